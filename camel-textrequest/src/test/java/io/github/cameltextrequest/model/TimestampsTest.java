package io.github.cameltextrequest.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class TimestampsTest {

    private static final String WIRE = "\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}(\\.\\d{1,7})?Z";

    @Property
    void whatIsWrittenIsOfTheWireAndReadsAsTheSame(@ForAll("instants") Instant instant) {
        String written = Timestamps.format(instant);

        assertThat(written).matches(WIRE);
        assertThat(Timestamps.parse(written)).isEqualTo(instant);
    }

    @Property
    void zoneMayBeLeftOutOrGivenAsOffset(
            @ForAll("instants") Instant instant, @ForAll @IntRange(min = -18, max = 18) int hours) {
        String utc = Timestamps.format(instant);
        String elsewhere = DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(instant.atOffset(ZoneOffset.ofHours(hours)));

        assertThat(Timestamps.parse(utc.substring(0, utc.length() - 1))).isEqualTo(instant);
        assertThat(Timestamps.parse(elsewhere)).isEqualTo(instant);
    }

    @Property
    void fractionHasUpToSevenDigits(
            @ForAll @IntRange(min = 0, max = 9_999_999) int fraction, @ForAll @IntRange(min = 1, max = 7) int digits) {
        String text = "%07d".formatted(fraction).substring(0, digits);
        long nanos = (long) (Integer.parseInt(text) * Math.pow(10, 9.0 - digits));

        assertThat(Timestamps.parse("2026-07-25T09:39:35." + text))
                .isEqualTo(Instant.parse("2026-07-25T09:39:35Z").plusNanos(nanos));
    }

    /** What is read by hand is what the JDK reads, and refused where that refuses it. */
    @Property(tries = 5_000)
    void aDateAndTimeIsReadAsTheJdkReadsIt(
            @ForAll @IntRange(max = 9999) int year,
            @ForAll @IntRange(max = 13) int month,
            @ForAll @IntRange(max = 32) int day,
            @ForAll @IntRange(max = 25) int hour,
            @ForAll @IntRange(max = 59) int minute,
            @ForAll("ends") String end) {
        String text = "%04d-%02d-%02dT%02d:%02d:%s".formatted(year, month, day, hour, minute, end);
        Instant expected;
        try {
            expected = LocalDateTime.parse(text.replace("Z", "")).toInstant(ZoneOffset.UTC);
        } catch (DateTimeParseException e) {
            assertThatIllegalArgumentException().isThrownBy(() -> Timestamps.parse(text));
            return;
        }
        assertThat(Timestamps.parse(text)).isEqualTo(expected);
    }

    @Provide
    Arbitrary<String> ends() {
        return Arbitraries.of(
                "00", "59Z", "61", "35.5", "35.123456789Z", "35.1234567890", "35.000000001", "3x", "35.x", "35,5", "5");
    }

    @Example
    void dateAloneIsItsFirstInstant() {
        assertThat(Timestamps.parse("2026-07-25")).isEqualTo(Instant.parse("2026-07-25T00:00:00Z"));
    }

    @Example
    void offsetMayBeWrittenWithoutColon() {
        assertThat(Timestamps.parse("2026-07-25T09:39:35+0200")).isEqualTo(Instant.parse("2026-07-25T07:39:35Z"));
    }

    @Example
    void aLeapSecondIsTheFirstOfTheNextMinute() {
        assertThat(Timestamps.parse("2016-12-31T23:59:60.5")).isEqualTo(Instant.parse("2017-01-01T00:00:00.5Z"));
    }

    @Example
    void anythingElseIsRefused() {
        for (String text :
                new String[] {"", "soon", "2026-02-30", "2026-07-25T", "25.07.2026", "2026-07-25 09:39:35"}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> Timestamps.parse(text))
                    .withMessage("Time must be ISO 8601 such as 2026-07-25T09:39:35Z, but was '%s'", text);
        }
    }

    @Provide
    Arbitrary<Instant> instants() {
        long first = Instant.parse("1970-01-01T00:00:00Z").getEpochSecond();
        long last = Instant.parse("2999-12-31T23:59:59Z").getEpochSecond();
        // The wire holds tenths of a microsecond.
        Arbitrary<Integer> fractions = Arbitraries.integers().between(0, 9_999_999);
        return Arbitraries.longs()
                .between(first, last)
                .flatMap(second -> fractions.map(fraction -> Instant.ofEpochSecond(second, fraction * 100L)));
    }
}
