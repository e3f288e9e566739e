package io.github.cameltextrequest.benchmarks.service;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;

/**
 * Stands in for the service as fast as it can, in a JVM of its own: every send is answered with the same message, every
 * page with the same contacts, a bulk upsert with its own rows. Prints its port, answers the lines {@code requests} and
 * {@code most}, and ends when its input ends.
 */
public final class StubService {

    private static final Buffer MESSAGE = Buffer.buffer("{\"message_id\":\"3f6d0a52-6a0e-4a54-9a0b-0f4b7f0f9a11\","
            + "\"body\":\"" + "Your appointment is on Tuesday at 3. ".repeat(20)
            + "\",\"message_direction\":\"S\",\"response_by_username\":\"API\","
            + "\"message_timestamp_utc\":\"2026-07-25T14:03:11.5\",\"delivery_status\":\"sending\","
            + "\"delivery_error\":null,\"mms_media\":[]}");

    /** Begins the question for the time of a request; the number of earlier ones follows. */
    static final String UNTIL = "until ";

    private final ContactPages pages;
    private final Arrivals arrivals = new Arrivals();

    private StubService(int contacts) {
        this.pages = new ContactPages(contacts);
    }

    /** @param arguments rows of the list of contacts */
    public static void main(String[] arguments) throws IOException {
        StubService service = new StubService(Integer.parseInt(arguments[0]));
        HttpServer server = Vertx.vertx()
                .createHttpServer()
                .requestHandler(request -> request.body().onSuccess(body -> service.answer(request, body)))
                .listen(0, "127.0.0.1")
                .toCompletionStage()
                .toCompletableFuture()
                .join();
        System.out.println(server.actualPort());
        BufferedReader input = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String line = input.readLine(); line != null; line = input.readLine()) {
            System.out.println(service.told(line));
        }
        System.exit(0);
    }

    private long told(String question) {
        if (question.equals("most")) {
            return arrivals.mostInASecond();
        }
        if (question.startsWith(UNTIL)) {
            return arrivals.nanosUntil(Integer.parseInt(question.substring(UNTIL.length())));
        }
        if (question.equals("forget")) {
            arrivals.forget();
        }
        return arrivals.count();
    }

    private void answer(HttpServerRequest request, Buffer body) {
        arrivals.add(System.nanoTime());
        request.response().putHeader("content-type", "application/json").end(content(request, body));
    }

    private Buffer content(HttpServerRequest request, Buffer body) {
        if (request.method().name().equals("GET")) {
            return pages.page(number(request, "page", 0), number(request, "page_size", 100));
        }
        return request.path().endsWith("/contacts") ? body : MESSAGE;
    }

    private static int number(HttpServerRequest request, String parameter, int otherwise) {
        String value = request.getParam(parameter);
        return value == null ? otherwise : Integer.parseInt(value);
    }
}
