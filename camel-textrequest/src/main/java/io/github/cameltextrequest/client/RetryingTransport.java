package io.github.cameltextrequest.client;

import io.github.cameltextrequest.operation.HttpMethod;
import java.io.IOException;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.DoubleSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Repeats a call that certainly was not processed (429, no connection), and one that does no harm when it happens twice
 * also when it was cut off or the service was briefly away. Waits grow exponentially and are spread at random between
 * zero and that bound, so that clients that failed together do not come back together.
 */
final class RetryingTransport implements Transport {

    private static final int TOO_MANY_REQUESTS = 429;
    private static final int NOT_FOUND = 404;
    private static final int NO_CONTENT = 204;

    /** What gateways answer while the service is away. Not 500: a request that makes it fail will do so again. */
    private static final Set<Integer> BRIEFLY_AWAY = Set.of(502, 503, 504);

    private final Transport next;
    private final RetrySettings settings;
    private final Pause pause;
    private final DoubleSupplier random;
    private final CallObserver observer;

    /** @param random numbers from 0 to 1, spread evenly */
    RetryingTransport(
            Transport next, RetrySettings settings, Pause pause, DoubleSupplier random, CallObserver observer) {
        this.next = next;
        this.settings = settings;
        this.pause = pause;
        this.random = random;
        this.observer = observer;
    }

    @Override
    public ApiAnswer send(ApiCall call, Deadline deadline) throws IOException {
        boolean mayHaveHappened = false;
        for (int retry = 0; ; retry++) {
            Attempt attempt = attempt(call, deadline);
            Optional<Duration> wait = retry < settings.maximumRetries() && attempt.mayBeRepeated(call)
                    ? waitBefore(retry, attempt.retryAfter(), deadline.leftToWait())
                    : Optional.empty();
            wait.ifPresent(pausing -> observer.callRetried(call.details(), pausing));
            // Interrupted in the wait, the outcome of this attempt is the outcome of the call.
            if (wait.isEmpty() || !pause.completed(wait.get())) {
                return attempt.outcome(call, mayHaveHappened);
            }
            mayHaveHappened |= attempt.mayHaveHappened();
        }
    }

    private Attempt attempt(ApiCall call, Deadline deadline) {
        try {
            return new Attempt(next.send(call, deadline), null);
        } catch (IOException e) {
            return new Attempt(null, e);
        }
    }

    /**
     * Empty when the service asks for more patience than is configured, since calling earlier would only be refused
     * again, and when the call has no time left for another attempt.
     */
    private Optional<Duration> waitBefore(int retry, @Nullable Duration asked, Duration left) {
        Duration least = asked == null ? Duration.ZERO : asked;
        Duration most = Pause.shorter(settings.maxWait(), left);
        if (left.isZero() || least.compareTo(most) > 0) {
            return Optional.empty();
        }
        return Optional.of(Pause.shorter(least.plus(jitter(retry)), most));
    }

    private Duration jitter(int retry) {
        double grown = settings.delay().toMillis() * Math.pow(2, retry);
        double bound = Math.min(grown, (double) settings.maxWait().toMillis());
        return Duration.ofNanos((long) (bound * random.getAsDouble() * 1_000_000));
    }

    @Override
    public void close() {
        next.close();
    }

    /** Either an answer or a failure. */
    private record Attempt(
            @Nullable ApiAnswer answer, @Nullable IOException failure) {

        boolean mayBeRepeated(ApiCall call) {
            if (!mayHaveHappened()) {
                return true;
            }
            return call.repeatable()
                    && (answer == null
                            ? !(failure instanceof AnswerTooLargeException)
                            : BRIEFLY_AWAY.contains(answer.status()));
        }

        boolean mayHaveHappened() {
            return answer == null
                    ? !Failures.neverLeft(Objects.requireNonNull(failure))
                    : answer.status() != TOO_MANY_REQUESTS;
        }

        @Nullable
        Duration retryAfter() {
            return answer == null ? null : answer.retryAfter();
        }

        /** @param deletedBefore whether an earlier attempt may have deleted what this one did not find */
        ApiAnswer outcome(ApiCall call, boolean deletedBefore) throws IOException {
            if (answer == null) {
                throw Objects.requireNonNull(failure);
            }
            return deletedBefore && call.method() == HttpMethod.DELETE && answer.status() == NOT_FOUND
                    ? new ApiAnswer(NO_CONTENT, new byte[0], answer.date(), null)
                    : answer;
        }
    }
}
