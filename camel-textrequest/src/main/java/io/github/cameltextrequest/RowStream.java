package io.github.cameltextrequest;

import io.github.cameltextrequest.client.ListRow;
import java.util.Iterator;
import java.util.function.Supplier;

/**
 * All rows of a list, read page by page while they are asked for: the result of {@code fetch=stream}. Every iterator
 * walks the list anew; nothing needs closing. Where a route wants text or a stream of bytes it is the JSON array of the
 * rows.
 *
 * @since 1.0
 */
public final class RowStream implements Iterable<Object> {

    private final Supplier<Iterator<ListRow>> walks;

    RowStream(Supplier<Iterator<ListRow>> walks) {
        this.walks = walks;
    }

    @Override
    public Iterator<Object> iterator() {
        Iterator<ListRow> rows = rows();
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return rows.hasNext();
            }

            @Override
            public Object next() {
                return rows.next().result();
            }
        };
    }

    Iterator<ListRow> rows() {
        return walks.get();
    }
}
