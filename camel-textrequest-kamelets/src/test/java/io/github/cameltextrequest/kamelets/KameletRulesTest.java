package io.github.cameltextrequest.kamelets;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The rules that the catalog of Camel's own Kamelets is validated by. */
class KameletRulesTest {

    private static final String ICON = "data:image/svg+xml;base64,";

    private static List<KameletFile> kamelets() throws IOException {
        return KameletFile.all();
    }

    @Test
    void allOfThemAreThere() throws IOException {
        assertThat(kamelets())
                .extracting(KameletFile::name)
                .containsExactlyInAnyOrder(
                        "textrequest-message-source",
                        "textrequest-status-source",
                        "textrequest-send-message-sink",
                        "textrequest-upsert-contact-sink",
                        "textrequest-create-payment-action",
                        "textrequest-lookup-contact-action");
    }

    @ParameterizedTest
    @MethodSource("kamelets")
    void theNameIsTheFilesAndTellsTheType(KameletFile kamelet) {
        assertThat(kamelet.yaml().path("apiVersion").asText()).isEqualTo("camel.apache.org/v1");
        assertThat(kamelet.yaml().path("kind").asText()).isEqualTo("Kamelet");
        assertThat(kamelet.fileName()).isEqualTo(kamelet.name() + ".kamelet.yaml");
        assertThat(kamelet.kind()).isIn("source", "sink", "action");
        assertThat(kamelet.yaml()
                        .at("/metadata/labels/camel.apache.org~1kamelet.type")
                        .asText())
                .isEqualTo(kamelet.kind());
    }

    @ParameterizedTest
    @MethodSource("kamelets")
    void theDescriptorIsWhole(KameletFile kamelet) {
        assertThat(kamelet.annotation("kamelet.support.level")).isEqualTo("Preview");
        assertThat(kamelet.annotation("provider")).isEqualTo("Camel Text Request");
        assertThat(kamelet.annotation("kamelet.group")).isEqualTo("Text Request");
        assertThat(kamelet.annotation("kamelet.namespace")).isEqualTo("Messaging");
        assertThat(kamelet.annotation("kamelet.icon")).startsWith(ICON);
        assertThat(new String(
                        Base64.getDecoder()
                                .decode(kamelet.annotation("kamelet.icon").substring(ICON.length())),
                        StandardCharsets.UTF_8))
                .startsWith("<svg ");
    }

    @ParameterizedTest
    @MethodSource("kamelets")
    void titleAndDescriptionReadLikeThoseOfTheCatalog(KameletFile kamelet) {
        String kind = kamelet.kind();
        assertThat(kamelet.definition().path("title").asText())
                .startsWith("Text Request ")
                .endsWith(" " + kind.substring(0, 1).toUpperCase(Locale.ROOT) + kind.substring(1));
        assertThat(kamelet.definition().path("description").asText()).endsWith(".");
        assertThat(kamelet.definition().path("type").asText()).isEqualTo("object");
    }

    @ParameterizedTest
    @MethodSource("kamelets")
    void everyPropertyIsDescribed(KameletFile kamelet) {
        kamelet.properties().properties().forEach(property -> {
            assertThat(property.getValue().path("title").asText())
                    .as(property.getKey())
                    .matches("[A-Z].*")
                    .doesNotMatch("(The|A|An) .*");
            assertThat(property.getValue().path("description").asText())
                    .as(property.getKey())
                    .endsWith(".");
            assertThat(property.getValue().path("type").asText())
                    .as(property.getKey())
                    .isIn("string", "integer", "number", "boolean");
        });
        assertThat(kamelet.definition().path("required"))
                .allSatisfy(name -> assertThat(kamelet.properties().has(name.asText()))
                        .as(name.asText())
                        .isTrue());
    }

    @ParameterizedTest
    @MethodSource("kamelets")
    void theKeyIsACredential(KameletFile kamelet) {
        JsonNode key = kamelet.properties().path("apiKey");
        assertThat(key.path("format").asText()).isEqualTo("password");
        assertThat(StreamSupport.stream(key.path("x-descriptors").spliterator(), false)
                        .map(JsonNode::asText))
                .containsExactly("urn:camel:group:credentials");
    }

    @ParameterizedTest
    @MethodSource("kamelets")
    void theTemplateUsesWhatIsDeclaredAndNothingElse(KameletFile kamelet) {
        assertThat(kamelet.placeholders())
                .containsExactlyInAnyOrderElementsOf(kamelet.properties().properties().stream()
                        .map(property -> property.getKey())
                        .toList());
    }

    @ParameterizedTest
    @MethodSource("kamelets")
    void theTemplateBeginsOrEndsAtTheKamelet(KameletFile kamelet) {
        JsonNode from = kamelet.yaml().at("/spec/template/from");
        JsonNode steps = from.path("steps");
        if (kamelet.kind().equals("source")) {
            assertThat(steps.path(steps.size() - 1).at("/to/uri").asText()).isEqualTo("kamelet:sink");
        } else {
            assertThat(from.path("uri").asText()).isEqualTo("kamelet:source");
        }
    }

    @ParameterizedTest
    @MethodSource("kamelets")
    void dependenciesBringTheComponentOfThisVersion(KameletFile kamelet) throws IOException {
        String version = version();

        assertThat(kamelet.annotation("catalog.version")).isEqualTo(version);
        assertThat(kamelet.dependencies())
                .contains("camel:core", "camel:kamelet", "mvn:io.github.cameltextrequest:camel-textrequest:" + version)
                .doesNotHaveDuplicates();
    }

    static String version() throws IOException {
        String pom = Files.readString(Path.of("pom.xml"));
        return pom.substring(pom.indexOf("<version>") + 9, pom.indexOf("</version>"));
    }
}
