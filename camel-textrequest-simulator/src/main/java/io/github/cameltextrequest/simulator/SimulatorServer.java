package io.github.cameltextrequest.simulator;

import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.ext.web.Router;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A Text Request service on loopback, with its state in memory. Needs no JUnit; tests register
 * {@link TextRequestSimulator} instead.
 *
 * @since 1.0.0
 */
public class SimulatorServer implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final long TICK_MILLIS = 25;

    private final SimulatorSettings settings;
    private final SimulatorClock clock;
    private final Account account;
    private final RequestJournal journal;
    private final AwaitableLog<SentMessage> outbox = new AwaitableLog<>("texts to be sent");
    private final Texting texting;
    private final Payments payments;
    private final Uploads uploads = new Uploads();
    private final AnswerWriter writer;
    private final RequestPipeline pipeline;
    private @Nullable Vertx vertx;
    // Not guarded by the monitor: an event loop may ask for the URL while close waits for that very loop.
    private volatile @Nullable Listener listener;
    private volatile int port;

    SimulatorServer(SimulatorSettings settings) {
        this.settings = settings;
        this.clock = new SimulatorClock(settings.clock());
        this.account = new Account(settings, clock);
        this.journal = new RequestJournal(settings.recordingRequests());
        this.texting = new Texting(account, outbox);
        this.payments = new Payments(account, texting);
        this.writer = new AnswerWriter(clock);
        this.pipeline =
                new RequestPipeline(account, journal, Operations.of(account, texting, payments, uploads), writer);
    }

    /** Begins the settings of a server for other uses than JUnit tests. */
    public static SimulatorBuilder<SimulatorServer> configure() {
        return new SimulatorBuilder<>(SimulatorServer::new);
    }

    /**
     * Begins to listen; does nothing if it does already.
     *
     * @throws IllegalStateException if the port is taken
     */
    public synchronized SimulatorServer start() {
        if (listener == null) {
            Vertx newVertx = Vertx.vertx(new VertxOptions()
                    .setEventLoopPoolSize(2)
                    .setWorkerPoolSize(2)
                    .setInternalBlockingPoolSize(2));
            try {
                listen(newVertx);
                vertx = newVertx;
                HookDispatcher hooks = account.hookDispatcher();
                sendHooksBy(new HookSender(newVertx, account, hooks.behavior()));
            } catch (RuntimeException e) {
                Await.result(newVertx.close());
                throw e;
            }
            newVertx.setPeriodic(TICK_MILLIS, unused -> account.catchUp());
        }
        return this;
    }

    private void listen(Vertx newVertx) {
        Listener newListener = new Listener(newVertx, settings.port());
        try {
            ControlApi control = new ControlApi(this, uploads, newListener);
            Router router = Routes.create(newVertx, pipeline, control, uploads, newListener);
            PhonePage.mount(router, new PageStream(newVertx, new PageState(account)));
            port = Await.result(newListener.open(router));
            listener = newListener;
        } catch (IllegalStateException e) {
            throw new IllegalStateException(
                    "The simulator cannot listen on " + Listener.HOST + ":" + settings.port() + ". " + e.getMessage(),
                    e);
        }
    }

    /** Stops listening and drops connections; state stays readable. */
    @Override
    public synchronized void close() {
        if (vertx != null) {
            sendHooksBy(null);
            Await.result(vertx.close());
            vertx = null;
            listener = null;
        }
    }

    private void sendHooksBy(@Nullable HookSender sender) {
        account.locked(() -> {
            account.hookDispatcher().sendBy(sender);
            return null;
        });
    }

    /** Whether it listens. */
    public boolean isStarted() {
        return listener != null;
    }

    /** The base URL of the API, such as {@code http://127.0.0.1:8089/api/v3}. */
    public String baseUrl() {
        return root() + ApiDocument.BASE_PATH;
    }

    /** The URL of the page where a person plays the contact. */
    public String uiUrl() {
        return root() + "/";
    }

    private String root() {
        if (listener == null) {
            throw new IllegalStateException("The simulator has no URL before it is started");
        }
        return "http://" + Listener.HOST + ":" + port;
    }

    /** The one key the service accepts. */
    public String apiKey() {
        return account.apiKey();
    }

    /** From now on, until a reset, accepts another key and no longer the one before, and signs with it. */
    public void changeApiKey(String newKey) {
        account.changeApiKey(newKey);
    }

    /** The dashboards it was configured with: their numbers by their ids. */
    public Map<Integer, String> dashboards() {
        return Collections.unmodifiableMap(settings.dashboards());
    }

    /** The service's time. */
    public SimulatorClock clock() {
        return clock;
    }

    /** A person who texts with the first dashboard. */
    public SimulatedContact contact(String phone) {
        return contact(account.locked(account::firstDashboard).id(), phone);
    }

    /** A person who texts with the given dashboard. */
    public SimulatedContact contact(int dashboardId, String phone) {
        dashboard(dashboardId);
        return new SimulatedContact(account, texting, dashboardId, phone);
    }

    /** A dashboard, to put things into it that no call of the API can. */
    public SimulatedDashboard dashboard(int dashboardId) {
        if (account.locked(() -> account.findDashboard(dashboardId)) == null) {
            throw new IllegalArgumentException("There is no dashboard " + dashboardId + " in the simulator");
        }
        return new SimulatedDashboard(account, payments, dashboardId);
    }

    /** Switches payments on for a dashboard; until then the service refuses every call about them. */
    public void activatePayments(int dashboardId) {
        dashboard(dashboardId).activatePayments();
    }

    /** Adds this many contacts without history to a dashboard, with numbers from 14235560000 on. */
    public void seedContacts(int dashboardId, int count) {
        dashboard(dashboardId).seedContacts(count);
    }

    /** The texts sent through the API, in their order; refused ones are not among them. */
    public List<SentMessage> sent() {
        return outbox.all();
    }

    /** The texts sent through the API to one number. */
    public List<SentMessage> sentTo(String phone) {
        String number = PhoneNumbers.require(phone);
        return sent().stream().filter(message -> message.to().equals(number)).toList();
    }

    /**
     * Waits up to 10 seconds until at least this many texts were sent, and returns all.
     *
     * @throws AssertionError if they were not; it says what was sent
     */
    public List<SentMessage> awaitSent(int count) {
        return outbox.await(count, PATIENCE);
    }

    /** The hooks of a dashboard as they stand, those of the portal included. */
    public List<SimulatedHook> hooks(int dashboardId) {
        return account.locked(() -> account.dashboard(dashboardId).hooks().values().stream()
                .map(SimulatedHook::of)
                .toList());
    }

    /** Adds a hook as a person would in the vendor's web application, and returns its id. */
    public int portalHook(int dashboardId, String event, String targetUrl) {
        return dashboard(dashboardId).addHook(event, targetUrl);
    }

    /** How hooks and callbacks are treated from now on. */
    public WebhookBehavior webhooks() {
        return account.hookDispatcher().behavior();
    }

    /** The deliveries to hooks and callbacks that were tried, in the order in which they ended. */
    public List<HookDelivery> deliveries() {
        return account.hookDispatcher().log().all();
    }

    /**
     * Waits up to 10 seconds until at least this many deliveries were tried, and returns all.
     *
     * @throws AssertionError if they were not; it says what was
     */
    public List<HookDelivery> awaitDeliveries(int count) {
        return account.hookDispatcher().log().await(count, PATIENCE);
    }

    /** What goes wrong with calls of the API. */
    public Faults faults() {
        return pipeline.faults();
    }

    /** Closes all connections and refuses new ones, those of the control API too, until {@link #acceptConnections}. */
    public void refuseConnections() {
        Await.result(requireListener().refuse());
    }

    /** Listens again at the same port, if it does not. */
    public void acceptConnections() {
        Await.result(requireListener().accept());
    }

    private Listener requireListener() {
        Listener current = listener;
        if (current == null) {
            throw new IllegalStateException("The simulator has no connections before it is started");
        }
        return current;
    }

    /** The API requests that arrived, in their order, refused ones included. */
    public List<RecordedRequest> requests() {
        return account.locked(journal::all);
    }

    /**
     * The most requests that arrived within any stretch of the simulator's time that is shorter than the given one: never
     * more than the limit if a client keeps to so many per period.
     */
    public int mostRequestsWithin(Duration period) {
        return journal.mostWithin(period);
    }

    /** How many requests arrived for an operation, named as in the document; case does not matter. */
    public int requestCount(String operationId) {
        return journal.count(operationId);
    }

    /** How many connections to it are open now; none when it is stopped. */
    public int openConnections() {
        Listener open = listener;
        return open == null ? 0 : open.connections();
    }

    /** Forgets the requests that arrived, and nothing else. */
    public void clearRequests() {
        journal.clear();
    }

    /** Puts these headers on every answer of the API from now on, to play a server that is hostile or behind proxies. */
    public void answerHeaders(Map<String, String> headers) {
        writer.onEveryAnswer(headers);
    }

    /** Goes back to the state after the first start: the configured dashboards and nothing in them. */
    public void reset() {
        account.locked(() -> {
            account.reset();
            texting.reset();
            uploads.clear();
            return null;
        });
        journal.clear();
        faults().clear();
        writer.onEveryAnswer(Map.of());
        if (isStarted()) {
            acceptConnections();
        }
    }
}
