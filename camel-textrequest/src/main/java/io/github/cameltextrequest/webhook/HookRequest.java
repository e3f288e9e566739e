package io.github.cameltextrequest.webhook;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.jspecify.annotations.Nullable;

/** A request as the HTTP server handed it over: nothing of it is to be trusted. */
final class HookRequest {
    private static final List<String> FORMS = List.of("application/x-www-form-urlencoded", "multipart/");
    private static final String CONTENT_ENCODING = "Content-Encoding";
    private static final String CONTENT_LENGTH = "Content-Length";

    private final Message message;

    HookRequest(Message message) {
        this.message = message;
    }

    boolean isPost() {
        return "POST".equals(message.getHeader(Exchange.HTTP_METHOD, String.class));
    }

    /**
     * Whether the body is the bytes that were sent. HTTP servers take forms to pieces; and what is compressed may be
     * any size once it is not, so it is not touched at all. Anything else may call itself what it likes.
     */
    boolean isPlain() {
        String type = text(Exchange.CONTENT_TYPE);
        String encoding = text(CONTENT_ENCODING);
        for (String form : FORMS) {
            if (type.contains(form)) {
                return false;
            }
        }
        return encoding.isBlank() || encoding.equals("identity");
    }

    /** In lower case; of a header that came several times, all values. */
    private String text(String header) {
        Object value = message.getHeader(header);
        return value == null ? "" : value.toString().toLowerCase(Locale.ROOT);
    }

    /** Read from the path itself: the server's path parameters share their names with whatever headers were sent. */
    Optional<HookAddress> address() {
        String uri = message.getHeader(Exchange.HTTP_URI, "", String.class);
        int query = uri.indexOf('?');
        return HookAddress.ofPath(query < 0 ? uri : uri.substring(0, query));
    }

    /** The body as it came; null when it is longer than that. */
    byte @Nullable [] body(int maxSize) throws IOException {
        Long announced = message.getHeader(CONTENT_LENGTH) instanceof String length ? number(length) : null;
        if (announced != null && announced > maxSize) {
            return null;
        }
        byte[] read = bytes(maxSize);
        return read.length > maxSize ? null : read;
    }

    private byte[] bytes(int maxSize) throws IOException {
        if (message.getBody() instanceof InputStream stream) {
            return stream.readNBytes(maxSize + 1);
        }
        byte[] whole = message.getBody(byte[].class);
        return whole == null ? new byte[0] : whole;
    }

    private static @Nullable Long number(String text) {
        try {
            return Long.valueOf(text);
        } catch (NumberFormatException e) {
            return null;
        }
    }

    /** Whether there is a signature at all, be it half of one. */
    boolean isSigned() {
        return message.getHeader(HookSignature.SIGNATURE_HEADER) != null
                || message.getHeader(HookSignature.TIMESTAMP_HEADER) != null;
    }

    /** Empty when a half is missing or comes twice. */
    Optional<HookSignature> signature() {
        return message.getHeader(HookSignature.SIGNATURE_HEADER) instanceof String signature
                        && message.getHeader(HookSignature.TIMESTAMP_HEADER) instanceof String timestamp
                ? Optional.of(new HookSignature(signature, timestamp))
                : Optional.empty();
    }
}
