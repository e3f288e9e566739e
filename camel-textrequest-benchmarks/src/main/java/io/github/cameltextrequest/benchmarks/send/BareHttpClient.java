package io.github.cameltextrequest.benchmarks.send;

import io.github.cameltextrequest.benchmarks.measure.Subject;
import io.github.cameltextrequest.benchmarks.service.Wire;
import io.github.cameltextrequest.model.Message;
import io.github.cameltextrequest.model.TextRequestJson;
import java.io.IOException;
import java.util.Objects;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.http.io.entity.EntityUtils;

/** HttpClient 5 without Camel, with the same JSON on both ways: the reference. */
final class BareHttpClient implements Subject {

    static final String NAME = "bare HttpClient 5";

    private final String url;
    private final CloseableHttpClient client;

    BareHttpClient(String baseUrl) {
        url = baseUrl + Wire.path();
        client = HttpClients.custom()
                .setConnectionManager(PoolingHttpClientConnectionManagerBuilder.create()
                        .setMaxConnTotal(Wire.CONNECTIONS)
                        .setMaxConnPerRoute(Wire.CONNECTIONS)
                        .build())
                .disableAutomaticRetries()
                .disableRedirectHandling()
                .disableCookieManagement()
                .build();
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void call() throws IOException {
        HttpPost post = new HttpPost(url);
        post.setHeader("x-api-key", Wire.KEY);
        post.setHeader("Accept", "application/json");
        post.setEntity(new ByteArrayEntity(TextRequestJson.write(Wire.request()), ContentType.APPLICATION_JSON));
        byte[] answer = client.execute(post, response -> EntityUtils.toByteArray(response.getEntity()));
        Message sent = Objects.requireNonNull(TextRequestJson.read(answer, Message.class));
        if (sent.messageId() == null || "error".equals(sent.deliveryStatus())) {
            throw new IOException("refused");
        }
    }

    @Override
    public void close() throws IOException {
        client.close();
    }
}
