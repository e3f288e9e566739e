package io.github.cameltextrequest.webhook;

/**
 * What is asked of the signature of a hook, beyond the token in its path.
 *
 * @since 1.0
 */
public enum SignaturePolicy {
    /** Every request must be signed. */
    REQUIRED,
    /** A signature that is there must be right; once one was, unsigned requests for that dashboard are refused. */
    IF_PRESENT,
    /** Signatures are not looked at. */
    NONE
}
