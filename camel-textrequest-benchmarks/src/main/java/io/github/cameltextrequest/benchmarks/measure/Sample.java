package io.github.cameltextrequest.benchmarks.measure;

/**
 * What one subject did in one round.
 *
 * @param perSecond calls a second, of all callers together
 * @param p50Micros median time of a call, microseconds
 * @param p99Micros time that 99 of 100 calls did not exceed, microseconds
 * @param cpuMicros CPU time of this process per call, microseconds, user and system
 * @param bytes bytes allocated per call, by all platform threads; NaN where the JVM cannot tell
 * @param errors calls that threw
 */
public record Sample(
        double perSecond, double p50Micros, double p99Micros, double cpuMicros, double bytes, long errors) {}
