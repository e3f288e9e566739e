package io.github.cameltextrequest.event;

/**
 * What a route wanted to know again when the status of a message arrives.
 *
 * @param messageId the id under which the service accepted the message
 * @param correlationId the route's own id
 * @param contact the recipient, 11 digits
 * @param dashboardId the dashboard that sent it, or its number where the send named no more than that
 * @since 1.0
 */
public record Correlation(String messageId, String correlationId, String contact, String dashboardId) {

    /** Leaves out the contact's number. */
    @Override
    public String toString() {
        return "Correlation[" + messageId + ", " + correlationId + ", " + dashboardId + "]";
    }
}
