package io.github.cameltextrequest;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * From where to where a call goes that reaches a contact.
 *
 * @param dashboardId the dashboard it leaves from, null when only the number is known
 * @param from the number it leaves from, 11 digits, null when the dashboard is known
 * @param contact whom it reaches, 11 digits, null when only the payment it is about knows that
 */
record ContactReach(
        @Nullable String dashboardId,
        @Nullable String from,
        @Nullable String contact) {

    static ContactReach of(Map<String, String> inputs, @Nullable JsonNode payload) {
        String contact = payload == null ? null : PayloadReader.recipient(payload);
        return new ContactReach(
                inputs.get("dashboard_id"),
                payload == null ? null : payload.path("from").asText(null),
                contact == null ? inputs.get("phone_number") : contact);
    }

    /** What stands for the dashboard where its facts are kept. */
    @Nullable
    String line() {
        return dashboardId == null ? from : dashboardId;
    }

    @Override
    public String toString() {
        return "ContactReach[" + dashboardId + "]";
    }
}
