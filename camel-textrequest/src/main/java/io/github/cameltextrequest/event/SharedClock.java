package io.github.cameltextrequest.event;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The time of a store that many nodes share: that of their database. How wrong the clock of this machine is, is measured
 * against it with every connection, and made up for. The time stands still where it would go back, so that what was due
 * stays due.
 */
final class SharedClock {
    private static final Logger LOG = LoggerFactory.getLogger(SharedClock.class);

    /** Below this a clock is taken to be right: the answer of the database may be as late. */
    private static final Duration LEAST_CORRECTION = Duration.ofSeconds(1);
    /** A reading that took longer may be as wrong. */
    private static final Duration LONGEST_READING = Duration.ofSeconds(1);
    /** A clock that is so wrong makes trouble elsewhere. */
    private static final Duration WORTH_A_WARNING = Duration.ofSeconds(30);

    private final MonotonicClock steady;
    private final Clock clock;
    private final Clock machine;
    private volatile Duration correction = Duration.ZERO;
    private boolean warned;

    /**
     * @param clock the time of the node, which a test may let run as it likes
     * @param machine the clock whose error is made up for
     */
    SharedClock(Clock clock, Clock machine) {
        this.steady = new MonotonicClock(clock);
        this.clock = clock;
        this.machine = machine;
    }

    Instant instant() {
        return steady.notBackFrom(toShared(clock.instant()));
    }

    /** What another clock of this node calls so. */
    Instant toShared(Instant instant) {
        return instant.plus(correction);
    }

    /**
     * Looks how wrong the clock of the machine is.
     *
     * @param query tells the time of the database, in milliseconds since 1970
     */
    void measure(Connection connection, String query) throws SQLException {
        long began = System.nanoTime();
        Instant there = time(connection, query);
        Instant here = machine.instant();
        Duration took = Duration.ofNanos(System.nanoTime() - began);
        if (took.compareTo(LONGEST_READING) <= 0) {
            correct(Duration.between(here, there.plus(took.dividedBy(2))));
        }
    }

    private static Instant time(Connection connection, String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return Instant.ofEpochMilli(row.getLong(1));
        } finally {
            connection.rollback();
        }
    }

    private void correct(Duration measured) {
        correction = measured.abs().compareTo(LEAST_CORRECTION) < 0 ? Duration.ZERO : measured;
        if (!warned && measured.abs().compareTo(WORTH_A_WARNING) > 0) {
            warned = true;
            LOG.warn(
                    "The clock of this machine must be right, but is {} s {} that of the event store's database: the"
                            + " store makes up for it, the check of signatures does not; let a time service set it",
                    measured.abs().toSeconds(),
                    measured.isNegative() ? "ahead of" : "behind");
        }
    }
}
