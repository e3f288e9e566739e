package io.github.cameltextrequest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.github.cameltextrequest.event.DeadEvent;
import io.github.cameltextrequest.event.StoreUsage;
import io.github.cameltextrequest.exception.InvalidRequestException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.jackson.JacksonDataFormat;
import org.apache.camel.support.PluginHelper;
import org.apache.camel.support.ResourceHelper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Dead events are listed and handed out again by the YAML routes that the page on durability shows. */
class DeadEventsRouteTest extends TextRequestTestSupport {
    private static final Pattern YAML = Pattern.compile("(?s)```yaml\n(.*?)```");
    private static final String DEADLY = EventRoutes.EVENTS + "&maximumRedeliveries=0&subscription=";

    private final EventRoutes desk = new EventRoutes();
    private final EventRoutes office = new EventRoutes();
    private volatile boolean broken = true;

    @BeforeEach
    void letFourEventsDie() throws Exception {
        PluginHelper.getRoutesLoader(context).loadRoutes(ResourceHelper.fromString("dead-events.yaml", snippet()));
        receive("desk", desk);
        receive("office", office);
        simulator.contact(CONTACT).texts("one");
        simulator.contact("14235550143").texts("two");
        await().until(() -> died("desk") == 2 && died("office") == 2);
        broken = false;
    }

    @Test
    void oneIsReplayedByItsId() {
        DeadEvent second = listed().get(1);

        assertThat(replayed("direct:some-once-more", second.id())).isEqualTo(1);

        desk.awaitTexts(1);
        assertThat(second.event().payload()).contains(desk.texts().get(0));
        assertThat(listed()).hasSize(1);
    }

    @Test
    void idsMayComeFromTheWire() {
        byte[] id = listed().get(0).id().getBytes(StandardCharsets.UTF_8);

        assertThat(replayed("direct:some-once-more", new ByteArrayInputStream(id)))
                .isEqualTo(1);
    }

    @Test
    void whatWasListedIsReplayedAsItIs() {
        assertThat(replayed("direct:some-once-more", listed())).isEqualTo(2);

        desk.awaitTexts(2);
        assertThat(office.texts()).isEmpty();
    }

    @Test
    void aListWithoutIdsReplaysNone() {
        assertThat(replayed("direct:desk-once-more", List.of())).isZero();

        assertThat(listed()).hasSize(2);
    }

    @Test
    void withoutABodyAllOfTheSubscriptionAreReplayed() {
        assertThat(replayed("direct:desk-once-more", null)).isEqualTo(2);

        desk.awaitTexts(2);
        assertThat(died("office")).isEqualTo(2);
    }

    @Test
    void aStarStandsForEverySubscription() {
        assertThat(replayed("direct:all-once-more", null)).isEqualTo(4);

        desk.awaitTexts(2);
        office.awaitTexts(2);
    }

    @Test
    void neitherIdsNorASubscriptionIsRefused() {
        assertThat(failureOf(() -> replayed("direct:some-once-more", " ")))
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageContaining(
                        "the body must hold the ids of dead events for replayDeadEvents, but was empty: set"
                                + " it, or the option subscription (* for all)");
    }

    @Test
    void theyPassForTheirJson() {
        JsonNode dead = template.requestBody("textrequest:deadEvents?subscription=desk", null, JsonNode.class)
                .get(0);

        assertMembers(dead);
        assertThat(dead.at("/event/occurredAt").isTextual()).isTrue();
        assertThat(template.requestBody("textrequest:deadEvents?subscription=*", null, String.class))
                .contains("\"dedupeKey\":\"121|msg|", "\"origin\":\"POLL\"");
    }

    @Test
    void aDataFormatWritesThem() throws Exception {
        JavaTimeModule times = new JavaTimeModule();
        ObjectMapper mapper = new ObjectMapper().registerModule(times);
        try (JacksonDataFormat json = new JacksonDataFormat(mapper, List.class)) {
            context.addRoutes(new RouteBuilder() {
                @Override
                public void configure() {
                    from("direct:marshalled")
                            .to("textrequest:deadEvents?subscription=desk")
                            .marshal(json);
                }
            });
            byte[] written = template.requestBody("direct:marshalled", null, byte[].class);

            assertMembers(mapper.readTree(written).get(0));
            assertThat(mapper.readValue(written, DeadEvent[].class)).containsExactlyElementsOf(listed());
        }
    }

    private static void assertMembers(JsonNode dead) {
        assertThat(dead.fieldNames())
                .toIterable()
                .containsExactly("id", "subscription", "event", "attempts", "cause", "diedAt");
        JsonNode event = dead.get("event");
        assertThat(event.fieldNames())
                .toIterable()
                .containsExactly("dedupeKey", "lane", "type", "origin", "payload", "occurredAt");
        assertThat(event.get("type").textValue()).isEqualTo("msg_received");
        assertThat(event.get("payload").textValue()).contains("\"phone_number\":\"" + CONTACT + "\"");
    }

    private void receive(String subscription, EventRoutes routes) throws Exception {
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from(DEADLY + subscription).routeId(subscription).process(exchange -> {
                    if (broken) {
                        throw new IOException("the till is shut");
                    }
                    routes.process(exchange);
                });
            }
        });
    }

    private long died(String subscription) {
        StoreUsage usage = context.getComponent("textrequest", TextRequestComponent.class)
                .memoryStore()
                .usage(subscription);
        return usage.dead();
    }

    @SuppressWarnings("unchecked")
    private List<DeadEvent> listed() {
        return template.requestBody("direct:what-died", null, List.class);
    }

    private int replayed(String uri, Object body) {
        return template.requestBody(uri, body, Integer.class);
    }

    private static String snippet() throws IOException {
        Matcher yaml = YAML.matcher(Files.readString(Path.of("../docs/durability.md")));
        assertThat(yaml.find()).isTrue();
        return yaml.group(1);
    }
}
