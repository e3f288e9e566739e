package io.github.cameltextrequest;

import static io.github.cameltextrequest.EventRoutes.EVENTS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.cameltextrequest.event.MessageEvent;
import io.github.cameltextrequest.simulator.RecordedRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TextRequestConsumerTest extends TextRequestTestSupport {

    private final EventRoutes events = new EventRoutes();

    @BeforeEach
    void shortWaitsBetweenPolls() {
        simulator.clock().advance(Duration.ofSeconds(5));
    }

    @Test
    void aTextArrivesAsABodyWithHeaders() throws Exception {
        events.receive(context, "desk", EVENTS);
        Instant before = simulator.clock().instant();

        String id = simulator.contact(CONTACT).texts("See you at 3");

        Exchange exchange = events.awaitOne();
        MessageEvent event = exchange.getMessage().getBody(MessageEvent.class);
        assertThat(event.text()).isEqualTo("See you at 3");
        assertThat(event.phoneNumber()).isEqualTo(CONTACT);
        assertThat(event.dashboardId()).isEqualTo("121");
        assertThat(event.messageId()).isEqualTo(id);
        assertThat(event.timestamp()).isBetween(before, simulator.clock().instant());
        assertThat(exchange.getMessage().getHeaders())
                .containsEntry(TextRequestConstants.EVENT, "msg_received")
                .containsEntry(TextRequestConstants.DASHBOARD_ID, "121")
                .containsEntry(TextRequestConstants.PHONE_NUMBER, CONTACT)
                .containsEntry(TextRequestConstants.MESSAGE_ID, id)
                .containsEntry(TextRequestConstants.DIRECTION, "R")
                .containsEntry(TextRequestConstants.TIMESTAMP, event.timestamp())
                .containsEntry(TextRequestConstants.DEDUPE_ID, "121|msg|" + id)
                .containsEntry(TextRequestConstants.SOURCE, "poll")
                .doesNotContainKey(TextRequestConstants.OWN_NUMBER);
    }

    @Test
    void twoLinesAnswerTheSender() throws Exception {
        EventRoutes.answer(context, EVENTS, "Thanks!", "textrequest:sendMessageByPhoneNumber");

        simulator.contact(CONTACT).texts("Hello");

        simulator.awaitSent(1);
        assertThat(simulator.contact(CONTACT).inbox())
                .singleElement()
                .satisfies(text -> assertThat(text.body()).isEqualTo("Thanks!"));
    }

    @Test
    void theNumberOnTheUriIsTextedAndNeverTheContact() throws Exception {
        EventRoutes.answer(context, EVENTS, "News", "textrequest:sendMessageByPhoneNumber?phoneNumber=(423) 555-0199");

        simulator.contact(CONTACT).texts("Hello");

        assertThat(simulator.awaitSent(1)).extracting(text -> text.to()).containsExactly("14235550199");
    }

    @Test
    void whatAnEventBroughtAlongIsNoFilter() throws Exception {
        simulator.contact(CONTACT).texts("before");
        EventRoutes.answer(context, EVENTS, "ignored", "textrequest:getDashboardMessages?dashboardId=122");

        simulator.contact(CONTACT).texts("Hello");

        await().until(() ->
                simulator.requests().stream().anyMatch(request -> request.path().contains("/dashboards/122/messages")));
        assertThat(simulator.requests())
                .filteredOn(request -> request.path().contains("/dashboards/122/messages"))
                .extracting(RecordedRequest::query)
                .containsOnlyNulls();
    }

    @Test
    void headersOfTheServerNeverReachTheExchange() throws Exception {
        simulator.answerHeaders(Map.of(
                "CamelHttpUri", "http://127.0.0.1:1/",
                "caMelTextRequestPhoneNumber", "14235550199",
                "CAMELTEXTREQUESTDASHBOARDID", "999",
                "CamelTextRequestOwnNumber", "true",
                "org.apache.camel.test", "x",
                "breadcrumbId", "x"));
        events.receive(context, "desk", EVENTS);

        simulator.contact(CONTACT).texts("Hello");

        assertThat(events.awaitOne().getMessage().getHeaders())
                .containsOnlyKeys(
                        TextRequestConstants.EVENT,
                        TextRequestConstants.DASHBOARD_ID,
                        TextRequestConstants.PHONE_NUMBER,
                        TextRequestConstants.MESSAGE_ID,
                        TextRequestConstants.DIRECTION,
                        TextRequestConstants.TIMESTAMP,
                        TextRequestConstants.DEDUPE_ID,
                        TextRequestConstants.SOURCE,
                        Exchange.MESSAGE_TIMESTAMP)
                .containsEntry(TextRequestConstants.PHONE_NUMBER, CONTACT)
                .containsEntry(TextRequestConstants.DASHBOARD_ID, "121");
    }

    @Test
    void aTextFromAnOwnNumberSaysSo() throws Exception {
        events.receive(context, "desk", EVENTS);

        simulator.contact("14235550101").texts("I am dashboard 122");

        assertThat(events.awaitOne().getMessage().getHeader(TextRequestConstants.OWN_NUMBER))
                .isEqualTo(true);
    }

    @Test
    void aSentTextDoesNotAddressAReply() throws Exception {
        events.receive(context, "desk", EVENTS + "&eventTypes=msg_sent");
        simulator.contact(CONTACT).texts("not asked for");

        template.sendBody("textrequest:sendMessageByPhoneNumber?dashboardId=121&phoneNumber=" + CONTACT, "Hello");

        Exchange exchange = events.awaitOne();
        assertThat(exchange.getMessage().getHeaders())
                .containsEntry(TextRequestConstants.EVENT, "msg_sent")
                .containsEntry(TextRequestConstants.DIRECTION, "S")
                .doesNotContainKey(TextRequestConstants.PHONE_NUMBER);
        assertThat(exchange.getMessage().getBody(MessageEvent.class).phoneNumber())
                .isEqualTo(CONTACT);
        assertThat(events.texts()).containsExactly("Hello");
    }

    @Test
    void bothDirectionsComeWhenBothAreAskedFor() throws Exception {
        events.receive(context, "desk", EVENTS + "&eventTypes=msg_received,msg_sent");

        simulator.contact(CONTACT).texts("Hello");
        events.awaitTexts(1);
        template.sendBody("textrequest:sendMessageByPhoneNumber?dashboardId=121&phoneNumber=" + CONTACT, "Hi");

        events.awaitTexts(2);
        assertThat(events.texts()).containsExactly("Hello", "Hi");
    }

    @Test
    void severalDashboardsAndAllDashboards() throws Exception {
        EventRoutes all = new EventRoutes().receive(context, "all", EVENTS.replace("dashboardId=121", "dashboardId=*"));
        events.receive(context, "both", EVENTS.replace("dashboardId=121", "dashboardId=121,122"));

        simulator.contact(121, CONTACT).texts("first");
        simulator.contact(122, CONTACT).texts("second");

        events.awaitTexts(2);
        all.awaitTexts(2);
        assertThat(events.texts()).containsExactlyInAnyOrder("first", "second");
        assertThat(all.texts()).containsExactlyInAnyOrder("first", "second");
    }

    @Test
    void theDashboardOfTheComponentIsTheLastResort() throws Exception {
        context.getComponent("textrequest", TextRequestComponent.class).setDashboardId("122");
        events.receive(context, "desk", EVENTS.replace("dashboardId=121&", ""));

        simulator.contact(122, CONTACT).texts("Hello");

        assertThat(events.awaitOne().getMessage().getHeader(TextRequestConstants.DASHBOARD_ID))
                .isEqualTo("122");
    }

    @Test
    void aSuspendedRouteNeitherPollsNorDispatches() throws Exception {
        events.receive(context, "desk", EVENTS);
        await().until(() -> simulator.requestCount("GetDashboardMessages") > 0);

        context.getRouteController().suspendRoute("desk");
        simulator.contact(CONTACT).texts("Hello");
        await().untilAsserted(() -> {
            simulator.clearRequests();
            await().during(Duration.ofMillis(200))
                    .until(() -> simulator.requests().isEmpty());
        });
        assertThat(events.texts()).isEmpty();

        context.getRouteController().resumeRoute("desk");
        events.awaitTexts(1);
    }

    @Test
    void pollsAskForOneDirectionOldestFirstInPagesAsTold() throws Exception {
        events.receive(context, "desk", EVENTS + "&pageSize=7");

        await().until(() -> simulator.requestCount("GetDashboardMessages") > 0);

        RecordedRequest poll = simulator.requests().stream()
                .filter(request -> "GetDashboardMessages".equals(request.operationId()))
                .findFirst()
                .orElseThrow();
        assertThat(Objects.requireNonNull(poll.query()).split("&"))
                .contains("message_direction=R", "sort=asc", "page_size=7", "page=0")
                .anySatisfy(parameter -> assertThat(parameter).startsWith("start_date=2"))
                .anySatisfy(parameter -> assertThat(parameter).startsWith("end_date=2"));
    }

    @Test
    void nothingIsSentToTheServiceButTheKeyAndWhatHttpNeeds() throws Exception {
        events.receive(context, "desk", EVENTS);

        await().until(() -> simulator.requestCount("GetDashboardMessages") > 0);

        assertThat(lastRequest().headers().keySet())
                .isSubsetOf("x-api-key", "host", "user-agent", "accept", "accept-encoding", "connection");
    }
}
