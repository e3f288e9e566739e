package io.github.cameltextrequest.kamelets;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.github.cameltextrequest.simulator.SentMessage;
import io.github.cameltextrequest.simulator.TextRequestSimulator;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import org.apache.camel.main.Main;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** The manifests for Camel K: run as Camel's YAML DSL runs them, with the secret that they mount. */
@Timeout(120)
class CamelKTest {

    private static final Path FOLDER = Path.of("../camel-textrequest-examples/camel-k");
    private static final String ALICE = "14235550142";

    @RegisterExtension
    static final TextRequestSimulator simulator =
            TextRequestSimulator.builder().apiKey("YOUR-KEY").build();

    /** The operator hands the flows of an integration to Camel as a file of routes. */
    @Test
    void theIntegrationAnswersAText(@TempDir Path folder) throws Exception {
        Path flows = folder.resolve("flows.yaml");
        new YAMLMapper().writeValue(flows.toFile(), yaml("integration.yaml").at("/spec/flows"));

        assertThat(answer(flows)).isEqualTo("Thanks, we will be in touch!");
    }

    @Test
    void thePipeAnswersAText() throws Exception {
        assertThat(answer(FOLDER.resolve("pipe.yaml"))).isEqualTo("Thanks");
    }

    private static String answer(Path routes) throws Exception {
        Main camel = new Main();
        camel.setInitialProperties(secret());
        camel.addInitialProperty("camel.component.textrequest.base-url", simulator.baseUrl());
        camel.addInitialProperty("camel.component.textrequest.poll-interval", "100ms");
        camel.addInitialProperty("camel.component.textrequest.rate-limit", "0");
        camel.configure().withRoutesIncludePattern("file:" + routes);
        try {
            camel.start();
            simulator.contact(ALICE).texts("Two tickets, please");
            SentMessage answer = simulator.awaitSent(1).get(0);
            assertThat(answer.to()).isEqualTo(ALICE);
            return answer.body();
        } finally {
            camel.stop();
        }
    }

    @Test
    void theIntegrationBringsTheComponentOfThisVersion() throws Exception {
        assertThat(yaml("integration.yaml").at("/spec/dependencies/0").asText())
                .isEqualTo("mvn:io.github.cameltextrequest:camel-textrequest:" + KameletRulesTest.version());
    }

    @Test
    void bothMountTheSecretThatIsThere() throws Exception {
        String mount = "secret:" + yaml("secret.yaml").at("/metadata/name").asText();

        assertThat(yaml("integration.yaml").at("/spec/traits/mount/configs/0").asText())
                .isEqualTo(mount);
        assertThat(yaml("pipe.yaml")
                        .at("/metadata/annotations/trait.camel.apache.org~1mount.configs")
                        .asText())
                .isEqualTo(mount);
    }

    private static Properties secret() throws Exception {
        Properties properties = new Properties();
        properties.load(new StringReader(
                yaml("secret.yaml").at("/stringData/textrequest.properties").asText()));
        return properties;
    }

    private static JsonNode yaml(String manifest) throws Exception {
        return new YAMLMapper().readTree(Files.readString(FOLDER.resolve(manifest)));
    }
}
