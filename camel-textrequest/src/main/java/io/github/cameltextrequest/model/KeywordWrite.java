package io.github.cameltextrequest.model;

import org.jspecify.annotations.Nullable;

/**
 * A keyword to make or to change. Schema {@code KeywordWrite} of the API document.
 *
 * @param keywordValue the word: no spaces, upper and lower case mean the same
 * @param response the automatic answer to it
 * @since 1.0
 */
public record KeywordWrite(String keywordValue, @Nullable String response) implements TextRequestModel {

    @Override
    public String toString() {
        return MaskedText.of(this);
    }
}
