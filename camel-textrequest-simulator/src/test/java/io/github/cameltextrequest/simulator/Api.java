package io.github.cameltextrequest.simulator;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;

/** Calls a simulator over real HTTP, as a plain client would, and holds what it answers against the document. */
final class Api {
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final SimulatorServer simulator;

    Api(SimulatorServer simulator) {
        this.simulator = simulator;
    }

    Result get(String path) {
        return call("GET", path, null);
    }

    Result post(String path, Object json) {
        return call("POST", path, json.toString());
    }

    Result post(String path) {
        return call("POST", path, null);
    }

    Result put(String path, Object json) {
        return call("PUT", path, json.toString());
    }

    Result put(String path) {
        return call("PUT", path, null);
    }

    Result patch(String path, Object json) {
        return call("PATCH", path, json.toString());
    }

    Result delete(String path) {
        return call("DELETE", path, null);
    }

    Result call(String method, String path, String body) {
        HttpRequest.Builder request = request(path).header("x-api-key", simulator.apiKey());
        if (body != null) {
            request.header("Content-Type", "application/json");
        }
        Result result =
                send(request.method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body)));
        AnswerCheck.check(result.response());
        return result;
    }

    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(simulator.baseUrl() + path));
    }

    static Result send(HttpRequest.Builder request) {
        try {
            return new Result(HTTP.send(request.build(), BodyHandlers.ofString()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    record Result(HttpResponse<String> response) {
        int status() {
            return response.statusCode();
        }

        String text() {
            return response.body();
        }

        JsonObject json() {
            return new JsonObject(response.body());
        }

        JsonArray list() {
            return new JsonArray(response.body());
        }

        JsonArray items() {
            return json().getJsonArray("items");
        }

        JsonObject item(int index) {
            return items().getJsonObject(index);
        }

        String message() {
            return json().getString("message");
        }
    }
}
