package io.github.cameltextrequest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.camel.catalog.CamelCatalog;
import org.apache.camel.catalog.DefaultCamelCatalog;
import org.apache.camel.catalog.EndpointValidationResult;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What editors and validators know of the component once they are handed its catalog file. */
class CatalogTest {

    private static final String JSON = json();

    private final CamelCatalog catalog = catalog();

    @Test
    void aRightUriIsValid() {
        assertThat(validate("textrequest:sendMessageByPhoneNumber?dashboardId=121")
                        .isSuccess())
                .isTrue();
        assertThat(validate("textrequest:events?dashboardId=121&pollInterval=30s")
                        .isSuccess())
                .isTrue();
    }

    @Test
    void aMisspeltOptionIsRefusedAndTheRightOneSuggested() {
        EndpointValidationResult result = validate("textrequest:sendMessageByPhoneNumber?dashbordId=121");

        assertThat(result.isSuccess()).isFalse();
        assertThat(result.getUnknown()).containsExactly("dashbordId");
    }

    @Test
    void aWrongOperationAndAWrongValueAreRefused() {
        assertThat(validate("textrequest:sendMesage").getInvalidEnum()).containsKey("operation");
        assertThat(validate("textrequest:getContacts?fetch=some").getInvalidEnum())
                .containsKey("fetch");
        assertThat(validate("textrequest:getContacts?pageSize=many").isSuccess())
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"componentProperties", "properties", "headers"})
    void everythingHasATitleAndADescription(String part) throws IOException {
        JsonNode all = new ObjectMapper().readTree(JSON).path(part);

        assertThat(all).isNotEmpty();
        all.properties().forEach(one -> {
            assertThat(one.getValue().path("description").asText())
                    .as(one.getKey())
                    .isNotBlank();
            assertThat(one.getValue().path("displayName").isTextual())
                    .as(one.getKey())
                    .isTrue();
            assertThat(one.getValue().path("group").asText()).as(one.getKey()).isNotBlank();
        });
    }

    /** Whatever else has none is an option that somebody forgot to label: tools show it first, beside these. */
    @ParameterizedTest
    @CsvSource({
        "componentProperties, configuration dashboardId",
        "properties, operation dashboardId",
        "headers, CamelTextRequestDashboardId CamelTextRequestPhoneNumber CamelTextRequestMessageId"
                + " CamelTextRequestCorrelationId"
    })
    void onlyWhatEveryRouteMayNeedIsWithoutALabel(String part, String names) throws IOException {
        assertThat(new ObjectMapper().readTree(JSON).path(part).properties())
                .filteredOn(one -> one.getValue().path("label").asText().isEmpty())
                .extracting(Map.Entry::getKey)
                .containsExactlyInAnyOrder(names.split(" "));
    }

    @Test
    void theComponentIsDescribed() throws IOException {
        JsonNode component = new ObjectMapper().readTree(JSON).path("component");

        assertThat(List.of("title", "description", "label", "scheme", "syntax", "firstVersion", "artifactId"))
                .allSatisfy(member ->
                        assertThat(component.path(member).asText()).as(member).isNotBlank());
    }

    @Test
    void thePageSaysHowToolsAreHandedIt() throws IOException {
        assertThat(Files.readString(Path.of("../docs/yaml.md")))
                .contains("catalog.addComponent(\"textrequest\", \"" + TextRequestComponent.class.getName()
                        + "\", json)");
    }

    private EndpointValidationResult validate(String uri) {
        return catalog.validateEndpointProperties(uri);
    }

    private static CamelCatalog catalog() {
        CamelCatalog catalog = new DefaultCamelCatalog();
        catalog.addComponent("textrequest", TextRequestComponent.class.getName(), JSON);
        return catalog;
    }

    private static String json() {
        try (InputStream json =
                CatalogTest.class.getResourceAsStream("/META-INF/io/github/cameltextrequest/textrequest.json")) {
            return new String(Objects.requireNonNull(json).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
