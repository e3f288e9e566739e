package io.github.cameltextrequest.simulator;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** One connection to the simulator, byte by byte, so that a test sees how it ends. */
final class RawCall implements AutoCloseable {
    private static final int PATIENCE_MILLIS = 30_000;

    private final SimulatorServer simulator;
    private final Socket socket;

    RawCall(SimulatorServer simulator) throws IOException {
        this.simulator = simulator;
        int port = URI.create(simulator.baseUrl()).getPort();
        this.socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setSoTimeout(PATIENCE_MILLIS);
    }

    /** The head of a request to text a contact, with the length of its body. */
    RawCall head(int contentLength) {
        return write("""
                POST /api/v3/dashboards/121/contacts/14235550142/messages HTTP/1.1\r
                Host: 127.0.0.1\r
                x-api-key: %s\r
                Content-Type: application/json\r
                Content-Length: %d\r
                \r
                """.formatted(simulator.apiKey(), contentLength));
    }

    RawCall write(String text) {
        try {
            socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    RawCall text(String body) {
        return head(body.length()).write(body);
    }

    /** Reads until the connection ends. */
    Ending readToEnd() throws IOException {
        return readToEnd(PATIENCE_MILLIS);
    }

    /** Reads one answer of JSON from a connection that stays open. */
    String readAnswer() throws IOException {
        StringBuilder read = new StringBuilder();
        while (!read.toString().endsWith("}")) {
            int next = socket.getInputStream().read();
            if (next < 0) {
                throw new IOException("The connection was closed after: " + read);
            }
            read.append((char) next);
        }
        return read.toString();
    }

    /** Reads until the connection ends or nothing comes for so long. */
    Ending readToEnd(int millis) throws IOException {
        socket.setSoTimeout(millis);
        ByteArrayOutputStream read = new ByteArrayOutputStream();
        String how = readInto(read);
        return new Ending(read.toString(StandardCharsets.UTF_8), how);
    }

    private String readInto(ByteArrayOutputStream read) throws IOException {
        InputStream input = socket.getInputStream();
        try {
            for (int next = input.read(); next >= 0; next = input.read()) {
                read.write(next);
            }
            return Ending.CLOSED;
        } catch (SocketTimeoutException e) {
            return Ending.OPEN;
        } catch (SocketException e) {
            return e.getMessage();
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }

    record Ending(String read, String how) {
        static final String CLOSED = "closed";
        static final String OPEN = "still open";
        static final String RESET = "Connection reset";
    }
}
