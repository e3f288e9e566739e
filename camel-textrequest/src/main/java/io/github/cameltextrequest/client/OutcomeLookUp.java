package io.github.cameltextrequest.client;

import org.jspecify.annotations.Nullable;

/**
 * Finds out at the service what became of a call that texts or bills and whose answer was lost.
 *
 * @since 1.0
 */
@FunctionalInterface
public interface OutcomeLookUp {

    /** Looks nowhere: what is unknown stays so. */
    OutcomeLookUp NONE = () -> null;

    /** What the service would have answered, when it is certain that the call was processed; null when nothing is. */
    @Nullable
    ApiAnswer look();
}
