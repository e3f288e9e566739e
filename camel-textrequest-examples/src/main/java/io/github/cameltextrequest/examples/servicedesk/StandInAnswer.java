package io.github.cameltextrequest.examples.servicedesk;

import java.util.Map;

/** Code and body of the stand-in; ASMS names what is wrong by one word. */
record StandInAnswer(int status, Object body) {

    static final StandInAnswer NOTHING_FOUND = new StandInAnswer(204, "");

    static StandInAnswer done(Object body) {
        return new StandInAnswer(200, body);
    }

    static StandInAnswer refused(int status, String name) {
        return new StandInAnswer(status, Map.of("message", name));
    }
}
