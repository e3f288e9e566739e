package io.github.cameltextrequest.client;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.Socket;
import javax.net.ssl.SSLSession;
import javax.net.ssl.SSLSocket;
import org.apache.hc.client5.http.impl.io.DefaultHttpResponseParserFactory;
import org.apache.hc.client5.http.io.ManagedHttpClientConnection;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.impl.io.DefaultBHttpClientConnection;
import org.apache.hc.core5.http.impl.io.SocketHolder;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;

/**
 * A connection that logs nothing of what goes over it. HttpClient's own writes headers and bytes to its logs at DEBUG,
 * and the API key with them.
 */
final class SilentConnection extends DefaultBHttpClientConnection implements ManagedHttpClientConnection {

    private volatile Timeout socketTimeout = Timeout.ZERO_MILLISECONDS;
    private volatile boolean closed;

    private SilentConnection() {
        super(Http1Config.DEFAULT, null, null, null, null, null, DefaultHttpResponseParserFactory.INSTANCE);
    }

    static SilentConnection of(@Nullable Socket socket) throws IOException {
        SilentConnection connection = new SilentConnection();
        if (socket != null) {
            connection.bind(socket);
        }
        return connection;
    }

    @Override
    public void bind(Socket socket) throws IOException {
        bindUnlessClosed(new SocketHolder(socket), socket);
    }

    @Override
    public void bind(SSLSocket sslSocket, Socket socket) throws IOException {
        bindUnlessClosed(new SocketHolder(sslSocket, socket), sslSocket);
    }

    /** The pool may be closed while a connection is being made. */
    private void bindUnlessClosed(SocketHolder holder, Socket socket) throws IOException {
        if (closed) {
            socket.close();
            throw new InterruptedIOException("Connection already shutdown");
        }
        super.bind(holder);
        socketTimeout = Timeout.ofMilliseconds(socket.getSoTimeout());
    }

    @Override
    public @Nullable Socket getSocket() {
        SocketHolder holder = getSocketHolder();
        return holder == null ? null : holder.getSocket();
    }

    @Override
    public @Nullable SSLSession getSSLSession() {
        return getSocket() instanceof SSLSocket secure ? secure.getSession() : null;
    }

    @Override
    public void setSocketTimeout(Timeout timeout) {
        super.setSocketTimeout(timeout);
        socketTimeout = timeout;
    }

    @Override
    public void passivate() {
        super.setSocketTimeout(Timeout.ZERO_MILLISECONDS);
    }

    @Override
    public void activate() {
        super.setSocketTimeout(socketTimeout);
    }

    @Override
    public void close() throws IOException {
        closed = true;
        super.close();
    }

    @Override
    public void close(CloseMode mode) {
        closed = true;
        super.close(mode);
    }
}
