package io.github.cameltextrequest.benchmarks.send;

import io.github.cameltextrequest.benchmarks.measure.Subject;
import io.github.cameltextrequest.benchmarks.service.Wire;
import io.github.cameltextrequest.model.Message;
import io.github.cameltextrequest.model.TextRequestJson;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Objects;

/** The JDK's client without Camel. */
final class BareJdkClient implements Subject {

    private final URI url;
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    BareJdkClient(String baseUrl) {
        url = URI.create(baseUrl + Wire.path());
    }

    @Override
    public String name() {
        return "bare java.net.http";
    }

    @Override
    public void call() throws Exception {
        HttpRequest request = HttpRequest.newBuilder(url)
                .header("x-api-key", Wire.KEY)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofByteArray(TextRequestJson.write(Wire.request())))
                .build();
        byte[] answer =
                client.send(request, HttpResponse.BodyHandlers.ofByteArray()).body();
        Message sent = Objects.requireNonNull(TextRequestJson.read(answer, Message.class));
        if (sent.messageId() == null || "error".equals(sent.deliveryStatus())) {
            throw new IOException("refused");
        }
    }
}
