package io.github.cameltextrequest.client;

import java.util.concurrent.TimeUnit;
import org.apache.camel.CamelContext;
import org.apache.camel.component.http.HttpComponent;
import org.apache.camel.component.http.HttpEndpoint;
import org.apache.camel.support.service.ServiceHelper;
import org.apache.hc.client5.http.classic.HttpClient;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManager;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.ssl.DefaultClientTlsStrategy;
import org.apache.hc.client5.http.ssl.TlsSocketStrategy;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;

/**
 * The HttpClient as camel-http configures it, so that proxy, TLS and pool options of a user's {@link HttpComponent}
 * hold. What camel-http would do behind our back is switched off: it repeats requests by itself, keeps cookies and can
 * follow redirects.
 */
final class HttpConnections implements AutoCloseable {

    private static final TimeValue CONNECTION_LIFETIME = TimeValue.ofMinutes(5);

    /**
     * A connection idle for longer is tested first, because servers close idle connections without a word, and what may
     * not be repeated would end as an unknown outcome. The test takes a millisecond, so one that is in constant use goes
     * without.
     */
    private static final TimeValue VALIDATE_AFTER = TimeValue.ofMilliseconds(5);

    /** Null when the user gave a component; its pool is not ours to close. */
    private final @Nullable PoolingHttpClientConnectionManager ownPool;

    private final HttpEndpoint endpoint;
    private final HttpClient client;

    HttpConnections(CamelContext context, ClientSettings settings) throws Exception {
        HttpComponent given = settings.httpComponent();
        ownPool = given == null ? pool(context, settings) : null;
        HttpComponent component = ownPool == null ? given : privateComponent(context, settings, ownPool);
        endpoint = (HttpEndpoint) component.createEndpoint(settings.baseUrl());
        endpoint.getClientBuilder()
                .disableAutomaticRetries()
                .disableRedirectHandling()
                .disableCookieManagement()
                .setUserAgent("camel-textrequest");
        client = endpoint.getHttpClient();
    }

    private static PoolingHttpClientConnectionManager pool(CamelContext context, ClientSettings settings)
            throws Exception {
        TlsSocketStrategy tls = settings.sslContextParameters() == null
                ? new DefaultTls()
                : new DefaultClientTlsStrategy(settings.sslContextParameters().createSSLContext(context));
        return PoolingHttpClientConnectionManagerBuilder.create()
                .setConnectionFactory(SilentConnection::of)
                .setTlsSocketStrategy(tls)
                .setMaxConnTotal(settings.maxConnections())
                // There is one host, so a limit per route below the pool's would only hide connections.
                .setMaxConnPerRoute(settings.maxConnections())
                .setDefaultConnectionConfig(connectionConfig(settings))
                .build();
    }

    private static HttpComponent privateComponent(
            CamelContext context, ClientSettings settings, PoolingHttpClientConnectionManager pool) {
        HttpComponent component = new HttpComponent();
        component.setCamelContext(context);
        component.setClientConnectionManager(pool);
        component.setConnectTimeout(settings.connectTimeout().toMillis());
        component.setResponseTimeout(settings.responseTimeout().toMillis());
        component.setSoTimeout(settings.responseTimeout().toMillis());
        component.setConnectionRequestTimeout(
                settings.connectionRequestTimeout().toMillis());
        // camel-http's default speaks TLS to the proxy of an https URL, which ordinary proxies do not.
        component.setProxyAuthScheme("http");
        return component;
    }

    private static ConnectionConfig connectionConfig(ClientSettings settings) {
        return ConnectionConfig.custom()
                .setConnectTimeout(Timeout.of(settings.connectTimeout()))
                .setSocketTimeout((int) settings.responseTimeout().toMillis(), TimeUnit.MILLISECONDS)
                .setValidateAfterInactivity(VALIDATE_AFTER)
                .setTimeToLive(CONNECTION_LIFETIME)
                .build();
    }

    HttpClient client() {
        return client;
    }

    @Override
    public void close() {
        // Closes a pool that the user's component made for this endpoint, but none that it shares with others.
        ServiceHelper.stopService(endpoint);
        if (ownPool != null) {
            ownPool.close();
        }
    }
}
