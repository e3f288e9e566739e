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
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
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
    private final Lock reading = new ReentrantLock();
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
    public Optional<String> idOf(String number) {
        return idOf(number, client.deadline());
    }

    /** As {@link #idOf(String)}, found out by then or not at all. */
    public Optional<String> idOf(String number, Deadline deadline) {
        try {
            if (!reading.tryLock(deadline.left().toNanos(), TimeUnit.NANOSECONDS)) {
                return Optional.empty();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
        try {
            return known(number, deadline);
        } finally {
            reading.unlock();
        }
    }

    private Optional<String> known(String number, Deadline deadline) {
        if (!idsByNumber.containsKey(number)
                && readAt.isBefore(client.serviceTime().minus(AGAIN))) {
            idsByNumber = read(() -> deadline).stream()
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
        return read(client::deadline);
    }

    private List<Dashboard> read(Supplier<Deadline> ofPage) {
        List<Dashboard> read = new ArrayList<>();
        new PageWalker<>(number -> page(number, ofPage.get()), () -> false).forEachRemaining(read::add);
        return read;
    }

    private Page<Dashboard> page(int number, Deadline deadline) {
        TextRequestOperation operation = TextRequestOperation.GET_DASHBOARDS;
        ApiCall call = ApiCall.look(
                operation,
                operation.path() + "?page=" + number + "&page_size=" + PAGE_SIZE,
                new CallDetails(operation.uriName(), null, null));
        ApiAnswer answer = client.call(call, deadline);
        try {
            return answer.isEmpty() ? Page.empty() : TextRequestJson.readPage(answer.body(), Dashboard.class);
        } catch (IllegalArgumentException e) {
            throw client.unreadable(call, answer, e);
        }
    }
}
