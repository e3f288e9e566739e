package io.github.cameltextrequest.examples.verify;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/**
 * The service, to be read and never written, and not too often. Deliberately not the component: what the wire says is to
 * be seen as it is.
 */
final class ReadOnlyService {

    static final int MOST_CALLS = 20;

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final String baseUrl;
    private final String apiKey;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build();
    private final ObjectMapper json = new ObjectMapper();
    private int calls;

    ReadOnlyService(String baseUrl, String apiKey) {
        this.baseUrl = baseUrl;
        this.apiKey = apiKey;
    }

    int calls() {
        return calls;
    }

    ReadAnswer get(String path) throws IOException, InterruptedException {
        return send(request(path).header("x-api-key", apiKey));
    }

    ReadAnswer getWithoutKey(String path) throws IOException, InterruptedException {
        return send(request(path));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(baseUrl + path)).timeout(PATIENCE);
    }

    private ReadAnswer send(HttpRequest.Builder request) throws IOException, InterruptedException {
        if (calls == MOST_CALLS) {
            throw new IllegalStateException("no more than " + MOST_CALLS + " calls");
        }
        calls++;
        HttpResponse<String> answer = http.send(request.GET().build(), BodyHandlers.ofString());
        return new ReadAnswer(answer.statusCode(), read(answer.body()));
    }

    private JsonNode read(String body) {
        try {
            return body.isBlank() ? MissingNode.getInstance() : json.readTree(body);
        } catch (JsonProcessingException e) {
            return MissingNode.getInstance();
        }
    }
}
