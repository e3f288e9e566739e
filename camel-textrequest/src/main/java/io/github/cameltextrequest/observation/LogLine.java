package io.github.cameltextrequest.observation;

import org.slf4j.Logger;
import org.slf4j.event.Level;

/** The log lines that alerts may rely on. The table of docs/observability.md is held to this list by a test. */
enum LogLine {
    HOOK_CREATED(Level.INFO, "Hook created for {} of dashboard {}", "There was no hook of ours."),
    HOOK_LOST(
            Level.WARN,
            "Hook lost for {} of dashboard {}: it is disconnected or gone",
            "The service does not ring any more; the next check mends it."),
    HOOK_RESTORED(Level.INFO, "Hook restored for {} of dashboard {}", "A lost hook is connected again."),
    BACKFILLED(
            Level.INFO,
            "Backfilled {} events of dashboard {} for subscription {}, from {} on",
            "The history held events that should have come earlier: by a hook, or while the consumer was down."),
    HOOKS_MISSED(
            Level.WARN,
            "Hooks missed {} events of dashboard {} for subscription {}: polls bring them, later",
            "Once per gap, with what was found at first: the service did not ring, or nobody was there to hear it."),
    HOOKS_COMPLETE(
            Level.INFO,
            "Hooks miss nothing any more of dashboard {} for subscription {}",
            "The gap is over, and what it held was brought by polls."),
    EVENT_DEAD(
            Level.WARN,
            "Event {} of subscription {} is dead after {} attempts: {}",
            "Its route failed for the last time; it can be replayed."),
    KEY_REFUSED(
            Level.ERROR,
            "Key refused for subscription {}: no events come until the option apiKey is mended",
            "Once, until a poll or a check of hooks works again.");

    private final Level level;
    private final String text;
    private final String meaning;

    LogLine(Level level, String text, String meaning) {
        this.level = level;
        this.text = text;
        this.meaning = meaning;
    }

    void write(Logger log, Object... values) {
        log.makeLoggingEventBuilder(level).log(text, values);
    }

    Level level() {
        return level;
    }

    /** With {@code {}} for each value. */
    String text() {
        return text;
    }

    String meaning() {
        return meaning;
    }
}
