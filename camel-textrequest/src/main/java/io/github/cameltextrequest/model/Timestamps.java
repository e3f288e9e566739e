package io.github.cameltextrequest.model;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

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

    /** Where the seconds end in {@code 2026-07-25T09:39:35}. */
    private static final int WHOLE = 19;

    private static final int MOST_DIGITS = 9;

    private Timestamps() {}

    /**
     * The instant that the text means.
     *
     * @param text ISO 8601: a date, or a date and a time with or without fraction; UTC unless it names an offset
     * @throws IllegalArgumentException if it is anything else
     */
    public static Instant parse(String text) {
        Instant usual = usual(text);
        if (usual != null) {
            return usual;
        }
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

    /**
     * Reads date and time with or without a fraction and {@code Z}, the usual forms of the wire, without the slow
     * formatter. Null for every other text.
     */
    private static @Nullable Instant usual(String text) {
        int end = text.endsWith("Z") ? text.length() - 1 : text.length();
        if (end < WHOLE || !hasMarks(text)) {
            return null;
        }
        int year = number(text, 0, 4);
        int month = number(text, 5, 7);
        int day = number(text, 8, 10);
        int hour = number(text, 11, 13);
        int minute = number(text, 14, 16);
        int second = number(text, 17, WHOLE);
        int nanos = nanos(text, end);
        boolean valid = year >= 0
                && (month >= 1 && month <= 12)
                && (day >= 1 && day <= YearMonth.of(year, month).lengthOfMonth())
                && (hour >= 0 && hour < 24)
                && (minute >= 0 && minute < 60)
                && (second >= 0 && second < 60)
                && nanos >= 0;
        return valid
                ? LocalDateTime.of(year, month, day, hour, minute, second, nanos)
                        .toInstant(ZoneOffset.UTC)
                : null;
    }

    private static boolean hasMarks(String text) {
        return text.charAt(4) == '-'
                && text.charAt(7) == '-'
                && text.charAt(10) == 'T'
                && text.charAt(13) == ':'
                && text.charAt(16) == ':';
    }

    private static int nanos(String text, int end) {
        if (end == WHOLE) {
            return 0;
        }
        int digits = end - WHOLE - 1;
        if (text.charAt(WHOLE) != '.' || digits < 1 || digits > MOST_DIGITS) {
            return -1;
        }
        int nanos = number(text, WHOLE + 1, end);
        for (int digit = digits; digit < MOST_DIGITS; digit++) {
            nanos *= 10;
        }
        return nanos;
    }

    /** Negative when there is anything but digits. */
    private static int number(String text, int from, int to) {
        int number = 0;
        for (int i = from; i < to; i++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            number = number * 10 + digit;
        }
        return number;
    }

    private static Instant instant(TemporalAccessor parsed) {
        LocalTime time = parsed.isSupported(ChronoField.NANO_OF_DAY) ? LocalTime.from(parsed) : LocalTime.MIDNIGHT;
        ZoneOffset offset = parsed.isSupported(ChronoField.OFFSET_SECONDS) ? ZoneOffset.from(parsed) : ZoneOffset.UTC;
        return LocalDateTime.of(LocalDate.from(parsed), time).toInstant(offset);
    }
}
