package io.github.cameltextrequest.springboot;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cameltextrequest.simulator.RecordedRequest;
import io.github.cameltextrequest.simulator.TextRequestSimulator;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.spring.boot.CamelAutoConfiguration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

/** The tests of this module run with TEXTREQUEST_API_KEY=key of the environment. */
class ApiKeyTest {

    @RegisterExtension
    static final TextRequestSimulator simulator = TextRequestSimulator.create();

    private final ApplicationContextRunner application = new ApplicationContextRunner()
            .withConfiguration(
                    AutoConfigurations.of(CamelAutoConfiguration.class, TextRequestComponentAutoConfiguration.class))
            .withPropertyValues(OptionNames.PREFIX + ".base-url=" + simulator.baseUrl());

    @Test
    void thePropertyComesBeforeTheEnvironment() {
        application
                .withPropertyValues(OptionNames.PREFIX + ".api-key=key of the property")
                .run(context -> call(context.getBean(ProducerTemplate.class), ""));

        assertThat(keySent()).isEqualTo("key of the property");
    }

    @Test
    void thePropertyIsTakenAsItIsWritten() {
        application
                .withPropertyValues(OptionNames.PREFIX + ".api-key=k+e&y%41=1 2/3?#4")
                .run(context -> call(context.getBean(ProducerTemplate.class), ""));

        assertThat(keySent()).isEqualTo("k+e&y%41=1 2/3?#4");
    }

    @Test
    void theUriComesBeforeTheProperty() {
        application
                .withPropertyValues(OptionNames.PREFIX + ".api-key=key of the property")
                .run(context -> call(context.getBean(ProducerTemplate.class), "?apiKey=RAW(key of the URI)"));

        assertThat(keySent()).isEqualTo("key of the URI");
    }

    @Test
    void theEnvironmentIsTheLastResort() {
        application.run(context -> call(context.getBean(ProducerTemplate.class), ""));

        assertThat(keySent()).isEqualTo("key of the environment");
    }

    private static void call(ProducerTemplate camel, String options) {
        camel.send("textrequest:getDashboards" + options, exchange -> {});
    }

    private static String keySent() {
        RecordedRequest last = simulator.requests().get(simulator.requests().size() - 1);
        return last.header("x-api-key");
    }
}
