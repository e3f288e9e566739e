package io.github.cameltextrequest.client;

import java.time.Duration;
import org.apache.camel.component.http.HttpComponent;
import org.apache.camel.support.jsse.SSLContextParameters;
import org.jspecify.annotations.Nullable;

/**
 * How to reach the service. Equal settings share one client, and so one pool of connections.
 *
 * @param apiKey the account's key; shown by nothing here
 * @param baseUrl the base URL without a trailing slash
 * @param httpComponent the user's own camel-http component, null for a private one
 * @param sslContextParameters TLS of the private component, null for the JDK's
 * @param connectTimeout longest wait for a connection to be made
 * @param responseTimeout longest wait for the next bytes of an answer
 * @param callTimeout longest time of a call with all its attempts and waits, to the last byte of the answer
 * @param connectionRequestTimeout longest wait for a free connection of the pool
 * @param maxConnections connections of the pool
 * @param maxAnswerSize largest answer accepted, in bytes after decompression
 * @param retry how often and how soon calls are repeated
 * @param limit how often the service may be called
 */
public record ClientSettings(
        String apiKey,
        String baseUrl,
        @Nullable HttpComponent httpComponent,
        @Nullable SSLContextParameters sslContextParameters,
        Duration connectTimeout,
        Duration responseTimeout,
        Duration callTimeout,
        Duration connectionRequestTimeout,
        int maxConnections,
        int maxAnswerSize,
        RetrySettings retry,
        LimitSettings limit) {

    public ClientSettings {
        if (callTimeout.isNegative() || callTimeout.isZero()) {
            throw new IllegalArgumentException(
                    "callTimeout must be more than 0, but was " + callTimeout + ": mend the option callTimeout");
        }
    }

    @Override
    public String toString() {
        return "ClientSettings[baseUrl=" + baseUrl + "]";
    }
}
