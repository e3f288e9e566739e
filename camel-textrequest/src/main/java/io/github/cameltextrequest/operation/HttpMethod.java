package io.github.cameltextrequest.operation;

/**
 * The HTTP methods the service uses.
 *
 * @since 1.0
 */
public enum HttpMethod {
    GET,
    POST,
    PUT,
    PATCH,
    DELETE;

    /** Whether HTTP itself says that a second request changes nothing that the first did not. */
    public boolean isIdempotent() {
        return this == GET || this == PUT || this == DELETE;
    }
}
