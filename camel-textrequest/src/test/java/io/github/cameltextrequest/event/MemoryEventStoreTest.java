package io.github.cameltextrequest.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.Test;

class MemoryEventStoreTest extends EventStoreTest {

    @Override
    EventStore create(Clock clock) {
        return new MemoryEventStore(clock, RETENTION);
    }

    @Test
    void saysThatItForgets() {
        assertThat(store.durable()).isFalse();
    }

    @Test
    void aClosedStoreTakesNothing() {
        store.close();

        assertThat(store.writable()).isFalse();
        assertThatIllegalStateException()
                .isThrownBy(() -> store.store(SUB, List.of(EventStoreContract.event("a", "1"))))
                .withMessage("The event store is closed");
    }
}
