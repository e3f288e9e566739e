package io.github.cameltextrequest.benchmarks.measure;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.HdrHistogram.Histogram;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Calls a subject from many threads in a closed loop for a while. */
final class Load {

    private static final Logger LOG = LoggerFactory.getLogger(Load.class);
    private static final long LONGEST_NANOS = Duration.ofMinutes(1).toNanos();

    private final Subject subject;
    private final Callers callers;
    private final long nanos;
    private final CountDownLatch ready;
    private final CountDownLatch go = new CountDownLatch(1);
    private final CountDownLatch done;
    /** Callers stay until their allocations were read. */
    private final CountDownLatch leave = new CountDownLatch(1);

    private final Histogram times = new Histogram(LONGEST_NANOS, 3);
    private long errors;

    private Load(Subject subject, Callers callers, Duration duration) {
        this.subject = subject;
        this.callers = callers;
        this.nanos = duration.toNanos();
        this.ready = new CountDownLatch(callers.count());
        this.done = new CountDownLatch(callers.count());
    }

    static Sample run(Subject subject, Callers callers, Duration duration) throws InterruptedException {
        return new Load(subject, callers, duration).run();
    }

    private Sample run() throws InterruptedException {
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < callers.count(); i++) {
            threads.add(callers.threads().newThread(this::caller));
        }
        threads.forEach(Thread::start);
        ready.await();
        Usage before = Usage.now();
        long begin = System.nanoTime();
        go.countDown();
        done.await();
        long took = System.nanoTime() - begin;
        Usage used = Usage.now().minus(before);
        leave.countDown();
        for (Thread thread : threads) {
            thread.join();
        }
        return sample(took, used);
    }

    private Sample sample(long took, Usage used) {
        double calls = Math.max(1, times.getTotalCount());
        return new Sample(
                times.getTotalCount() / (took / 1e9),
                times.getValueAtPercentile(50) / 1e3,
                times.getValueAtPercentile(99) / 1e3,
                used.cpuNanos() / 1e3 / calls,
                used.bytes() / calls,
                errors);
    }

    private void caller() {
        Histogram mine = new Histogram(LONGEST_NANOS, 3);
        long failed = 0;
        try {
            ready.countDown();
            go.await();
            long end = System.nanoTime() + nanos;
            for (long now = System.nanoTime(); now - end < 0; ) {
                failed += call() ? 0 : 1;
                long after = System.nanoTime();
                mine.recordValue(Math.min(after - now, LONGEST_NANOS));
                now = after;
            }
            finish(mine, failed);
            leave.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized void finish(Histogram mine, long failed) {
        times.add(mine);
        errors += failed;
        done.countDown();
    }

    private boolean call() {
        try {
            subject.call();
            return true;
        } catch (Exception e) {
            LOG.debug("{} failed", subject.name(), e);
            return false;
        }
    }
}
