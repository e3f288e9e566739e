package io.github.cameltextrequest.observation;

import io.github.cameltextrequest.client.CallOutcome;
import io.github.cameltextrequest.observation.ObservedClient.LastCall;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.camel.health.HealthCheckResultBuilder;

/**
 * Down while the service cannot be called. It goes by the last call of each client, and makes one itself, the cheapest
 * read, only when that was too long ago.
 */
final class ServiceHealthCheck extends TextRequestHealthCheck {

    /** As Camel names the checks of producers, so that its switches and patterns hold. */
    static final String ID = "producer:textrequest";

    private static final Duration STAYS_GOOD = Duration.ofSeconds(60);

    private final Collection<ObservedClient> clients;
    private final Executor executor;
    private final Clock clock;
    private final Duration patience;

    /** @param patience how long whoever asks is made to wait for the service */
    ServiceHealthCheck(Collection<ObservedClient> clients, Executor executor, Clock clock, Duration patience) {
        super(ID);
        this.clients = clients;
        this.executor = executor;
        this.clock = clock;
        this.patience = patience;
    }

    @Override
    void check(HealthCheckResultBuilder result) {
        probe(clients.stream().filter(this::isOld).toList());
        List<String> troubles = new ArrayList<>();
        clients.forEach(client -> trouble(client, troubles));
        if (!troubles.isEmpty()) {
            result.down().message(String.join("; ", troubles));
        } else if (clients.isEmpty()) {
            result.unknown().message("No endpoint calls the service");
        } else {
            result.up();
        }
    }

    private boolean isOld(ObservedClient client) {
        LastCall last = client.last();
        return last == null || last.at().plus(STAYS_GOOD).isBefore(clock.instant());
    }

    private void probe(List<ObservedClient> old) {
        CompletableFuture<?>[] probes = old.stream()
                .map(client -> CompletableFuture.runAsync(client::probe, executor))
                .toArray(CompletableFuture<?>[]::new);
        try {
            CompletableFuture.allOf(probes).get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (TimeoutException | ExecutionException e) {
            // What each client knows by now tells the rest.
        }
    }

    private void trouble(ObservedClient client, List<String> troubles) {
        LastCall last = client.last();
        if (last == null || isOld(client)) {
            troubles.add(client.baseUrl() + " did not answer within " + patience);
        } else if (!last.outcome().isAnswered() || last.outcome() == CallOutcome.KEY_REFUSED) {
            troubles.add(
                    client.baseUrl() + " cannot be called: " + last.outcome().label());
        }
    }
}
