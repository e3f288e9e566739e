package io.github.cameltextrequest;

import io.github.cameltextrequest.simulator.RecordedRequest;
import io.github.cameltextrequest.simulator.TextRequestSimulator;
import java.time.Duration;
import java.util.Map;
import org.apache.camel.CamelExecutionException;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.impl.DefaultCamelContext;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A Camel context whose component talks to a simulator of its own. */
abstract class TextRequestTestSupport {

    static final String KEY = "the-key-nobody-may-see";
    static final String CONTACT = "14235550142";

    @RegisterExtension
    static final TextRequestSimulator simulator =
            TextRequestSimulator.builder().apiKey(KEY).build();

    DefaultCamelContext context;
    ProducerTemplate template;

    @BeforeAll
    static void waitLongEnoughForABusyMachine() {
        Awaitility.setDefaultTimeout(Duration.ofSeconds(30));
    }

    @BeforeEach
    void startContext() throws Exception {
        context = newContext();
        prepare(context);
        context.start();
        template = context.createProducerTemplate();
    }

    /** What a context must have before it is started. */
    void prepare(DefaultCamelContext unstarted) {}

    /** One more context as the test's own, not started yet. */
    static DefaultCamelContext newContext() {
        DefaultCamelContext context = new DefaultCamelContext();
        TextRequestComponent component = new TextRequestComponent(context);
        component.getConfiguration().setApiKey(KEY);
        component.getConfiguration().setBaseUrl(simulator.baseUrl());
        component.getConfiguration().setRetryDelay(1);
        component.getConfiguration().setResolveUnknownTimeout(0);
        component.getConfiguration().setRateLimit(0);
        context.addComponent("textrequest", component);
        return context;
    }

    @AfterEach
    void stopContext() throws Exception {
        context.close();
    }

    @SuppressWarnings("unchecked")
    Map<String, Object> map(String uri) {
        return template.requestBody(uri, null, Map.class);
    }

    static RecordedRequest lastRequest() {
        return simulator.requests().get(simulator.requests().size() - 1);
    }

    /** What a call threw, without Camel's wrapping. */
    static Throwable failureOf(Runnable call) {
        try {
            call.run();
        } catch (CamelExecutionException e) {
            return e.getCause();
        } catch (RuntimeException e) {
            return e;
        }
        throw new AssertionError("the call should have failed, but did not");
    }
}
