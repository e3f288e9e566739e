package io.github.cameltextrequest.webhook;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.camel.CamelContext;
import org.apache.camel.spi.RestConsumerFactory;
import org.jspecify.annotations.Nullable;

/** Finds the component whose HTTP server the hooks' listener is mounted on. */
final class HttpServers {
    private static final String PLATFORM_HTTP = "platform-http";

    private HttpServers() {}

    static RestConsumerFactory find(CamelContext context, @Nullable String named) {
        if (named != null) {
            return byName(context, named)
                    .orElseThrow(() -> new IllegalArgumentException("webhookComponent must name a component that serves"
                            + " HTTP (a RestConsumerFactory), but was '" + named
                            + "': mend the option webhookComponent"));
        }
        return Stream.of(
                        Optional.ofNullable(context.getRestConfiguration().getComponent())
                                .flatMap(name -> byName(context, name)),
                        byName(context, PLATFORM_HTTP),
                        onlyOne(context))
                .flatMap(Optional::stream)
                .findFirst()
                .orElseThrow(HttpServers::none);
    }

    private static Optional<RestConsumerFactory> byName(CamelContext context, String name) {
        Object bean = context.getRegistry().lookupByName(name);
        Object found = bean instanceof RestConsumerFactory ? bean : context.getComponent(name, true);
        return found instanceof RestConsumerFactory factory ? Optional.of(factory) : Optional.empty();
    }

    private static Optional<RestConsumerFactory> onlyOne(CamelContext context) {
        Set<RestConsumerFactory> beans = context.getRegistry().findByType(RestConsumerFactory.class);
        return beans.size() == 1 ? beans.stream().findFirst() : Optional.empty();
    }

    private static IllegalArgumentException none() {
        return new IllegalArgumentException("a component that serves HTTP must be there to receive hooks, but none was:"
                + " add camel-platform-http-main (Camel Main) or camel-platform-http-starter (Spring Boot), name another"
                + " one by the option webhookComponent, or do without hooks by the option source=poll");
    }

    /**
     * On Spring MVC the body would be read as text, in whatever charset the request claims, and a signature is over
     * bytes. On Vert.x the same option would lift the server's own limit on bodies.
     */
    static Map<String, Object> parameters(CamelContext context) {
        Object engine = context.getRegistry().lookupByName("platform-http-engine");
        boolean springMvc = engine != null && engine.getClass().getName().contains("springboot");
        return springMvc ? Map.of("useStreaming", "true") : Map.of();
    }
}
