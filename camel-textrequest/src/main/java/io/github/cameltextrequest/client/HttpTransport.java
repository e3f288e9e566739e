package io.github.cameltextrequest.client;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Objects;
import org.apache.camel.CamelContext;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.config.Configurable;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.http.message.BasicHeader;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;

/** One attempt at a call over HTTP. Nothing but the documented inputs goes out, nothing but status and body comes in. */
final class HttpTransport implements Transport {

    /** What may stand in a path and a query as it is. Others, and what is encoded, {@link URI} has to look at. */
    private static final String PLAIN = "/?&=,-._~";

    private static final ContentType JSON = ContentType.parse("application/json");
    private static final Header ACCEPT_JSON = new BasicHeader(HttpHeaders.ACCEPT, "application/json");

    private final ClientSettings settings;
    private final URI base;
    private final Header key;
    private final HttpConnections connections;
    private final CallTimer timer;
    private final RequestConfig requestConfig;
    private final Clock clock;
    /** The Date of the last answer: it changes once a second at most, and a formatter is slow. */
    private volatile ServiceDate lastDate = new ServiceDate(null, null);

    HttpTransport(CamelContext context, ClientSettings settings, Clock clock) throws Exception {
        this.settings = settings;
        this.clock = clock;
        this.base = URI.create(settings.baseUrl());
        this.key = new KeyHeader(settings.apiKey());
        this.connections = new HttpConnections(context, settings);
        this.timer = new CallTimer();
        RequestConfig configured = connections.client() instanceof Configurable client ? client.getConfig() : null;
        this.requestConfig = (configured == null ? RequestConfig.custom() : RequestConfig.copy(configured))
                .setResponseTimeout(Timeout.of(settings.responseTimeout()))
                .setConnectionRequestTimeout(Timeout.of(settings.connectionRequestTimeout()))
                .build();
    }

    @Override
    public ApiAnswer send(ApiCall call, Deadline deadline) throws IOException {
        HttpUriRequestBase request = request(call);
        request.setConfig(requestConfig);
        request.setHeader(key);
        request.setHeader(ACCEPT_JSON);
        if (call.content() != null) {
            request.setEntity(new ByteArrayEntity(call.content(), contentType(call)));
        }
        return timer.within(request, deadline, () -> connections.client().execute(request, this::answer));
    }

    private HttpUriRequestBase request(ApiCall call) {
        String target = call.target();
        if (!isPlain(target)) {
            return new HttpUriRequestBase(call.method().name(), URI.create(settings.baseUrl() + target));
        }
        HttpUriRequestBase request = new HttpUriRequestBase(call.method().name(), base);
        request.setPath(Objects.requireNonNullElse(base.getRawPath(), "") + target);
        return request;
    }

    private static boolean isPlain(String target) {
        for (int i = 0; i < target.length(); i++) {
            char c = target.charAt(i);
            boolean plain =
                    (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || PLAIN.indexOf(c) >= 0;
            if (!plain) {
                return false;
            }
        }
        return true;
    }

    private static ContentType contentType(ApiCall call) {
        return JSON.getMimeType().equals(call.contentType()) ? JSON : ContentType.parse(call.contentType());
    }

    private ApiAnswer answer(ClassicHttpResponse response) throws IOException {
        Instant date = serviceDate(response.getFirstHeader(HttpHeaders.DATE));
        return new ApiAnswer(
                response.getCode(),
                withoutKey(response.getCode(), body(response.getCode(), response.getEntity())),
                date,
                retryAfter(response.getFirstHeader(HttpHeaders.RETRY_AFTER), date));
    }

    private byte[] body(int status, @Nullable HttpEntity entity) throws IOException {
        if (entity == null) {
            return new byte[0];
        }
        int limit = settings.maxAnswerSize();
        long length = entity.getContentLength();
        if (length > limit) {
            throw new AnswerTooLargeException(status, limit);
        }
        try (InputStream in = entity.getContent()) {
            // A compressed or chunked answer does not tell its length.
            byte[] bytes = in.readNBytes((int) (length < 0 ? Math.min(limit + 1L, Integer.MAX_VALUE) : length));
            if (bytes.length > limit) {
                throw new AnswerTooLargeException(status, limit);
            }
            return bytes;
        }
    }

    /** What was refused is told in exceptions; a service or proxy that quotes the request must not put the key there. */
    private byte[] withoutKey(int status, byte[] body) {
        if (status < 400) {
            return body;
        }
        String text = new String(body, StandardCharsets.ISO_8859_1);
        return text.contains(settings.apiKey())
                ? text.replace(settings.apiKey(), "****").getBytes(StandardCharsets.ISO_8859_1)
                : body;
    }

    private @Nullable Instant serviceDate(@Nullable Header header) {
        if (header == null) {
            return null;
        }
        ServiceDate known = lastDate;
        if (!header.getValue().equals(known.text())) {
            known = new ServiceDate(header.getValue(), date(header));
            lastDate = known;
        }
        return known.instant();
    }

    private static @Nullable Instant date(@Nullable Header header) {
        try {
            return header == null
                    ? null
                    : ZonedDateTime.parse(header.getValue(), DateTimeFormatter.RFC_1123_DATE_TIME)
                            .toInstant();
        } catch (DateTimeParseException e) {
            return null; // a foreign server's fancy; the local clock serves then
        }
    }

    /** @param now the service's own time: against a clock that is ahead of it, the wait would come out too short */
    private @Nullable Duration retryAfter(@Nullable Header header, @Nullable Instant now) {
        if (header == null) {
            return null;
        }
        String value = header.getValue().trim();
        if (value.matches("\\d{1,18}")) {
            return Duration.ofSeconds(Long.parseLong(value));
        }
        Instant date = date(header);
        if (date == null) {
            return null;
        }
        Duration wait = Duration.between(now == null ? clock.instant() : now, date);
        return wait.isNegative() ? Duration.ZERO : wait;
    }

    @Override
    public void close() {
        timer.close();
        connections.close();
    }

    private record ServiceDate(
            @Nullable String text, @Nullable Instant instant) {}
}
