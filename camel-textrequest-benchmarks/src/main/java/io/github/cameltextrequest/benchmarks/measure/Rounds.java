package io.github.cameltextrequest.benchmarks.measure;

import java.time.Duration;

/**
 * How long to measure.
 *
 * @param count rounds, seven or more for a median worth quoting
 * @param each how long each runs in a round
 * @param warmUp how long each runs before the first
 */
public record Rounds(int count, Duration each, Duration warmUp) {

    private static final int SHORTER = 4;

    public Rounds {
        if (count < 1) {
            throw new IllegalArgumentException("rounds must be at least 1, but was " + count);
        }
    }

    /** For what was compared before under another setting: its code is compiled already. */
    public Rounds warm() {
        return new Rounds(count, each, warmUp.dividedBy(SHORTER));
    }

    /** For what has to get going in every round. */
    public Rounds doubled() {
        return new Rounds(count, each.multipliedBy(2), warmUp.multipliedBy(2));
    }
}
