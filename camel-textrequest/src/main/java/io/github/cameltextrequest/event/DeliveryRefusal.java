package io.github.cameltextrequest.event;

import java.util.Locale;

/**
 * Why a request to the hook listener was not taken.
 *
 * @since 1.0
 */
public enum DeliveryRefusal {
    /** The token of its path was made with none of the configured keys. */
    WRONG_TOKEN,
    /** The signature is missing where it is required, wrong, or too old. */
    WRONG_SIGNATURE,
    /** A form or multipart body, which the service never sends. */
    WRONG_MEDIA_TYPE,
    /** More than the option maxPayloadSize. */
    TOO_LARGE,
    /** It was genuine, but could not be stored; the service counts it as a failure of ours. */
    NOT_STORED;

    /** The name in metrics and in the console, for example {@code wrong_token}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
