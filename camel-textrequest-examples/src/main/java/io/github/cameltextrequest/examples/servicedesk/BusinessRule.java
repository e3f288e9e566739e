package io.github.cameltextrequest.examples.servicedesk;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;
import java.util.Map;

/** The business rule of the stand-in: "when the state of a case changes, invoke this webhook". */
final class BusinessRule {

    private final URI webhook;
    private final HttpClient http = HttpClient.newHttpClient();

    /** @param webhook where the desk listens, with its token */
    BusinessRule(URI webhook) {
        this.webhook = webhook;
    }

    /** Tells of a change; returns the status of the answer. */
    int tell(StandInCase changed, String customerPhone, Instant when) throws IOException, InterruptedException {
        return post(new ObjectMapper()
                .writeValueAsString(Map.of(
                        "ticketId", Long.toString(changed.id()),
                        "idByProject", changed.code(),
                        "subject", changed.subject(),
                        "stateName", changed.stateName(),
                        "customerPhone", customerPhone,
                        "changed", when.toString())));
    }

    int post(String body) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(webhook)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body))
                .build();
        return http.send(request, BodyHandlers.discarding()).statusCode();
    }
}
