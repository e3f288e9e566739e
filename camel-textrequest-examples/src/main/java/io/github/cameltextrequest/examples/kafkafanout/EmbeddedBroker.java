package io.github.cameltextrequest.examples.kafkafanout;

import io.github.cameltextrequest.examples.demo.Demonstration;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.Writer;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import kafka.tools.StorageTool;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

/** One Kafka in this JVM, broker and controller, for the demonstration and for tests. */
final class EmbeddedBroker implements AutoCloseable {

    static final int PARTITIONS = 3;

    private final String address;
    private final Properties configuration = new Properties();
    private @Nullable KafkaRaftServer server;

    /** @param folder where it keeps its records */
    EmbeddedBroker(Path folder) throws IOException {
        address = freeAddress();
        String controller = freeAddress();
        configuration.putAll(Map.of(
                "process.roles", "broker,controller",
                "node.id", "1",
                "controller.quorum.voters", "1@" + controller,
                "controller.listener.names", "CONTROLLER",
                "listeners", "PLAINTEXT://" + address + ",CONTROLLER://" + controller,
                "log.dirs", folder.resolve("records").toString(),
                "offsets.topic.replication.factor", "1",
                "offsets.topic.num.partitions", "1",
                "group.initial.rebalance.delay.ms", "0"));
        format(folder.resolve("server.properties"));
    }

    /** An address of this machine that nobody listens on yet. */
    static String freeAddress() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return "127.0.0.1:" + socket.getLocalPort();
        }
    }

    private void format(Path file) throws IOException {
        try (Writer writer = Files.newBufferedWriter(file)) {
            configuration.store(writer, null);
        }
        String[] arguments = {
            "format",
            "--config",
            file.toString(),
            "--cluster-id",
            Uuid.randomUuid().toString()
        };
        int exitCode = StorageTool.execute(arguments, new PrintStream(OutputStream.nullOutputStream(), true));
        if (exitCode != 0) {
            throw new IOException("Kafka's folder must be formatted, but its tool ended with " + exitCode);
        }
    }

    String address() {
        return address;
    }

    /** Starts it, again after {@link #close} with the same address and records. */
    void start() {
        server = new KafkaRaftServer(new KafkaConfig(configuration), Time.SYSTEM);
        server.startup();
    }

    /** Makes topics, and waits until they are listed. */
    void create(String... topics) throws ExecutionException, InterruptedException {
        List<NewTopic> all = Arrays.stream(topics)
                .map(topic -> new NewTopic(topic, PARTITIONS, (short) 1))
                .toList();
        try (Admin admin = Admin.create(Map.<String, Object>of("bootstrap.servers", address))) {
            admin.createTopics(all).all().get();
            Demonstration.await("topics", () -> listed(admin).containsAll(List.of(topics)));
        }
    }

    private static Set<String> listed(Admin admin) {
        try {
            return admin.listTopics().names().get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while the topics were listed", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("Kafka must list its topics, but did not", e);
        }
    }

    @Override
    public void close() {
        if (server == null) {
            return;
        }
        // Kafka warns of its own way to end, which is no news to anybody: logback.xml leaves it out.
        MDC.put("broker", "ending");
        try {
            server.shutdown();
            server.awaitShutdown();
        } finally {
            MDC.remove("broker");
            server = null;
        }
    }
}
