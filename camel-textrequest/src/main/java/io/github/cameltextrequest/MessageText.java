package io.github.cameltextrequest;

import java.io.InputStream;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Map;
import org.apache.camel.Exchange;
import org.apache.camel.WrappedFile;
import org.apache.camel.spi.TypeConverterRegistry;
import org.jspecify.annotations.Nullable;

/**
 * The text of a send from a body that is no structured payload: text, bytes, a stream, a file, a number, or whatever has
 * a converter to one of these. Camel would make a text of anything by its {@code toString}, and a contact would read it.
 */
final class MessageText {

    private MessageText() {}

    /**
     * Null when the body converts to none.
     *
     * @throws IllegalArgumentException when the body is no text
     */
    static @Nullable String of(Exchange exchange, Object body) {
        if (!isText(exchange, body)) {
            throw new IllegalArgumentException(
                    "it must be text, bytes, a stream, a file, a record, a Map or a JsonNode,"
                            + " but was " + body.getClass().getName()
                            + ": set the text with setBody, or make one with convertBodyTo, marshal or a template");
        }
        return exchange.getMessage().getBody(String.class);
    }

    private static boolean isText(Exchange exchange, Object body) {
        if (body instanceof CharSequence
                || body instanceof Number
                || body instanceof Boolean
                || body instanceof Character
                || body instanceof WrappedFile) {
            return true;
        }
        return !isMany(body) && hasConverter(exchange, body.getClass());
    }

    /** Several things, which together are no text even where something can write them down. */
    private static boolean isMany(Object body) {
        return (body instanceof Iterable && !(body instanceof Path)) // of its own parts
                || body instanceof Iterator
                || body instanceof Map.Entry
                || body instanceof Object[];
    }

    private static boolean hasConverter(Exchange exchange, Class<?> type) {
        TypeConverterRegistry converters = exchange.getContext().getTypeConverterRegistry();
        return converters.lookup(String.class, type) != null || converters.lookup(InputStream.class, type) != null;
    }
}
