package io.github.cameltextrequest.simulator;

import java.time.Instant;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Messages in order of their time, so that a window of a long history is found without walking it. */
final class MessageLog {
    private final List<TextMessage> messages = new ArrayList<>(4);
    private boolean someAppearLater;

    void add(TextMessage message) {
        messages.add(indexAfter(message.at()), message);
        someAppearLater |= !message.alwaysInHistory();
    }

    boolean isEmpty() {
        return messages.isEmpty();
    }

    List<TextMessage> oldestFirst() {
        return messages;
    }

    @Nullable
    TextMessage newest() {
        return messages.isEmpty() ? null : messages.get(messages.size() - 1);
    }

    /** Leaves out what a fault keeps from the history at this time. */
    List<TextMessage> inHistory(List<TextMessage> rows, Instant now) {
        return someAppearLater
                ? rows.stream().filter(message -> message.inHistory(now)).toList()
                : rows;
    }

    /** The messages from the one instant to the other, both included; null leaves a side open. */
    List<TextMessage> between(@Nullable Instant start, @Nullable Instant end) {
        int from = start == null ? 0 : indexAfter(start.minusNanos(1));
        int to = end == null ? messages.size() : indexAfter(end);
        return messages.subList(from, Math.max(from, to));
    }

    static List<TextMessage> newestFirst(List<TextMessage> oldestFirst) {
        return new AbstractList<>() {
            @Override
            public TextMessage get(int index) {
                return oldestFirst.get(size() - 1 - index);
            }

            @Override
            public int size() {
                return oldestFirst.size();
            }
        };
    }

    private int indexAfter(Instant instant) {
        int low = 0;
        int high = messages.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (messages.get(middle).at().isAfter(instant)) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }
}
