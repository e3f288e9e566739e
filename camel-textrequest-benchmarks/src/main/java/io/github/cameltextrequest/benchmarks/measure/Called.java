package io.github.cameltextrequest.benchmarks.measure;

import java.time.Duration;
import java.util.List;

/**
 * A subject that is called in a closed loop.
 *
 * @param subject what is called
 * @param callers who calls it
 */
public record Called(Subject subject, Callers callers) implements Measured {

    /** All subjects, called by the same callers. */
    public static List<Called> by(Callers callers, List<? extends Subject> subjects) {
        return subjects.stream().map(subject -> new Called(subject, callers)).toList();
    }

    @Override
    public String name() {
        return subject.name();
    }

    @Override
    public Sample run(Duration time) throws InterruptedException {
        return Load.run(subject, callers, time);
    }
}
