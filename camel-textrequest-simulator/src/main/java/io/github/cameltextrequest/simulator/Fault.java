package io.github.cameltextrequest.simulator;

import java.nio.charset.Charset;
import java.time.Duration;
import java.time.Instant;

/**
 * What goes wrong with a call, to be given to {@link FaultOccasion#fail}. Nothing is by chance but what
 * {@link FaultOccasion#withProbability} says. Immutable; every method of an instance returns another one.
 *
 * @since 1.0.0
 */
public final class Fault {
    private final FaultKind kind;
    private final FaultSettings settings;

    private Fault(FaultKind kind, FaultSettings settings) {
        this.kind = kind;
        this.settings = settings;
    }

    static Fault of(FaultKind kind) {
        return new Fault(kind, FaultSettings.NONE);
    }

    /** The call is carried out at once and answered after this much real time. */
    public static Fault latency(Duration delay) {
        return of(FaultKind.LATENCY).delayedBy(delay);
    }

    /** The call is answered with this status; not carried out, unless {@link #afterProcessing}. */
    public static Fault status(int status) {
        return of(FaultKind.ERROR_STATUS).with(FaultSetting.STATUS, status);
    }

    /** 429 without a {@code Retry-After}; see {@link #retryAfter(String)}. */
    public static Fault tooManyRequests() {
        return status(429);
    }

    /** The answer is a 200 whose status is {@code error} with this code; nothing is sent, unless {@link #afterProcessing}. */
    public static Fault sendError(String code) {
        return of(FaultKind.SEND_ERROR).with(FaultSetting.CODE, code);
    }

    /** The connection is reset unread, all others are closed, and nobody listens for this much real time. */
    public static Fault refuse(Duration duration) {
        return of(FaultKind.REFUSE).with(FaultSetting.DURATION, duration);
    }

    /** The call is read and never answered; not carried out, unless {@link #afterProcessing}. */
    public static Fault blackHole() {
        return of(FaultKind.BLACK_HOLE);
    }

    /** The connection is reset before the body is read; the call is not carried out. */
    public static Fault resetBefore() {
        return of(FaultKind.RESET_BEFORE);
    }

    /** The connection is reset once a part of the body was read; the call is not carried out. */
    public static Fault resetWithin() {
        return of(FaultKind.RESET_WITHIN);
    }

    /** The call is carried out, and the connection reset instead of an answer. */
    public static Fault resetAfter() {
        return of(FaultKind.RESET_AFTER);
    }

    /** The call is carried out, and the connection reset after half of the answer. */
    public static Fault resetInAnswer() {
        return of(FaultKind.RESET_IN_ANSWER);
    }

    /** The call is carried out, and the connection closed in order after half of the answer. */
    public static Fault truncatedAnswer() {
        return of(FaultKind.TRUNCATED_ANSWER);
    }

    /** The call is carried out, and answered in good order with half of the JSON. */
    public static Fault brokenJson() {
        return of(FaultKind.BROKEN_JSON);
    }

    /** The answer is a 200 with this body instead of the service's; not carried out, unless {@link #afterProcessing}. */
    public static Fault foreignBody(String contentType, String body) {
        return of(FaultKind.FOREIGN_BODY)
                .with(FaultSetting.STATUS, 200)
                .with(FaultSetting.CONTENT_TYPE, contentType)
                .with(FaultSetting.BODY, body);
    }

    /** The call is carried out, and answered in one encoding under the name of another, which need not exist. */
    public static Fault wrongCharset(Charset encoding, String declared) {
        return of(FaultKind.WRONG_CHARSET)
                .with(FaultSetting.ENCODING, encoding.name())
                .with(FaultSetting.CHARSET, declared);
    }

    /** The call is carried out, and its answer comes this many bytes at a time, each after this much real time. */
    public static Fault slowDrip(int bytes, Duration interval) {
        return of(FaultKind.SLOW_DRIP).with(FaultSetting.BYTES, bytes).with(FaultSetting.INTERVAL, interval);
    }

