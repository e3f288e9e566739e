package io.github.cameltextrequest.event;

import io.github.cameltextrequest.client.TextRequestClient;
import io.github.cameltextrequest.exception.AuthenticationException;
import io.github.cameltextrequest.exception.RateLimitedException;
import io.github.cameltextrequest.exception.UnavailableException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ScheduledExecutorService;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Polls the dashboards of a consumer, round after round. Nothing that fails ends it: it waits and tries again.
 *
 * @since 1.0
 */
public final class PollLoop {
    private static final Logger LOG = LoggerFactory.getLogger(PollLoop.class);
    private static final Duration SHORTEST_LEASE = Duration.ofSeconds(60);
    /** Own numbers change seldom; who follows all dashboards reads them every round anyway. */
    private static final Duration DASHBOARDS_STAY_GOOD = Duration.ofHours(1);

    /** Watermark that says when all dashboards were last read. */
    private static final String LAST_READ = "*";

    private final EventStore store;
    private final PollSettings settings;
    private final TextRequestClient client;
    private final AccountDashboards dashboards;
    private final DashboardPolls polls;
    private final Clock clock;
    private final EventObserver observer;
    private final TroubleLog trouble = new TroubleLog(LOG);
    private final Rounds rounds;
    private volatile Instant startedAt = Instant.MIN;
    private Instant dashboardsReadAt = Instant.MIN;

    /** @param onStored called after events were stored, by the thread that stored them */
    public PollLoop(
            EventStore store,
            PollSettings settings,
            TextRequestClient client,
            AccountDashboards dashboards,
            ScheduledExecutorService scheduler,
            Clock clock,
            Runnable onStored,
            EventObserver observer) {
        this.store = store;
        this.settings = settings;
        this.client = client;
        this.dashboards = dashboards;
        this.clock = clock;
        this.observer = observer;
        this.rounds = new Rounds(scheduler, this::interval, this::pollAll);
        this.polls = new DashboardPolls(new PollContext(store, settings, client, observer, rounds::isHalted, onStored));
    }

    /** Polls from now on. */
    public void start() {
        startedAt = clock.instant();
        rounds.begin();
    }

    /** A walk under way ends after its page. */
    public void suspend() {
        rounds.pause();
    }

    public void resume() {
        rounds.begin();
    }

    /** A walk under way ends after its page, and leaves the watermark where it was. */
    public void stop() {
        rounds.stop();
    }

    /** From the end of one round to the next; longer than asked for where many dashboards would need too many calls. */
    public Duration interval() {
        long calls = 1 + (long) chosen().size() * polls.size();
        return longer(settings.interval(), settings.perCall().multipliedBy(calls));
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) > 0 ? one : other;
    }

    private boolean pollAll() {
        String everything = "The poll of subscription " + settings.subscription();
        try {
            readDashboards();
            boolean well = true;
            for (String id : chosen()) {
                well &= pollOne(id);
            }
            trouble.works(everything);
            return well;
        } catch (RuntimeException e) {
            if (!rounds.isStopped()) {
                trouble.failed(everything, e);
                report(e);
            }
            return false;
        }
    }

    /** Whose history is polled, as far as it is known: all of them are known only once they were read. */
    public List<String> dashboardIds() {
        return chosen();
    }

    /** When the last complete round of polls of a dashboard began, on whatever node; by the service's clock. */
    public Optional<Instant> polledUpTo(String dashboardId) {
        return polls.polledUpTo(dashboardId);
    }

    private List<String> chosen() {
        return settings.dashboards().all()
                ? dashboards.ids()
                : settings.dashboards().ids();
    }

    /** False when this dashboard failed; throws when the others would fail too. */
    private boolean pollOne(String id) {
        String what = "The poll of dashboard " + id + " for subscription " + settings.subscription();
        if (rounds.isHalted() || !leased(id)) {
            return true;
        }
        try {
            polls.poll(id, serviceStart());
            trouble.works(what);
            return true;
        } catch (AuthenticationException | UnavailableException | RateLimitedException e) {
            throw e;
        } catch (RuntimeException e) {
            trouble.failed(what, e);
            observer.pollFailed(settings.subscription(), id, e);
            return false;
        }
    }

    private void report(RuntimeException failure) {
        observer.pollFailed(settings.subscription(), null, failure);
        if (failure instanceof AuthenticationException) {
            observer.keyRefused(settings.subscription());
        }
    }

    /** Of several nodes one polls a dashboard; a node that is gone is replaced when its lease ends. */
    private boolean leased(String id) {
        return store.lease(lease(id), settings.owner(), longer(interval().multipliedBy(2), SHORTEST_LEASE));
    }

    private String lease(String id) {
        return "poll|" + settings.subscription() + "|" + id;
    }

    /** Lets another node poll at once. */
    public void releaseLeases() {
        chosen().forEach(this::releaseLease);
    }

    /** A store that fails must not keep a consumer from its stop: a lease ends by itself. */
    private void releaseLease(String id) {
        try {
            store.releaseLease(lease(id), settings.owner());
        } catch (RuntimeException e) {
            LOG.debug("Dashboard {} is polled by nobody until a lease ends", id, e);
        }
    }

    /** Reads the dashboards where that is due, which also tells the service's time, and settles where each begins. */
    private void readDashboards() {
        Instant now = clock.instant();
        if (!settings.dashboards().all() && now.isBefore(dashboardsReadAt.plus(DASHBOARDS_STAY_GOOD))) {
            return;
        }
        dashboards.read();
        dashboardsReadAt = now;
        Instant first = firstStart();
        chosen().forEach(id -> polls.beginAt(id, first));
        // Only now: a dashboard seen for the first time must not be taken for an old one if this round is cut short.
        if (settings.dashboards().all()) {
            store.moveWatermark(settings.subscription(), LAST_READ, secondOf(client.serviceTime()));
        }
    }

    /**
     * Where a dashboard begins that was never polled. Who follows all of them did not see it when they were last read,
     * so it is younger than that; else it is new to this consumer, and begins with it.
     */
    private Instant firstStart() {
        Instant since = settings.since();
        if (since != null) {
            return since;
        }
        return settings.dashboards().all()
                ? store.watermark(settings.subscription(), LAST_READ).orElseGet(this::serviceStart)
                : serviceStart();
    }

    /** When this consumer was started, by the service's clock, in whole seconds so that nothing of it is lost. */
    public Instant serviceStart() {
        Duration offset = Duration.between(clock.instant(), client.serviceTime());
        return secondOf(startedAt.plus(offset));
    }

    private static Instant secondOf(Instant instant) {
        return instant.truncatedTo(ChronoUnit.SECONDS);
    }
}
