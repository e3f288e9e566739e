package io.github.cameltextrequest.observation;

import io.github.cameltextrequest.client.ApiCall;
import io.github.cameltextrequest.client.CallObserver;
import io.github.cameltextrequest.client.CallOutcome;
import io.github.cameltextrequest.client.LimiterStatus;
import io.github.cameltextrequest.client.TextRequestClient;
import io.github.cameltextrequest.exception.CallDetails;
import io.github.cameltextrequest.exception.TextRequestException;
import io.github.cameltextrequest.operation.TextRequestOperation;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What became of the calls of one client, and whether the service takes its key. */
final class ObservedClient implements CallObserver {
    private static final Logger LOG = LoggerFactory.getLogger(ObservedClient.class);
    private static final TextRequestOperation CHEAPEST_READ = TextRequestOperation.GET_DASHBOARDS;

    final LongAdder retries = new LongAdder();
    final LongAdder waits = new LongAdder();
    final LongAdder waitedNanos = new LongAdder();
    private final String baseUrl;
    private final Clock clock;
    private final Map<CallOutcome, LongAdder> outcomes = new EnumMap<>(CallOutcome.class);
    private volatile @Nullable LastCall last;
    private volatile @Nullable CallOutcome lastAnswer;
    private volatile @Nullable TextRequestClient client;

    ObservedClient(String baseUrl, Clock clock) {
        this.baseUrl = baseUrl;
        this.clock = clock;
        for (CallOutcome outcome : CallOutcome.values()) {
            outcomes.put(outcome, new LongAdder());
        }
    }

    void observes(TextRequestClient made) {
        client = made;
    }

    boolean isOf(TextRequestClient other) {
        return client == other;
    }

    @Override
    public void callFinished(CallDetails call, CallOutcome outcome, Duration time) {
        outcomes.get(outcome).increment();
        if (outcome != CallOutcome.NO_TURN) {
            last = new LastCall(outcome, clock.instant());
        }
        if (outcome.isAnswered()) {
            lastAnswer = outcome;
        }
    }

    @Override
    public void turnAwaited(CallDetails call, Duration wait, boolean granted) {
        waits.increment();
        waitedNanos.add(wait.toNanos());
    }

    @Override
    public void callRetried(CallDetails call, Duration wait) {
        retries.increment();
    }

    /** Makes the cheapest call that needs the key; what becomes of it is told as of any other call. */
    void probe() {
        TextRequestClient probed = client;
        if (probed == null) {
            return;
        }
        try {
            probed.call(new ApiCall(
                    CHEAPEST_READ.method(),
                    CHEAPEST_READ.path() + "?page=0&page_size=1",
                    null,
                    null,
                    CHEAPEST_READ.repeatable(),
                    true,
                    new CallDetails(CHEAPEST_READ.uriName(), null, null)));
        } catch (TextRequestException e) {
            LOG.debug("The health check's call failed", e);
        }
    }

    String baseUrl() {
        return baseUrl;
    }

    /** The last call that was sent, null before the first. */
    @Nullable
    LastCall last() {
        return last;
    }

    KeyState keyState() {
        CallOutcome answered = lastAnswer;
        if (answered == null) {
            return KeyState.UNKNOWN;
        }
        return answered == CallOutcome.KEY_REFUSED ? KeyState.REFUSED : KeyState.ACCEPTED;
    }

    long count(CallOutcome outcome) {
        return outcomes.get(outcome).sum();
    }

    Optional<LimiterStatus> limiter() {
        TextRequestClient asked = client;
        return asked == null ? Optional.empty() : asked.limiterStatus();
    }

    record LastCall(CallOutcome outcome, Instant at) {}

    enum KeyState {
        ACCEPTED,
        REFUSED,
        /** No call was answered yet. */
        UNKNOWN
    }
}
