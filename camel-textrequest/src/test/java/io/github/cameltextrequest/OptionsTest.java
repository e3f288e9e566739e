package io.github.cameltextrequest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.cameltextrequest.operation.Result;
import io.github.cameltextrequest.operation.TextRequestOperation;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Holds the options of the catalog, the fields behind them, and the table together. */
class OptionsTest {

    private static final Set<String> OF_NO_PARAMETER = Set.of("method", "path", "sendKey", "correlationId");
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
    void theCatalogSaysWhichOperationsAnOptionBelongsTo() {
        Set<String> inputs = inputs(Arrays.stream(TextRequestOperation.values()));
        inputs.remove("dashboardId"); // of nearly all of them, and of events
        for (String option : inputs) {
            assertLabelled(option, operation -> inputs(Stream.of(operation)).contains(option));
        }
        assertLabelled("fetch", operation -> operation.result().kind() == Result.Kind.PAGE);
        assertLabelled(
                "payload",
                operation -> operation.payload() != null && operation.payload().textIsMessage());
        assertLabelled("chunkSize", operation -> operation == TextRequestOperation.BULK_UPDATE_CONTACTS);
        assertLabelled("sendKey", TextRequestOperation::reachesContact);
        assertLabelled(
                "correlationId",
                operation -> operation.payload() != null && operation.payload().textIsMessage());
    }

    private static void assertLabelled(String option, Predicate<TextRequestOperation> belongs) {
        List<String> labels = new ArrayList<>(
                List.of(catalog.at("/properties/" + option + "/label").asText().split(",")));
        labels.removeAll(List.of("producer", "events"));

        assertThat(labels)
                .as("label of %s", option)
                .containsExactlyElementsOf(Arrays.stream(TextRequestOperation.values())
                        .filter(belongs)
                        .map(TextRequestOperation::uriName)
                        .toList());
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

    private static Set<String> inputs(Stream<TextRequestOperation> operations) {
        return operations
                .flatMap(operation -> operation.inputOptions().stream())
                .collect(Collectors.toCollection(HashSet::new));
    }
}
