package io.github.cameltextrequest;

/** How a text body of the two sends is read. */
public enum PayloadFormat {
    /** As the text of the message. */
    AUTO,
    /** As the JSON of a structured send. */
    JSON
}
