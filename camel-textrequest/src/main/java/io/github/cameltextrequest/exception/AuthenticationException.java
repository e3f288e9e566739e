package io.github.cameltextrequest.exception;

/**
 * The service refused the API key (401 or 403).
 *
 * @since 1.0
 */
public final class AuthenticationException extends TextRequestException {

    private static final long serialVersionUID = 1L;

    private final int statusCode;

    public AuthenticationException(int statusCode, CallDetails details) {
        super(
                "the service refused the API key (" + statusCode + "): check the option apiKey, or TEXTREQUEST_API_KEY,"
                        + " and that API access is switched on for the account",
                details,
                null);
        this.statusCode = statusCode;
    }

    /** 401 or 403. */
    public int getStatusCode() {
        return statusCode;
    }
}
