package io.github.cameltextrequest.client;

import io.github.cameltextrequest.model.Page;

/**
 * Which window of a list to read next. Windows that overlap show whether rows moved between two answers: one that does
 * not begin with a row known from before is not taken, and the walk steps back until one does. Where overlapping costs
 * more than one request, or the service has page sizes of its own, windows lie side by side, and the walk steps back
 * when the total shrinks.
 */
final class WalkPlan {

    private static final int MOST_STEPS_BACK = 8;

    private final Overlap overlap;
    private int largest;
    private boolean overlapping;
    private boolean begun;
    private boolean ended;
    private long end;
    private long frontier;
    private int stepsBack;
    private int lastTotal;
    private long grownBy;

    /**
     * @param largest size of a page; the service may make it smaller
     * @param overlap when windows overlap
     */
    WalkPlan(int largest, Overlap overlap) {
        this.largest = largest;
        this.overlap = overlap;
    }

    boolean ended() {
        return ended;
    }

    /** Whether the windows read show every move of rows. */
    boolean isOverlapping() {
        return overlapping;
    }

    /** By how much the total grew from one answer to the next, without what it shrank by. */
    long grownBy() {
        return grownBy;
    }

    Window next() {
        if (end < largest) {
            return Window.first(largest);
        }
        Window furthest = Window.overlapping(end, largest);
        return overlapping && furthest.end() > end ? furthest : Window.behind(end, largest);
    }

    /**
     * Whether the rows that came for a window join on to those taken before.
     *
     * @param firstRowKnown whether the first of them is one of the last taken
     */
    boolean take(Window asked, Page<?> read, boolean firstRowKnown) {
        Window window = new Window(asked.page(), read.pageSize() > 0 ? read.pageSize() : asked.size());
        learnSizes(asked, window, read.totalItems());
        int vanished = Math.max(0, lastTotal - read.totalItems());
        grownBy += Math.max(0, read.totalItems() - lastTotal);
        lastTotal = read.totalItems();
        if (window.start() == 0) {
            moveTo(window.end(), read);
            return true;
        }
        return overlapping ? takeOverlapping(window, read, firstRowKnown) : takeAdjacent(window, read, vanished);
    }

    /** The size in an answer is the one in force: the service may make pages smaller, or know one size only. */
    private void learnSizes(Window asked, Window window, int total) {
        if (!begun) {
            begun = true;
            largest = window.size();
            lastTotal = total;
            overlapping =
                    overlap == Overlap.ALWAYS || (overlap == Overlap.IF_CHEAP && Window.overlapIsCheap(total, largest));
        } else if (window.size() != asked.size()) {
            largest = window.size();
            overlapping = false;
        }
    }

    private boolean takeOverlapping(Window window, Page<?> read, boolean firstRowKnown) {
        boolean joins = !read.items().isEmpty() && (firstRowKnown || window.start() == end);
        if (!joins && steppedBackTo(window.start() - largest)) {
            return false;
        }
        moveTo(window.end(), read);
        return true;
    }

    private boolean takeAdjacent(Window window, Page<?> read, int vanished) {
        if (window.start() > end && steppedBackTo(end)) {
            return false; // of another size than the one asked for
        }
        if (vanished == 0 || !steppedBackTo(window.start() - vanished)) {
            moveTo(window.end(), read);
        }
        return true;
    }

    /** False when that was done so often in a row that it leads nowhere: the list has no order, or no end of changes. */
    private boolean steppedBackTo(long start) {
        if (stepsBack == MOST_STEPS_BACK) {
            return false;
        }
        stepsBack++;
        end = Math.max(0, start);
        return true;
    }

    private void moveTo(long newEnd, Page<?> read) {
        end = newEnd;
        if (end > frontier) {
            frontier = end;
            stepsBack = 0;
        }
        // Never by the number of rows, which would end the walk on a short page.
        ended = end >= read.totalItems() || read.items().isEmpty();
    }

    /** When windows overlap. */
    enum Overlap {
        NEVER,
        /** As long as it costs no more than one request. */
        IF_CHEAP,
        ALWAYS
    }
}
