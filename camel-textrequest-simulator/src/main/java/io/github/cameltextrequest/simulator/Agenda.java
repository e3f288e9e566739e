package io.github.cameltextrequest.simulator;

import java.time.Instant;
import java.util.Comparator;
import java.util.PriorityQueue;

/** What is to happen at a later time of the simulator's clock; run by whoever looks at the account next. */
final class Agenda {
    private final PriorityQueue<Entry> entries =
            new PriorityQueue<>(Comparator.comparing(Entry::due).thenComparing(Entry::order));
    private long added;

    void at(Instant due, Runnable action) {
        entries.add(new Entry(due, added++, action));
    }

    void runUntil(Instant now) {
        for (Entry next = entries.peek(); next != null && !next.due().isAfter(now); next = entries.peek()) {
            entries.remove();
            next.action().run();
        }
    }

    void clear() {
        entries.clear();
    }

    private record Entry(Instant due, long order, Runnable action) {}
}
