package io.github.cameltextrequest.springboot;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.DataObjectPropertyName;

/** Holds the properties and what editors know of them against the catalog of the component. */
class OptionParityTest {

    private static final List<String> SWITCHES = List.of("enabled", "customizer.enabled");

    private final JsonNode options =
            json("/META-INF/io/github/cameltextrequest/textrequest.json").path("componentProperties");
    private final JsonNode metadata = json("/META-INF/spring-configuration-metadata.json");

    @Test
    void everyOptionOfTheComponentIsAProperty() {
        assertThat(OptionNames.ofComponent().all())
                .containsAll(SWITCHES)
                .filteredOn(name -> !SWITCHES.contains(name))
                .containsExactlyInAnyOrderElementsOf(options.properties().stream()
                        .map(option -> DataObjectPropertyName.toDashedForm(option.getKey()))
                        .toList());
    }

    @Test
    void everyPropertyIsDescribedForEditors() {
        assertThat(metadata.path("properties"))
                .extracting(property -> property.path("name").asText().substring(OptionNames.PREFIX.length() + 1))
                .containsExactlyInAnyOrderElementsOf(OptionNames.ofComponent().all());
        assertThat(metadata.path("properties")).allSatisfy(property -> {
            assertThat(property.path("description").asText()).endsWith(".");
            assertThat(property.path("type").asText()).contains(".");
        });
    }

    @Test
    void durationsAreDurationsAndBeansAreNamed() {
        assertThat(property("rate-limit-period").path("type").asText()).isEqualTo("java.time.Duration");
        assertThat(property("rate-limit-period").path("defaultValue").asText()).isEqualTo("1m");
        assertThat(property("event-store").path("type").asText()).isEqualTo("java.lang.String");
        assertThat(property("event-store").path("description").asText()).contains("#bean:name");
        assertThat(property("source").path("type").asText()).isEqualTo("io.github.cameltextrequest.EventSource");
    }

    private JsonNode property(String name) {
        return StreamSupport.stream(metadata.path("properties").spliterator(), false)
                .filter(property -> property.path("name").asText().equals(OptionNames.PREFIX + "." + name))
                .findFirst()
                .orElseThrow();
    }

    private static JsonNode json(String resource) {
        try (InputStream json = OptionParityTest.class.getResourceAsStream(resource)) {
            return new ObjectMapper().readTree(Objects.requireNonNull(json, resource));
        } catch (IOException e) {
            throw new AssertionError(resource + " must be JSON", e);
        }
    }
}
