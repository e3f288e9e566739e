package io.github.cameltextrequest.event;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256 of some parts: of one length whatever they hold, and without showing it. */
final class Digest {
    private Digest() {}

    /** 64 hexadecimal digits. */
    static String of(String... parts) {
        try {
            byte[] joined = String.join("\n", parts).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(joined));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
