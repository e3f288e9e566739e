package io.github.cameltextrequest.benchmarks.measure;

import java.util.concurrent.ThreadFactory;

/**
 * Who calls: how many threads, and of which kind.
 *
 * @param count threads that call in a closed loop
 * @param virtual whether they are virtual; only where {@link #virtualThreads()} says so
 */
public record Callers(int count, boolean virtual) {

    /** Whether this JVM has virtual threads that do not pin their carrier on a lock. */
    public static boolean virtualThreads() {
        return Runtime.version().feature() >= 24;
    }

    ThreadFactory threads() {
        return virtual ? virtualFactory() : Thread::new;
    }

    /** By reflection: the project is compiled for a Java that has no virtual threads. */
    private static ThreadFactory virtualFactory() {
        try {
            Object builder = Thread.class.getMethod("ofVirtual").invoke(null);
            return (ThreadFactory) Class.forName("java.lang.Thread$Builder")
                    .getMethod("factory")
                    .invoke(builder);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("this JVM has no virtual threads", e);
        }
    }

    @Override
    public String toString() {
        return count + (count == 1 ? " caller" : " callers") + (virtual ? ", virtual" : "");
    }
}
