package io.github.cameltextrequest.client;

import io.github.cameltextrequest.model.Page;

/**
 * Reads one page of a list.
 *
 * @param <T> type of a row
 */
@FunctionalInterface
public interface PageSource<T> {

    /**
     * The page of a number, counted from 0, in pages of that many rows. The page says which size the service made of it.
     */
    Page<T> read(int page, int size);
}