    /** A 200 with JSON of at least so many bytes; not carried out, unless {@link #afterProcessing}. */
    public static Fault hugeAnswer(long bytes) {
        return of(FaultKind.HUGE_ANSWER).with(FaultSetting.SIZE, bytes);
    }

    /** A 200 whose gzip unpacks to at least so many bytes; not carried out, unless {@link #afterProcessing}. */
    public static Fault gzipBomb(long bytes) {
        return of(FaultKind.GZIP_BOMB).with(FaultSetting.SIZE, bytes);
    }

    /** A redirect with this status to this URL; not carried out, unless {@link #afterProcessing}. */
    public static Fault redirect(int status, String location) {
        return of(FaultKind.REDIRECT).with(FaultSetting.STATUS, status).with(FaultSetting.LOCATION, location);
    }

    /** The call is carried out and answered, and the connection closed then without a word. */
    public static Fault closeAfterAnswer() {
        return of(FaultKind.CLOSE_AFTER_ANSWER);
    }

    /** The call is carried out and answered, but the history shows its texts only after so much of the simulator's time. */
    public static Fault lateHistory(Duration delay) {
        return of(FaultKind.LATE_HISTORY).withHistoryDelay(delay);
    }

    /** The call is carried out and answered, but the history never shows its texts. */
    public static Fault missingHistory() {
        return of(FaultKind.LATE_HISTORY).withoutHistory();
    }

    /** The same, with this much real time before it strikes, or, if the call is carried out, before its answer. */
    public Fault delayedBy(Duration delay) {
        return with(FaultSetting.DELAY, delay);
    }

    /**
     * The same, but the call is carried out before.
     *
     * @throws IllegalArgumentException if this fault never lets it, or always does
     */
    public Fault afterProcessing() {
        return with(FaultSetting.PROCESSED, true);
    }

    /** The same with this {@code Retry-After}, whether it makes sense or not. */
    public Fault retryAfter(String value) {
        return with(FaultSetting.RETRY_AFTER, value);
    }

    /** The same with this many seconds as {@code Retry-After}. */
    public Fault retryAfter(Duration wait) {
        return retryAfter(Long.toString(wait.toSeconds()));
    }

    /** The same with a date as {@code Retry-After}: so much later than the simulator's time of the answer. */
    public Fault retryAfterDate(Duration wait) {
        return with(FaultSetting.RETRY_AFTER_DATE, wait);
    }

    /** The same, and what the call sent appears in the history only after so much of the simulator's time. */
    public Fault withHistoryDelay(Duration delay) {
        return with(FaultSetting.HISTORY_DELAY, delay);
    }

    /** The same, and what the call sent never appears in the history. */
    public Fault withoutHistory() {
        return with(FaultSetting.HISTORY_HIDDEN, true);
    }

    Fault with(FaultSetting setting, Object value) {
        if (!kind.takes(setting)) {
            throw new IllegalArgumentException(
                    "The fault " + kind.wireName() + " does not take " + setting.wireName() + ", only " + kind.taken());
        }
        return new Fault(kind, settings.with(setting, value));
    }

    FaultKind kind() {
        return kind;
    }

    FaultSettings settings() {
        return settings;
    }

    /** Whether the call is carried out, unless the service itself refuses it. */
    boolean processes() {
        return kind.processing() == FaultKind.Processing.ALWAYS || settings.flag(FaultSetting.PROCESSED);
    }

    /** When texts that are made now appear in the history. */
    Instant textsAppear(Instant now) {
        if (settings.flag(FaultSetting.HISTORY_HIDDEN)) {
            return Instant.MAX;
        }
        Duration delay = settings.duration(FaultSetting.HISTORY_DELAY, Duration.ZERO);
        return delay.isZero() ? Instant.MIN : now.plus(delay);
    }

    @Override
    public String toString() {
        return kind.wireName() + settings;
    }
}
