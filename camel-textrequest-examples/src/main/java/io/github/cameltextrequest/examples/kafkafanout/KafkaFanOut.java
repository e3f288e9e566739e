package io.github.cameltextrequest.examples.kafkafanout;

import io.github.cameltextrequest.examples.demo.Demonstration;
import io.github.cameltextrequest.examples.demo.Example;
import io.github.cameltextrequest.simulator.SimulatorServer;
import java.nio.file.Path;
import java.util.Map;
import org.apache.camel.CamelContext;
import org.apache.camel.main.Main;
import org.jspecify.annotations.Nullable;

/** The example's command line: see {@link Example}. The demonstration has a Kafka of its own. */
public final class KafkaFanOut extends Example {

    private static final String TOPIC = "conversations";
    private static final String DEAD_TOPIC = "conversations-dead";

    private @Nullable EmbeddedBroker broker;

    public static void main(String... arguments) throws Exception {
        main(new KafkaFanOut(), arguments);
    }

    @Override
    protected void configure(Main camel) {
        camel.configure().addRoutesBuilder(new FanOutRoute());
        camel.configure().addRoutesBuilder(new AnswerRoute());
    }

    @Override
    protected String properties() {
        return "kafka-fan-out.properties";
    }

    @Override
    protected Map<String, String> prepare(SimulatorServer simulator, Path folder) throws Exception {
        broker = new EmbeddedBroker(folder);
        broker.start();
        broker.create(TOPIC, DEAD_TOPIC);
        return Map.of(
                "camel.component.kafka.brokers",
                broker.address(),
                "fan-out.topic",
                TOPIC,
                "answers.dead-topic",
                DEAD_TOPIC);
    }

    @Override
    protected void play(SimulatorServer simulator, CamelContext context) throws InterruptedException {
        simulator.contact("14235550142").texts("HOURS");
        simulator.contact("14235550143").texts("Do you repair bikes");
        Demonstration.await("two answers", () -> simulator.sent().size() == 2);
        simulator.contact("14235550142").texts("Thanks");
        Demonstration.await("a third answer", () -> simulator.sent().size() == 3);
    }

    @Override
    public void close() {
        if (broker != null) {
            broker.close();
        }
    }
}
