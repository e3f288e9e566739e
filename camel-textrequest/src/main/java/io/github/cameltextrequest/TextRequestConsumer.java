package io.github.cameltextrequest;

import io.github.cameltextrequest.client.TextRequestClient;
import io.github.cameltextrequest.event.AccountDashboards;
import io.github.cameltextrequest.event.DispatchThreads;
import io.github.cameltextrequest.event.EventObserver;
import io.github.cameltextrequest.event.EventStore;
import io.github.cameltextrequest.event.HookIntake;
import io.github.cameltextrequest.event.LaneDispatcher;
import io.github.cameltextrequest.event.PollLoop;
import io.github.cameltextrequest.event.Rounds;
import io.github.cameltextrequest.event.SubscriptionIntake;
import io.github.cameltextrequest.observation.Observation;
import io.github.cameltextrequest.webhook.HookListener;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ScheduledExecutorService;
import org.apache.camel.Processor;
import org.apache.camel.Suspendable;
import org.apache.camel.health.HealthCheck;
import org.apache.camel.health.HealthCheckAware;
import org.apache.camel.spi.ExecutorServiceManager;
import org.apache.camel.spi.ShutdownStrategy;
import org.apache.camel.support.DefaultConsumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Receives the events of dashboards: polls the message history into the event store, and hands what is there to the
 * route, one contact's events in their order.
 */
public class TextRequestConsumer extends DefaultConsumer implements Suspendable, HealthCheckAware {

    private static final Logger LOG = LoggerFactory.getLogger(TextRequestConsumer.class);

    /** One thread polls, one looks after hooks, one renews leases, so that a slow answer never costs a lease. */
    private static final int TIMER_THREADS = 3;

    private static final Duration OWN_NUMBERS_STAY_GOOD = Duration.ofHours(1);
    private static final String STARTED = "started";

    private final @Nullable HookListener listener;
    private @Nullable Running running;
    private volatile @Nullable HealthCheck healthCheck;

    /** @param listener where hooks come in; null for none */
    TextRequestConsumer(TextRequestEndpoint endpoint, Processor processor, @Nullable HookListener listener) {
        super(endpoint, processor);
        this.listener = listener;
    }

    @Override
    public TextRequestEndpoint getEndpoint() {
        return (TextRequestEndpoint) super.getEndpoint();
    }

    @Override
    protected void doStart() throws Exception {
        super.doStart();
        ConsumerSettings settings = ConsumerSettings.of(getEndpoint(), getRoute());
        TextRequestClient client = getEndpoint().client();
        if (!getEndpoint().getComponent().claimSubscription(settings.subscription())) {
            throw new IllegalArgumentException("subscription must be used by one consumer of a Camel context, but '"
                    + settings.subscription() + "' is used by two: give each its own name by the option subscription");
        }
        try {
            warnOfMemory(settings);
            running = new Running(settings, client);
            running.start();
        } catch (Exception e) {
            if (running == null) {
                getEndpoint().getComponent().releaseSubscription(settings.subscription());
            }
            doStop();
            throw e;
        }
        Observation observation = getEndpoint().getComponent().observation();
        observation.consumerStarted(running.view);
        healthCheck = observation.readiness(running.view);
    }

    private void warnOfMemory(ConsumerSettings settings) {
        EventStore store = settings.store();
        if (store.durable() || store.watermark(settings.subscription(), STARTED).isPresent()) {
            return;
        }
        store.moveWatermark(
                settings.subscription(), STARTED, getEndpoint().clock().instant());
        String next = settings.poll().since() == null
                ? "what happens while this process is down is skipped by its next start"
                : "every start of the process delivers everything since "
                        + settings.poll().since() + " again";
        LOG.warn(
                "Subscription {} keeps its events in memory: {}, and no second instance may run beside it."
                        + " The options eventStoreFile and eventStoreDataSource keep them on disk",
                settings.subscription(),
                next);
    }

    @Override
    protected void doSuspend() {
        if (running != null) {
            running.suspend();
        }
    }

    @Override
    protected void doResume() {
        if (running != null) {
            running.resume();
        }
    }

    @Override
    protected void doStop() throws Exception {
        Running stopping = running;
        running = null;
        if (stopping != null) {
            stopping.stop();
        }
        super.doStop();
    }

    /** Whether events can be taken in. Camel asks it for readiness, together with the state of the route. */
    @Override
    public @Nullable HealthCheck getHealthCheck() {
        return getEndpoint().getComponent().isHealthCheckConsumerEnabled() ? healthCheck : null;
    }

