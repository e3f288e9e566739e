package io.github.cameltextrequest.event;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How what happened is read from the service again and again.
 *
 * @param subscription for whom
 * @param owner names this consumer among all that share the store
 * @param types which events
 * @param dashboards whose
 * @param besideHooks whether hooks bring the same events, so that a poll only makes up for them
 * @param interval from the end of one poll to the next
 * @param perCall how long the next poll waits at least for each call of the last one, so that polls leave most calls
 *     to routes
 * @param overlap how far each poll reaches back behind the last one
 * @param pageSize rows asked for at a time
 * @param since where the first start begins; null for now
 * @since 1.0
 */
public record PollSettings(
        String subscription,
        String owner,
        Set<EventType> types,
        DashboardChoice dashboards,
        boolean besideHooks,
        Duration interval,
        Duration perCall,
        Duration overlap,
        int pageSize,
        @Nullable Instant since) {}
