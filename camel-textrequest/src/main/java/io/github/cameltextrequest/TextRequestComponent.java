package io.github.cameltextrequest;

import io.github.cameltextrequest.client.ClientSettings;
import io.github.cameltextrequest.client.TextRequestClient;
import io.github.cameltextrequest.event.EventObserver;
import io.github.cameltextrequest.event.EventStore;
import io.github.cameltextrequest.observation.Observation;
import io.github.cameltextrequest.operation.TextRequestOperation;
import io.github.cameltextrequest.outcome.EqualTexts;
import io.github.cameltextrequest.webhook.HookListeners;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.apache.camel.CamelContext;
import org.apache.camel.Endpoint;
import org.apache.camel.ExtendedCamelContext;
import org.apache.camel.RuntimeCamelException;
import org.apache.camel.SSLContextParametersAware;
import org.apache.camel.spi.Metadata;
import org.apache.camel.spi.PropertyConfigurer;
import org.apache.camel.spi.PropertyConfigurerGetter;
import org.apache.camel.spi.annotations.Component;
import org.apache.camel.support.HealthCheckComponent;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Holds the options all endpoints start from, and what they share: clients, the event store, subscriptions' names. */
@Component("textrequest")
public class TextRequestComponent extends HealthCheckComponent implements SSLContextParametersAware {

    private static final String UNFILLED = "{{?";
    private static final Logger LOG = LoggerFactory.getLogger(TextRequestComponent.class);

    /** The one of them that Camel does not know. */
    private static final String SECRET_OPTION = "previousApiKeys";

    private final Map<ClientSettings, TextRequestClient> clients = new ConcurrentHashMap<>();
    private final EqualTexts equalTexts = new EqualTexts();
    private final Set<String> subscriptions = ConcurrentHashMap.newKeySet();
    private final Set<String> unknownOptions = ConcurrentHashMap.newKeySet();
    private @Nullable EventStores eventStores;
    private @Nullable HookListeners hookListeners;
    private volatile boolean warnedOfKeyInUri;

    @Metadata(description = "The options that every endpoint starts from.")
    private TextRequestConfiguration configuration = new TextRequestConfiguration();

    @Metadata(description = "Dashboard of calls and events that name none, neither on the URI nor by a header.")
    private @Nullable String dashboardId;

    @Metadata(label = "security", defaultValue = "false", description = "Uses the TLS settings of the Camel context.")
    private boolean useGlobalSslContextParameters;

    public TextRequestComponent() {}

    public TextRequestComponent(CamelContext context) {
        super(context);
    }

    /** Camel Main shows what options are set to, unless it knows the name of the option for a secret one. */
    @Override
    public void setCamelContext(CamelContext context) {
        super.setCamelContext(context);
        ExtendedCamelContext extension = context.getCamelContextExtension();
        String known = extension.getAdditionalSensitiveKeywords();
        if (known == null || !known.contains(SECRET_OPTION)) {
            extension.setAdditionalSensitiveKeywords(known == null ? SECRET_OPTION : known + "," + SECRET_OPTION);
        }
    }

    @Override
    protected Endpoint createEndpoint(String uri, String remaining, Map<String, Object> parameters) throws Exception {
        TextRequestOperation operation = TextRequestOperation.named(remaining)
                .orElseThrow(() -> new IllegalArgumentException(unknownOperation(remaining)));
        refuseUnknownOptions();
        warnOfKeyInUri(parameters);
        TextRequestEndpoint endpoint = new TextRequestEndpoint(uri, this, operation, configuration.copy());
        setProperties(endpoint, parameters);
        if (endpoint.getConfiguration().getSslContextParameters() == null && useGlobalSslContextParameters) {
            endpoint.getConfiguration().setSslContextParameters(retrieveGlobalSslContextParameters());
        }
        return endpoint;
    }

    private static String unknownOperation(String name) {
        List<String> near = TextRequestOperation.near(name);
        String mend = near.isEmpty()
                ? "it must be one of "
                        + Arrays.stream(TextRequestOperation.values())
                                .map(TextRequestOperation::uriName)
                                .collect(Collectors.joining(", "))
                : "did you mean " + String.join(", ", near) + "?";
        return "the operation in textrequest:" + name + " must be one of the service's, but was '" + name + "': "
                + mend;
    }

    /** The component's own properties are set before its first endpoint is made. */
    private void refuseUnknownOptions() {
        unknownOptions.stream().findFirst().ifPresent(name -> {
            throw new IllegalArgumentException(OptionNames.unknown(
                    name, "the component textrequest (camel.component.textrequest.*)", componentOptions()));
        });
    }

