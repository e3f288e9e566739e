package io.github.cameltextrequest.simulator;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** What happened, in its order, for those who look or wait for it. */
final class AwaitableLog<T> {
    private final String name;
    private final List<T> entries = new ArrayList<>();

    /** Names what the entries are, in the plural, for the message of a wait in vain. */
    AwaitableLog(String name) {
        this.name = name;
    }

    synchronized void add(T entry) {
        entries.add(entry);
        notifyAll();
    }

    synchronized List<T> all() {
        return List.copyOf(entries);
    }

    synchronized void clear() {
        entries.clear();
    }

    synchronized List<T> await(int count, Duration atMost) {
        long deadline = System.nanoTime() + atMost.toNanos();
        try {
            while (entries.size() < count) {
                long millis = Duration.ofNanos(deadline - System.nanoTime()).toMillis();
                if (millis <= 0) {
                    throw new AssertionError("Expected " + count + " " + name + " within " + atMost.toSeconds()
                            + " s, but there were " + entries.size() + ": " + entries);
                }
                wait(millis);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("Interrupted while waiting for " + count + " " + name, e);
        }
        return List.copyOf(entries);
    }
}
