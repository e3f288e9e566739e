package io.github.cameltextrequest.simulator;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import java.time.Duration;
import java.util.function.IntConsumer;

/** Makes the HTTP requests of hooks and callbacks. */
final class HookSender {
    /** What the vendor records for a receiver that does not answer. */
    static final int NOT_ANSWERED = 501;

    private final Account account;
    private final WebhookBehavior behavior;
    private final HttpClient http;

    HookSender(Vertx vertx, Account account, WebhookBehavior behavior) {
        this.account = account;
        this.behavior = behavior;
        // A connection each: a kept one that the receiver closes would count as a failure of the hook.
        this.http = vertx.createHttpClient(new HttpClientOptions()
                .setKeepAlive(false)
                .setTrustAll(true)
                .setVerifyHost(false)
                .setMaxPoolSize(50));
    }

    /** Sends, and passes on the status; never fails. */
    void send(Outgoing delivery, IntConsumer status) {
        http.request(options(delivery))
                .compose(request -> sign(request, delivery.body()).send(delivery.body()))
                .compose(response -> response.end().map(response.statusCode()))
                .otherwise(NOT_ANSWERED)
                .onSuccess(status::accept);
    }

    private RequestOptions options(Outgoing delivery) {
        Duration timeout = account.settings().hookTimeout();
        return new RequestOptions()
                .setAbsoluteURI(delivery.url())
                .setMethod(HttpMethod.valueOf(delivery.verb()))
                .setTimeout(timeout.toMillis());
    }

    private HttpClientRequest sign(HttpClientRequest request, String body) {
        request.putHeader("Content-Type", behavior.contentType());
        if (behavior.signed()) {
            String timestamp = Long.toString(account.now().getEpochSecond());
            request.putHeader(WebhookSignature.TIMESTAMP_HEADER, timestamp);
            request.putHeader(
                    WebhookSignature.SIGNATURE_HEADER, WebhookSignature.of(account.apiKey(), timestamp, body));
        }
        return request;
    }
}