    private List<String> componentOptions() {
        PropertyConfigurerGetter options = (PropertyConfigurerGetter) super.getComponentPropertyConfigurer();
        return endpointOptions().stream()
                .filter(name -> options.getOptionType(name, true) != null)
                .toList();
    }

    private Set<String> endpointOptions() {
        return getCamelContext()
                .getCamelContextExtension()
                .getEndpointUriFactory("textrequest")
                .propertyNames();
    }

    @Override
    public @Nullable PropertyConfigurer getComponentPropertyConfigurer() {
        PropertyConfigurer generated = super.getComponentPropertyConfigurer();
        return generated == null ? null : new CheckedOptions(generated, unknownOptions);
    }

    @Override
    protected void validateParameters(String uri, Map<String, Object> parameters, @Nullable String optionPrefix) {
        parameters.keySet().stream().findFirst().ifPresent(name -> {
            String endpoint = uri.replaceAll("[?].*", "").replace("://", ":");
            throw new IllegalArgumentException(OptionNames.unknown(name, endpoint, endpointOptions()));
        });
    }

    /** An optional placeholder that nobody filled, as Kamelets have, is no key. */
    private void warnOfKeyInUri(Map<String, Object> parameters) {
        Object key = parameters.get("apiKey");
        if (key != null && !key.toString().startsWith(UNFILLED) && !warnedOfKeyInUri) {
            warnedOfKeyInUri = true;
            LOG.warn("The API key stands in a URI, where logs and consoles can show it: set it on the component"
                    + " (camel.component.textrequest.api-key) or in TEXTREQUEST_API_KEY");
        }
    }

    EqualTexts equalTexts() {
        return equalTexts;
    }

    TextRequestClient client(ClientSettings settings) {
        return clients.computeIfAbsent(settings, this::newClient);
    }

    private TextRequestClient newClient(ClientSettings settings) {
        try {
            return observation()
                    .client(
                            settings.baseUrl(),
                            clock(),
                            observer -> new TextRequestClient(getCamelContext(), settings, clock(), observer));
        } catch (Exception e) {
            throw new RuntimeCamelException("the HTTP client for " + settings + " cannot be built", e);
        }
    }

    /** What listens for hooks, made when the first consumer asks for it. */
    synchronized HookListeners hookListeners() {
        HookListeners listeners = hookListeners;
        if (listeners == null) {
            listeners = new HookListeners(getCamelContext(), eventObserver());
            hookListeners = listeners;
        }
        return listeners;
    }

    /** Made when it is first asked for: what a constructor makes must not know the component that it is part of. */
    synchronized EventStores eventStores() {
        if (eventStores == null) {
            eventStores = new EventStores(this);
        }
        return eventStores;
    }

    /** The store of consumers that name none. */
    EventStore memoryStore() {
        return eventStores().inMemory();
    }

    /** Told of what happens to events and hooks, by everything that handles them. */
    EventObserver eventObserver() {
        return observation().events();
    }

    Observation observation() {
        return Observation.of(getCamelContext());
    }

    /** False when another consumer of this context already has that subscription. */
    boolean claimSubscription(String name) {
        return subscriptions.add(name);
    }

    void releaseSubscription(String name) {
        subscriptions.remove(name);
    }

    Clock clock() {
        Clock clock = configuration.getClock();
        return clock == null ? Clock.systemUTC() : clock;
    }

    @Override
    protected void doInit() throws Exception {
        super.doInit();
        getCamelContext().getCamelContextExtension().registerEndpointCallback(new MasterRefusal());
    }

    @Override
    protected void doStart() throws Exception {
        super.doStart();
        observation().componentStarted(isHealthCheckProducerEnabled(), isHealthCheckConsumerEnabled());
    }

    @Override
    protected void doStop() throws Exception {
        clients.values().forEach(observation()::clientClosed);
        clients.values().forEach(TextRequestClient::close);
        clients.clear();
        super.doStop();
    }

    @Override
    protected void doShutdown() throws Exception {
        eventStores().close();
        if (hookListeners != null) {
            hookListeners.close();
        }
        super.doShutdown();
    }

    public TextRequestConfiguration getConfiguration() {
        return configuration;
    }

    public void setConfiguration(TextRequestConfiguration configuration) {
        this.configuration = configuration;
    }

    public @Nullable String getDashboardId() {
        return dashboardId;
    }

    public void setDashboardId(@Nullable String dashboardId) {
        this.dashboardId = dashboardId;
    }

    @Override
    public boolean isUseGlobalSslContextParameters() {
        return useGlobalSslContextParameters;
    }

    @Override
    public void setUseGlobalSslContextParameters(boolean useGlobalSslContextParameters) {
        this.useGlobalSslContextParameters = useGlobalSslContextParameters;
    }
}
