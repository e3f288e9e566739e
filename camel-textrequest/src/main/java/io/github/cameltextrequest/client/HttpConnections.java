package io.github.cameltextrequest.client;

import java.util.concurrent.TimeUnit;
import org.apache.camel.CamelContext;
import org.apache.camel.component.http.HttpComponent;
import org.apache.camel.component.http.HttpEndpoint;
import org.apache.camel.support.service.ServiceHelper;
import org.apache.hc.client5.http.classic.HttpClient;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManager;
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

    /** A connection idle for longer is tested first, because servers close idle connections without a word. */
    private static final TimeValue VALIDATE_AFTER = TimeValue.ofMilliseconds(100);

    private final @Nullable HttpComponent ownComponent;
    private final HttpEndpoint endpoint;
    private final HttpClient client;

    HttpConnections(CamelContext context, ClientSettings settings) throws Exception {
        HttpComponent given = settings.httpComponent();
        ownComponent = given == null ? privateComponent(context, settings) : null;
        HttpComponent component = given == null ? ownComponent : given;
        endpoint = (HttpEndpoint) component.createEndpoint(settings.baseUrl());
        endpoint.getClientBuilder()
                .disableAutomaticRetries()
                .disableRedirectHandling()
                .disableCookieManagement()
                .setUserAgent("camel-textrequest");
        if (given == null
                && endpoint.getClientConnectionManager() instanceof PoolingHttpClientConnectionManager manager) {
            manager.setDefaultConnectionConfig(connectionConfig(settings));
        }
        client = endpoint.getHttpClient();
    }

    private static HttpComponent privateComponent(CamelContext context, ClientSettings settings) {
        HttpComponent component = new HttpComponent();
        component.setCamelContext(context);
        component.setMaxTotalConnections(settings.maxConnections());
        // There is one host, so a limit per route below the pool's would only hide connections.
        component.setConnectionsPerRoute(settings.maxConnections());
        component.setConnectTimeout(settings.connectTimeout().toMillis());
        component.setResponseTimeout(settings.responseTimeout().toMillis());
        component.setSoTimeout(settings.responseTimeout().toMillis());
        component.setConnectionRequestTimeout(
                settings.connectionRequestTimeout().toMillis());
        // camel-http's default speaks TLS to the proxy of an https URL, which ordinary proxies do not.
        component.setProxyAuthScheme("http");
        if (settings.sslContextParameters() != null) {
            component.setSslContextParameters(settings.sslContextParameters());
        }
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
        // Stopping the endpoint closes its pool, unless the pool is the user's own.
        ServiceHelper.stopService(endpoint, ownComponent);
    }
}
