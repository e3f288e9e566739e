package io.github.cameltextrequest.model;

import com.fasterxml.jackson.annotation.JsonAlias;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.cameltextrequest.model.MaskedText.Shown;
import org.jspecify.annotations.Nullable;

/**
 * What became of a send to any number. Schema {@code SendMessageResponse} of the API document.
 *
 * <p>The service refuses some sends with HTTP 200, so the status must be looked at.
 *
 * @param messageId GUID of the accepted text; may be absent when the status is {@code error}
 * @param segmentsCount segments the text will be billed as
 * @param from number the text leaves from, 11 digits
 * @param to number of the recipient, 11 digits
 * @param status {@code sending} when accepted, {@code error} when refused: a bad number, an earlier opt-out
 * @param message reason that may come with {@code error}
 * @param errorCode code that may come with {@code error}, for example {@code 2100} or {@code 30050} for an
 *     opted-out contact; read in both of the service's spellings
 * @since 1.0
 */
public record SendMessageResponse(
        @Shown @Nullable String messageId,
        @Nullable Integer segmentsCount,
        @Nullable String from,
        @Nullable String to,
        @Shown String status,
        @Nullable String message,

        @JsonProperty("errorCode") @JsonAlias("error_code") @Shown @Nullable
        String errorCode)
        implements TextRequestModel {

    @Override
    public String toString() {
        return MaskedText.of(this);
    }
}
