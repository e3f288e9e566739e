package io.github.cameltextrequest.simulator;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpServerRequest;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A request as it arrived.
 *
 * @param at when its head arrived, by the simulator's clock
 * @param method the HTTP method
 * @param path the path as on the wire, still encoded
 * @param query what follows the question mark, still encoded; null if there was none
 * @param headers all values by the header's name in lower case
 * @param body the bytes, empty if there were none or they were not read; not copied, so do not write into it
 * @param operationId the document's operationId; null if no operation has this path and method
 * @param fault the fault that struck it, by its name in the control API; null if none did
 * @param processed whether the service carried it out, whatever the caller was told; false for what it refused
 * @since 1.0.0
 */
@SuppressWarnings("ArrayRecordComponent") // a recorded request is looked at, never compared
public record RecordedRequest(
        Instant at,
        String method,
        String path,
        @Nullable String query,
        Map<String, List<String>> headers,
        byte[] body,
        @Nullable String operationId,
        @Nullable String fault,
        boolean processed) {

    static RecordedRequest of(Arrival arrival, byte[] body) {
        HttpServerRequest request = arrival.request();
        return new RecordedRequest(
                arrival.at(),
                request.method().name(),
                request.path(),
                request.query(),
                lowerCase(request.headers()),
                body,
                arrival.operationId(),
                arrival.fault() == null ? null : arrival.fault().kind().wireName(),
                false);
    }

    RecordedRequest asProcessed() {
        return new RecordedRequest(at, method, path, query, headers, body, operationId, fault, true);
    }

    private static Map<String, List<String>> lowerCase(MultiMap headers) {
        Map<String, List<String>> result = new TreeMap<>();
        headers.forEach(
                (name, value) -> result.computeIfAbsent(name.toLowerCase(Locale.ROOT), unused -> new ArrayList<>(1))
                        .add(value));
        return Collections.unmodifiableMap(result);
    }

    /** The body as UTF-8 text. */
    public String bodyText() {
        return new String(body, StandardCharsets.UTF_8);
    }

    /** The first value of a header, whose name may be in any case; null if there is none. */
    public @Nullable String header(String name) {
        List<String> values = headers.get(name.toLowerCase(Locale.ROOT));
        return values == null ? null : values.get(0);
    }

    @Override
    public String toString() {
        return method + " " + path + (query == null ? "" : "?" + query) + " (" + body.length + " bytes)";
    }
}
