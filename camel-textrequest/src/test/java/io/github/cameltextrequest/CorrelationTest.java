package io.github.cameltextrequest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.cameltextrequest.event.Correlation;
import io.github.cameltextrequest.event.EventStore;
import io.github.cameltextrequest.event.LocationEvent;
import io.github.cameltextrequest.event.MemoryEventStore;
import io.github.cameltextrequest.event.StatusEvent;
import io.github.cameltextrequest.simulator.Fault;
import io.github.cameltextrequest.webhook.Callback;
import io.github.cameltextrequest.webhook.HookServer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.apache.camel.Exchange;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a send was given along comes back with every status, whatever brings that. */
class CorrelationTest extends HookTestSupport {
    private static final String STATUSES = "&eventTypes=msg_status_updated";
    private static final String BY_NUMBER = "textrequest:sendMessage?from=14235550100&to=" + CONTACT;
    private static final String BY_CONTACT =
            "textrequest:sendMessageByPhoneNumber?dashboardId=121&phoneNumber=" + CONTACT;
    private static final Duration DELIVERED = Duration.ofMinutes(1);

    @ParameterizedTest
    @ValueSource(strings = {BY_NUMBER, BY_CONTACT})
    void callbacksBringStatusesBackToTheirSend(String send) throws Exception {
        events.receive(context, "statuses", unregistered());

        String id = send(auto(send), "Hello");
        simulator.clock().advance(DELIVERED);

        assertStatuses(id, "hook");
        assertThat(simulator.hooks(121)).isEmpty();
    }

    @Test
    void hooksBringStatusesBackToTheirSend() throws Exception {
        events.receive(context, "statuses", byHook() + STATUSES);
        awaitHooks(1);

        String id = send(BY_CONTACT, "Hello");
        simulator.clock().advance(DELIVERED);

        assertStatuses(id, "hook");
    }

    @Test
    void pollsBringStatusesBackToTheirSend() throws Exception {
        simulator.clock().advance(DELIVERED);
        events.receive(context, "statuses", EventRoutes.EVENTS + "&eventTypes=msg_status_updated");
        await().until(() -> simulator.requestCount("GetDashboardMessages") > 0);

        String id = send(BY_CONTACT, "Hello");
        simulator.clock().advance(DELIVERED);

        assertStatuses(id, "poll");
    }

    @Test
    void theFirstFinalStatusWinsWhicheverWayItComes() throws Exception {
        events.receive(context, "statuses", unregistered());
        String id = send(BY_CONTACT, "Hello");

        tell(hookUrls.callback("121", Callback.STATUS), id, "sent");
        tell(hookUrls.callback("121", Callback.STATUS), id, "delivered");
        tell(hookUrls.hook("121", "msg_status_updated"), id, "failed");
        tell(hookUrls.hook("121", "msg_status_updated"), "another", "sent");

        await().until(() ->
                statuses().stream().anyMatch(status -> status.messageId().equals("another")));
        assertThat(statuses())
                .filteredOn(status -> status.messageId().equals(id))
                .extracting(StatusEvent::status)
                .containsExactly("sent", "delivered");
        assertThat(statuses())
                .filteredOn(status -> status.messageId().equals("another"))
                .extracting(StatusEvent::correlationId)
                .containsOnlyNulls();
    }

    /** Two nodes that share a store; the one that does not send has the route. */
    @Test
    void aStatusAtAnotherNodeWaitsForTheAnswerToItsSend() throws Exception {
        EventStore shared = new MemoryEventStore(Clock.systemUTC());
        context.getComponent("textrequest", TextRequestComponent.class)
                .getConfiguration()
                .setEventStore(shared);
        events.receive(context, "statuses", unregistered());
        try (DefaultCamelContext sender = newContext()) {
            sender.getComponent("textrequest", TextRequestComponent.class)
                    .getConfiguration()
                    .setEventStore(shared);
            sender.start();
            ProducerTemplate sending = sender.createProducerTemplate();
            simulator.faults().on("SendMessageByPhoneNumber").fail(Fault.latency(Duration.ofSeconds(2)));

            var sent = CompletableFuture.supplyAsync(() -> send(sending, auto(BY_CONTACT), "Hello"));
            simulator.awaitSent(1);
            simulator.clock().advance(DELIVERED);
            simulator.awaitDeliveries(2);
            boolean early = !sent.isDone();

            assertStatuses(sent.join(), "hook");
            assertThat(early).as("statuses came before the answer").isTrue();
        }
    }

