package io.github.cameltextrequest.webhook;

import io.github.cameltextrequest.client.TextRequestClient;
import io.github.cameltextrequest.event.AccountDashboards;
import io.github.cameltextrequest.event.EventObserver;
import io.github.cameltextrequest.event.EventStore;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ScheduledExecutorService;
import org.apache.camel.CamelContext;
import org.apache.camel.Service;
import org.apache.camel.spi.RestConsumerFactory;
import org.jspecify.annotations.Nullable;

/**
 * What the consumers of one component share: a listener for each path, and the hooks that point to it.
 *
 * @since 1.0
 */
public final class HookListeners {
    private static final String TEMPLATE = "/{dashboard}/{event}/{token}";
    private static final String METHOD = "POST";

    private final CamelContext context;
    private final EventObserver observer;
    private final HookUses uses = new HookUses();
    private final Map<String, HookListener> listeners = new HashMap<>();

    public HookListeners(CamelContext context, EventObserver observer) {
        this.context = context;
        this.observer = observer;
    }

    /**
     * The listener at a path. It listens once it is used.
     *
     * @param server name of a component or bean that serves HTTP; null for the one there is
     * @throws IllegalArgumentException when there is none, or somebody else listens at that path
     */
    public synchronized HookListener at(String path, @Nullable String server) throws Exception {
        HookListener listener = listeners.get(path);
        if (listener == null) {
            RestConsumerFactory factory = HttpServers.find(context, server);
            ListenedPaths.of(context).claim(factory, path, this);
            listener = new HookListener(path, observer);
            listener.serveBy(consumer(factory, path, listener));
            listeners.put(path, listener);
        }
        return listener;
    }

    /**
     * Any Content-Type goes through: servers compare it letter by letter, and answer what they refuse by themselves. It is
     * initialized when it is started, because with Camel Main there is no HTTP server before.
     */
    private Service consumer(RestConsumerFactory factory, String path, HookListener listener) throws Exception {
        return factory.createConsumer(
                context,
                listener,
                METHOD,
                path,
                TEMPLATE,
                null,
                null,
                context.getRestConfiguration(),
                HttpServers.parameters(context));
    }

    /** Looks after the hooks of a subscription, once it is started. */
    public HookRegistration registration(
            RegistrationSettings settings,
            TextRequestClient client,
            AccountDashboards dashboards,
            EventStore store,
            ScheduledExecutorService scheduler,
            Clock clock) {
        return new HookRegistration(settings, client, uses, dashboards, store, observer, scheduler, clock);
    }

    /** Others may listen at these paths now. */
    public synchronized void close() {
        ListenedPaths.of(context).release(this);
        listeners.clear();
    }
}
