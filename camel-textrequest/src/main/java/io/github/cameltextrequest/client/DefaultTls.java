package io.github.cameltextrequest.client;

import java.io.IOException;
import java.net.Socket;
import javax.net.ssl.SSLSocket;
import org.apache.hc.client5.http.ssl.DefaultClientTlsStrategy;
import org.apache.hc.client5.http.ssl.TlsSocketStrategy;
import org.apache.hc.core5.http.protocol.HttpContext;
import org.apache.hc.core5.ssl.SSLContexts;
import org.jspecify.annotations.Nullable;

/**
 * TLS with the certificates that come with the JVM. Reading them takes long, so that is done for the first connection,
 * not when a context starts.
 */
final class DefaultTls implements TlsSocketStrategy {

    private @Nullable TlsSocketStrategy strategy;

    @Override
    public SSLSocket upgrade(
            Socket socket, String target, int port, @Nullable Object attachment, @Nullable HttpContext context)
            throws IOException {
        return strategy().upgrade(socket, target, port, attachment, context);
    }

    private synchronized TlsSocketStrategy strategy() {
        if (strategy == null) {
            strategy = new DefaultClientTlsStrategy(SSLContexts.createDefault());
        }
        return strategy;
    }
}