    /** The sender is a deployment of its own without a listener, and is gone when the statuses come. */
    @Test
    void aFileKeepsWhatASendWasGivenAlongOverARestart(@TempDir Path folder) throws Exception {
        String id;
        try (DefaultCamelContext sender = newContext()) {
            keepIn(sender, folder);
            sender.start();
            id = send(sender.createProducerTemplate(), auto(BY_NUMBER), "Hello");
        }
        keepIn(context, folder);
        events.receive(context, "statuses", unregistered());
        simulator.clock().advance(DELIVERED);

        assertStatuses(id, "hook");
    }

    @Test
    void aCallbackBringsTheLocationThatATextAskedFor() throws Exception {
        events.receive(context, "locations", byHook() + "&eventTypes=location_received&hookAutoRegister=false");

        String id = send(
                BY_CONTACT + "&locationCallback=auto&webhookExternalUrl=" + url, "Where are you? [LocationRequest]");
        simulator.contact(CONTACT).sharesLocation(35.0456, -85.3097, "Near 100 Market St");

        Exchange told = events.awaitOne();
        LocationEvent location = told.getMessage().getBody(LocationEvent.class);
        assertThat(location.messageId()).isEqualTo(id);
        assertThat(location.formattedAddress()).isEqualTo("Near 100 Market St");
        assertThat(told.getMessage().getHeaders()).containsEntry(TextRequestConstants.CORRELATION_ID, "order-7");
    }

    @Test
    void whileAnEventIsHandledTheCorrelationIsKeptWhereTheEventIs() throws Exception {
        EventStore own = new MemoryEventStore(Clock.systemUTC());
        context.getRegistry().bind("own", own);
        EventRoutes.answer(
                context,
                byHook() + "&hookAutoRegister=false&eventStore=#own",
                "Hi",
                "textrequest:sendMessageByPhoneNumber?correlationId=order-8");

        HookServer.send(HookServer.delivery(hook(), textReceived("Hello")));

        String id = simulator.awaitSent(1).get(0).messageId();
        await().until(() -> own.correlation(id).isPresent());
        assertThat(own.correlation(id)).contains(new Correlation(id, "order-8", CONTACT, "121"));
    }

    private String unregistered() {
        return byHook() + STATUSES + "&hookAutoRegister=false";
    }

    private String auto(String send) {
        return send + "&statusCallback=auto&webhookExternalUrl=" + url;
    }

    private static void keepIn(DefaultCamelContext context, Path folder) {
        context.getComponent("textrequest", TextRequestComponent.class)
                .getConfiguration()
                .setEventStoreFile(folder.resolve("events.db").toString());
    }

    private static void tell(String to, String messageId, String status) {
        String body = "{\"message_id\":\"" + messageId + "\",\"status\":\"" + status + "\",\"errorCode\":null}";
        assertThat(HookServer.status(HookServer.delivery(to, body.getBytes(StandardCharsets.UTF_8))))
                .isEqualTo(200);
    }

    private void assertStatuses(String messageId, String source) {
        await().until(() -> statuses().stream().anyMatch(event -> event.status().equals("delivered")));
        assertThat(statuses())
                .extracting(StatusEvent::status)
                .doesNotHaveDuplicates()
                .endsWith("delivered");
        assertThat(statuses()).allSatisfy(event -> {
            assertThat(event.messageId()).isEqualTo(messageId);
            assertThat(event.correlationId()).isEqualTo("order-7");
            assertThat(event.phoneNumber()).isEqualTo(CONTACT);
            assertThat(event.dashboardId()).isEqualTo("121");
        });
        assertThat(events.exchanges())
                .extracting(exchange -> exchange.getMessage().getHeaders())
                .allSatisfy(headers -> assertThat(headers)
                        .containsEntry(TextRequestConstants.CORRELATION_ID, "order-7")
                        .containsEntry(TextRequestConstants.SOURCE, source));
    }

    private List<StatusEvent> statuses() {
        return events.exchanges().stream()
                .map(exchange -> exchange.getMessage().getBody(StatusEvent.class))
                .toList();
    }

    private String send(String uri, String text) {
        return send(template, uri, text);
    }

    private static String send(ProducerTemplate template, String uri, String text) {
        Exchange sent = template.request(uri, exchange -> {
            exchange.getMessage().setBody(text);
            exchange.getMessage().setHeaders(Map.of(TextRequestConstants.CORRELATION_ID, "order-7"));
        });
        assertThat(sent.getException()).isNull();
        return sent.getMessage().getHeader(TextRequestConstants.MESSAGE_ID, String.class);
    }
}
