package io.github.cameltextrequest.client;

import java.time.Duration;

/**
 * How full the limiter of a client is.
 *
 * @param limit most calls within a period
 * @param period length of the window
 * @param used calls that take a slot of the present window, those that run included
 * @param waiting calls that wait for their turn
 * @since 1.0
 */
public record LimiterStatus(int limit, Duration period, int used, int waiting) {}
