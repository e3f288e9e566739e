package io.github.cameltextrequest.examples.docs;

import io.github.cameltextrequest.operation.TextRequestOperation;
import io.github.cameltextrequest.simulator.RecordedRequest;
import io.github.cameltextrequest.simulator.SimulatorServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** What the simulator has an answer for, found by asking it. */
final class SimulatedOperations {

    private SimulatedOperations() {}

    /** Without a key nothing is carried out, but the simulator notes which operation was meant. */
    static Set<String> operationIds() {
        try (SimulatorServer simulator = SimulatorServer.configure().build().start()) {
            HttpClient client = HttpClient.newHttpClient();
            List<TextRequestOperation> ofService = Arrays.stream(TextRequestOperation.values())
                    .filter(TextRequestOperation::ofService)
                    .toList();
            ofService.forEach(operation -> ask(client, simulator.baseUrl(), operation));
            return simulator.requests().stream()
                    .map(RecordedRequest::operationId)
                    .filter(Objects::nonNull)
                    .collect(Collectors.toSet());
        }
    }

    private static void ask(HttpClient client, String baseUrl, TextRequestOperation operation) {
        String path = operation.path().replaceAll("\\{\\w+}", "1");
        HttpRequest request = HttpRequest.newBuilder(URI.create(baseUrl + path))
                .method(operation.method().name(), BodyPublishers.noBody())
                .build();
        try {
            client.send(request, BodyHandlers.discarding());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
