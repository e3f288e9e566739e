package io.github.cameltextrequest.event;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Which sends were started and which were done, in memory. */
final class MemorySendJournal {
    private final Clock clock;
    private final AgingMap<String, Send> sends;
    private final Map<String, TreeSet<Send>> byContact = new HashMap<>();
    private long numbers;

    MemorySendJournal(Clock clock, Duration retention) {
        this.clock = clock;
        this.sends = new AgingMap<>(clock, retention, (key, send) -> uncount(send));
    }

    synchronized SendStart start(String key, @Nullable String contact) {
        Send known = sends.get(key);
        if (known != null) {
            return known.result == null ? SendStart.STARTED_BEFORE : SendStart.done(known.result);
        }
        Send send = new Send(contact, clock.instant(), ++numbers);
        sends.put(key, send);
        if (contact != null) {
            byContact.computeIfAbsent(contact, name -> new TreeSet<>()).add(send);
        }
        return SendStart.MINE;
    }

    synchronized void finish(String key, String result) {
        Send send = sends.get(key);
        if (send != null) {
            send.result = result;
        }
    }

    synchronized void release(String key) {
        Send send = sends.get(key);
        if (send != null && send.result == null) {
            sends.remove(key);
            uncount(send);
        }
    }

    synchronized int since(String contact, Instant since) {
        TreeSet<Send> counted = byContact.get(contact);
        if (counted == null) {
            return 0;
        }
        int count = 0;
        for (Iterator<Send> newestFirst = counted.descendingIterator();
                newestFirst.hasNext() && !newestFirst.next().startedAt.isBefore(since); ) {
            count++;
        }
        return count;
    }

    private void uncount(Send send) {
        if (send.contact == null) {
            return;
        }
        TreeSet<Send> counted = byContact.get(send.contact);
        if (counted != null && counted.remove(send) && counted.isEmpty()) {
            byContact.remove(send.contact);
        }
    }

    private static final class Send implements Comparable<Send> {
        private final @Nullable String contact;
        private final Instant startedAt;
        private final long number;
        private @Nullable String result;

        private Send(@Nullable String contact, Instant startedAt, long number) {
            this.contact = contact;
            this.startedAt = startedAt;
            this.number = number;
        }

        @Override
        public int compareTo(Send other) {
            int byTime = startedAt.compareTo(other.startedAt);
            return byTime != 0 ? byTime : Long.compare(number, other.number);
        }
    }
}
