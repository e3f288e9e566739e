package io.github.cameltextrequest.client;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Never more calls than the limit in any window of one period, as the service sees it. First come, first served; calls
 * in the background come after all others and get half of the slots at most.
 */
final class SlidingWindowLimiter implements RateLimiter {

    private final LimiterTime time;
    private final Duration period;
    private final SlotWindow all;
    private final SlotWindow background;
    private final Lock lock = new ReentrantLock();
    private final Deque<Waiter> routesWaiting = new ArrayDeque<>();
    private final Deque<Waiter> backgroundWaiting = new ArrayDeque<>();

    SlidingWindowLimiter(int limit, Duration period, LimiterTime time) {
        this.time = time;
        this.period = period;
        this.all = new SlotWindow(limit, period.toNanos());
        this.background = new SlotWindow(Math.max(1, limit / 2), period.toNanos());
    }

    @Override
    public Optional<Slot> acquire(boolean inBackground, Duration maxWait) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            Waiter waiter = new Waiter(inBackground, time.nanos() + maxWait.toNanos(), lock.newCondition());
            queueOf(waiter).add(waiter);
            boolean served = false;
            try {
                served = awaitTurn(waiter);
            } finally {
                leave(waiter, served);
            }
            return served ? Optional.of(begin(inBackground)) : Optional.empty();
        } finally {
            lock.unlock();
        }
    }

    /** False when the turn comes too late. */
    private boolean awaitTurn(Waiter waiter) throws InterruptedException {
        while (true) {
            long now = time.nanos();
            long turn = turnOf(waiter, now);
            if (turn - now <= 0) {
                return true;
            }
            if (turn - waiter.deadline() > 0) {
                return false;
            }
            // Nobody has to wake it: a turn comes earlier only when one ahead gives up, and that one signals.
            time.await(waiter.turn(), turn - now);
        }
    }

    private long turnOf(Waiter waiter, long now) {
        int ahead = ahead(waiter);
        if (!waiter.inBackground()) {
            return all.earliest(ahead, now);
        }
        long half = background.earliest(ahead, now);
        long whole = all.earliest(routesWaiting.size() + ahead, now);
        return half - whole > 0 ? half : whole;
    }

    private int ahead(Waiter waiter) {
        int ahead = 0;
        for (Waiter other : queueOf(waiter)) {
            if (other == waiter) {
                break;
            }
            ahead++;
        }
        return ahead;
    }

    private void leave(Waiter waiter, boolean served) {
        boolean last = queueOf(waiter).peekLast() == waiter;
        queueOf(waiter).remove(waiter);
        if (!served && !last) {
            queueOf(waiter).forEach(other -> other.turn().signal());
        }
        if (!served && !waiter.inBackground()) {
            backgroundWaiting.forEach(other -> other.turn().signal());
        }
    }

    private Deque<Waiter> queueOf(Waiter waiter) {
        return waiter.inBackground() ? backgroundWaiting : routesWaiting;
    }

    private Slot begin(boolean inBackground) {
        all.begin();
        if (inBackground) {
            background.begin();
        }
        return new Taken(inBackground);
    }

    /** Calls that wait for their turn. */
    int waiting() {
        lock.lock();
        try {
            return routesWaiting.size() + backgroundWaiting.size();
        } finally {
            lock.unlock();
        }
    }

    LimiterStatus status() {
        lock.lock();
        try {
            return new LimiterStatus(all.limit(), period, all.taken(time.nanos()), waiting());
        } finally {
            lock.unlock();
        }
    }

    /** Not a record: two waiters are never equal. */
    private static final class Waiter {

        private final boolean inBackground;
        private final long deadline;
        private final Condition turn;

        Waiter(boolean inBackground, long deadline, Condition turn) {
            this.inBackground = inBackground;
            this.deadline = deadline;
            this.turn = turn;
        }

        boolean inBackground() {
            return inBackground;
        }

        long deadline() {
            return deadline;
        }

        Condition turn() {
            return turn;
        }
    }

    private final class Taken implements Slot {

        private final boolean inBackground;
        private boolean ended;

        Taken(boolean inBackground) {
            this.inBackground = inBackground;
        }

        @Override
        public void end() {
            lock.lock();
            try {
                if (!ended) {
                    ended = true;
                    all.end(time.nanos());
                    if (inBackground) {
                        background.end(time.nanos());
                    }
                }
            } finally {
                lock.unlock();
            }
        }
    }
}
