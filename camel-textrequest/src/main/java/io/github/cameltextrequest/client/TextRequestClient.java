package io.github.cameltextrequest.client;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.cameltextrequest.exception.OutcomeUnknownException;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.apache.camel.CamelContext;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Calls the service. An answer that comes back is a success; everything else is a
 * {@link io.github.cameltextrequest.exception.TextRequestException}. Safe for use by many threads.
 */
public final class TextRequestClient implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(TextRequestClient.class);

    private final Transport transport;
    private final Clock clock;
    private final CallObserver observer;
    private final Duration callTimeout;
    private final @Nullable SlidingWindowLimiter limiter;
    private final @Nullable String apiKey;
    private volatile Duration serviceOffset = Duration.ZERO;

    /** @throws Exception when camel-http cannot build its client from the settings */
    public TextRequestClient(CamelContext context, ClientSettings settings, Clock clock, CallObserver observer)
            throws Exception {
        RateLimiter given = RateLimiters.of(context).limiter(settings.apiKey(), settings.limit());
        Transport limited = new LimitedTransport(
                new HttpTransport(context, settings, clock),
                given,
                settings.limit().maxWait(),
                observer);
        this.transport = retrying(limited, settings, observer);
        this.clock = clock;
        this.observer = observer;
        this.callTimeout = settings.callTimeout();
        this.limiter = given instanceof SlidingWindowLimiter own ? own : null;
        this.apiKey = settings.apiKey();
    }

    TextRequestClient(Transport transport, Duration callTimeout, Clock clock, CallObserver observer) {
        this.transport = transport;
        this.clock = clock;
        this.observer = observer;
        this.callTimeout = callTimeout;
        this.limiter = null;
        this.apiKey = null;
    }

    private static Transport retrying(Transport next, ClientSettings settings, CallObserver observer) {
        return new RetryingTransport(
                next,
                settings.retry(),
                Pause.SLEEP,
                () -> ThreadLocalRandom.current().nextDouble(),
                observer);
    }

    /** The answer, which is 2xx and, where it has a body, JSON. */
    public ApiAnswer call(ApiCall call) {
        return observed(call, () -> answered(call, deadline()));
    }

    /** As {@link #call(ApiCall)}, and over by then also where other calls may take longer. */
    public ApiAnswer call(ApiCall call, Deadline deadline) {
        return observed(call, () -> answered(call, deadline().orEarlier(deadline)));
    }

    /** By when a call that begins now is over. */
    public Deadline deadline() {
        return Deadline.in(callTimeout);
    }

    private ApiAnswer answered(ApiCall call, Deadline deadline) {
        ApiAnswer answer = attempt(call, deadline);
        if (answer.status() / 100 != 2) {
            throw Failures.refused(call, answer);
        }
        // Not from a refusal, which may be a gateway's with a wrong clock.
        learnOffset(answer);
        return answer;
    }

    /** As {@link #call}, for the two sends: a 200 that says {@code error} in its body is a refusal. */
    public ApiAnswer send(ApiCall call) {
        return send(call, OutcomeLookUp.NONE);
    }

    /** As {@link #send(ApiCall)}; an outcome that is unknown is looked up, and ends as what was found. */
    public ApiAnswer send(ApiCall call, OutcomeLookUp lookUp) {
        return observed(call, () -> settled(call, lookUp, answer -> accepted(call, answer)));
    }

    /** As {@link #call(ApiCall)}; an outcome that is unknown is looked up, and ends as what was found. */
    public ApiAnswer call(ApiCall call, OutcomeLookUp lookUp) {
        return observed(call, () -> settled(call, lookUp, UnaryOperator.identity()));
    }

    /** @param checked throws what the answer means, be it the call's own or the one that was found */
    private ApiAnswer settled(ApiCall call, OutcomeLookUp lookUp, UnaryOperator<ApiAnswer> checked) {
        try {
            return checked.apply(answered(call, deadline()));
        } catch (OutcomeUnknownException e) {
            ApiAnswer found = lookUp == OutcomeLookUp.NONE ? null : lookUp.look();
            observer.unknownOutcomeLookedUp(call.details(), found != null);
            if (found == null) {
                throw e;
            }
            LOG.debug("{} was looked up: {}", call, found);
            return checked.apply(found);
        }
    }

    private ApiAnswer accepted(ApiCall call, ApiAnswer answer) {
        if (AnswerJson.isTakenText(answer.body())) {
            return answer;
        }
        JsonNode said = AnswerJson.objectOrNull(answer.body());
        if (said == null) {
            throw Failures.unreadable(call, answer, null);
        }
        if ("error".equalsIgnoreCase(said.path("status").asText())
                || "error".equalsIgnoreCase(said.path("delivery_status").asText())) {
            String code = AnswerJson.text(said, "errorCode", "error_code", "delivery_error");
            throw Failures.refusedSend(
                    call, answer.status(), code, withoutKey(AnswerJson.text(said, "message", "error_message")));
        }
        if (said.path("message_id").asText("").isEmpty()) {
            throw Failures.unreadable(call, answer, null);
        }
        return answer;
    }

    /** The body of a 200 is left as it came, but its words here end in an exception. */
    private @Nullable String withoutKey(@Nullable String words) {
        return words == null || apiKey == null ? words : words.replace(apiKey, "****");
    }

    private ApiAnswer observed(ApiCall call, Supplier<ApiAnswer> made) {
        long began = System.nanoTime();
        CallOutcome outcome = CallOutcome.SUCCESS;
        try {
            return made.get();
        } catch (RuntimeException e) {
            outcome = CallOutcome.of(e);
            throw e;
        } finally {
            observer.callFinished(call.details(), outcome, Duration.ofNanos(System.nanoTime() - began));
        }
    }

    /** The exception for an answer that cannot be read as the operation's result. */
    public RuntimeException unreadable(ApiCall call, ApiAnswer answer, Throwable cause) {
        return Failures.unreadable(call, answer, cause);
    }

    /** Now, by the service's clock as far as its answers told it: to the second, never ahead of it. */
    public Instant serviceTime() {
        return clock.instant().plus(serviceOffset);
    }

    /** How full the limiter is; empty when calls are not limited, or by a limiter of the user's. */
    public Optional<LimiterStatus> limiterStatus() {
        return Optional.ofNullable(limiter).map(SlidingWindowLimiter::status);
    }

    private ApiAnswer attempt(ApiCall call, Deadline deadline) {
        try {
            ApiAnswer answer = transport.send(call, deadline);
            LOG.debug("{} was answered {}", call, answer);
            return answer;
        } catch (IOException e) {
            LOG.debug("{} was not answered: {}", call, e.toString());
            throw Failures.unanswered(call, e);
        }
    }

    private void learnOffset(ApiAnswer answer) {
        if (answer.date() != null) {
            serviceOffset = Duration.between(clock.instant(), answer.date());
        }
    }

    @Override
    public void close() {
        transport.close();
    }
}
