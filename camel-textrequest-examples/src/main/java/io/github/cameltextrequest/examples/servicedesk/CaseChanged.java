package io.github.cameltextrequest.examples.servicedesk;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.jspecify.annotations.Nullable;

/**
 * What the business rule of ASMS posts when a case changes its state; {@code case-changed.schema.json} describes it.
 *
 * @param changed when, as ASMS writes it; with case and state it tells one change from the next
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record CaseChanged(
        String ticketId, String idByProject, String subject, String stateName, String customerPhone, String changed) {

    private static final ObjectMapper JSON = new ObjectMapper();

    public CaseChanged {
        require("ticketId", ticketId);
        require("idByProject", idByProject);
        require("subject", subject);
        require("stateName", stateName);
        require("customerPhone", customerPhone);
        require("changed", changed);
    }

    private static void require(String name, @Nullable String value) {
        if (value == null || value.isBlank()) {
            throw new IllegalArgumentException(name + " must be given, but was missing");
        }
    }

    /** @throws MalformedChangeException when it is not what the schema says */
    public static CaseChanged read(String body) {
        try {
            return JSON.readValue(body, CaseChanged.class);
        } catch (JsonProcessingException e) {
            throw new MalformedChangeException(e.getOriginalMessage());
        }
    }

    /** Under which the customer is told at most once, however often the rule fires for this change. */
    public String sendKey() {
        return "case " + ticketId + " " + stateName + " " + changed;
    }
}
