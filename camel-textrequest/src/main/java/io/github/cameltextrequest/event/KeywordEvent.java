package io.github.cameltextrequest.event;

import io.github.cameltextrequest.model.MaskedText;
import io.github.cameltextrequest.model.MaskedText.Shown;
import io.github.cameltextrequest.model.TextRequestModel;
import org.jspecify.annotations.Nullable;

/**
 * A contact joined the list of a keyword, or left it.
 *
 * @param keyword the word
 * @param keywordId the service's id of the keyword; null when not told
 * @param response the automatic answer; null when there is none
 * @param numberOfSubscribers how many are on the list now; null when not told
 * @param groupId the group that holds the subscribers; null when not told
 * @param message the text by which the contact did it
 * @since 1.0
 */
public record KeywordEvent(
        @Shown String keyword,
        @Nullable Integer keywordId,
        @Nullable String response,
        @Nullable Integer numberOfSubscribers,
        @Nullable Integer groupId,
        MessageEvent message)
        implements TextRequestModel {

    @Override
    public String toString() {
        return MaskedText.of(this);
    }
}
