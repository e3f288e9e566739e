package io.github.cameltextrequest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.cameltextrequest.operation.OperationParameter;
import io.github.cameltextrequest.operation.TextRequestOperation;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import javax.management.MBeanAttributeInfo;
import javax.management.MBeanServer;
import javax.management.ObjectName;
import javax.management.RuntimeMBeanException;
import org.apache.camel.Endpoint;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.console.DevConsole;
import org.apache.camel.console.DevConsole.MediaType;
import org.apache.camel.console.DevConsoleRegistry;
import org.apache.camel.health.HealthCheck;
import org.apache.camel.health.HealthCheckHelper;
import org.apache.camel.main.Main;
import org.apache.camel.support.ExceptionHelper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Runs everything that handles the key, with all logging at TRACE, and looks for it wherever people and tools look. JMX
 * is on.
 */
class SecretsTest extends HookTestSupport {

    /** Part of all keys in use. */
    private static final String MARKER = "key-nobody-may-see";

    private static final String NO_JMX = "org.apache.camel.jmx.disabled";
    private static final List<Integer> STATUSES = List.of(200, 302, 400, 401, 403, 404, 409, 422, 429, 500, 503);

    private static String jmxBefore;
    private static EverythingLogged log;

    /** Each with where it was seen. */
    private final List<String> seen = new ArrayList<>();

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();

    @BeforeAll
    static void watch() {
        jmxBefore = System.clearProperty(NO_JMX);
        log = new EverythingLogged(MARKER);
    }

    @AfterAll
    static void stopWatching() {
        log.close();
        if (jmxBefore != null) {
            System.setProperty(NO_JMX, jmxBefore);
        }
    }

    @Test
    void theKeyIsNowhereToBeSeenAndNoNumberIsLoggedAboveDebug(@TempDir Path folder) throws Exception {
        HealthTest.enableChecks(context);
        component("textrequest").getConfiguration().setPreviousApiKeys("previous-" + MARKER);
        measure();
        receiveByHookAndPoll();
        callEverything();
        failInEveryWay();
        readTheKeyFromAProperty(folder);
        lookAround();

        assertThat(log.hits()).isEmpty();
        assertThat(seen).filteredOn(text -> text.contains(MARKER)).isEmpty();
        assertThat(log.loggers())
                .contains("org.apache.hc.client5.http.impl.classic.MainClientExec")
                .anyMatch(name -> name.startsWith("io.github.cameltextrequest.webhook"));
        assertThat(seen)
                .anyMatch(text -> text.startsWith("JMX") && text.contains("textrequest://events"))
                .anyMatch(text -> text.startsWith("exception") && text.contains("AuthenticationException"))
                .anyMatch(text -> text.startsWith("health") && text.contains("textrequest-key"))
                .anyMatch(text -> text.startsWith("console") && text.contains("msg_received"))
                .anyMatch(text -> text.startsWith("meters") && text.contains("textrequest.calls"));
    }

    private TextRequestComponent component(String name) {
        return context.getComponent(name, TextRequestComponent.class);
    }

    private void measure() {
        context.getRegistry().bind("metricsRegistry", meters);
        component("textrequest").stop();
        component("textrequest").start();
    }

