package io.github.cameltextrequest.springboot;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cameltextrequest.Fetch;
import io.github.cameltextrequest.TextRequestComponent;
import io.github.cameltextrequest.TextRequestConfiguration;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.function.Consumer;
import org.apache.camel.CamelContext;
import org.apache.camel.spring.boot.CamelAutoConfiguration;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

class AutoConfigurationTest {

    private static final String OPTION = OptionNames.PREFIX + ".";

    private final ApplicationContextRunner application = new ApplicationContextRunner()
            .withUserConfiguration(Beans.class)
            .withConfiguration(
                    AutoConfigurations.of(CamelAutoConfiguration.class, TextRequestComponentAutoConfiguration.class));

    @Test
    void propertiesReachTheComponent() {
        assertConfigured(
                component -> {
                    TextRequestConfiguration options = component.getConfiguration();
                    assertThat(component.getDashboardId()).isEqualTo("121");
                    assertThat(options.getPollInterval())
                            .isEqualTo(Duration.ofSeconds(30).toMillis());
                    assertThat(options.getRetryDelay()).isEqualTo(250);
                    assertThat(options.getMaximumRetries()).isEqualTo(7);
                    assertThat(options.getFetch()).isEqualTo(Fetch.STREAM);
                    assertThat(component.isUseGlobalSslContextParameters()).isTrue();
                },
                "dashboard-id=121",
                "poll-interval=30s",
                "retryDelay=250",
                "maximum_retries=7",
                "fetch=stream",
                "use-global-ssl-context-parameters=true");
    }

    @Test
    void whatIsNotSetStaysAsTheComponentHasIt() {
        TextRequestConfiguration own = new TextRequestConfiguration();

        assertConfigured(component -> assertThat(component.getConfiguration())
                .usingRecursiveComparison()
                .isEqualTo(own));
    }

    @Test
    void aBeanIsNamed() {
        assertConfigured(
                component -> assertThat(component.getConfiguration().getClock()).isSameAs(Beans.CLOCK),
                "clock=#bean:stoppedClock");
    }

    @Test
    void switchedOffThePropertiesAreLeftAlone() {
        assertConfigured(
                component -> assertThat(component.getDashboardId()).isNull(), "enabled=false", "dashboard-id=121");
        assertConfigured(
                component -> assertThat(component.getDashboardId()).isNull(),
                "customizer.enabled=false",
                "dashboard-id=121");
    }

    private void assertConfigured(Consumer<TextRequestComponent> check, String... options) {
        ApplicationContextRunner configured = application;
        for (String option : options) {
            configured = configured.withPropertyValues(OPTION + option);
        }
        configured.run(context -> check.accept(
                context.getBean(CamelContext.class).getComponent("textrequest", TextRequestComponent.class)));
    }

    @Configuration(proxyBeanMethods = false)
    static class Beans {

        static final Clock CLOCK = Clock.fixed(Instant.EPOCH, ZoneOffset.UTC);

        @Bean
        Clock stoppedClock() {
            return CLOCK;
        }
    }
}
