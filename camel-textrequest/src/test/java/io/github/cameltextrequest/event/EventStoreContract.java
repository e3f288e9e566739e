package io.github.cameltextrequest.event;

import static io.github.cameltextrequest.event.ManualClock.START;

import java.time.Duration;
import java.util.List;

/** What the tests of the contract need of the store they try, and share. */
interface EventStoreContract {
    Duration LEASE = Duration.ofSeconds(60);
    Duration RETENTION = Duration.ofDays(7);
    String SUB = "desk";

    EventStore store();

    ManualClock clock();

    default ClaimedEvent take(String subscription) {
        return store().take(subscription, "me", LEASE, 1).get(0);
    }

    default List<ClaimedEvent> takeAll() {
        return store().take(SUB, "me", LEASE, 100);
    }

    default void kill(String subscription, String key) {
        store().store(subscription, List.of(event(key, "lane of " + key)));
        store().dead(take(subscription), "killed");
    }

    static NewEvent event(String key, String lane) {
        return new NewEvent(
                key, lane, "msg_received", EventOrigin.POLL, "{\"key\":\"" + key + "\"}", START.minusSeconds(1));
    }
}
