package io.github.cameltextrequest.observation;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cameltextrequest.client.CallOutcome;
import io.github.cameltextrequest.exception.CallDetails;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.Executor;
import org.apache.camel.health.HealthCheck.State;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Without a service: what is made of the calls that others made. */
class ServiceHealthCheckTest {

    private static final Instant NOW = Instant.parse("2026-11-25T10:00:00Z");
    private static final Executor NEVER = probe -> {};

    @ParameterizedTest
    @EnumSource(
            value = CallOutcome.class,
            names = {"SUCCESS", "NOT_FOUND", "INVALID_REQUEST", "OPTED_OUT", "RATE_LIMITED"})
    void aServiceThatAnswersIsUpWhateverItAnswers(CallOutcome outcome) {
        assertThat(check(called(outcome, NOW)).call().getState()).isEqualTo(State.UP);
    }

    @ParameterizedTest
    @EnumSource(
            value = CallOutcome.class,
            names = {"KEY_REFUSED", "UNAVAILABLE", "UNEXPECTED_ANSWER", "OUTCOME_UNKNOWN"})
    void aServiceThatCannotBeCalledIsDown(CallOutcome outcome) {
        ServiceHealthCheck check = check(called(outcome, NOW));

        assertThat(check.call().getState()).isEqualTo(State.DOWN);
        assertThat(check.call().getMessage()).contains("https://service cannot be called: " + outcome.label());
    }

    @Test
    void aCallThatTheOwnLimiterHeldBackSaysNothingOfTheService() {
        ObservedClient client = called(CallOutcome.SUCCESS, NOW);
        client.callFinished(new CallDetails("getDashboards", null, null), CallOutcome.NO_TURN, Duration.ZERO);

        assertThat(check(client).call().getState()).isEqualTo(State.UP);
    }

    @Test
    void whatIsOlderThanAMinuteIsAskedAnewAndNobodyWaitsForLong() {
        ServiceHealthCheck check = check(called(CallOutcome.SUCCESS, NOW.minusSeconds(61)));

        assertThat(check.call().getState()).isEqualTo(State.DOWN);
        assertThat(check.call().getMessage()).contains("https://service did not answer within PT0.01S");
    }

    private static ServiceHealthCheck check(ObservedClient client) {
        return new ServiceHealthCheck(List.of(client), NEVER, Clock.fixed(NOW, ZoneOffset.UTC), Duration.ofMillis(10));
    }

    private static ObservedClient called(CallOutcome outcome, Instant at) {
        ObservedClient client = new ObservedClient("https://service", Clock.fixed(at, ZoneOffset.UTC));
        client.callFinished(new CallDetails("getDashboards", null, null), outcome, Duration.ZERO);
        return client;
    }
}
