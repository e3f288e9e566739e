package io.github.cameltextrequest.crash;

import io.github.cameltextrequest.TextRequestConstants;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.apache.camel.CamelContext;
import org.apache.camel.ProducerTemplate;

/** What a node is told while it runs. */
final class Commands {
    private static final int THREADS = 8;

    private final CamelContext context;

    Commands(CamelContext context) {
        this.context = context;
    }

    /** Obeys line by line until there are no more. */
    void obey(InputStream input) throws Exception {
        BufferedReader lines = new BufferedReader(new InputStreamReader(input, StandardCharsets.UTF_8));
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            obey(line);
        }
    }

    private void obey(String line) throws Exception {
        String[] words = line.split(" ");
        if (!words[0].equals("send")) {
            throw new IOException("no such command: " + line);
        }
        send(words[1], Integer.parseInt(words[2]), words[3]);
        Node.say("SENT");
    }

    /** Every thread sends once under each key, in an order of its own. */
    private void send(String bean, int keys, String phone) throws Exception {
        ProducerTemplate template = context.createProducerTemplate();
        String to =
                "textrequest:sendMessageByPhoneNumber?dashboardId=121&phoneNumber=" + phone + "&eventStore=#" + bean;
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        List<Future<?>> ends = new ArrayList<>();
        for (int thread = 0; thread < THREADS; thread++) {
            ends.add(threads.submit(() -> order(keys).forEach(key -> sendOnce(template, to, key))));
        }
        for (Future<?> end : ends) {
            end.get();
        }
        threads.shutdown();
    }

    private static List<Integer> order(int keys) {
        List<Integer> order = new ArrayList<>(IntStream.range(0, keys).boxed().toList());
        Collections.shuffle(order);
        return order;
    }

    /** Whoever comes while another sends is told that the outcome is not known. */
    private static void sendOnce(ProducerTemplate template, String to, int key) {
        try {
            template.requestBodyAndHeaders(
                    to, "text of key " + key, Map.of(TextRequestConstants.SEND_KEY, "key " + key));
        } catch (RuntimeException e) {
            String cause = String.valueOf(e.getCause());
            if (!cause.contains("OutcomeUnknownException")) {
                Node.say("UNEXPECTED " + cause);
            }
        }
    }
}
