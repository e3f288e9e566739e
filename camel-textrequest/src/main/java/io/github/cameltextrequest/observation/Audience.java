package io.github.cameltextrequest.observation;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Those who watch one kind of thing. One that fails harms neither what is watched nor the others. */
final class Audience<T> {
    private static final Logger LOG = LoggerFactory.getLogger(Audience.class);

    private final List<T> members = new CopyOnWriteArrayList<>();

    void add(T member) {
        members.add(member);
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
