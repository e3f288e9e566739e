package io.github.cameltextrequest.examples.servicedesk;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

/** The secret part of the URL that the business rule of ASMS calls. */
public final class WebhookToken {

    private final byte[] expected;

    WebhookToken(String expected) {
        this.expected = expected.getBytes(StandardCharsets.UTF_8);
    }

    /** Compares in constant time. */
    public boolean isRight(String given) {
        return MessageDigest.isEqual(expected, given.getBytes(StandardCharsets.UTF_8));
    }
}
