package io.github.cameltextrequest.model;

import io.github.cameltextrequest.model.MaskedText.Shown;
import org.jspecify.annotations.Nullable;

/**
 * A subscription of one URL to one event of a dashboard. Schema {@code HookCreate} of the API document. The
 * same event and URL a second time is refused with 409.
 *
 * @param targetUrl URL that receives the event; no payload names its event, so the URL should
 * @param event for example {@code msg_received}; {@code getEventTypes} lists them
 * @param httpVerb {@code POST} (when null), {@code PUT} or {@code DELETE}; the payload is the same
 * @since 1.0
 */
public record HookCreate(
        String targetUrl,
        @Shown String event,
        @Shown @Nullable String httpVerb) implements TextRequestModel {

    @Override
    public String toString() {
        return MaskedText.of(this);
    }
}
