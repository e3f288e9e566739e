package io.github.cameltextrequest.client;

import java.util.concurrent.locks.Condition;

/** Time that only goes forward, and the wait for it. */
interface LimiterTime {

    LimiterTime SYSTEM = new LimiterTime() {
        @Override
        public long nanos() {
            return System.nanoTime();
        }

        @Override
        @SuppressWarnings("WaitNotInLoop") // the loop is the caller's
        public void await(Condition turn, long nanos) throws InterruptedException {
            turn.awaitNanos(nanos);
        }
    };

    /** As {@link System#nanoTime}: only differences mean something. */
    long nanos();

    /** Waits until that much time has passed or the condition is signalled; may return earlier. */
    void await(Condition turn, long nanos) throws InterruptedException;
}
