package io.github.cameltextrequest.event;

import java.util.HashMap;
import java.util.Map;
import org.slf4j.Logger;

/**
 * Says once that something fails, and once that it works again, however often it is tried in between.
 *
 * @since 1.0
 */
public final class TroubleLog {
    private final Map<String, Class<?>> failing = new HashMap<>();
    private final Logger log;

    public TroubleLog(Logger log) {
        this.log = log;
    }

    public synchronized void failed(String what, RuntimeException failure) {
        Class<?> kind = failure.getClass();
        if (failing.put(what, kind) != kind) {
            log.warn("{} fails and is tried again: {}", what, failure.getMessage());
        } else {
            log.debug("{} still fails", what, failure);
        }
    }

    public synchronized void works(String what) {
        if (failing.remove(what) != null) {
            log.info("{} works again", what);
        }
    }
}
