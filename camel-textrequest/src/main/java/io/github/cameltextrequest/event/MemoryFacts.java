package io.github.cameltextrequest.event;

import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Small facts in memory: the lasting ones for ever, the others until they age out. */
final class MemoryFacts {
    private final Map<Key, String> lasting = new HashMap<>();
    private final AgingMap<Key, String> passing;

    MemoryFacts(Clock clock, Duration retention) {
        this.passing = new AgingMap<>(clock, retention);
    }

    synchronized Optional<String> fact(FactKind kind, String key) {
        return Optional.ofNullable(find(new Key(kind, key)));
    }

    synchronized boolean change(FactKind kind, String name, @Nullable String expected, @Nullable String value) {
        Key key = new Key(kind, name);
        if (!Objects.equals(find(key), expected)) {
            return false;
        }
        if (value == null) {
            lasting.remove(key);
            passing.remove(key);
        } else if (kind.lasting()) {
            lasting.put(key, value);
        } else {
            passing.put(key, value);
        }
        return true;
    }

    private @Nullable String find(Key key) {
        return key.kind.lasting() ? lasting.get(key) : passing.get(key);
    }

    private record Key(FactKind kind, String name) {}
}
