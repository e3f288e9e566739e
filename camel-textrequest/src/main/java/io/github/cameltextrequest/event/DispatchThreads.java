package io.github.cameltextrequest.event;

import java.util.concurrent.Executor;
import java.util.concurrent.ScheduledExecutorService;

/**
 * The threads of a {@link LaneDispatcher}; whoever gives them ends them.
 *
 * @param workers as many threads as lanes are served side by side, taken up from start to stop
 * @param timer renews leases and looks for events that became due; its threads must not be held up
 * @since 1.0
 */
public record DispatchThreads(Executor workers, ScheduledExecutorService timer) {}
