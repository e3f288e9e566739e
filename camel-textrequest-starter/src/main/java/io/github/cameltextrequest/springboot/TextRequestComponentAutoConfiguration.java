package io.github.cameltextrequest.springboot;

import io.github.cameltextrequest.TextRequestComponent;
import org.apache.camel.CamelContext;
import org.apache.camel.spi.ComponentCustomizer;
import org.apache.camel.spring.boot.CamelAutoConfiguration;
import org.apache.camel.spring.boot.ComponentConfigurationProperties;
import org.apache.camel.spring.boot.util.CamelPropertiesHelper;
import org.apache.camel.spring.boot.util.ConditionalOnCamelContextAndAutoConfigurationBeans;
import org.apache.camel.spring.boot.util.ConditionalOnHierarchicalProperties;
import org.apache.camel.spring.boot.util.HierarchicalPropertiesEvaluator;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.env.Environment;

/** Sets the properties below {@code camel.component.textrequest} on the component when a route first asks for it. */
@AutoConfiguration(after = CamelAutoConfiguration.class)
@Conditional(ConditionalOnCamelContextAndAutoConfigurationBeans.class)
@ConditionalOnHierarchicalProperties({"camel.component", OptionNames.PREFIX})
@EnableConfigurationProperties({ComponentConfigurationProperties.class, TextRequestComponentConfiguration.class})
public class TextRequestComponentAutoConfiguration {

    TextRequestComponentAutoConfiguration(Environment environment) {
        OptionNames.ofComponent().refuseUnknown(environment);
    }

    @Lazy
    @Bean
    ComponentCustomizer configureTextRequestComponent(
            ApplicationContext application, CamelContext camel, TextRequestComponentConfiguration options) {
        return ComponentCustomizer.builder(TextRequestComponent.class)
                .withCondition((name, target) -> HierarchicalPropertiesEvaluator.evaluate(
                        application, "camel.component.customizer", OptionNames.PREFIX + ".customizer"))
                .build(component -> CamelPropertiesHelper.copyProperties(camel, options, component));
    }
}
