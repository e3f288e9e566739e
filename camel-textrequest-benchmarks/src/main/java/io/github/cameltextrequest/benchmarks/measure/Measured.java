package io.github.cameltextrequest.benchmarks.measure;

import java.time.Duration;

/** One of those that are compared. */
public interface Measured {

    String name();

    /** Lets it work for about that long. */
    Sample run(Duration time) throws Exception;
}
