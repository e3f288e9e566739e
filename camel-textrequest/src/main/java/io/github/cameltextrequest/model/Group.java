package io.github.cameltextrequest.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A group of contacts of one dashboard. Schema {@code Group} of the API document. Deleting one keeps its
 * contacts.
 *
 * @param isKeyword true for the group that holds the subscribers of a keyword
 * @param notes internal remark
 * @param lastMessageSentUtc the last text to the whole group
 * @since 1.0
 */
public record Group(
        Integer id,
        @Nullable Integer groupMemberCount,
        @Nullable Boolean isKeyword,
        String name,
        @Nullable String notes,
        @Nullable Instant lastMessageSentUtc)
        implements TextRequestModel {

    @Override
    public String toString() {
        return MaskedText.of(this);
    }
}
