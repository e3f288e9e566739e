package io.github.cameltextrequest.client;

import io.github.cameltextrequest.exception.CallDetails;
import io.github.cameltextrequest.model.Dashboard;
import io.github.cameltextrequest.model.Page;
import io.github.cameltextrequest.model.PhoneNumbers;
import io.github.cameltextrequest.model.TextRequestJson;
import io.github.cameltextrequest.operation.TextRequestOperation;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The dashboards of the account: all of them, and which one a number belongs to.
 *
 * @since 1.0
 */
public final class DashboardList {

    private static final int PAGE_SIZE = 1000;
    /** How soon an unknown number makes it read the list again. */
    private static final Duration AGAIN = Duration.ofMinutes(10);

    private final TextRequestClient client;
    private Map<String, String> idsByNumber = Map.of();
    private Instant readAt = Instant.MIN;

    public DashboardList(TextRequestClient client) {
        this.client = client;
    }

    /**
     * Id of the dashboard with that number, if the account has one. Reads the list the first time, and for a number that
     * is not in it again now and then.
     *
     * @param number 11 digits
     * @throws io.github.cameltextrequest.exception.TextRequestException when the list cannot be read
     */
    public synchronized Optional<String> idOf(String number) {
        if (!idsByNumber.containsKey(number)
                && readAt.isBefore(client.serviceTime().minus(AGAIN))) {
            idsByNumber = read().stream()
                    .filter(dashboard -> dashboard.phone() != null && PhoneNumbers.isPhoneNumber(dashboard.phone()))
                    .collect(Collectors.toMap(
                            dashboard -> PhoneNumbers.normalize(dashboard.phone()),
                            dashboard -> String.valueOf(dashboard.id()),
                            (first, second) -> first));
            readAt = client.serviceTime();
        }
        return Optional.ofNullable(idsByNumber.get(number));
    }

    /** @throws io.github.cameltextrequest.exception.TextRequestException when they cannot be read */
    public List<Dashboard> read() {
        List<Dashboard> read = new ArrayList<>();
        new PageWalker<>(this::page, () -> false).forEachRemaining(read::add);
        return read;
    }

    private Page<Dashboard> page(int number) {
        TextRequestOperation operation = TextRequestOperation.GET_DASHBOARDS;
        ApiCall call = ApiCall.look(
                operation,
                operation.path() + "?page=" + number + "&page_size=" + PAGE_SIZE,
                new CallDetails(operation.uriName(), null, null));
        ApiAnswer answer = client.call(call);
        try {
            return answer.isEmpty() ? Page.empty() : TextRequestJson.readPage(answer.body(), Dashboard.class);
        } catch (IllegalArgumentException e) {
            throw client.unreadable(call, answer, e);
        }
    }
}
