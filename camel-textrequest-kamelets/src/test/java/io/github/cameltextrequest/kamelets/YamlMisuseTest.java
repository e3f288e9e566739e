package io.github.cameltextrequest.kamelets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.camel.main.Main;
import org.assertj.core.util.Throwables;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What somebody reads who wrote a wrong line into a YAML file or its properties: one sentence with the right one. */
class YamlMisuseTest {

    private static final String SECRET = "the-key-nobody-may-see";
    private static final String KEY = "camel.component.textrequest.api-key";

    @TempDir
    Path folder;

    private final Main camel = new Main();

    @AfterEach
    void stop() {
        camel.stop();
    }

    @Test
    void anUnknownParameterIsAnsweredWithTheRightOne() throws Exception {
        camel.addInitialProperty(KEY, SECRET);

        assertSaid(
                startWith("""
                uri: textrequest:sendMessageByPhoneNumber
                parameters:
                  dashbordId: 121
                """),
                "the option dashbordId must be one of textrequest:sendMessageByPhoneNumber, but is none:"
                        + " did you mean dashboardId?");
    }

    @Test
    void anUnknownPropertyIsAnsweredWithTheRightOneAndWithoutItsValue() throws Exception {
        camel.addInitialProperty("camel.component.textrequest.api-kye", SECRET);

        Throwable failure = startWith("uri: textrequest:getDashboards");

        assertSaid(
                failure,
                "the option apiKye must be one of the component textrequest"
                        + " (camel.component.textrequest.*), but is none: did you mean apiKey?");
        assertThat(Throwables.getStackTrace(failure)).doesNotContain(SECRET);
    }

    @Test
    void aMissingKeyIsAnsweredWithTheWaysToGiveIt() throws Exception {
        assertSaid(
                startWith("uri: textrequest:getDashboards"),
                "the API key must be set, but was not: set the option apiKey of the component"
                        + " (camel.component.textrequest.api-key) or the environment variable TEXTREQUEST_API_KEY");
    }

    @Test
    void aWrongOperationIsAnsweredWithTheNearOnes() throws Exception {
        camel.addInitialProperty(KEY, SECRET);

        assertSaid(
                startWith("uri: textrequest:sendMesage"),
                "the operation in textrequest:sendMesage must be one of the service's, but was"
                        + " 'sendMesage': did you mean sendMessage, sendMessageByPhoneNumber?");
    }

    /** By the exception and by the page. */
    private static void assertSaid(Throwable failure, String sentence) throws Exception {
        assertThat(failure).rootCause().hasMessage(sentence);
        assertThat(Files.readString(Path.of("../docs/yaml.md"))).contains("| " + sentence + " |");
    }

    private Throwable startWith(String to) throws Exception {
        Path route = Files.writeString(folder.resolve("wrong.camel.yaml"), """
                - route:
                    from:
                      uri: direct:start
                      steps:
                        - to:
                """ + to.indent(12));
        camel.configure().withRoutesIncludePattern("file:" + route);
        return catchThrowable(camel::start);
    }
}
