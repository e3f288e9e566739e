package io.github.cameltextrequest.event;

import io.github.cameltextrequest.model.TextRequestJson;
import io.github.cameltextrequest.model.Timestamps;
import io.vertx.core.MultiMap;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/** A service with the oddities that the simulator does not have: it refuses to sort, ignores filters, fails midway. */
final class StubService implements AutoCloseable {
    private final Vertx vertx = Vertx.vertx();
    private final HttpServer server;
    private final Clock clock;
    private final List<Map<String, Object>> rows = new CopyOnWriteArrayList<>();
    final List<Integer> dashboards = new CopyOnWriteArrayList<>(List.of(121));
    final List<String> queries = new CopyOnWriteArrayList<>();
    volatile boolean refusesSort;
    volatile int failsAtPage = -1;
    volatile int unknownDashboard = -1;
    volatile Runnable beforePage = () -> {};

    StubService(Clock clock) throws Exception {
        this.clock = clock;
        server = vertx.createHttpServer()
                .requestHandler(this::answer)
                .listen(0, "127.0.0.1")
                .toCompletionStage()
                .toCompletableFuture()
                .get();
    }

    String baseUrl() {
        return "http://127.0.0.1:" + server.actualPort();
    }

    /** Puts a text into the history of every dashboard. */
    void text(String id, Instant at) {
        row(id, at, "R");
    }

    void row(String id, Instant at, Object direction) {
        row(id, Timestamps.format(at), direction);
    }

    /** With a time that need not be written as this component writes it. */
    void row(String id, String at, Object direction) {
        rows.add(Map.of(
                "message_id",
                id,
                "body",
                "text " + id,
                "message_direction",
                direction,
                "message_timestamp_utc",
                at,
                "customer_phone",
                "14235550142"));
    }

    private void answer(HttpServerRequest request) {
        request.response()
                .putHeader(
                        "Date",
                        DateTimeFormatter.RFC_1123_DATE_TIME.format(
                                clock.instant().atZone(ZoneOffset.UTC)))
                .putHeader("Content-Type", "application/json");
        if (request.path().endsWith("/messages")) {
            messages(request);
        } else {
            page(
                    request,
                    dashboards.stream()
                            .map(id -> Map.<String, Object>of("id", id, "phone", "1423555" + id))
                            .toList());
        }
    }

    private void messages(HttpServerRequest request) {
        queries.add(request.query());
        beforePage.run();
        if (request.path().startsWith("/dashboards/" + unknownDashboard + "/")) {
            request.response().setStatusCode(404).end();
        } else if (refusesSort && request.params().contains("sort")) {
            request.response().setStatusCode(400).end();
        } else if (Integer.parseInt(request.getParam("page")) == failsAtPage) {
            request.response().setStatusCode(500).end();
        } else {
            page(request, found(request.params()));
        }
    }

    private List<Map<String, Object>> found(MultiMap query) {
        Instant from = Timestamps.parse(query.get("start_date"));
        Instant to = Timestamps.parse(query.get("end_date"));
        List<Map<String, Object>> found = new ArrayList<>(rows.stream()
                .filter(row -> !at(row).isBefore(from) && !at(row).isAfter(to))
                .sorted((a, b) -> at(a).compareTo(at(b)))
                .toList());
        if (!query.contains("sort")) {
            Collections.reverse(found);
        }
        return found;
    }

    private static void page(HttpServerRequest request, List<Map<String, Object>> all) {
        int page = Integer.parseInt(request.getParam("page"));
        int size = Integer.parseInt(request.getParam("page_size"));
        List<Map<String, Object>> items =
                all.stream().skip((long) page * size).limit(size).toList();
        request.response()
                .end(Buffer.buffer(TextRequestJson.write(Map.of(
                        "items", items, "meta", Map.of("page", page, "page_size", size, "total_items", all.size())))));
    }

    private static Instant at(Map<String, Object> row) {
        return Timestamps.parse((String) row.get("message_timestamp_utc"));
    }

    @Override
    public void close() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }
}
