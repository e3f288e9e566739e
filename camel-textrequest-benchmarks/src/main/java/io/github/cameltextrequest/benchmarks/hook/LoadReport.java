package io.github.cameltextrequest.benchmarks.hook;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * What became of the requests of one run.
 *
 * @param beginMicros when the first was sent, microseconds since 1970
 * @param endMicros when the last was answered
 * @param p50Micros median time of an answer
 * @param p99Micros time that 99 of 100 answers did not exceed
 * @param acknowledged answered 200
 * @param refused answered otherwise
 */
record LoadReport(long beginMicros, long endMicros, double p50Micros, double p99Micros, int acknowledged, int refused) {

    static LoadReport ofLine(String line) {
        String[] parts = line.split(" ");
        return new LoadReport(
                Long.parseLong(parts[0]),
                Long.parseLong(parts[1]),
                Double.parseDouble(parts[2]),
                Double.parseDouble(parts[3]),
                Integer.parseInt(parts[4]),
                Integer.parseInt(parts[5]));
    }

    String line() {
        return beginMicros + " " + endMicros + " " + p50Micros + " " + p99Micros + " " + acknowledged + " " + refused;
    }

    /** By the clock that JVMs of one machine share. */
    static long nowMicros() {
        return ChronoUnit.MICROS.between(Instant.EPOCH, Instant.now());
    }
}
