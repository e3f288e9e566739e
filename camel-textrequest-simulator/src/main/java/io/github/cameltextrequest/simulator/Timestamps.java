package io.github.cameltextrequest.simulator;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoField;
import org.jspecify.annotations.Nullable;

/** Times as the live service writes them: UTC without saying so, with 0 to 7 fraction digits and no trailing zeros. */
final class Timestamps {
    private static final DateTimeFormatter WIRE = new DateTimeFormatterBuilder()
            .appendPattern("uuuu-MM-dd'T'HH:mm:ss")
            .appendFraction(ChronoField.NANO_OF_SECOND, 0, 7, true)
            .toFormatter()
            .withZone(ZoneOffset.UTC);

    private static final DateTimeFormatter HTTP = DateTimeFormatter.RFC_1123_DATE_TIME.withZone(ZoneOffset.UTC);

    private Timestamps() {}

    static @Nullable String wire(@Nullable Instant instant) {
        return instant == null ? null : WIRE.format(instant);
    }

    static Instant fromWire(String text) {
        return LocalDateTime.parse(text, WIRE).toInstant(ZoneOffset.UTC);
    }

    static String httpDate(Instant instant) {
        return HTTP.format(instant);
    }

    /** Reads a date-time of a query; the document demands an offset. */
    static @Nullable Instant parse(@Nullable String text) {
        if (text == null) {
            return null;
        }
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeParseException e) {
            throw new Refusal(400, "'" + text + "' is not a date-time.", e);
        }
    }
}
