package io.github.cameltextrequest.observation;

import java.util.Map;
import org.apache.camel.spi.annotations.DevConsole;
import org.apache.camel.support.console.AbstractDevConsole;

/**
 * The developer console {@code textrequest}: clients, hooks, subscriptions.
 *
 * @since 1.0
 */
@DevConsole(
        group = "textrequest",
        name = "textrequest",
        displayName = "Text Request",
        description = "Calls, hooks and events of the Text Request component")
public final class TextRequestConsole extends AbstractDevConsole {

    public TextRequestConsole() {
        super("textrequest", "textrequest", "Text Request", "Calls, hooks and events of the Text Request component");
    }

    @Override
    protected Map<String, Object> doCallJson(Map<String, Object> options) {
        return report();
    }

    @Override
    protected String doCallText(Map<String, Object> options) {
        StringBuilder text = new StringBuilder();
        print(report(), "", text);
        return text.toString();
    }

    private Map<String, Object> report() {
        return new ConsoleReport(Observation.of(getCamelContext())).tree();
    }

    private static void print(Map<?, ?> tree, String indent, StringBuilder text) {
        tree.forEach((name, value) -> {
            if (value instanceof Map<?, ?> inner) {
                text.append(indent).append(name).append(":\n");
                print(inner, indent + "    ", text);
            } else if (value instanceof Iterable<?> items) {
                printAll(String.valueOf(name), items, indent, text);
            } else {
                text.append(indent).append(name).append(": ").append(value).append('\n');
            }
        });
    }

    private static void printAll(String name, Iterable<?> items, String indent, StringBuilder text) {
        for (Object item : items) {
            text.append(indent).append(name).append(":\n");
            print((Map<?, ?>) item, indent + "    ", text);
        }
    }
}
