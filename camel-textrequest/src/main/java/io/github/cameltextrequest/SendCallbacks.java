package io.github.cameltextrequest;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.cameltextrequest.client.DashboardList;
import io.github.cameltextrequest.client.TextRequestClient;
import io.github.cameltextrequest.exception.CallDetails;
import io.github.cameltextrequest.exception.InvalidRequestException;
import io.github.cameltextrequest.webhook.Callback;
import io.github.cameltextrequest.webhook.HookUrls;
import org.jspecify.annotations.Nullable;

/**
 * Fills in the URLs that a text asks for by {@code auto}: those of the listener behind webhookExternalUrl, in whichever
 * process that is.
 */
final class SendCallbacks {
    /** What the text must hold, or the service refuses a locationCallback. */
    static final String LOCATION_TAG = "[LocationRequest]";

    private static final String AUTO = "auto";

    private final TextRequestEndpoint endpoint;
    private final DashboardList dashboards;
    private @Nullable HookUrls urls;

    /** @throws IllegalArgumentException when the URI asks for what cannot be filled in */
    SendCallbacks(TextRequestEndpoint endpoint, TextRequestClient client) {
        this.endpoint = endpoint;
        this.dashboards = new DashboardList(client);
        checkOption(endpoint.getParameters().getStatusCallback(), Callback.STATUS);
        checkOption(endpoint.getParameters().getLocationCallback(), Callback.LOCATION);
    }

    private void checkOption(@Nullable String value, Callback callback) {
        if (AUTO.equalsIgnoreCase(value) && urls() == null) {
            throw new IllegalArgumentException(withoutUrl(callback));
        }
    }

    private synchronized @Nullable HookUrls urls() {
        if (urls == null) {
            urls = HookSettings.urls(endpoint);
        }
        return urls;
    }

    /** @param dashboardId null where only the number tells from where it is sent */
    void fillIn(ObjectNode payload, @Nullable String dashboardId) {
        fillIn(payload, Callback.STATUS, dashboardId);
        if (isAuto(payload, Callback.LOCATION) && !asksForLocation(payload)) {
            payload.remove(member(Callback.LOCATION));
        }
        fillIn(payload, Callback.LOCATION, dashboardId);
    }

    /** By the tag, or by the other way, with which a callback is refused: that must not go unnoticed. */
    private static boolean asksForLocation(ObjectNode payload) {
        return payload.path("body").asText().contains(LOCATION_TAG)
                || payload.path("geolocation_requested").asBoolean();
    }

    private void fillIn(ObjectNode payload, Callback callback, @Nullable String dashboardId) {
        if (!isAuto(payload, callback)) {
            return;
        }
        HookUrls known = urls();
        if (known == null) {
            throw refused(withoutUrl(callback));
        }
        String dashboard = dashboardId == null ? dashboardOf(payload, callback) : dashboardId;
        payload.put(member(callback), known.callback(dashboard, callback));
    }

    private String dashboardOf(ObjectNode payload, Callback callback) {
        return dashboards
                .idOf(payload.path("from").asText())
                .orElseThrow(() -> refused("from must be the number of a dashboard for " + option(callback)
                        + "=auto, but none of the account has it: mend the option from, or give " + option(callback)
                        + " a URL"));
    }

    private static boolean isAuto(ObjectNode payload, Callback callback) {
        return AUTO.equalsIgnoreCase(payload.path(member(callback)).asText());
    }

    private static String withoutUrl(Callback callback) {
        return "webhookExternalUrl must be set for " + option(callback) + "=auto, but was not: set the option"
                + " webhookExternalUrl to the public URL of the server that listens for events, or give "
                + option(callback) + " a URL";
    }

    private InvalidRequestException refused(String message) {
        return new InvalidRequestException(
                message, new CallDetails(endpoint.getOperation().uriName(), null, null), null);
    }

    private static String member(Callback callback) {
        return callback == Callback.STATUS ? "status_callback" : "location_callback";
    }

    private static String option(Callback callback) {
        return callback == Callback.STATUS ? "statusCallback" : "locationCallback";
    }
}
