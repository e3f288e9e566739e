package io.github.cameltextrequest;

import io.github.cameltextrequest.event.DeadEvent;
import io.github.cameltextrequest.event.EventStore;
import io.github.cameltextrequest.exception.CallDetails;
import io.github.cameltextrequest.exception.InvalidRequestException;
import io.github.cameltextrequest.model.ModelList;
import io.github.cameltextrequest.operation.TextRequestOperation;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.apache.camel.support.DefaultProducer;
import org.apache.camel.support.ObjectHelper;
import org.jspecify.annotations.Nullable;

/**
 * The two operations on events that were given up: {@code deadEvents} lists them, {@code replayDeadEvents} hands them to
 * their route once more: those in the body, by their ids or as they were listed; without a body all of the subscription,
 * or with {@code subscription=*} all.
 */
final class DeadEventsProducer extends DefaultProducer {

    private static final String EVERY_SUBSCRIPTION = "*";
    private static final int MOST_LISTED = 1000;

    private final TextRequestEndpoint endpoint;

    DeadEventsProducer(TextRequestEndpoint endpoint) {
        super(endpoint);
        this.endpoint = endpoint;
    }

    @Override
    public void process(Exchange exchange) {
        EventStore store = endpoint.eventStore();
        Message message = exchange.getMessage();
        if (endpoint.getOperation() == TextRequestOperation.DEAD_EVENTS) {
            message.setBody(ModelList.of(store.deadEvents(subscription(), MOST_LISTED)));
        } else {
            message.setBody(replay(store, given(message)));
        }
    }

    private static @Nullable Object given(Message message) {
        Object body = message.getBody();
        return body instanceof InputStream || body instanceof byte[] ? message.getBody(String.class) : body;
    }

    private int replay(EventStore store, @Nullable Object body) {
        // A list without ids is no wish to replay all.
        if (body != null && !body.toString().isBlank()) {
            return store.replay(ids(body));
        }
        if (endpoint.getConfiguration().getSubscription() == null) {
            throw new InvalidRequestException(
                    "the body must hold the ids of dead events for replayDeadEvents, but was empty: set it, or the option"
                            + " subscription (* for all)",
                    new CallDetails(endpoint.getOperation().uriName(), null, null),
                    null);
        }
        return store.replayAll(subscription());
    }

    private @Nullable String subscription() {
        String name = endpoint.getConfiguration().getSubscription();
        return EVERY_SUBSCRIPTION.equals(name) ? null : name;
    }

    private static List<String> ids(Object body) {
        List<String> ids = new ArrayList<>();
        ObjectHelper.createIterable(body).forEach(each -> ids.add(id(each)));
        return ids;
    }

    private static String id(Object each) {
        return each instanceof DeadEvent dead ? dead.id() : String.valueOf(each).strip();
    }
}
