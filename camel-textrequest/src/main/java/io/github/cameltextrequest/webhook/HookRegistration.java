package io.github.cameltextrequest.webhook;

import io.github.cameltextrequest.client.TextRequestClient;
import io.github.cameltextrequest.event.AccountDashboards;
import io.github.cameltextrequest.event.EventObserver;
import io.github.cameltextrequest.event.EventStore;
import io.github.cameltextrequest.event.Rounds;
import io.github.cameltextrequest.event.TroubleLog;
import io.github.cameltextrequest.exception.AuthenticationException;
import io.github.cameltextrequest.exception.RateLimitedException;
import io.github.cameltextrequest.exception.UnavailableException;
import io.github.cameltextrequest.model.Hook;
import java.time.Clock;
import java.time.Duration;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ScheduledExecutorService;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the hooks of a subscription as they should be: round after round it lists them, makes what is missing,
 * reactivates what the service switched off, and removes its own leftovers. Hooks of others are never touched. Nothing
 * that fails ends it.
 *
 * @since 1.0
 */
public final class HookRegistration {
    private static final Logger LOG = LoggerFactory.getLogger(HookRegistration.class);
    private static final Duration LEASE_BEYOND_INTERVAL = Duration.ofSeconds(30);

    private final RegistrationSettings settings;
    private final HookCalls calls;
    private final HookUses uses;
    private final AccountDashboards dashboards;
    private final EventStore store;
    private final EventObserver observer;
    private final Clock clock;
    private final Rounds rounds;
    private final TroubleLog trouble = new TroubleLog(LOG);
    private final Map<String, List<WantedHook>> wanted = new LinkedHashMap<>();

    HookRegistration(
            RegistrationSettings settings,
            TextRequestClient client,
            HookUses uses,
            AccountDashboards dashboards,
            EventStore store,
            EventObserver observer,
            ScheduledExecutorService scheduler,
            Clock clock) {
        this.settings = settings;
        this.calls = new HookCalls(client);
        this.uses = uses;
        this.dashboards = dashboards;
        this.store = store;
        this.observer = observer;
        this.clock = clock;
        this.rounds = new Rounds(scheduler, settings::interval, this::reconcile);
    }

    /** Registers now, and looks after the hooks from then on. The listener must be open. */
    public void start() {
        rounds.begin();
    }

    /** Leaves the hooks as they are, so that those who follow find them, unless they are to be removed. */
    public void stop() {
        rounds.stop();
        rounds.afterwards(() -> wanted.values().forEach(this::leave));
    }

    private void leave(List<WantedHook> hooks) {
        List<WantedHook> unused =
                hooks.stream().filter(hook -> uses.remove(hook.url())).toList();
        unused.forEach(hook -> observer.hookForgotten(hook.dashboardId(), hook.eventType()));
        if (settings.unregisterOnStop() && !unused.isEmpty()) {
            remove(unused);
        }
        hooks.stream().findFirst().ifPresent(hook -> releaseLease(hook.dashboardId()));
    }

    /** Nothing that follows at a stop may be left out because the store fails: a lease ends by itself. */
    private void releaseLease(String dashboardId) {
        try {
            store.releaseLease(lease(dashboardId), settings.owner());
        } catch (RuntimeException e) {
            LOG.debug("The hooks of dashboard {} are looked after by nobody until a lease ends", dashboardId, e);
        }
    }

    private void remove(List<WantedHook> hooks) {
        String dashboardId = hooks.get(0).dashboardId();
        try {
            List<Hook> there = calls.list(dashboardId);
            hooks.forEach(hook -> hook.remove(there));
        } catch (RuntimeException e) {
            LOG.warn("The hooks of dashboard {} could not be removed and stay: {}", dashboardId, e.getMessage());
        }
    }

    /** One round. False when it must be tried again soon. */
    boolean reconcile() {
        String everything = "The check of hooks for subscription " + settings.subscription();
        try {
            boolean well = true;
            for (String dashboardId : chosen()) {
                well &= rounds.isStopped() || !leased(dashboardId) || reconcile(dashboardId);
            }
            trouble.works(everything);
            return well;
        } catch (RuntimeException e) {
            trouble.failed(everything, e);
            if (e instanceof AuthenticationException) {
                observer.keyRefused(settings.subscription());
            }
            return false;
        }
    }

    private List<String> chosen() {
        if (!settings.dashboards().all()) {
            return settings.dashboards().ids();
        }
        dashboards.read();
        return dashboards.ids();
    }

    /** Of several nodes one looks after a dashboard's hooks. That saves calls; it would do no harm if all did. */
    private boolean leased(String dashboardId) {
        return store.lease(
                lease(dashboardId), settings.owner(), settings.interval().plus(LEASE_BEYOND_INTERVAL));
    }

    private String lease(String dashboardId) {
        return "hooks|" + settings.subscription() + "|" + dashboardId;
    }

    /** False when this dashboard failed; throws when the others would fail too. */
    private boolean reconcile(String dashboardId) {
        String what = "The check of hooks of dashboard " + dashboardId + " for subscription " + settings.subscription();
        try {
            boolean well =
                    new Round(wanted.computeIfAbsent(dashboardId, this::newHooks), calls.list(dashboardId)).run();
            trouble.works(what);
            return well;
        } catch (AuthenticationException | UnavailableException | RateLimitedException e) {
            observer.hookCheckFailed(dashboardId, null, e);
            throw e;
        } catch (RuntimeException e) {
            trouble.failed(what, e);
            observer.hookCheckFailed(dashboardId, null, e);
            return false;
        }
    }

    private List<WantedHook> newHooks(String dashboardId) {
        List<WantedHook> hooks = settings.eventTypes().stream()
                .map(eventType -> new WantedHook(calls, settings.urls(), observer, dashboardId, eventType))
                .toList();
        hooks.forEach(hook -> uses.add(hook.url()));
        return hooks;
    }

    /** The hooks of one dashboard, looked through once. */
    private final class Round {
        private final List<WantedHook> hooks;
        private final List<Hook> before;
        private final Set<WantedHook> failed = new HashSet<>();
        private boolean changed;

        Round(List<WantedHook> hooks, List<Hook> before) {
            this.hooks = hooks;
            this.before = before;
        }

        boolean run() {
            hooks.forEach(hook -> attempt(hook, () -> changed |= hook.mend(before)));
            List<Hook> after = changed ? calls.list(hooks.get(0).dashboardId()) : before;
            hooks.stream()
                    .filter(hook -> !failed.contains(hook))
                    .forEach(hook -> attempt(hook, () -> hook.check(after, clock, settings.interval())));
            hooks.stream().filter(hook -> !failed.contains(hook)).forEach(hook -> trouble.works(hook.toString()));
            return failed.isEmpty();
        }

        /** What is wrong with one event, such as a name the service does not know, leaves the others alone. */
        private void attempt(WantedHook hook, Runnable step) {
            try {
                step.run();
            } catch (AuthenticationException | UnavailableException | RateLimitedException e) {
                throw e;
            } catch (RuntimeException e) {
                failed.add(hook);
                trouble.failed(hook.toString(), e);
                observer.hookCheckFailed(hook.dashboardId(), hook.eventType(), e);
            }
        }
    }
}
