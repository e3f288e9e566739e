package io.github.cameltextrequest.crash;

import io.github.cameltextrequest.webhook.HookServer;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Hooks as the service sends and signs them, but each several times, in any order, and to any of several listeners. */
final class ShuffledHooks {
    private static final int THREADS = 8;

    private final Random random = new Random(32);
    private final Clock clock;
    private final List<String> urls;

    /** @param clock the service's, by which it signs */
    ShuffledHooks(Clock clock, List<String> urls) {
        this.clock = clock;
        this.urls = urls;
    }

    /** Answers with the statuses of all deliveries. */
    List<Integer> deliver(List<byte[]> bodies, int times) {
        List<byte[]> all = new ArrayList<>();
        for (int i = 0; i < times; i++) {
            all.addAll(bodies);
        }
        Collections.shuffle(all, random);
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            List<CompletableFuture<Integer>> answers = new ArrayList<>();
            for (byte[] body : all) {
                String url = urls.get(random.nextInt(urls.size()));
                answers.add(CompletableFuture.supplyAsync(() -> status(url, body), threads));
            }
            return answers.stream().map(CompletableFuture::join).toList();
        } finally {
            threads.shutdownNow();
        }
    }

    private int status(String url, byte[] body) {
        return HookServer.status(
                HookServer.signedDelivery(url, body, Node.KEY, clock.instant().getEpochSecond()));
    }

    /** A text received, as a hook tells of it. */
    static byte[] body(String messageId, String contact, String text) {
        String json = "{\"messageUniqueIdentifier\":\"" + messageId
                + "\",\"yourPhoneNumber\":{\"id\":121,\"phoneNumber\":\"14235550100\"},\"conversation\":{"
                + "\"consumerPhoneNumber\":\"" + contact + "\",\"messageDirection\":\"R\",\"message\":\"" + text
                + "\",\"numSegments\":1,\"mmsAttachments\":[]}}";
        return json.getBytes(StandardCharsets.UTF_8);
    }
}
