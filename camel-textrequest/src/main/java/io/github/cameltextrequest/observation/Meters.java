package io.github.cameltextrequest.observation;

import java.util.List;

/**
 * The meters by name, kind and tags. The table of docs/observability.md is held to this list by a test.
 */
enum Meters {
    CALLS(
            "textrequest.calls",
            Kind.TIMER,
            "calls that are over, with all their waits and repetitions",
            "operation",
            "outcome"),
    LIMITER_WAIT(
            "textrequest.limiter.wait", Kind.TIMER, "attempts at a call, by their wait for the rate limit", "granted"),
    RETRIES("textrequest.call.retries", Kind.COUNTER, "repetitions of calls", "operation"),
    LOOK_UPS("textrequest.unknown.lookups", Kind.COUNTER, "unknown outcomes looked up", "operation", "settled"),
    STORED("textrequest.events.stored", Kind.COUNTER, "new events", "subscription", "type", "source"),
    DUPLICATES(
            "textrequest.events.duplicates", Kind.COUNTER, "events that were known already", "subscription", "source"),
    BACKFILLED(
            "textrequest.events.backfilled",
            Kind.COUNTER,
            "events that should have come earlier",
            "subscription",
            "dashboard"),
    HANDLED(
            "textrequest.events.handled",
            Kind.TIMER,
            "dispatches of events to the route",
            "subscription",
            "type",
            "outcome"),
    DELIVERIES("textrequest.deliveries", Kind.COUNTER, "requests of the service that were taken", "dashboard", "type"),
    REFUSED("textrequest.deliveries.refused", Kind.COUNTER, "requests that were turned away", "reason"),
    HOOKS("textrequest.hooks", Kind.GAUGE, "hooks, by whether they are connected", "state"),
    HOOKS_LOST("textrequest.hooks.lost", Kind.COUNTER, "how often a hook was lost", "dashboard", "type"),
    KEY_REFUSED(
            "textrequest.key.refused",
            Kind.COUNTER,
            "polls and hook checks that ended with a refused key",
            "subscription"),
    POLL_LAG(
            "textrequest.poll.lag",
            Kind.GAUGE,
            "seconds since the end of what was read of the history, longest of all dashboards",
            "subscription"),
    POLL_FAILURES("textrequest.poll.failures", Kind.COUNTER, "polls that failed", "subscription"),
    STORE_EVENTS("textrequest.store.events", Kind.GAUGE, "events in the store", "subscription", "state"),
    STORE_OLDEST(
            "textrequest.store.oldest",
            Kind.GAUGE,
            "seconds the longest waiting event has been in the store",
            "subscription"),
    STORE_FAILURES("textrequest.store.failures", Kind.COUNTER, "failures of the event store", "subscription");

    enum Kind {
        TIMER,
        COUNTER,
        GAUGE
    }

    private final String meter;
    private final Kind kind;
    private final String description;

    @SuppressWarnings("ImmutableEnumChecker") // List.of is
    private final List<String> tags;

    Meters(String meter, Kind kind, String description, String... tags) {
        this.meter = meter;
        this.kind = kind;
        this.description = description;
        this.tags = List.of(tags);
    }

    String meter() {
        return meter;
    }

    Kind kind() {
        return kind;
    }

    String description() {
        return description;
    }

    List<String> tags() {
        return tags;
    }
}
