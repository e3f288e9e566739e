package io.github.cameltextrequest.client;

import io.github.cameltextrequest.client.WalkPlan.Overlap;
import io.github.cameltextrequest.model.Page;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.IntFunction;
import java.util.function.Supplier;

/**
 * Walks a list page by page, holding one page and eight bytes of every row met, by which doubles are dropped. Pages are
 * offsets, so rows move while others are inserted or deleted; {@link WalkPlan} says what is done about it. A failure
 * ends the walk for good.
 *
 * @param <T> type of a row
 */
public final class PageWalker<T> implements Iterator<T> {

    private static final int PAGES_REMEMBERED = 3;

    /** The service tells its time by the second. */
    private static final Duration RESOLUTION = Duration.ofSeconds(1);

    private final PageSource<T> pages;
    private final int pageSize;
    private final BooleanSupplier stopped;
    private final Supplier<Instant> serviceTime;
    private final SeenRows seen = new SeenRows();
    private final Deque<Set<String>> remembered = new ArrayDeque<>();
    private final Deque<T> rows = new ArrayDeque<>();
    private WalkPlan plan;
    private Instant begin = Instant.MAX;
    private int madeMeanwhile;
    private boolean walkingAgain;
    private boolean ended;

    /**
     * A walk that notices when rows moved: always in a list of up to 31,944 rows in pages of 1000; in a longer one when
     * the total changes, or rows turn up that were made during the walk.
     *
     * @param pages reads a page
     * @param pageSize rows a page, at most
     * @param stopped true when nobody wants further rows; asked before each page
     * @param serviceTime the service's time after its latest answer
     */
    public PageWalker(PageSource<T> pages, int pageSize, BooleanSupplier stopped, Supplier<Instant> serviceTime) {
        this(pages, pageSize, stopped, serviceTime, Overlap.IF_CHEAP);
    }

    /**
     * A walk in pages of one size, for lists from which nothing is deleted.
     *
     * @param pages reads the page of a number, counted from 0
     * @param stopped true when nobody wants further rows; asked before each page
     */
    public PageWalker(IntFunction<Page<T>> pages, BooleanSupplier stopped) {
        this((page, size) -> pages.apply(page), 1, stopped, () -> Instant.MAX, Overlap.NEVER);
    }

    private PageWalker(
            PageSource<T> pages,
            int pageSize,
            BooleanSupplier stopped,
            Supplier<Instant> serviceTime,
            Overlap overlap) {
        this.pages = pages;
        this.pageSize = pageSize;
        this.stopped = stopped;
        this.serviceTime = serviceTime;
        this.plan = new WalkPlan(pageSize, overlap);
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
        Window window = plan.next();
        Page<T> read;
        try {
            read = pages.read(window.page(), window.size());
        } catch (RuntimeException e) {
            ended = true;
            throw e;
        }
        if (begin.equals(Instant.MAX)) {
            begin = serviceTime.get();
        }
        if (plan.take(window, read, isFirstRowKnown(read))) {
            keepNewRows(read);
        }
        if (plan.ended()) {
            endOrWalkAgain();
        }
    }

    /** Rows made meanwhile, by which the total did not grow, mean that others were deleted unnoticed. */
    private void endOrWalkAgain() {
        ended = walkingAgain || !plan.isUncertain() || madeMeanwhile <= plan.grownBy();
        if (!ended) {
            walkingAgain = true;
            plan = new WalkPlan(pageSize, Overlap.ALWAYS);
            remembered.clear();
        }
    }

    private boolean isFirstRowKnown(Page<T> read) {
        return !read.items().isEmpty()
                && remembered.stream()
                        .anyMatch(known ->
                                known.contains(RowIdentity.of(read.items().get(0))));
    }

    private void keepNewRows(Page<T> read) {
        Set<String> identities = new HashSet<>();
        for (T row : read.items()) {
            String identity = RowIdentity.of(row);
            identities.add(identity);
            if (seen.add(identity)) {
                rows.add(row);
                madeMeanwhile += wasMadeMeanwhile(row) ? 1 : 0;
            }
        }
        remembered.addLast(identities);
        if (remembered.size() > PAGES_REMEMBERED) {
            remembered.removeFirst();
        }
    }

    private boolean wasMadeMeanwhile(T row) {
        return RowIdentity.madeAt(row)
                .filter(made -> made.minus(RESOLUTION).isAfter(begin))
                .isPresent();
    }
}
