package io.github.cameltextrequest.event;

import java.time.Clock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** What every event store must do; a store's own test extends this. */
abstract class EventStoreTest
        implements StoringContract,
                LaneContract,
                ClaimContract,
                DeadEventContract,
                SendJournalContract,
                MemoryContract,
                RaceContract {
    final ManualClock clock = new ManualClock();
    EventStore store;

    /** A new, empty store that keeps finished keys for {@link #RETENTION}. */
    abstract EventStore create(Clock clock) throws Exception;

    @BeforeEach
    void openStore() throws Exception {
        store = create(clock);
    }

    @AfterEach
    void closeStore() {
        store.close();
    }

    @Override
    public EventStore store() {
        return store;
    }

    @Override
    public ManualClock clock() {
        return clock;
    }
}
