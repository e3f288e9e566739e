package io.github.cameltextrequest.event;

import java.util.HashMap;
import java.util.Map;
import org.slf4j.Logger;

/** Says once that something fails, and once that it works again, however often it is tried in between. */
final class TroubleLog {
    private final Map<String, Class<?>> failing = new HashMap<>();
    private final Logger log;

    TroubleLog(Logger log) {
        this.log = log;
    }

    synchronized void failed(String what, RuntimeException failure) {
        Class<?> kind = failure.getClass();
        if (failing.put(what, kind) != kind) {
            log.warn("{} fails and is tried again: {}", what, failure.getMessage());
        } else {
            log.debug("{} still fails", what, failure);
        }
    }

    synchronized void works(String what) {
        if (failing.remove(what) != null) {
            log.info("{} works again", what);
        }
    }
}
