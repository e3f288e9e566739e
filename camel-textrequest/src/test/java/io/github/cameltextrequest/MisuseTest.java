package io.github.cameltextrequest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.main.Main;
import org.assertj.core.util.Throwables;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a wrong line in a route or a property is answered with: one sentence with the right one. */
class MisuseTest {

    private static final String VALUE = "the-key-nobody-may-see";

    private final Main camel = new Main();

    @AfterEach
    void stop() {
        camel.stop();
    }

    @Test
    void aMisspeltPropertyOfTheComponentEndsTheStartWithTheRightNameAndWithoutItsValue() {
        camel.addInitialProperty("camel.component.textrequest.api-kye", VALUE);

        Throwable failure = startWith("textrequest:getDashboards");

        assertThat(failure)
                .rootCause()
                .hasMessage("the option apiKye must be one of the component textrequest"
                        + " (camel.component.textrequest.*), but is none: did you mean apiKey?");
        assertThat(Throwables.getStackTrace(failure)).contains("apiKye").doesNotContain(VALUE);
    }

    @Test
    void aMisspeltOptionOfAnEndpointIsAnsweredWithTheRightOne() {
        camel.addInitialProperty("camel.component.textrequest.api-key", VALUE);

        assertThat(startWith("textrequest:sendMessageByPhoneNumber?dashbordId=121"))
                .rootCause()
                .hasMessage("the option dashbordId must be one of textrequest:sendMessageByPhoneNumber, but is none:"
                        + " did you mean dashboardId?");
    }

    @Test
    void anInputOfACallIsNoOptionOfTheComponent() {
        camel.addInitialProperty("camel.component.textrequest.phone-number", "14235550142");

        assertThat(startWith("textrequest:getDashboards"))
                .rootCause()
                .hasMessageContaining("the option phoneNumber must be");
    }

    @Test
    void aMissingKeyIsAnsweredWithTheWaysToGiveIt() {
        assertThat(startWith("textrequest:getDashboards"))
                .rootCause()
                .hasMessage("the API key must be set, but was not: set the option apiKey of the component"
                        + " (camel.component.textrequest.api-key) or the environment variable TEXTREQUEST_API_KEY");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"http://127.0.0.1:9/api?token=secret", "http://127.0.0.1:9/api#secret", "127.0.0.1:9/secret?"})
    void aBaseUrlThatNoPathFitsBehindIsRefusedWithoutItsSecrets(String url) {
        camel.addInitialProperty("camel.component.textrequest.api-key", VALUE);
        camel.addInitialProperty("camel.component.textrequest.base-url", url);

        assertThat(startWith("textrequest:getDashboards"))
                .rootCause()
                .hasMessageStartingWith("baseUrl must be an http or https URL without query and fragment, but was ")
                .hasMessageEndingWith("?****: mend the option baseUrl");
    }

    @Test
    void aWrongOperationIsAnsweredWithTheNearOnes() {
        assertThat(startWith("textrequest:sendMesage"))
                .rootCause()
                .hasMessage("the operation in textrequest:sendMesage must be one of the service's, but was"
                        + " 'sendMesage': did you mean sendMessage, sendMessageByPhoneNumber?");
    }

    private Throwable startWith(String uri) {
        camel.configure().addRoutesBuilder(new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:start").to(uri);
            }
        });
        return catchThrowable(camel::start);
    }
}
