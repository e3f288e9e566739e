package io.github.cameltextrequest.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A word by which contacts subscribe. Schema {@code Keyword} of the API document. Making one makes a group;
 * deleting it keeps group and contacts.
 *
 * @param keywordValue the word: no spaces, upper and lower case mean the same
 * @param dateCreated when it was made; zone undocumented, read as UTC
 * @param response the automatic answer to it
 * @param groupId the group that holds its subscribers
 * @since 1.0
 */
public record Keyword(
        Integer id,
        @Nullable Integer subscribersCount,
        String keywordValue,
        @Nullable Instant dateCreated,
        @Nullable String response,
        @Nullable Integer groupId)
        implements TextRequestModel {

    @Override
    public String toString() {
        return MaskedText.of(this);
    }
}
