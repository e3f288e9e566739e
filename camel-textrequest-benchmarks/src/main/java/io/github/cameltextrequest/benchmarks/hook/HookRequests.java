package io.github.cameltextrequest.benchmarks.hook;

import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Requests as the service makes them: every one is signed, tells of another text, and of the next of {@value #CONTACTS}
 * contacts.
 */
final class HookRequests {

    static final String KEY = "benchmark";
    private static final int CONTACTS = 10_000;
    private static final int NUMBERS = 100;
    private static final int FIRST_AREA = 200;

    private final URI url;
    private final Mac mac;
    private int next;

    HookRequests(URI url) {
        this.url = url;
        try {
            mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(KEY.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has HmacSHA256", e);
        }
    }

    List<ByteBuffer> make(int count) {
        String timestamp = Long.toString(System.currentTimeMillis() / 1000);
        List<ByteBuffer> requests = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            requests.add(request(timestamp, body()));
        }
        return requests;
    }

    private ByteBuffer request(String timestamp, byte[] body) {
        byte[] head = ("POST " + url.getPath() + " HTTP/1.1\r\nHost: " + url.getHost() + ":" + url.getPort()
                        + "\r\nUser-Agent: textrequest\r\nContent-Type: application/json; charset=utf-8"
                        + "\r\nx-tr-webhook-timestamp: " + timestamp + "\r\nx-tr-webhook-signature: "
                        + signature(timestamp, body) + "\r\nContent-Length: " + body.length + "\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII);
        return ByteBuffer.allocate(head.length + body.length)
                .put(head)
                .put(body)
                .flip();
    }

    private String signature(String timestamp, byte[] body) {
        mac.update((timestamp + ".").getBytes(StandardCharsets.US_ASCII));
        return Base64.getEncoder().encodeToString(mac.doFinal(body));
    }

    private byte[] body() {
        int number = next++ % CONTACTS;
        String contact = "1" + (FIRST_AREA + number / NUMBERS) + "55501" + String.format("%02d", number % NUMBERS);
        return ("{\"messageUniqueIdentifier\":\"" + UUID.randomUUID()
                        + "\",\"account\":{\"id\":1414,\"externalAccountId\":null},\"yourPhoneNumber\":{\"id\":121,"
                        + "\"externalPhoneId\":null,\"description\":\"Front desk\",\"phoneNumber\":\"14235550100\"},"
                        + "\"conversation\":{\"id\":" + number + ",\"date\":\"2026-07-25T14:03:11.5\","
                        + "\"consumerPhoneNumber\":\"" + contact + "\",\"messageDirection\":\"R\",\"message\":"
                        + "\"Can we make it Thursday instead? I am at work until five, so after that.\","
                        + "\"numSegments\":1,\"status\":\"unclaimed\",\"claimedBy\":null,"
                        + "\"consumerFriendlyName\":\"Dana Okafor\",\"mmsAttachments\":[]}}")
                .getBytes(StandardCharsets.UTF_8);
    }
}
