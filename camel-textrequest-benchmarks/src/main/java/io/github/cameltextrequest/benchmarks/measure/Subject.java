package io.github.cameltextrequest.benchmarks.measure;

import java.io.IOException;

/** One way to do the work, called by many threads at once. */
public interface Subject extends AutoCloseable {

    String name();

    /** Does the work once, and throws when it was not done. */
    void call() throws Exception;

    @Override
    default void close() throws IOException {}
}
