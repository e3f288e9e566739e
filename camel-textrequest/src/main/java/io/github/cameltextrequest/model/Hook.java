package io.github.cameltextrequest.model;

import com.fasterxml.jackson.annotation.JsonAlias;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.cameltextrequest.model.MaskedText.Shown;
import org.jspecify.annotations.Nullable;

/**
 * A subscription of one URL to one event of a dashboard. Schema {@code Hook} of the API document.
 *
 * @param targetUrl URL that receives the event
 * @param event for example {@code msg_received}; an open set
 * @param httpVerb how the service calls the URL; camel case in answers, though requests write {@code http_verb}
 * @param isUserDefined true when it was made in the web app, false when by the API
 * @param isConnected false once ten deliveries in a row failed; only an explicit false means so
 * @since 1.0
 */
public record Hook(
        Integer id,
        @Nullable String targetUrl,
        @Shown @Nullable String event,
        @Nullable Integer dashboardId,

        @JsonProperty("httpVerb") @JsonAlias("http_verb") @Shown @Nullable
        String httpVerb,

        @Nullable Boolean isUserDefined,
        @Nullable Boolean isConnected)
        implements TextRequestModel {

    @Override
    public String toString() {
        return MaskedText.of(this);
    }
}
