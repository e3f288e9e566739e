package io.github.cameltextrequest.webhook;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import org.jspecify.annotations.Nullable;

/**
 * The service's signature: Base64 of HMAC-SHA256, keyed with the API key, over timestamp, a dot, and the body as it
 * came. It is in none of the service's documents, only in its sample of a receiver.
 *
 * @param signature the header {@code x-tr-webhook-signature}
 * @param timestamp the header {@code x-tr-webhook-timestamp}: Unix time in seconds
 */
record HookSignature(String signature, String timestamp) {
    static final String SIGNATURE_HEADER = "x-tr-webhook-signature";
    static final String TIMESTAMP_HEADER = "x-tr-webhook-timestamp";

    /** Of 32 bytes, padded. */
    private static final int LENGTH = 44;

    private static final Pattern SECONDS = Pattern.compile("[0-9]{1,12}");

    boolean isGenuine(HookKeys keys, byte[] body, Instant now, Duration tolerance) {
        byte[] given = bytes();
        if (given == null || !isTimely(now, tolerance)) {
            return false;
        }
        boolean genuine = false;
        for (Mac mac : keys.macs()) {
            genuine |= MessageDigest.isEqual(sign(mac, body), given);
        }
        return genuine;
    }

    private byte @Nullable [] bytes() {
        try {
            return signature.length() == LENGTH ? Base64.getDecoder().decode(signature) : null;
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private boolean isTimely(Instant now, Duration tolerance) {
        if (!SECONDS.matcher(timestamp).matches()) {
            return false;
        }
        Duration age = Duration.between(Instant.ofEpochSecond(Long.parseLong(timestamp)), now);
        return age.abs().compareTo(tolerance) <= 0;
    }

    private byte[] sign(Mac mac, byte[] body) {
        mac.update(timestamp.getBytes(StandardCharsets.UTF_8));
        mac.update((byte) '.');
        return mac.doFinal(body);
    }

    @Override
    public String toString() {
        return "HookSignature[" + timestamp + "]";
    }
}
