package io.github.cameltextrequest.event;

import java.time.Duration;

/**
 * How full a store is, for one subscription.
 *
 * @param waiting events not dispatched yet, or waiting for another try
 * @param running events that an owner handles at this moment, or held when it vanished
 * @param dead events given up and neither replayed nor aged out
 * @param oldestWaiting how long the longest waiting event has been in the store; zero when none waits
 * @since 1.0
 */
public record StoreUsage(long waiting, long running, long dead, Duration oldestWaiting) {}
