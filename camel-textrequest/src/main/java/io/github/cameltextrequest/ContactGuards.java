package io.github.cameltextrequest;

import io.github.cameltextrequest.client.ApiCall;
import io.github.cameltextrequest.client.DashboardList;
import io.github.cameltextrequest.client.TextRequestClient;
import io.github.cameltextrequest.event.OptOuts;
import io.github.cameltextrequest.exception.OptedOutException;
import io.github.cameltextrequest.exception.TextRequestException;
import io.github.cameltextrequest.outcome.ContactReach;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks at a call that reaches a contact before it is made: may it, and does the contact want it? */
final class ContactGuards {

    private static final Logger LOG = LoggerFactory.getLogger(ContactGuards.class);

    private final AllowedRecipients allowed;
    private final @Nullable OptOuts optOuts;
    private final DashboardList dashboards;
    private final PaymentContact payments;
    private final Clock clock;

    ContactGuards(TextRequestEndpoint endpoint, TextRequestClient client) {
        TextRequestConfiguration options = endpoint.getConfiguration();
        this.allowed = AllowedRecipients.parse(options.getAllowedRecipients());
        this.optOuts = options.isOptOutGuard() ? new OptOuts(endpoint.eventStore()) : null;
        this.dashboards = new DashboardList(client);
        this.payments = new PaymentContact(client);
        this.clock = endpoint.clock();
    }

    /** Refuses the call where it must not be made. */
    void check(ApiCall call, ContactReach reach) {
        if (allowed.restricted()) {
            allowed.check(reach.contact() == null ? payments.numberFor(call) : reach.contact(), call.details());
        }
        if (optOuts != null && isOut(optOuts, reach)) {
            throw new OptedOutException(
                    "the contact is known to have opted out, so nothing was sent; the option optOutGuard=false sends"
                            + " nevertheless",
                    null,
                    call.details());
        }
    }

    private boolean isOut(OptOuts known, ContactReach reach) {
        String contact = reach.contact();
        if (contact == null) {
            return false;
        }
        // What events say is kept by dashboard: a send that names a number only has to find out whose it is.
        String from = reach.from();
        if (from != null) {
            return known.isOut(from, contact) || known.isOut(dashboard(from), contact);
        }
        return reach.dashboardId() != null && known.isOut(reach.dashboardId(), contact);
    }

    private String dashboard(String number) {
        try {
            return dashboards.idOf(number).orElse(number);
        } catch (TextRequestException e) {
            LOG.debug("It is not known which dashboard a number belongs to", e);
            return number;
        }
    }

    /** Remembers that the service refused a call because of an opt-out. */
    void learn(OptedOutException refusal, ContactReach reach) {
        String line = reach.line();
        if (optOuts != null && refusal.getErrorCode() != null && line != null && reach.contact() != null) {
            optOuts.refused(line, reach.contact(), clock.instant());
        }
    }
}
