package io.github.cameltextrequest.crash;

import io.github.cameltextrequest.event.ClaimedEvent;
import io.github.cameltextrequest.event.JdbcEventStore;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.sqlite.JDBC;

/** A process that handles what it finds in a file. It ends with its parent, whose end of the pipe it reads. */
final class FileSharer {
    private static final Duration LEASE = Duration.ofMinutes(1);
    private static final int SLOTS = 4;

    private FileSharer() {}

    /** Takes the file. */
    public static void main(String[] arguments) throws Exception {
        JdbcEventStore store =
                JdbcEventStore.inFile(Path.of(arguments[0]), new JDBC(), Clock.systemUTC(), Duration.ofDays(7));
        store.open();
        Thread worker = new Thread(() -> handleForEver(store), "worker");
        worker.setDaemon(true);
        worker.start();
        Node.say("READY");
        int end = System.in.read();
        Runtime.getRuntime().halt(end);
    }

    private static void handleForEver(JdbcEventStore store) {
        while (true) {
            handle(store);
        }
    }

    private static void handle(JdbcEventStore store) {
        List<ClaimedEvent> claims =
                store.take("desk", "process " + ProcessHandle.current().pid(), LEASE, SLOTS);
        for (ClaimedEvent claim : claims) {
            // This clock is one for all processes of a machine.
            Node.say("RUN " + System.nanoTime() + " " + claim.event().lane() + " "
                    + claim.event().dedupeKey());
            if (!store.done(claim)) {
                Node.say("REFUSED " + claim.event().dedupeKey());
            }
        }
    }
}
