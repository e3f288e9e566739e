package io.github.cameltextrequest.client;

import java.io.ByteArrayOutputStream;
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
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;

/** One attempt at a call over HTTP. Nothing but the documented inputs goes out, nothing but status and body comes in. */
final class HttpTransport implements Transport {

    private final ClientSettings settings;
    private final HttpConnections connections;
    private final CallTimer timer;
    private final RequestConfig requestConfig;
    private final Clock clock;

    HttpTransport(CamelContext context, ClientSettings settings, Clock clock) throws Exception {
        this.settings = settings;
        this.clock = clock;
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
        HttpUriRequestBase request =
                new HttpUriRequestBase(call.method().name(), URI.create(settings.baseUrl() + call.target()));
        request.setConfig(requestConfig);
        request.setHeader(new KeyHeader(settings.apiKey()));
        request.setHeader(HttpHeaders.ACCEPT, "application/json");
        if (call.content() != null) {
            request.setEntity(new ByteArrayEntity(call.content(), ContentType.parse(call.contentType())));
        }
        return timer.within(request, deadline, () -> connections.client().execute(request, this::answer));
    }

    private ApiAnswer answer(ClassicHttpResponse response) throws IOException {
        Instant date = date(response.getFirstHeader(HttpHeaders.DATE));
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
        if (entity.getContentLength() > limit) {
            throw new AnswerTooLargeException(status, limit);
        }
        // The length in the header is only a hint for the buffer: a compressed or chunked answer has none.
        ByteArrayOutputStream bytes = new ByteArrayOutputStream((int) Math.max(1024, entity.getContentLength()));
        try (InputStream in = entity.getContent()) {
            byte[] buffer = new byte[8192];
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                bytes.write(buffer, 0, read);
                if (bytes.size() > limit) {
                    throw new AnswerTooLargeException(status, limit);
                }
            }
        }
        return bytes.toByteArray();
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
}
