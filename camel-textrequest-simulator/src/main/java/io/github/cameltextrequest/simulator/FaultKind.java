package io.github.cameltextrequest.simulator;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The menu: what each fault does, when it strikes, whether the call is carried out, and what can be said about it. The
 * table of the documentation is made from this one.
 */
enum FaultKind {
    LATENCY("answers after `delay`", Processing.ALWAYS, WireAnswer::sendAnswer),
    ERROR_STATUS(
            "answers `status` (429 or any 5xx), with `retry_after` as the header's text, or `retry_after_date` from now",
            Processing.BY_CHOICE,
            WireAnswer::sendAnswer,
            FaultSetting.STATUS,
            FaultSetting.RETRY_AFTER,
            FaultSetting.RETRY_AFTER_DATE),
    SEND_ERROR(
            "answers 200 with the status `error` and `code`, as for a text that is refused",
            Processing.BY_CHOICE,
            WireAnswer::sendAnswer,
            FaultSetting.CODE),
    REFUSE(
            "resets the connection unread, closes all others, and refuses new ones for `duration`",
            Moment.HEAD,
            WireAnswer::refuse,
            FaultSetting.DURATION),
    BLACK_HOLE("reads the call and never answers", Processing.BY_CHOICE, (wire, fault) -> {}),
    RESET_BEFORE("resets the connection before the body is read", Moment.HEAD, WireAnswer::reset),
    RESET_WITHIN("resets the connection once a part of the body was read", Moment.BODY, WireAnswer::reset),
    RESET_AFTER("resets the connection instead of an answer", Processing.ALWAYS, WireAnswer::reset),
    RESET_IN_ANSWER("resets the connection after half of the answer", Processing.ALWAYS, WireAnswer::sendHalfAndReset),
    TRUNCATED_ANSWER(
            "closes the connection after half of the answer, whose length was announced in full",
            Processing.ALWAYS,
            WireAnswer::sendHalfAndClose),
    BROKEN_JSON("answers in good order, but only the first half of the JSON", Processing.ALWAYS, WireAnswer::sendHalf),
    FOREIGN_BODY(
            "answers `status` (200) with `body` as `content_type`: an HTML page, nothing, other JSON",
            Processing.BY_CHOICE,
            WireAnswer::sendAnswer,
            FaultSetting.STATUS,
            FaultSetting.CONTENT_TYPE,
            FaultSetting.BODY),
    WRONG_CHARSET(
            "answers in the encoding `encoding`, but says that it is `charset`",
            Processing.ALWAYS,
            WireAnswer::sendRecoded,
            FaultSetting.ENCODING,
            FaultSetting.CHARSET),
    SLOW_DRIP(
            "answers `bytes` at a time, one portion every `interval`",
            Processing.ALWAYS,
            WireAnswer::drip,
            FaultSetting.BYTES,
            FaultSetting.INTERVAL),
    HUGE_ANSWER(
            "answers 200 with JSON of at least `size` bytes, whose length it does not tell",
            Processing.BY_CHOICE,
            WireAnswer::sendHuge,
            FaultSetting.SIZE),
    GZIP_BOMB(
            "answers 200 with few bytes that unpack to JSON of at least `size`, whatever the call accepts",
            Processing.BY_CHOICE,
            WireAnswer::sendBomb,
            FaultSetting.SIZE),
    REDIRECT(
            "answers `status` (301, 302, 307 or 308) with `location`",
            Processing.BY_CHOICE,
            WireAnswer::sendAnswer,
            FaultSetting.STATUS,
            FaultSetting.LOCATION),
    CLOSE_AFTER_ANSWER(
            "answers as ever, then closes the connection that it promised to keep",
            Processing.ALWAYS,
            WireAnswer::sendAndClose),
    LATE_HISTORY(
            "answers as ever; texts of the call are in the history only after `history_delay`, or never if `history_hidden`",
            Processing.ALWAYS,
            WireAnswer::sendAnswer);

    private static final Set<FaultSetting> OF_ALL = Set.of(FaultSetting.DELAY);
    private static final Set<FaultSetting> OF_PROCESSED =
            Set.of(FaultSetting.HISTORY_DELAY, FaultSetting.HISTORY_HIDDEN);

    private final String description;
    private final Moment moment;
    private final Processing processing;

    @SuppressWarnings("ImmutableEnumChecker") // all plays are methods without state
    private final Play play;

    @SuppressWarnings("ImmutableEnumChecker") // never changed
    private final Set<FaultSetting> settings;

    FaultKind(String description, Moment moment, Play play, FaultSetting... settings) {
        this(description, moment, Processing.NEVER, play, settings);
    }

    FaultKind(String description, Processing processing, Play play, FaultSetting... settings) {
        this(description, Moment.ANSWER, processing, play, settings);
    }

    FaultKind(String description, Moment moment, Processing processing, Play play, FaultSetting... settings) {
        this.description = description;
        this.moment = moment;
        this.processing = processing;
        this.play = play;
        this.settings = new LinkedHashSet<>(List.of(settings));
    }

    /** When the fault strikes. */
    enum Moment {
        HEAD,
        BODY,
        ANSWER
    }

    /** Whether the call is carried out. */
    enum Processing {
        ALWAYS("yes"),
        NEVER("no"),
        BY_CHOICE("no, or yes with `processed`");

        private final String description;

        Processing(String description) {
            this.description = description;
        }

        String description() {
            return description;
        }
    }

    /** What happens on the wire. */
    @FunctionalInterface
    interface Play {
        void on(WireAnswer wire, Fault fault);
    }

    static FaultKind of(@Nullable String wireName) {
        return Arrays.stream(values())
                .filter(kind -> kind.wireName().equals(wireName))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("fault must be one of "
                        + Arrays.stream(values()).map(FaultKind::wireName).toList() + ", but was " + wireName));
    }

    String wireName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    String description() {
        return description;
    }

    Moment moment() {
        return moment;
    }

    Processing processing() {
        return processing;
    }

    /** What this kind alone takes. */
    Set<FaultSetting> settings() {
        return settings;
    }

    boolean takes(FaultSetting setting) {
        return settings.contains(setting)
                || OF_ALL.contains(setting)
                || (setting == FaultSetting.PROCESSED && processing == Processing.BY_CHOICE)
                || (OF_PROCESSED.contains(setting) && processing != Processing.NEVER);
    }

    /** The wire names of all that this kind takes. */
    List<String> taken() {
        return Arrays.stream(FaultSetting.values())
                .filter(this::takes)
                .map(FaultSetting::wireName)
                .toList();
    }

    void play(WireAnswer wire, Fault fault) {
        play.on(wire, fault);
    }
}
