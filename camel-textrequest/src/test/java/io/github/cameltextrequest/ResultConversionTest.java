package io.github.cameltextrequest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.cameltextrequest.model.Contact;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.camel.builder.RouteBuilder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a route can make of a list without asking for a data format. */
class ResultConversionTest extends TextRequestTestSupport {

    private static final String PAGE = "textrequest:getContacts?dashboardId=121";
    private static final String ALL = PAGE + "&fetch=all";

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
    void aFileAfterAListHoldsItsJson(@TempDir Path folder) throws Exception {
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:export").to(ALL).to("file:" + folder + "?fileName=contacts.json");
            }
        });
        template.requestBody("direct:export", (Object) null);

        JsonNode written =
                new ObjectMapper().readTree(folder.resolve("contacts.json").toFile());
        assertThat(written.findValuesAsText("phone_number"))
                .containsExactly("14235560000", "14235560001", "14235560002");
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
