package io.github.cameltextrequest;

/** How much of a list a call reads. */
public enum Fetch {
    /** One page. */
    PAGE,
    /** Every page, as one {@code List}. */
    ALL,
    /** Every page, as an {@code Iterable} that holds one page in memory. */
    STREAM
}
