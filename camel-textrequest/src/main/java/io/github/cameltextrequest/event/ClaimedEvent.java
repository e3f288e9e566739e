package io.github.cameltextrequest.event;

import java.time.Instant;

/**
 * A stored event that one owner may handle until its lease ends.
 *
 * @param subscription the subscription it was stored for
 * @param event the event as it was stored
 * @param sequence its place in the order stored; greater is later
 * @param attempt 1 for the first dispatch, one more for each that follows
 * @param owner who took it
 * @param fence grows with every take of the event, so that a late owner is told from the present one
 * @param leaseUntil when another owner may take it, unless it is renewed
 * @since 1.0
 */
public record ClaimedEvent(
        String subscription,
        NewEvent event,
        long sequence,
        int attempt,
        String owner,
        long fence,
        Instant leaseUntil) {}
