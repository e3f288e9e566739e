package io.github.cameltextrequest.model;

import org.jspecify.annotations.Nullable;

/**
 * What became of one chunk of a bulk upsert.
 *
 * @param firstRow index of its first row among all rows, counted from 0
 * @param rows number of its rows
 * @param done whether the service took it
 * @param error why it did not; null when it did
 * @since 1.0
 */
public record BulkChunk(
        int firstRow, int rows, boolean done, @Nullable String error) implements TextRequestModel {

    @Override
    public String toString() {
        return MaskedText.of(this);
    }
}
