package io.github.cameltextrequest.benchmarks.hook;

import java.io.EOFException;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** A kept connection with one request under way at a time. */
final class LoadConnection implements AutoCloseable {

    private static final int LONGEST_ANSWER = 8192;
    private static final String END_OF_HEAD = "\r\n\r\n";
    private static final String LENGTH = "content-length: ";

    private final SocketChannel channel;
    private final ByteBuffer answer = ByteBuffer.allocate(LONGEST_ANSWER);
    private long sentAt;

    LoadConnection(InetSocketAddress server, Selector selector) throws IOException {
        channel = SocketChannel.open(server);
        channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
        channel.configureBlocking(false);
        channel.register(selector, SelectionKey.OP_READ, this);
    }

    /** The request is small enough for the socket's buffer, which is empty. */
    void send(ByteBuffer request) throws IOException {
        sentAt = System.nanoTime();
        while (request.hasRemaining()) {
            channel.write(request);
        }
    }

    long sentAt() {
        return sentAt;
    }

    /** The status of the answer; 0 while it is not complete. */
    int read() throws IOException {
        if (channel.read(answer) < 0) {
            throw new EOFException("the server closed a connection");
        }
        String text = new String(answer.array(), 0, answer.position(), StandardCharsets.ISO_8859_1);
        int head = text.indexOf(END_OF_HEAD);
        if (head < 0 || text.length() < head + END_OF_HEAD.length() + length(text.substring(0, head))) {
            return 0;
        }
        answer.clear();
        return Integer.parseInt(text, 9, 12, 10);
    }

    private static int length(String head) {
        int at = head.toLowerCase(Locale.ROOT).indexOf(LENGTH);
        if (at < 0) {
            return 0;
        }
        int end = head.indexOf('\r', at);
        return Integer.parseInt(head, at + LENGTH.length(), end < 0 ? head.length() : end, 10);
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
