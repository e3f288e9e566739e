package io.github.cameltextrequest.event;

import io.github.cameltextrequest.client.Pause;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps what routes give along with texts, and finds it when a status arrives.
 *
 * <p>Only the answer to a send tells which message it made, and a status may be here before that, or at another node. So
 * the send journal has a mark of each such send while it is on its way, and a status that nothing is known of waits for
 * those begun before it.
 *
 * @since 1.0
 */
public final class Correlations {
    private static final Logger LOG = LoggerFactory.getLogger(Correlations.class);

    /** What the marks are counted by. */
    private static final String ON_THE_WAY = "correlated";

    /** Longer than a service that works takes to answer. */
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(10);

    /** The mark of a process that died meanwhile holds up nobody any longer. */
    private static final Duration LONGEST_SEND = Duration.ofMinutes(1);

    private static final Duration FIRST_PAUSE = Duration.ofMillis(20);
    private static final Duration LONGEST_PAUSE = Duration.ofMillis(200);

    private final EventStore store;
    private final Pause pause;

    /** Sends begun before that are still on their way were waited for in vain. */
    private volatile Instant givenUp = Instant.MIN;

    public Correlations(EventStore store) {
        this(store, Pause.SLEEP);
    }

    Correlations(EventStore store, Pause pause) {
        this.store = store;
        this.pause = pause;
    }

    /**
     * Makes a send and keeps its correlation. A store that fails never changes what becomes of the send.
     *
     * @param send answers with what the service said, or throws
     * @param correlation reads it from the answer; empty when that names no message
     * @return the answer
     */
    public byte[] keep(Supplier<byte[]> send, Function<byte[], Optional<Correlation>> correlation) {
        String mark = mark();
        try {
            byte[] answer = send.get();
            keep(answer, correlation);
            return answer;
        } finally {
            if (mark != null) {
                remove(mark);
            }
        }
    }

    private @Nullable String mark() {
        try {
            String mark = ON_THE_WAY + ":" + UUID.randomUUID();
            store.startSend(mark, ON_THE_WAY);
            return mark;
        } catch (RuntimeException e) {
            LOG.debug("A status that is faster than the answer to its send may come without correlation id", e);
            return null;
        }
    }

    private void keep(byte[] answer, Function<byte[], Optional<Correlation>> correlation) {
        try {
            correlation.apply(answer).ifPresent(store::keepCorrelation);
        } catch (RuntimeException e) {
            LOG.warn("A text was sent, but its correlation id could not be kept: its statuses come without it", e);
        }
    }

    private void remove(String mark) {
        try {
            store.releaseSend(mark);
        } catch (RuntimeException e) {
            LOG.debug("Statuses that nothing is known of wait up to {} for a send that is over", LONGEST_WAIT, e);
        }
    }

    /**
     * What was given along with a message.
     *
     * @param at when its status was taken from the store, by the store's clock
     */
    public Optional<Correlation> of(String messageId, Instant at) {
        Duration waited = Duration.ZERO;
        Duration wait = FIRST_PAUSE;
        while (true) {
            // In this order: a send keeps its correlation before its mark goes.
            boolean mayCome = someAreOnTheWay(at);
            Optional<Correlation> found = store.correlation(messageId);
            if (found.isPresent() || !mayCome) {
                return found;
            }
            if (waited.compareTo(LONGEST_WAIT) >= 0 || !pause.completed(wait)) {
                givenUp = after(at);
                return found;
            }
            waited = waited.plus(wait);
            wait = Pause.shorter(wait.multipliedBy(2), LONGEST_PAUSE);
        }
    }

    private boolean someAreOnTheWay(Instant at) {
        Instant earliest = at.minus(LONGEST_SEND);
        Instant since = givenUp.isAfter(earliest) ? givenUp : earliest;
        int begun = store.sendsSince(ON_THE_WAY, since);
        return begun > 0 && begun > store.sendsSince(ON_THE_WAY, after(at));
    }

    /** Stores count in milliseconds, and what began within the same one may have come before. */
    private static Instant after(Instant at) {
        return at.plusMillis(1);
    }
}
