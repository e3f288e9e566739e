package io.github.cameltextrequest.event;

import io.github.cameltextrequest.client.DashboardList;
import io.github.cameltextrequest.client.TextRequestClient;
import io.github.cameltextrequest.model.Dashboard;
import io.github.cameltextrequest.model.PhoneNumbers;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The dashboards of the account as last read: which there are, and which numbers are the account's own.
 *
 * @since 1.0
 */
public final class AccountDashboards {
    private static final Logger LOG = LoggerFactory.getLogger(AccountDashboards.class);

    private final DashboardList list;
    private volatile List<Dashboard> known = List.of();

    public AccountDashboards(TextRequestClient client) {
        this.list = new DashboardList(client);
    }

    /** Whether that number, 11 digits, is one of the account's. */
    public boolean isOwnNumber(String number) {
        return numbers().contains(number);
    }

    /** The dashboards' ids, none before they were read. */
    public List<String> ids() {
        return known.stream().map(dashboard -> String.valueOf(dashboard.id())).toList();
    }

    /** @throws io.github.cameltextrequest.exception.TextRequestException when they cannot be read */
    public void read() {
        known = List.copyOf(list.read());
    }

    /** False when they cannot be read, and those known before stay so. */
    public boolean tryRead() {
        try {
            read();
            return true;
        } catch (RuntimeException e) {
            LOG.debug("The dashboards cannot be read, and with them the account's own numbers", e);
            return false;
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
