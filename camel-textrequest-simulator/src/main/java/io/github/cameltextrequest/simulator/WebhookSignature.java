package io.github.cameltextrequest.simulator;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The vendor's signature: Base64 of HMAC-SHA256, keyed with the API key, over timestamp, a dot, and the body. */
final class WebhookSignature {
    static final String SIGNATURE_HEADER = "x-tr-webhook-signature";
    static final String TIMESTAMP_HEADER = "x-tr-webhook-timestamp";

    private static final String ALGORITHM = "HmacSHA256";

    private WebhookSignature() {}

    static String of(String apiKey, String timestamp, String body) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(apiKey.getBytes(StandardCharsets.UTF_8), ALGORITHM));
            return Base64.getEncoder()
                    .encodeToString(mac.doFinal((timestamp + "." + body).getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has " + ALGORITHM, e);
        }
    }
}
