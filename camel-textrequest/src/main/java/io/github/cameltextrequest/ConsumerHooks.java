package io.github.cameltextrequest;

import io.github.cameltextrequest.client.TextRequestClient;
import io.github.cameltextrequest.event.AccountDashboards;
import io.github.cameltextrequest.event.HookIntake;
import io.github.cameltextrequest.webhook.HookListener;
import io.github.cameltextrequest.webhook.HookRegistration;
import io.github.cameltextrequest.webhook.HookUser;
import io.github.cameltextrequest.webhook.RegistrationSettings;
import java.util.Objects;
import java.util.concurrent.ScheduledExecutorService;
import org.jspecify.annotations.Nullable;

/** The hooks of one consumer: it listens for them, and sees that the service has them. */
final class ConsumerHooks {
    private final TextRequestEndpoint endpoint;
    private final HookListener listener;
    private final HookSettings hooks;
    private final ConsumerSettings settings;
    private final TextRequestClient client;
    private final HookIntake intake;
    private final @Nullable HookRegistration registration;
    private @Nullable AutoCloseable open;

    ConsumerHooks(
            TextRequestEndpoint endpoint,
            HookListener listener,
            HookSettings hooks,
            ConsumerSettings settings,
            TextRequestClient client,
            AccountDashboards dashboards,
            HookIntake intake,
            ScheduledExecutorService timer) {
        this.endpoint = endpoint;
        this.listener = listener;
        this.hooks = hooks;
        this.settings = settings;
        this.client = client;
        this.intake = intake;
        this.registration = hooks.register() ? registration(dashboards, timer) : null;
    }

    private HookRegistration registration(AccountDashboards dashboards, ScheduledExecutorService timer) {
        RegistrationSettings wanted = new RegistrationSettings(
                settings.subscription(),
                settings.poll().owner(),
                Objects.requireNonNull(hooks.urls()),
                settings.poll().dashboards(),
                settings.poll().types().stream()
                        .map(type -> type.hook().wireName())
                        .distinct()
                        .toList(),
                hooks.interval(),
                hooks.unregisterOnStop());
        return endpoint.getComponent()
                .hookListeners()
                .registration(wanted, client, dashboards, settings.store(), timer, endpoint.clock());
    }

    /** Listens at once; the service is told when the whole context is up, and with it the HTTP server. */
    void start() throws Exception {
        open = listener.open(hooks.guard(), client::serviceTime, new HookUser(intake, settings.store()));
        if (registration != null) {
            endpoint.getCamelContext().addStartupListener((context, alreadyStarted) -> registration.start());
        }
    }

    void stop() throws Exception {
        try {
            if (registration != null) {
                registration.stop();
            }
        } finally {
            if (open != null) {
                open.close();
            }
        }
    }
}
