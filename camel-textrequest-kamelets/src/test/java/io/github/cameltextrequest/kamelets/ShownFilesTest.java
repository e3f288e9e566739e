package io.github.cameltextrequest.kamelets;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The pages show the files of the examples as they are. */
class ShownFilesTest {

    private static final Path EXAMPLES = Path.of("../camel-textrequest-examples");
    private static final Path DOCS = Path.of("../docs");

    @ParameterizedTest
    @CsvSource({
        "yaml.md,camel-run/front-desk.camel.yaml",
        "yaml.md,camel-run/application.properties",
        "kamelets.md,camel-k/secret.yaml",
        "kamelets.md,camel-k/integration.yaml",
        "kamelets.md,camel-k/pipe.yaml"
    })
    void aFileIsShownAsItIs(String page, String file) throws Exception {
        assertThat(Files.readString(DOCS.resolve(page)))
                .contains("\n" + Files.readString(EXAMPLES.resolve(file)) + "```");
    }

    @Test
    void everyKameletIsInTheTable() throws Exception {
        String text = Files.readString(DOCS.resolve("kamelets.md"));

        assertThat(KameletFile.all()).allSatisfy(kamelet -> assertThat(text).contains("| `" + kamelet.name() + "` |"));
    }
}
