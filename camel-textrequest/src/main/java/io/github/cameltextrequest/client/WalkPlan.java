package io.github.cameltextrequest.client;

import io.github.cameltextrequest.model.Page;

/**
 * Which window of a list to read next. Windows that overlap show whether rows moved between two answers: one that does
 * not begin with a row known from before is not taken, and the walk steps back until one does. As long as nothing
 * changes, windows overlap only where that costs one request in all, and lie side by side behind that.
 */
final class WalkPlan {

    private static final int MOST_STEPS_BACK = 8;

    private final Overlap overlap;
    private int largest;
    private boolean hasOwnSizes;
    private boolean begun;
    private boolean changed;
    private boolean uncertain;
    private boolean ended;
    private long end;
    private long frontier;
    private int forward;
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

    /** Whether two windows lay side by side, between which rows may have moved. */
    boolean isUncertain() {
        return uncertain;
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
        return canOverlap() && furthest.end() > end && isAffordable(furthest) ? furthest : Window.behind(end, largest);
    }

    private boolean canOverlap() {
        return overlap != Overlap.NEVER && !hasOwnSizes;
    }

    /** Whether windows side by side behind this one would end the walk with one request more than there are pages. */
    private boolean isAffordable(Window window) {
        long pages = window.end() < lastTotal ? window.end() / largest : ((long) lastTotal + largest - 1) / largest;
        return changed || overlap == Overlap.ALWAYS || forward <= pages;
    }

    /**
     * Whether the rows that came for a window join on to those taken before.
     *
     * @param firstRowKnown whether the first of them is one of the last taken
     */
    boolean take(Window asked, Page<?> read, boolean firstRowKnown) {
        Window window = new Window(asked.page(), read.pageSize() > 0 ? read.pageSize() : asked.size());
        learnSizes(asked, window);
        int growth = begun ? read.totalItems() - lastTotal : 0;
        begun = true;
        lastTotal = read.totalItems();
        grownBy += Math.max(0, growth);
        changed |= growth != 0;
        if (window.start() == 0) {
            moveTo(window.end(), read);
            return true;
        }
        return canOverlap() ? takeOverlapping(window, read, firstRowKnown, growth) : takeAdjacent(window, read, growth);
    }

    /** The size in an answer is the one in force: the service may make pages smaller, or know one size only. */
    private void learnSizes(Window asked, Window window) {
        if (window.size() != asked.size()) {
            largest = window.size();
            hasOwnSizes |= begun;
        }
    }

    private boolean takeOverlapping(Window window, Page<?> read, boolean firstRowKnown, int growth) {
        boolean adjacent = window.start() == end;
        boolean joins =
                firstRowKnown || (adjacent && growth == 0 && !read.items().isEmpty());
        if (!joins && steppedBackTo(adjacent ? end : window.start() - largest)) {
            changed = true;
            return false;
        }
        uncertain |= !firstRowKnown;
        moveTo(window.end(), read);
        return true;
    }

    private boolean takeAdjacent(Window window, Page<?> read, int growth) {
        if (window.start() > end && steppedBackTo(end)) {
            return false; // of another size than the one asked for
        }
        uncertain = true;
        if (growth >= 0 || !steppedBackTo(window.start() + growth)) {
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
            forward++;
            stepsBack = 0;
        }
        // Never by the number of rows, which would end the walk on a short page.
        ended = end >= read.totalItems() || read.items().isEmpty();
    }

    /** When windows overlap. */
    enum Overlap {
        NEVER,
        /** When something changed, and before that as long as it costs no more than one request. */
        IF_CHEAP,
        ALWAYS
    }
}
