package io.github.cameltextrequest;

import io.github.cameltextrequest.event.DashboardChoice;
import io.github.cameltextrequest.event.DispatchSettings;
import io.github.cameltextrequest.event.EventStore;
import io.github.cameltextrequest.event.PollSettings;
import io.github.cameltextrequest.event.ReplyLimit;
import io.github.cameltextrequest.model.Timestamps;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.apache.camel.Route;
import org.jspecify.annotations.Nullable;

/** The options of a consumer, read and checked before anything is started. */
record ConsumerSettings(
        EventStore store, String subscription, DispatchSettings dispatch, PollSettings poll, ReplyLimit replyLimit) {

    private static final Duration INTERVAL_ALONE = Duration.ofMinutes(1);
    private static final Duration INTERVAL_BESIDE_HOOKS = Duration.ofMinutes(5);
    private static final int DEFAULT_PAGE_SIZE = 1000;

    /** @throws IllegalArgumentException when an option must be mended; the message names it */
    static ConsumerSettings of(TextRequestEndpoint endpoint, @Nullable Route route) {
        TextRequestConfiguration options = endpoint.getConfiguration();
        EventStore store = endpoint.eventStore();
        String subscription = subscription(options, store, route);
        String owner = subscription + "@" + UUID.randomUUID();
        return new ConsumerSettings(
                store,
                subscription,
                dispatch(options, subscription, owner),
                poll(endpoint, store, subscription, owner),
                ReplyLimit.parse(options.getMaxRepliesPerContact()));
    }

    private static String subscription(TextRequestConfiguration options, EventStore store, @Nullable Route route) {
        String name = options.getSubscription();
        if (name != null && !name.isBlank()) {
            return name.strip();
        }
        if (route == null || (store.durable() && !route.isCustomId())) {
            throw new IllegalArgumentException(
                    "subscription must be set when events outlive the process and the route has"
                            + " no id of its own, but was not: set the option subscription, or give the route an id");
        }
        return route.getRouteId();
    }

    private static DispatchSettings dispatch(TextRequestConfiguration options, String subscription, String owner) {
        require(
                options.getConcurrentConsumers() >= 1,
                "concurrentConsumers",
                "at least 1",
                options.getConcurrentConsumers());
        require(
                options.getMaximumRedeliveries() >= 0,
                "maximumRedeliveries",
                "at least 0",
                options.getMaximumRedeliveries());
        require(options.getRedeliveryDelay() >= 0, "redeliveryDelay", "at least 0", options.getRedeliveryDelay());
        return new DispatchSettings(
                subscription,
                owner,
                options.getConcurrentConsumers(),
                options.getMaximumRedeliveries(),
                Duration.ofMillis(options.getRedeliveryDelay()),
                DispatchSettings.DEFAULT_LEASE);
    }

    private static PollSettings poll(
            TextRequestEndpoint endpoint, EventStore store, String subscription, String owner) {
        TextRequestConfiguration options = endpoint.getConfiguration();
        String onUri = endpoint.getParameters().getDashboardId();
        Integer pageSize = endpoint.getParameters().getPageSize();
        boolean besideHooks = endpoint.receivesHooks() && options.getSource().polls();
        require(options.getPollInterval() >= 0, "pollInterval", "at least 0", options.getPollInterval());
        require(options.getPollOverlap() >= 0, "pollOverlap", "at least 0", options.getPollOverlap());
        require(pageSize == null || pageSize >= 1, "pageSize", "at least 1", pageSize);
        Duration interval = pollInterval(options, besideHooks);
        if (options.getSource().polls()) {
            requireRetention(options, interval);
        }
        return new PollSettings(
                subscription,
                owner,
                ChosenEvents.of(endpoint),
                DashboardChoice.parse(onUri == null ? endpoint.getComponent().getDashboardId() : onUri),
                besideHooks,
                interval,
                perCall(options),
                Duration.ofMillis(options.getPollOverlap()),
                pageSize == null ? DEFAULT_PAGE_SIZE : pageSize,
                since(options, store));
    }

    /** What a poll reads again must still be known, also when one poll was missed. */
    private static void requireRetention(TextRequestConfiguration options, Duration interval) {
        long least = options.getPollOverlap() + 2 * interval.toMillis();
        if (options.getRetention() <= least) {
            throw new IllegalArgumentException("retention must be longer than pollOverlap and twice pollInterval, which"
                    + " are " + least + ", but was " + options.getRetention()
                    + ": mend the option retention, pollOverlap or pollInterval");
        }
    }

    private static Duration pollInterval(TextRequestConfiguration options, boolean besideHooks) {
        Duration usual = besideHooks ? INTERVAL_BESIDE_HOOKS : INTERVAL_ALONE;
        return options.getPollInterval() == 0 ? usual : Duration.ofMillis(options.getPollInterval());
    }

    /** Half of the limit is for routes, whatever is polled. A limiter of somebody's own knows by itself. */
    private static Duration perCall(TextRequestConfiguration options) {
        return options.getRateLimit() == 0 || options.getRateLimiter() != null
                ? Duration.ZERO
                : Duration.ofMillis(options.getRateLimitPeriod())
                        .multipliedBy(2)
                        .dividedBy(options.getRateLimit());
    }

    private static @Nullable Instant since(TextRequestConfiguration options, EventStore store) {
        String since = options.getSince();
        if (since == null || since.isBlank()) {
            return null;
        }
        if (!store.durable() && !options.isReplay()) {
            throw new IllegalArgumentException(
                    "since must come with a durable event store, but events are kept in memory,"
                            + " so that every start of the process would deliver everything since then again: if that is what"
                            + " you want set the option replay=true, else set the option eventStoreFile");
        }
        try {
            return Timestamps.parse(since);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(e.getMessage() + ": mend the option since", e);
        }
    }

    private static void require(boolean condition, String option, String what, @Nullable Object value) {
        if (!condition) {
            throw new IllegalArgumentException(
                    option + " must be " + what + ", but was " + value + ": mend the option " + option);
        }
    }
}
