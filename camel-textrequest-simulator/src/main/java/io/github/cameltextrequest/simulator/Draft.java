package io.github.cameltextrequest.simulator;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What somebody wants to text; the author is null for contacts and for what the service texts by itself. */
record Draft(
        String body,
        @Nullable String author,
        List<String> media,
        @Nullable String statusCallback,
        @Nullable String locationCallback) {

    static Draft of(String body, List<String> media) {
        return new Draft(body, null, media, null, null);
    }

    static Draft of(String body) {
        return of(body, List.of());
    }
}
