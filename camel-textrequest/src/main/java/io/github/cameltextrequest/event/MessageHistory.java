package io.github.cameltextrequest.event;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.cameltextrequest.client.ApiAnswer;
import io.github.cameltextrequest.client.ApiCall;
import io.github.cameltextrequest.client.PageWalker;
import io.github.cameltextrequest.client.TextRequestClient;
import io.github.cameltextrequest.exception.CallDetails;
import io.github.cameltextrequest.exception.InvalidRequestException;
import io.github.cameltextrequest.model.Page;
import io.github.cameltextrequest.model.TextRequestJson;
import io.github.cameltextrequest.model.Timestamps;
import io.github.cameltextrequest.operation.TextRequestOperation;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads the messages of a dashboard within a window of time, oldest first. */
final class MessageHistory {
    private static final Logger LOG = LoggerFactory.getLogger(MessageHistory.class);
    private static final TextRequestOperation OPERATION = TextRequestOperation.GET_DASHBOARD_MESSAGES;
    private static final int BATCH = 500;

    private final TextRequestClient client;
    private final Set<String> directions;
    private final int pageSize;
    private final BooleanSupplier stopped;
    /** The parameter is in no document of the vendor; a service that refuses it once is not asked again. */
    private volatile boolean sortRefused;

    MessageHistory(PollContext context, Set<String> directions) {
        this.client = context.client();
        this.directions = directions;
        this.pageSize = context.settings().pageSize();
        this.stopped = context.stopped();
    }

    /**
     * Walks the whole window, unless it is stopped.
     *
     * @param batches gets the messages, in the order of the history
     * @return the service's own time when the walk began; null when it did not tell it
     * @throws io.github.cameltextrequest.exception.TextRequestException when a page cannot be read
     */
    @Nullable
    Instant walk(String dashboardId, Instant from, Instant to, Consumer<List<MessageEvent>> batches) {
        if (!sortRefused) {
            try {
                return sortedWalk(new Window(dashboardId, from, to, true), batches);
            } catch (SortRefused e) {
                LOG.debug("Dashboard {} refuses sort=asc", dashboardId, e);
            }
        }
        Instant date = unsortedWalk(new Window(dashboardId, from, to, false), batches);
        sortRefused = true;
        return date;
    }

    private @Nullable Instant sortedWalk(Window window, Consumer<List<MessageEvent>> batches) {
        List<MessageEvent> batch = new ArrayList<>();
        window.rows().forEachRemaining(row -> {
            addMessage(window, row, batch);
            if (batch.size() == BATCH) {
                batches.accept(List.copyOf(batch));
                batch.clear();
            }
        });
        batches.accept(batch);
        return window.firstDate;
    }

    /** The documents promise oldest first; where that does not hold, the order is made here. */
    private @Nullable Instant unsortedWalk(Window window, Consumer<List<MessageEvent>> batches) {
        List<MessageEvent> all = new ArrayList<>();
        window.rows().forEachRemaining(row -> addMessage(window, row, all));
        all.sort(Comparator.comparing(
                MessageEvent::timestamp, Comparator.nullsFirst(Comparator.<Instant>naturalOrder())));
        batches.accept(all);
        return window.firstDate;
    }

    private void addMessage(Window window, HistoryRow row, List<MessageEvent> messages) {
        try {
            MessageEvent message = MessageEvents.fromHistory(window.dashboardId, row.json());
            if (directions.contains(message.direction())) {
                messages.add(message);
            }
        } catch (IllegalArgumentException e) {
            LOG.warn(
                    "Message {} of dashboard {} is passed over: {}",
                    row.messageId(),
                    window.dashboardId,
                    e.getMessage());
        }
    }

    /** The service refuses the sort parameter, it seems: the same request without it tells. */
    private static final class SortRefused extends RuntimeException {
        private static final long serialVersionUID = 1L;

        SortRefused(InvalidRequestException cause) {
            super(cause);
        }
    }

    /** One walk. */
    private final class Window {
        private final String dashboardId;
        private final String query;
        private final boolean sorted;
        private @Nullable Instant firstDate;

        Window(String dashboardId, Instant from, Instant to, boolean sorted) {
            this.dashboardId = dashboardId;
            this.sorted = sorted;
            this.query = "?start_date=" + encoded(from) + "&end_date=" + encoded(to) + direction()
                    + (sorted ? "&sort=asc" : "") + "&page_size=" + pageSize;
        }

        PageWalker<HistoryRow> rows() {
            return new PageWalker<>(this::page, stopped);
        }

        private Page<HistoryRow> page(int number) {
            ApiCall call = new ApiCall(
                    OPERATION.method(),
                    OPERATION.path().replace("{dashboard_id}", dashboardId) + query + "&page=" + number,
                    null,
                    null,
                    OPERATION.repeatable(),
                    true,
                    new CallDetails(OPERATION.uriName(), dashboardId, null));
            ApiAnswer answer = answer(call, number);
            if (number == 0) {
                firstDate = answer.date();
            }
            try {
                return rows(answer);
            } catch (IllegalArgumentException e) {
                throw client.unreadable(call, answer, e);
            }
        }

        private ApiAnswer answer(ApiCall call, int number) {
            try {
                return client.call(call);
            } catch (InvalidRequestException e) {
                if (sorted && number == 0) {
                    throw new SortRefused(e);
                }
                throw e;
            }
        }

        private static Page<HistoryRow> rows(ApiAnswer answer) {
            if (answer.isEmpty()) {
                return Page.empty();
            }
            Page<JsonNode> page = TextRequestJson.readPage(answer.body(), JsonNode.class);
            return new Page<>(
                    page.items().stream().map(HistoryRow::of).toList(),
                    page.page(),
                    page.pageSize(),
                    page.totalItems());
        }

        /** Honoured by the service, though in none of its documents; what comes is filtered again. */
        private String direction() {
            return directions.size() == 1
                    ? "&message_direction=" + directions.iterator().next()
                    : "";
        }

        private static String encoded(Instant instant) {
            return URLEncoder.encode(Timestamps.format(instant), StandardCharsets.UTF_8);
        }
    }
}
