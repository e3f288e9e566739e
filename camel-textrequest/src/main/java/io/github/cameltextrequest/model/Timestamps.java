package io.github.cameltextrequest.model;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Times of the wire. The service's answers leave the zone out and mean UTC, some of its samples end in {@code Z}, and
 * fractions have up to seven digits; all of these are read, and {@code Z} is written.
 *
 * @since 1.0
 */
public final class Timestamps {

    private static final DateTimeFormatter READ = new DateTimeFormatterBuilder()
            .parseCaseInsensitive()
            .append(DateTimeFormatter.ISO_LOCAL_DATE)
            .optionalStart()
            .appendLiteral('T')
            .append(DateTimeFormatter.ISO_LOCAL_TIME)
            .optionalEnd()
            .appendPattern("[XXX][XX]")
            .toFormatter()
            .withResolverStyle(ResolverStyle.STRICT);

    /** Seven digits at most, as on the wire. */
    private static final DateTimeFormatter WRITE = new DateTimeFormatterBuilder()
            .appendPattern("uuuu-MM-dd'T'HH:mm:ss")
            .appendFraction(ChronoField.NANO_OF_SECOND, 0, 7, true)
            .appendLiteral('Z')
            .toFormatter()
            .withZone(ZoneOffset.UTC);

    /** What {@link Instant} does not have: it is taken for the first second of the next minute. */
    private static final Pattern LEAP_SECOND = Pattern.compile("(T\\d{2}:\\d{2}:)60");

    private Timestamps() {}

    /**
     * The instant that the text means.
     *
     * @param text ISO 8601: a date, or a date and a time with or without fraction; UTC unless it names an offset
     * @throws IllegalArgumentException if it is anything else
     */
    public static Instant parse(String text) {
        try {
            Matcher leapSecond = LEAP_SECOND.matcher(text.strip());
            return leapSecond.find()
                    ? instant(READ.parse(leapSecond.replaceFirst("$1" + "59"))).plusSeconds(1)
                    : instant(READ.parse(text.strip()));
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException(
                    "Time must be ISO 8601 such as 2026-07-25T09:39:35Z, but was '%s'".formatted(text), e);
        }
    }

    /** The instant as {@code yyyy-MM-ddTHH:mm:ssZ}, with as much of a fraction as it has, up to seven digits. */
    public static String format(Instant instant) {
        return WRITE.format(instant);
    }

    private static Instant instant(TemporalAccessor parsed) {
        LocalTime time = parsed.isSupported(ChronoField.NANO_OF_DAY) ? LocalTime.from(parsed) : LocalTime.MIDNIGHT;
        ZoneOffset offset = parsed.isSupported(ChronoField.OFFSET_SECONDS) ? ZoneOffset.from(parsed) : ZoneOffset.UTC;
        return LocalDateTime.of(LocalDate.from(parsed), time).toInstant(offset);
    }
}
