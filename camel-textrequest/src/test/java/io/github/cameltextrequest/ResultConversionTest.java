package io.github.cameltextrequest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.cameltextrequest.model.Contact;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.camel.builder.RouteBuilder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a route can make of a list without asking for a data format. */
class ResultConversionTest extends TextRequestTestSupport {

    private static final String PAGE = "textrequest:getContacts?dashboardId=121";
    private static final String ALL = PAGE + "&fetch=all";
    private static final String STREAM = PAGE + "&fetch=stream";

    @BeforeEach
    void fillTheDashboard() {
        simulator.seedContacts(121, 3);
    }

    @Test
    void aPageConvertsToItsEnvelope() throws Exception {
        assertThat(map(PAGE)).containsOnlyKeys("items", "meta");
        assertThat(template.requestBody(PAGE, null, JsonNode.class).at("/meta/total_items"))
                .hasToString("3");
        assertThat(new ObjectMapper().readTree(template.requestBody(PAGE, null, String.class)))
                .isEqualTo(template.requestBody(PAGE, null, JsonNode.class));
        try (InputStream json = template.requestBody(PAGE, null, InputStream.class)) {
            assertThat(new ObjectMapper().readTree(json).at("/items/2/phone_number"))
                    .hasToString("\"14235560002\"");
        }
    }

    @Test
    void aListConvertsToAnArray() {
        assertThat(template.requestBody(ALL, null, JsonNode.class)).hasSize(3);
        assertThat(template.requestBody(ALL, null, String.class))
                .startsWith("[{")
                .endsWith("}]");
        assertThat(template.requestBody(ALL, null, byte[].class)).startsWith('[', '{');
        assertThat((List<?>) template.requestBody(ALL, (Object) null))
                .hasSize(3)
                .allMatch(Contact.class::isInstance);
    }

    @Test
    void aStreamConvertsToAnArrayToo() throws Exception {
        assertThat(template.requestBody(STREAM, null, JsonNode.class)).hasSize(3);
        assertThat(new ObjectMapper().readTree(template.requestBody(STREAM, null, String.class)))
                .isEqualTo(template.requestBody(STREAM, null, JsonNode.class));
        assertThat((List<?>) template.requestBody(STREAM, null, List.class))
                .hasSize(3)
                .allMatch(Contact.class::isInstance);
        try (InputStream json = template.requestBody(STREAM, null, InputStream.class)) {
            assertThat(json.read()).isEqualTo('[');
            assertThat(new String(json.readAllBytes(), StandardCharsets.UTF_8))
                    .startsWith("{")
                    .endsWith("}]");
        }
        assertThat(template.requestBody("textrequest:getContacts?dashboardId=122&fetch=stream", null, String.class))
                .isEqualTo("[]");
    }

    @Test
    void aPageConvertsToTheListOfItsRowsAndAListToNoMap() {
        assertThat((List<?>) template.requestBody(PAGE, null, List.class))
                .hasSize(3)
                .allMatch(Contact.class::isInstance);
        assertThat((Object) context.getTypeConverter().convertTo(Map.class, template.requestBody(ALL, (Object) null)))
                .isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {PAGE, ALL, STREAM, ALL + "&outputFormat=map", ALL + "&outputFormat=json"})
    void aFileAfterAListHoldsItsJson(String list, @TempDir Path folder) throws Exception {
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:export").to(list).to("file:" + folder + "?fileName=contacts.json");
            }
        });
        template.requestBody("direct:export", (Object) null);

        assertHoldsTheContacts(Files.readString(folder.resolve("contacts.json")));
    }

    @ParameterizedTest
    @ValueSource(strings = {PAGE, ALL, STREAM})
    void anHttpCallAfterAListSendsItsJson(String list) throws Exception {
        try (LoopbackServer server = new LoopbackServer(204, "")) {
            context.addRoutes(new RouteBuilder() {
                @Override
                public void configure() {
                    from("direct:export").to(list).to(server.url() + "/contacts?httpMethod=POST");
                }
            });
            template.requestBody("direct:export", (Object) null);

            assertThat(server.received).hasSize(1);
            assertHoldsTheContacts(server.received.get(0));
        }
    }

    private static void assertHoldsTheContacts(String json) throws Exception {
        assertThat(new ObjectMapper().readTree(json).findValuesAsText("phone_number"))
                .containsExactly("14235560000", "14235560001", "14235560002");
    }

    @Test
    void theOutputFormatHoldsForTheRowsOfAWalk() {
        assertThat((Iterable<?>) template.requestBody(STREAM + "&outputFormat=map", null, Iterable.class))
                .hasSize(3)
                .allSatisfy(row -> assertThat(((Map<?, ?>) row).containsKey("phone_number"))
                        .isTrue());
        assertThat((Iterable<?>) template.requestBody(STREAM + "&outputFormat=json", null, Iterable.class))
                .hasSize(3)
                .allSatisfy(row -> assertThat((String) row).startsWith("{").contains("\"phone_number\":"));
        assertThat(template.requestBody(ALL + "&outputFormat=map", null, Object.class))
                .isInstanceOfSatisfying(
                        List.class, rows -> assertThat(rows.get(0)).isInstanceOf(Map.class));
        assertThat(template.requestBody(ALL + "&outputFormat=json", null, Object.class))
                .isInstanceOfSatisfying(
                        String.class, json -> assertThat(json).startsWith("[{").endsWith("}]"));
    }

    @Test
    void theOutputFormatHoldsForLists() {
        assertThat(template.requestBody(PAGE + "&outputFormat=map", null, Object.class))
                .isInstanceOfSatisfying(
                        Map.class, page -> assertThat(page.get("items")).isInstanceOf(List.class));
        assertThat(template.requestBody(PAGE + "&outputFormat=json", null, Object.class))
                .isInstanceOfSatisfying(String.class, json -> assertThat(json).contains("\"total_items\":3"));
        assertThat(template.requestBody("textrequest:getEventTypes?outputFormat=map", null, Object.class))
                .isInstanceOfSatisfying(
                        List.class,
                        events -> assertThat(events.contains("msg_received")).isTrue());
    }
}
