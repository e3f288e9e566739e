package io.github.cameltextrequest.observation;

import java.util.List;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Those who watch one kind of thing. */
final class Audience<T> {
    private static final Logger LOG = LoggerFactory.getLogger(Audience.class);

    private final List<T> members;

    Audience(List<T> members) {
        this.members = List.copyOf(members);
    }

    void tell(Consumer<T> news) {
        for (T member : members) {
            try {
                news.accept(member);
            } catch (RuntimeException e) {
                LOG.debug("{} failed on what it was told", member.getClass().getName(), e);
            }
        }
    }
}
