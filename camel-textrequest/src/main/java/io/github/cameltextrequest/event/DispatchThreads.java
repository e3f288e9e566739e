package io.github.cameltextrequest.event;

import java.util.concurrent.Executor;
import java.util.concurrent.ScheduledExecutorService;

/**
 * The threads of a {@link LaneDispatcher}; whoever gives them ends them.
 *
 * @param taker one thread, taken up from start to stop
 * @param workers as many threads as lanes are served side by side
 * @param timer renews leases; its threads must not be held up
 * @since 1.0
 */
public record DispatchThreads(Executor taker, Executor workers, ScheduledExecutorService timer) {}
