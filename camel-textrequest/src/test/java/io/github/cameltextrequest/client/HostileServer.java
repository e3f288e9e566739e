package io.github.cameltextrequest.client;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Answers each connection with the next of its answers, the last one for ever, and hangs up, so that answers no decent
 * server gives can be tried. An empty answer hangs up without a word.
 */
final class HostileServer implements AutoCloseable {

    private final ServerSocket socket;
    private final AtomicInteger requests = new AtomicInteger();
    private final String[] answers;

    HostileServer(String... answers) throws IOException {
        this(0, answers);
    }

    HostileServer(int port, String... answers) throws IOException {
        this.socket = new ServerSocket(port, 50, InetAddress.getLoopbackAddress());
        this.answers = answers;
        Thread thread = new Thread(this::serve, "hostile-server");
        thread.setDaemon(true);
        thread.start();
    }

    String baseUrl() {
        return "http://127.0.0.1:" + port() + "/api/v3";
    }

    int port() {
        return socket.getLocalPort();
    }

    int requests() {
        return requests.get();
    }

    private void serve() {
        while (!socket.isClosed()) {
            try (Socket connection = socket.accept()) {
                readRequest(connection.getInputStream());
                String answer = answers[Math.min(requests.getAndIncrement(), answers.length - 1)];
                OutputStream out = connection.getOutputStream();
                out.write(answer.getBytes(StandardCharsets.ISO_8859_1));
                out.flush();
            } catch (IOException e) {
                // the client hung up, or the server was closed: both are what tests do
            }
        }
    }

    private static void readRequest(InputStream in) throws IOException {
        StringBuilder head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            int next = in.read();
            if (next < 0) {
                throw new IOException("closed");
            }
            head.append((char) next);
        }
        int at = head.indexOf("Content-Length: ");
        if (at >= 0) {
            in.readNBytes(Integer.parseInt(head.substring(at + 16, head.indexOf("\r\n", at))));
        }
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
