package io.github.cameltextrequest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.cameltextrequest.operation.OperationParameter;
import io.github.cameltextrequest.operation.TextRequestOperation;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Holds the options of the catalog, the fields behind them, and the table together. */
class OptionsTest {

    private static final Set<String> OF_NO_PARAMETER = Set.of("method", "path", "sendKey");
    private static JsonNode catalog;

    @BeforeAll
    static void readCatalog() throws Exception {
        try (InputStream in =
                OptionsTest.class.getResourceAsStream("/META-INF/io/github/cameltextrequest/textrequest.json")) {
            catalog = new ObjectMapper().readTree(in);
        }
    }

    @Test
    void everyInputOfTheTableIsAnOptionAndNoOptionIsWithoutAnInput() {
        Set<String> options = Arrays.stream(TextRequestParameters.class.getDeclaredFields())
                .filter(field -> !field.isSynthetic())
                .map(field -> field.getName())
                .filter(name -> !OF_NO_PARAMETER.contains(name))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(options).isEqualTo(new TreeSet<>(inputs(Arrays.stream(TextRequestOperation.values()))));
    }

    @Test
    void theCatalogSaysWhichOperationAnOptionBelongsTo() {
        for (String option : inputs(Arrays.stream(TextRequestOperation.values()))) {
            String label = catalog.at("/properties/" + option + "/label").asText();
            if (label.startsWith("producer,")) {
                assertThat(List.of(label.substring("producer,".length()).split(",")))
                        .as("label of %s", option)
                        .containsExactlyInAnyOrderElementsOf(operationsWith(option));
            } else {
                assertThat(operationsWith(option))
                        .as("operations of %s", option)
                        .hasSizeGreaterThan(12);
            }
        }
    }

    @Test
    void theCatalogDescribesComponentHeadersAndEveryOption() {
        assertThat(catalog.at("/component/scheme").asText()).isEqualTo("textrequest");
        assertThat(catalog.at("/headers").has("CamelTextRequestPhoneNumber")).isTrue();
        assertThat(catalog.at("/properties/apiKey/secret").asBoolean()).isTrue();
        assertThat(catalog.at("/componentProperties").has("dashboardId")).isTrue();
        catalog.at("/properties")
                .forEach(option ->
                        assertThat(option.path("description").asText()).isNotBlank());
    }

    private static List<String> operationsWith(String option) {
        return Arrays.stream(TextRequestOperation.values())
                .filter(operation -> inputs(Stream.of(operation)).contains(option))
                .map(TextRequestOperation::uriName)
                .toList();
    }

    private static Set<String> inputs(Stream<TextRequestOperation> operations) {
        return operations
                .flatMap(operation -> Stream.concat(
                        operation.parameters().stream().map(OperationParameter::option),
                        operation.payload() == null ? Stream.empty() : operation.payload().memberOptions().stream()))
                .collect(Collectors.toSet());
    }
}
