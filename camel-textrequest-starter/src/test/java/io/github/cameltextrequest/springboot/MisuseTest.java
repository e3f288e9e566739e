package io.github.cameltextrequest.springboot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.spring.boot.CamelAutoConfiguration;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

/** What Spring Boot prints instead of a stack trace: what is wrong, and what to write. */
class MisuseTest {

    private static final String SECRET = "the-key-nobody-may-see";

    private final ApplicationContextRunner application = new ApplicationContextRunner()
            .withConfiguration(
                    AutoConfigurations.of(CamelAutoConfiguration.class, TextRequestComponentAutoConfiguration.class));

    @Test
    void aMisspeltPropertyIsAnsweredWithTheRightOneAndWithoutItsValue() {
        assertPrinted(
                withRouteTo("textrequest:getDashboards").withPropertyValues(OptionNames.PREFIX + ".api-kye=" + SECRET),
                "the property camel.component.textrequest.api-kye must be an option of the component, but is none",
                "did you mean camel.component.textrequest.api-key?");
    }

    @Test
    void aMisspeltOptionOnAUriIsAnsweredWithTheRightOne() {
        assertPrinted(
                withRouteTo("textrequest:sendMessageByPhoneNumber?dashbordId=121")
                        .withPropertyValues(OptionNames.PREFIX + ".api-key=" + SECRET),
                "the option dashbordId must be one of textrequest:sendMessageByPhoneNumber, but is none",
                "did you mean dashboardId?");
    }

    @Test
    void aMissingKeyIsAnsweredWithTheWaysToGiveIt() {
        assertPrinted(
                withRouteTo("textrequest:getDashboards").withPropertyValues(OptionNames.PREFIX + ".api-key= "),
                "the API key must be set, but was not",
                "set the option apiKey of the component (camel.component.textrequest.api-key) or the environment"
                        + " variable TEXTREQUEST_API_KEY");
    }

    @Test
    void aWrongOperationIsAnsweredWithTheNearOnes() {
        assertPrinted(
                withRouteTo("textrequest:sendMesage"),
                "the operation in textrequest:sendMesage must be one of the service's, but was 'sendMesage'",
                "did you mean sendMessage, sendMessageByPhoneNumber?");
    }

    @Test
    void whatIsNotOursIsLeftToOthers() {
        Throwable notOurs = new IllegalArgumentException("x must be y, but was z: mend x");
        notOurs.setStackTrace(new StackTraceElement[] {new StackTraceElement("org.example.Other", "start", null, 1)});

        assertThat(new MisuseAnalyzer().analyze(notOurs)).isNull();
        assertThat(new MisuseAnalyzer().analyze(new IllegalStateException("no such sentence")))
                .isNull();
    }

    private static void assertPrinted(ApplicationContextRunner application, String problem, String mend) {
        application.run(context -> {
            FailureAnalysis analysis =
                    new MisuseAnalyzer().analyze(Objects.requireNonNull(context.getStartupFailure()));

            assertThat(analysis).isNotNull();
            assertThat(analysis.getDescription()).isEqualTo(problem);
            assertThat(analysis.getAction()).startsWith(mend).doesNotContain(SECRET);
        });
    }

    private ApplicationContextRunner withRouteTo(String uri) {
        return application.withBean(RouteBuilder.class, () -> new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:start").to(uri);
            }
        });
    }
}
