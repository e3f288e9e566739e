package io.github.cameltextrequest.benchmarks.hook;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.HdrHistogram.Histogram;

/**
 * Makes requests of hooks from a JVM of its own, by one thread over kept connections, each with one request under way.
 * The requests of a run are made and signed before its time begins.
 *
 * <p>Reads {@code URL CONNECTIONS COUNT} by the line, and answers with a {@link LoadReport}.
 */
public final class LoadGenerator {

    private static final long LONGEST_NANOS = 60_000_000_000L;
    private static final long PATIENCE_MILLIS = 30_000;

    private final Histogram times = new Histogram(LONGEST_NANOS, 3);
    private final Iterator<ByteBuffer> requests;
    private int underWay;
    private int acknowledged;
    private int refused;

    private LoadGenerator(List<ByteBuffer> requests) {
        this.requests = requests.iterator();
    }

    public static void main(String[] arguments) throws IOException {
        BufferedReader input = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String line = input.readLine(); line != null; line = input.readLine()) {
            String[] order = line.split(" ");
            URI url = URI.create(order[0]);
            List<ByteBuffer> requests = new HookRequests(url).make(Integer.parseInt(order[2]));
            System.out.println(new LoadGenerator(requests)
                    .run(new InetSocketAddress(url.getHost(), url.getPort()), Integer.parseInt(order[1]))
                    .line());
        }
        System.exit(0);
    }

    private LoadReport run(InetSocketAddress server, int count) throws IOException {
        List<LoadConnection> connections = new ArrayList<>();
        try (Selector selector = Selector.open()) {
            for (int i = 0; i < count; i++) {
                connections.add(new LoadConnection(server, selector));
            }
            System.gc();
            long beginMicros = LoadReport.nowMicros();
            for (LoadConnection connection : connections) {
                sendNext(connection);
            }
            while (underWay > 0) {
                answers(selector);
            }
            return new LoadReport(
                    beginMicros,
                    LoadReport.nowMicros(),
                    times.getValueAtPercentile(50) / 1e3,
                    times.getValueAtPercentile(99) / 1e3,
                    acknowledged,
                    refused);
        } finally {
            for (LoadConnection connection : connections) {
                connection.close();
            }
        }
    }

    private void answers(Selector selector) throws IOException {
        if (selector.select(PATIENCE_MILLIS) == 0) {
            throw new IOException("the server gave no answer for " + PATIENCE_MILLIS + " ms");
        }
        for (SelectionKey key : selector.selectedKeys()) {
            LoadConnection connection = (LoadConnection) key.attachment();
            int status = connection.read();
            if (status > 0) {
                answered(connection, status);
            }
        }
        selector.selectedKeys().clear();
    }

    private void answered(LoadConnection connection, int status) throws IOException {
        times.recordValue(Math.min(System.nanoTime() - connection.sentAt(), LONGEST_NANOS));
        acknowledged += status == 200 ? 1 : 0;
        refused += status == 200 ? 0 : 1;
        underWay--;
        sendNext(connection);
    }

    private void sendNext(LoadConnection connection) throws IOException {
        if (requests.hasNext()) {
            connection.send(requests.next());
            underWay++;
        }
    }
}
