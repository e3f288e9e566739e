package io.github.cameltextrequest.event;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How the message history is read again and again.
 *
 * @param subscription for whom
 * @param owner names this consumer among all that share the store
 * @param types which messages
 * @param dashboards whose
 * @param interval from the end of one poll to the next
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
        Duration interval,
        Duration overlap,
        int pageSize,
        @Nullable Instant since) {}
