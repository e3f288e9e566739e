package io.github.cameltextrequest.event;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * A map whose entries leave one retention time after they were last put. Not thread-safe: its owner holds a lock.
 *
 * <p>Every put leaves a note at the end of a queue, so that looking for the old costs nothing per entry that stays.
 */
final class AgingMap<K, V> {
    private final Map<K, Dated<V>> entries = new HashMap<>();
    private final ArrayDeque<Note<K, V>> notes = new ArrayDeque<>();
    private final Clock clock;
    private final Duration retention;
    private final BiConsumer<K, V> onLeave;

    AgingMap(Clock clock, Duration retention) {
        this(clock, retention, (key, value) -> {});
    }

    AgingMap(Clock clock, Duration retention, BiConsumer<K, V> onLeave) {
        this.clock = clock;
        this.retention = retention;
        this.onLeave = onLeave;
    }

    @Nullable
    V get(K key) {
        dropOld();
        Dated<V> found = entries.get(key);
        return found == null ? null : found.value;
    }

    void put(K key, V value) {
        dropOld();
        Dated<V> dated = new Dated<>(value, clock.instant().plus(retention));
        entries.put(key, dated);
        notes.addLast(new Note<>(key, dated));
    }

    void remove(K key) {
        entries.remove(key);
    }

    int size() {
        dropOld();
        return entries.size();
    }

    private void dropOld() {
        if (notes.isEmpty()) {
            return;
        }
        Instant now = clock.instant();
        for (Note<K, V> note = notes.peekFirst();
                note != null && !note.dated.leavesAt.isAfter(now);
                note = notes.peekFirst()) {
            notes.removeFirst();
            // Identity: a later put of the same key has its own note.
            if (entries.get(note.key) == note.dated) {
                entries.remove(note.key);
                onLeave.accept(note.key, note.dated.value);
            }
        }
    }

    private record Note<K, V>(K key, Dated<V> dated) {}

    private static final class Dated<V> {
        private final V value;
        private final Instant leavesAt;

        private Dated(V value, Instant leavesAt) {
            this.value = value;
            this.leavesAt = leavesAt;
        }
    }
}
