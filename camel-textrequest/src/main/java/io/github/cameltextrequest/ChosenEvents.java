package io.github.cameltextrequest;

import io.github.cameltextrequest.event.EventType;
import io.github.cameltextrequest.model.NearNames;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The events that a consumer receives, held against the sources it has. */
final class ChosenEvents {
    private static final Logger LOG = LoggerFactory.getLogger(ChosenEvents.class);
    private static final int NEAR_NAMES = 3;

    private ChosenEvents() {}

    /** @throws IllegalArgumentException when no source brings one of them */
    static Set<EventType> of(TextRequestEndpoint endpoint) {
        Set<EventType> chosen = EventType.parse(endpoint.getConfiguration().getEventTypes());
        List<EventType> withoutHistory = those(chosen, type -> !type.hasHistory());
        if (!withoutHistory.isEmpty()) {
            checkHooks(endpoint, withoutHistory.get(0));
        }
        those(withoutHistory, type -> !EventType.named().contains(type)).forEach(ChosenEvents::warnOfName);
        if (!withoutHistory.isEmpty() && endpoint.getConfiguration().getSource().polls()) {
            LOG.info("Without a history, so that no poll makes up for a missed hook: {}", withoutHistory);
        }
        return chosen;
    }

    private static List<EventType> those(Collection<EventType> types, Predicate<EventType> wanted) {
        return types.stream().filter(wanted).toList();
    }

    private static void checkHooks(TextRequestEndpoint endpoint, EventType type) {
        if (!endpoint.receivesHooks()) {
            throw new IllegalArgumentException("eventTypes must be names of events with a history when they are polled,"
                    + " but was '" + type + "': "
                    + (endpoint.getConfiguration().getSource() == EventSource.POLL
                            ? "set the option source=both and the option webhookExternalUrl, so that a hook brings it,"
                            : "set the option webhookExternalUrl, so that a hook brings it,")
                    + " or mend the option eventTypes");
        }
    }

    /** It may be new at the service, or misspelt. */
    private static void warnOfName(EventType type) {
        List<String> names = EventType.named().stream().map(EventType::wireName).toList();
        List<String> near = NearNames.of(type.wireName(), names, NEAR_NAMES);
        LOG.warn(
                "Event {} of the option eventTypes is none this component knows{}: a hook is asked for by this name",
                type,
                near.isEmpty() ? "" : " (near names: " + String.join(", ", near) + ")");
    }
}
