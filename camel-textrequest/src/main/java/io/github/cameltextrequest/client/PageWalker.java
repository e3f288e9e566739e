package io.github.cameltextrequest.client;

import io.github.cameltextrequest.model.Page;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.IntFunction;

/**
 * Walks a list page by page, holding one page and the identities of the last three. Pages are offsets, so rows move
 * while others are inserted or deleted: a row met twice is dropped, and when the total shrinks the walk steps back, for
 * rows have then moved onto pages already read. A failure ends the walk for good.
 *
 * @param <T> type of a row
 */
public final class PageWalker<T> implements Iterator<T> {

    private static final int PAGES_REMEMBERED = 3;

    private final IntFunction<Page<T>> pages;
    private final BooleanSupplier stopped;
    private final Deque<Set<Object>> remembered = new ArrayDeque<>();
    private final Deque<T> rows = new ArrayDeque<>();
    private int page;
    private int lastTotal = -1;
    private boolean ended;

    /**
     * @param pages reads the page of a number, counted from 0
     * @param stopped true when nobody wants further rows; asked before each page
     */
    public PageWalker(IntFunction<Page<T>> pages, BooleanSupplier stopped) {
        this.pages = pages;
        this.stopped = stopped;
    }

    @Override
    public boolean hasNext() {
        while (rows.isEmpty() && !ended) {
            if (stopped.getAsBoolean()) {
                ended = true;
            } else {
                readPage();
            }
        }
        return !rows.isEmpty();
    }

    @Override
    public T next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return rows.remove();
    }

    private void readPage() {
        Page<T> read;
        try {
            read = pages.apply(page);
        } catch (RuntimeException e) {
            ended = true;
            throw e;
        }
        int vanished = lastTotal - read.totalItems();
        lastTotal = read.totalItems();
        if (vanished > 0 && page > 0 && read.pageSize() > 0) {
            page = Math.max(0, page - (vanished + read.pageSize() - 1) / read.pageSize());
            return;
        }
        keepNewRows(read);
        page++;
        // The echoed size is the one in force; counting rows would end the walk on a short page.
        ended = read.pageSize() <= 0 || (long) page * read.pageSize() >= read.totalItems();
    }

    private void keepNewRows(Page<T> read) {
        Set<Object> identities = new HashSet<>();
        for (T row : read.items()) {
            Object identity = RowIdentity.of(row);
            if (identities.add(identity) && remembered.stream().noneMatch(known -> known.contains(identity))) {
                rows.add(row);
            }
        }
        remembered.addLast(identities);
        if (remembered.size() > PAGES_REMEMBERED) {
            remembered.removeFirst();
        }
    }
}