    private void receiveByHookAndPoll() throws Exception {
        String both = byHook().replace("source=hook", "source=both&pollInterval=50");
        events.receive(context, "desk", both);
        EventRoutes.answer(context, both, "Thanks", "textrequest:sendMessageByPhoneNumber");
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from(both + "&maximumRedeliveries=0").routeId("failing").process(exchange -> {
                    throw new IllegalStateException("a route that fails");
                });
            }
        });
        awaitHooks(1);
        simulator.contact(CONTACT).texts("Hello");
        events.awaitTexts(1);
        simulator.awaitSent(1);
        await().until(() -> !template.requestBody("textrequest:deadEvents?subscription=*", null, List.class)
                .isEmpty());
    }

    private void callEverything() {
        Arrays.stream(TextRequestOperation.values())
                .filter(TextRequestOperation::ofService)
                .forEach(operation -> call("textrequest:" + operation.uriName(), operation));
    }

    private void call(String uri, TextRequestOperation operation) {
        Exchange exchange = template.request(uri, sent -> {
            sent.getMessage().setBody(body(operation));
            operation.parameters().stream()
                    .filter(OperationParameter::required)
                    .forEach(parameter -> sent.getMessage().setHeader(header(parameter), value(parameter)));
        });
        seen.add("exchange " + exchange + exchange.getMessage().getHeaders());
        if (exchange.getException() != null) {
            seen.add("exception " + ExceptionHelper.stackTraceToString(exchange.getException()));
        }
    }

    private static Object body(TextRequestOperation operation) {
        if (operation.payload() == null) {
            return null;
        }
        return operation.payload().textIsMessage() ? "Hello" : Map.of("name", "New");
    }

    private static String header(OperationParameter parameter) {
        String option = parameter.option();
        return "CamelTextRequest" + Character.toUpperCase(option.charAt(0)) + option.substring(1);
    }

    private static String value(OperationParameter parameter) {
        return switch (parameter.option()) {
            case "dashboardId" -> "121";
            case "phoneNumber" -> CONTACT;
            default -> "1";
        };
    }

    private void failInEveryWay() throws Exception {
        addComponent("refused", simulator.baseUrl(), "refused-" + MARKER);
        callBoth("refused");
        addComponent("unreachable", "http://127.0.0.1:1", KEY);
        callBoth("unreachable");
        try (QuotingService service = new QuotingService()) {
            addComponent("quoting", service.baseUrl(), KEY);
            for (int status : STATUSES) {
                service.answersWith(status);
                callBoth("quoting");
            }
        }
    }

    private void addComponent(String name, String baseUrl, String key) {
        TextRequestComponent component = new TextRequestComponent(context);
        component.getConfiguration().setBaseUrl(baseUrl);
        component.getConfiguration().setApiKey(key);
        component.getConfiguration().setRetryDelay(1);
        component.getConfiguration().setResolveUnknownTimeout(0);
        component.getConfiguration().setMaximumRetries(1);
        component.getConfiguration().setRateLimit(0);
        context.addComponent(name, component);
    }

    private void callBoth(String component) {
        call(component + ":getDashboards", TextRequestOperation.GET_DASHBOARDS);
        call(component + ":sendMessageByPhoneNumber", TextRequestOperation.SEND_MESSAGE_BY_PHONE_NUMBER);
    }

    /** Camel Main prints the properties it found. */
    private void readTheKeyFromAProperty(Path folder) throws Exception {
        Path properties = Files.writeString(folder.resolve("application.properties"), """
                camel.component.textrequest.api-key = %s
                camel.component.textrequest.previous-api-keys = previous-%s
                """.formatted(KEY, MARKER));
        Main main = new Main();
        try {
            main.setPropertyPlaceholderLocations("file:" + properties);
            main.start();
        } finally {
            main.stop();
        }
    }

    private void lookAround() throws Exception {
        for (Endpoint endpoint : context.getEndpoints()) {
            seen.add("endpoint " + endpoint + endpoint.getEndpointUri() + endpoint.getEndpointKey());
        }
        context.getComponentNames().forEach(name -> seen.add("component " + context.getComponent(name)));
        seen.add("configuration " + component("textrequest").getConfiguration());
        DevConsole console = context.getCamelContextExtension()
                .getContextPlugin(DevConsoleRegistry.class)
                .resolveById("textrequest");
        seen.add("console " + console.call(MediaType.TEXT) + console.call(MediaType.JSON));
        seen.add("meters " + meters.getMetersAsString());
        for (HealthCheck.Result result : HealthCheckHelper.invoke(context)) {
            seen.add("health " + result.getCheck().getId() + result.getMessage() + result.getError()
                    + result.getDetails());
        }
        lookAtJmx();
    }

    private void lookAtJmx() throws Exception {
        MBeanServer server = ManagementFactory.getPlatformMBeanServer();
        for (ObjectName name : server.queryNames(new ObjectName("org.apache.camel:*"), null)) {
            StringBuilder text = new StringBuilder("JMX ").append(name);
            for (MBeanAttributeInfo attribute : server.getMBeanInfo(name).getAttributes()) {
                text.append(attribute(server, name, attribute.getName()));
            }
            seen.add(text.toString());
        }
    }

    private static Object attribute(MBeanServer server, ObjectName name, String attribute) throws Exception {
        try {
            return server.getAttribute(name, attribute);
        } catch (RuntimeMBeanException e) {
            return e; // not every attribute can be read while the context runs
        }
    }
}
