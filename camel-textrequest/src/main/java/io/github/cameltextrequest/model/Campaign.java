package io.github.cameltextrequest.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A campaign that asks for reviews. Schema {@code Campaign} of the API document. Read only.
 *
 * @param baseLink the general link; reviews left by it belong to nobody
 * @param dateCreated zone undocumented, read as UTC
 * @since 1.0
 */
public record Campaign(
        Integer id,
        @Nullable String name,
        @Nullable String baseLink,
        @Nullable Instant dateCreated,
        @Nullable Boolean isArchived)
        implements TextRequestModel {

    @Override
    public String toString() {
        return MaskedText.of(this);
    }
}
