package io.github.cameltextrequest.simulator;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** The texts sent through the API, in their order, for those who wait for them. */
final class Outbox {
    private final List<SentMessage> messages = new ArrayList<>();

    synchronized void add(SentMessage message) {
        messages.add(message);
        notifyAll();
    }

    synchronized List<SentMessage> all() {
        return List.copyOf(messages);
    }

    synchronized void clear() {
        messages.clear();
    }

    synchronized List<SentMessage> await(int count, Duration atMost) {
        long deadline = System.nanoTime() + atMost.toNanos();
        try {
            while (messages.size() < count) {
                long millis = Duration.ofNanos(deadline - System.nanoTime()).toMillis();
                if (millis <= 0) {
                    throw new AssertionError("Expected " + count + " texts to be sent within " + atMost.toSeconds()
                            + " s, but there were " + messages.size() + ": " + messages);
                }
                wait(millis);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("Interrupted while waiting for " + count + " texts", e);
        }
        return List.copyOf(messages);
    }
}
