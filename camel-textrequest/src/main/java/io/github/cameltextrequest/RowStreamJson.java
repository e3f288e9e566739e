package io.github.cameltextrequest;

import io.github.cameltextrequest.client.ListRow;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;

/** The rows of a list as one JSON array, written row by row as it is read. */
final class RowStreamJson extends InputStream {

    private final Iterator<ListRow> rows;
    private byte[] current = {'['};
    private int next;
    private boolean first = true;
    private boolean ended;

    RowStreamJson(Iterator<ListRow> rows) {
        this.rows = rows;
    }

    @Override
    public int read() {
        return isExhausted() ? -1 : current[next++] & 0xFF;
    }

    @Override
    public int read(byte[] target, int offset, int length) {
        if (length == 0) {
            return 0;
        }
        if (isExhausted()) {
            return -1;
        }
        int read = Math.min(length, current.length - next);
        System.arraycopy(current, next, target, offset, read);
        next += read;
        return read;
    }

    private boolean isExhausted() {
        while (next == current.length && !ended) {
            current = piece().getBytes(StandardCharsets.UTF_8);
            next = 0;
        }
        return next == current.length;
    }

    private String piece() {
        if (!rows.hasNext()) {
            ended = true;
            return "]";
        }
        String row = rows.next().json().toString();
        String piece = first ? row : "," + row;
        first = false;
        return piece;
    }
}
