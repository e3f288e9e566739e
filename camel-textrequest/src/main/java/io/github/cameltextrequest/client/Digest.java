package io.github.cameltextrequest.client;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * SHA-256 of some parts, joined by line feeds: of one length whatever they hold, and without showing it.
 *
 * @since 1.0
 */
public final class Digest {
    private Digest() {}

    /** 64 hexadecimal digits; of one part, those of its UTF-8. */
    public static String of(String... parts) {
        try {
            byte[] joined = String.join("\n", parts).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(joined));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
