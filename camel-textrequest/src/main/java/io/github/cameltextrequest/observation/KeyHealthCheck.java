package io.github.cameltextrequest.observation;

import io.github.cameltextrequest.observation.ObservedClient.KeyState;
import java.util.Collection;
import java.util.stream.Collectors;
import org.apache.camel.health.HealthCheckResultBuilder;

/** Down while the service refuses the API key, by what its answers to the usual calls said. Makes no call itself. */
final class KeyHealthCheck extends TextRequestHealthCheck {

    static final String ID = "textrequest-key";

    private final Collection<ObservedClient> clients;

    KeyHealthCheck(Collection<ObservedClient> clients) {
        super(ID);
        this.clients = clients;
    }

    @Override
    void check(HealthCheckResultBuilder result) {
        String refusing = clients.stream()
                .filter(client -> client.keyState() == KeyState.REFUSED)
                .map(ObservedClient::baseUrl)
                .distinct()
                .collect(Collectors.joining(", "));
        if (!refusing.isEmpty()) {
            result.down().message("The API key is refused by " + refusing + ": mend the option apiKey");
        } else if (clients.stream().anyMatch(client -> client.keyState() == KeyState.ACCEPTED)) {
            result.up();
        } else {
            result.unknown().message("The service was not called yet");
        }
    }
}
