package io.github.cameltextrequest;

/** What a call leaves as the body. */
public enum OutputFormat {
    /** A model record, a list of them, or a page. */
    MODEL,
    /** A {@code Map}, or a {@code List} of them, with the names of the wire. */
    MAP,
    /** The JSON text as it was received. */
    JSON
}