    @Override
    public void setHealthCheck(@Nullable HealthCheck healthCheck) {
        this.healthCheck = healthCheck;
    }

    /** What lives from start to stop. */
    private final class Running {
        private final String subscription;
        private final ExecutorService workers;
        private final ScheduledExecutorService timer;
        private final LaneDispatcher dispatcher;
        private final PollLoop poll;
        private final ConsumerView view;
        private final @Nullable ConsumerHooks hooks;
        /** Reads which numbers are the account's own, where no poll does. */
        private final Rounds ownNumbers;

        private final boolean polls =
                getEndpoint().getConfiguration().getSource().polls();

        Running(ConsumerSettings settings, TextRequestClient client) {
            // Before there are threads: its options may be wrong.
            HookSettings hookSettings = listener == null ? null : HookSettings.of(getEndpoint());
            Clock clock = getEndpoint().clock();
            ExecutorServiceManager threads = threads();
            subscription = settings.subscription();
            workers = threads.newFixedThreadPool(
                    this, "TextRequestEvents", settings.dispatch().concurrentConsumers());
            timer = threads.newScheduledThreadPool(this, "TextRequestTimer", TIMER_THREADS);
            AccountDashboards dashboards = new AccountDashboards(client);
            EventRoute route = new EventRoute(TextRequestConsumer.this, settings, dashboards, clock);
            EventObserver observer = getEndpoint().getComponent().eventObserver();
            dispatcher = new LaneDispatcher(
                    settings.store(), settings.dispatch(), route, new DispatchThreads(workers, timer), clock, observer);
            poll = new PollLoop(
                    settings.store(), settings.poll(), client, dashboards, timer, clock, dispatcher::wakeUp, observer);
            view = new ConsumerView(TextRequestConsumer.this, settings, client, dispatcher, poll, polls, listener);
            ownNumbers = new Rounds(timer, () -> OWN_NUMBERS_STAY_GOOD, dashboards::tryRead);
            hooks = hookSettings == null ? null : hooks(hookSettings, settings, client, dashboards);
        }

        private ConsumerHooks hooks(
                HookSettings hookSettings,
                ConsumerSettings settings,
                TextRequestClient client,
                AccountDashboards dashboards) {
            HookIntake intake = new SubscriptionIntake(
                    subscription,
                    settings.store(),
                    getEndpoint().getComponent().eventObserver(),
                    settings.poll().dashboards(),
                    settings.poll().types(),
                    () -> polls,
                    dispatcher::wakeUp);
            return new ConsumerHooks(
                    getEndpoint(),
                    Objects.requireNonNull(listener),
                    hookSettings,
                    settings,
                    client,
                    dashboards,
                    intake,
                    timer);
        }

        void start() throws Exception {
            dispatcher.start();
            if (polls) {
                poll.start();
            } else {
                ownNumbers.begin();
            }
            if (hooks != null) {
                hooks.start();
            }
        }

        void suspend() {
            poll.suspend();
            dispatcher.suspend();
        }

        void resume() {
            dispatcher.resume();
            if (polls) {
                poll.resume();
            }
        }

        /** Whatever fails of it, the threads end and the name is free. */
        void stop() throws Exception {
            try {
                endWork();
            } finally {
                threads().shutdownNow(timer);
                threads().shutdownNow(workers);
                getEndpoint().getComponent().observation().consumerStopped(view);
                getEndpoint().getComponent().releaseSubscription(subscription);
            }
            poll.releaseLeases();
        }

        private void endWork() throws Exception {
            poll.stop();
            ownNumbers.stop();
            dispatcher.stop();
            if (hooks != null) {
                hooks.stop();
            }
            if (!dispatcher.awaitIdle(patience())) {
                LOG.warn(
                        "Subscription {} stops while events are being handled; they come again when it is started",
                        subscription);
            }
        }

        /** What Camel's graceful shutdown leaves: when it gave up on this route already, nothing. */
        private Duration patience() {
            ShutdownStrategy strategy = getEndpoint().getCamelContext().getShutdownStrategy();
            return strategy.isTimeoutOccurred()
                    ? Duration.ZERO
                    : Duration.of(strategy.getTimeout(), strategy.getTimeUnit().toChronoUnit());
        }

        private ExecutorServiceManager threads() {
            return getEndpoint().getCamelContext().getExecutorServiceManager();
        }
    }
}
