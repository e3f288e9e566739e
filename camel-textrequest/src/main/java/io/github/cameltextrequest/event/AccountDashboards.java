package io.github.cameltextrequest.event;

import io.github.cameltextrequest.client.ApiAnswer;
import io.github.cameltextrequest.client.ApiCall;
import io.github.cameltextrequest.client.PageWalker;
import io.github.cameltextrequest.client.TextRequestClient;
import io.github.cameltextrequest.exception.CallDetails;
import io.github.cameltextrequest.model.Dashboard;
import io.github.cameltextrequest.model.Page;
import io.github.cameltextrequest.model.PhoneNumbers;
import io.github.cameltextrequest.model.TextRequestJson;
import io.github.cameltextrequest.operation.TextRequestOperation;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The dashboards of the account as last read: which there are, and which numbers are the account's own.
 *
 * @since 1.0
 */
public final class AccountDashboards {
    private static final int PAGE_SIZE = 1000;

    private final TextRequestClient client;
    private volatile List<Dashboard> known = List.of();

    public AccountDashboards(TextRequestClient client) {
        this.client = client;
    }

    /** Whether that number, 11 digits, is one of the account's. */
    public boolean isOwnNumber(String number) {
        return numbers().contains(number);
    }

    List<String> ids() {
        return known.stream().map(dashboard -> String.valueOf(dashboard.id())).toList();
    }

    /** @throws io.github.cameltextrequest.exception.TextRequestException when they cannot be read */
    void read() {
        List<Dashboard> read = new ArrayList<>();
        new PageWalker<>(this::page, () -> false).forEachRemaining(read::add);
        known = List.copyOf(read);
    }

    private Page<Dashboard> page(int number) {
        TextRequestOperation operation = TextRequestOperation.GET_DASHBOARDS;
        ApiCall call = new ApiCall(
                operation.method(),
                operation.path() + "?page=" + number + "&page_size=" + PAGE_SIZE,
                null,
                null,
                operation.repeatable(),
                true,
                new CallDetails(operation.uriName(), null, null));
        ApiAnswer answer = client.call(call);
        try {
            return answer.isEmpty() ? Page.empty() : TextRequestJson.readPage(answer.body(), Dashboard.class);
        } catch (IllegalArgumentException e) {
            throw client.unreadable(call, answer, e);
        }
    }

    private Set<String> numbers() {
        return known.stream()
                .map(Dashboard::phone)
                .filter(phone -> phone != null && PhoneNumbers.isPhoneNumber(phone))
                .map(PhoneNumbers::normalize)
                .collect(Collectors.toSet());
    }
}
