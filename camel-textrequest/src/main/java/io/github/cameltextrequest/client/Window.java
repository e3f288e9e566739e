package io.github.cameltextrequest.client;

/**
 * A stretch of a list as the service can be asked for: it begins at a whole multiple of its length.
 *
 * @param page how many times its length it lies behind the first row
 * @param size its length in rows
 */
record Window(int page, int size) {

    static Window first(int size) {
        return new Window(0, size);
    }

    /** The window of that size that begins where the rows read so far end, or else before. */
    static Window behind(long end, int size) {
        return new Window((int) (end / size), size);
    }

    /**
     * A window that begins before the rows read so far end, so that it has at least one of them, and reaches as far
     * as any such window can.
     */
    static Window overlapping(long end, int largest) {
        long last = end - 1;
        int page = (int) ((last + largest - 1) / largest);
        return page == 0 ? first(largest) : new Window(page, (int) (last / page));
    }

    long start() {
        return (long) page * size;
    }

    long end() {
        return start() + size;
    }
}
