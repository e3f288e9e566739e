package io.github.cameltextrequest.examples.kafkafanout;

import static io.github.cameltextrequest.TextRequestConstants.PHONE_NUMBER;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.apache.camel.Processor;
import org.apache.camel.component.kafka.KafkaConstants;
import org.apache.camel.support.LRUCacheFactory;

/**
 * Fails for a text that is one too many of its contact within an hour. It counts texts by the time of their records: a
 * text that is read again counts once, and many hours read at once are many hours.
 */
final class AnswerLimit implements Processor {

    private static final int CONTACTS = 10_000;
    private static final long HOUR = Duration.ofHours(1).toMillis();

    private final int answers;

    /** By contact, the times of the last texts that passed by their dedupe id. */
    private final Map<String, Map<String, Long>> passed = LRUCacheFactory.newLRUCache(CONTACTS);

    AnswerLimit(int answers) {
        this.answers = answers;
    }

    @Override
    public void process(Exchange exchange) {
        Message text = exchange.getMessage();
        String contact = text.getHeader(PHONE_NUMBER, "", String.class);
        String dedupeId = text.getHeader(FanOutRoute.RECORD_DEDUPE_ID, String.class);
        long at = text.getHeader(KafkaConstants.TIMESTAMP, Long.class);
        if (!passes(contact, dedupeId, at)) {
            throw new IllegalStateException("More than " + answers + " texts of one contact within an hour");
        }
    }

    private synchronized boolean passes(String contact, String dedupeId, long at) {
        Map<String, Long> texts = passed.computeIfAbsent(contact, ignored -> new LinkedHashMap<>());
        if (texts.containsKey(dedupeId)) {
            return true;
        }
        long lately = texts.values().stream()
                .filter(time -> time > at - HOUR && time <= at)
                .count();
        if (lately >= answers) {
            return false;
        }
        if (texts.size() >= answers) {
            texts.remove(texts.keySet().iterator().next());
        }
        texts.put(dedupeId, at);
        return true;
    }
}
