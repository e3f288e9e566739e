package io.github.cameltextrequest;

import io.github.cameltextrequest.client.ClientSettings;
import io.github.cameltextrequest.client.LimitSettings;
import io.github.cameltextrequest.client.RetrySettings;
import io.github.cameltextrequest.client.TextRequestClient;
import io.github.cameltextrequest.event.EventStore;
import io.github.cameltextrequest.operation.TextRequestOperation;
import io.github.cameltextrequest.webhook.HookKeys;
import io.github.cameltextrequest.webhook.HookListener;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.apache.camel.Category;
import org.apache.camel.Consumer;
import org.apache.camel.MultipleConsumersSupport;
import org.apache.camel.Processor;
import org.apache.camel.Producer;
import org.apache.camel.spi.EndpointServiceLocation;
import org.apache.camel.spi.Metadata;
import org.apache.camel.spi.PropertyConfigurer;
import org.apache.camel.spi.PropertyConfigurerGetter;
import org.apache.camel.spi.UriEndpoint;
import org.apache.camel.spi.UriParam;
import org.apache.camel.spi.UriPath;
import org.apache.camel.support.DefaultEndpoint;
import org.jspecify.annotations.Nullable;

/** Send and receive text messages with the Text Request service. */
@UriEndpoint(
        firstVersion = "1.0.0",
        scheme = "textrequest",
        title = "Text Request",
        syntax = "textrequest:operation",
        category = {Category.SAAS, Category.MESSAGING},
        headersClass = TextRequestConstants.class)
public class TextRequestEndpoint extends DefaultEndpoint implements EndpointServiceLocation, MultipleConsumersSupport {

    private static final String KEY_VARIABLE = "TEXTREQUEST_API_KEY";

    @UriPath(description = "Operation of the service to call, or events to receive what happens.")
    @Metadata(required = true)
    private TextRequestOperation operation;

    @UriParam
    private TextRequestConfiguration configuration;

    @UriParam
    private TextRequestParameters parameters = new TextRequestParameters();

    TextRequestEndpoint(
            String uri,
            TextRequestComponent component,
            TextRequestOperation operation,
            TextRequestConfiguration configuration) {
        super(uri, component);
        this.operation = operation;
        this.configuration = configuration;
    }

    @Override
    public Producer createProducer() {
        if (operation == TextRequestOperation.EVENTS) {
            throw new IllegalArgumentException(
                    "textrequest:events can only be consumed: write from(\"textrequest:events\"),"
                            + " or an operation such as textrequest:sendMessageByPhoneNumber to call the service");
        }
        ForeignOptions.check(this);
        return switch (operation) {
            case REQUEST -> new RequestProducer(this);
            case BULK_UPDATE_CONTACTS -> new BulkProducer(this);
            case UPLOAD_MMS -> new UploadProducer(this);
            case DEAD_EVENTS, REPLAY_DEAD_EVENTS -> new DeadEventsProducer(this);
            default -> new TextRequestProducer(this);
        };
    }

    @Override
    public Consumer createConsumer(Processor processor) throws Exception {
        if (operation != TextRequestOperation.EVENTS) {
            throw new IllegalArgumentException("textrequest:" + operation.uriName()
                    + " can only be called: write to(\"textrequest:" + operation.uriName()
                    + "\"), or from(\"textrequest:events\") to receive what happens");
        }
        TextRequestConsumer consumer =
                new TextRequestConsumer(this, processor, receivesHooks() ? hookListener() : null);
        configureConsumer(consumer);
        return consumer;
    }

    /** Asked for here, not when it is started: with the Camel CLI the HTTP server is set up in between. */
    private HookListener hookListener() throws Exception {
        return getComponent().hookListeners().at(HookSettings.path(this), configuration.getWebhookComponent());
    }

    boolean receivesHooks() {
        boolean external = configuration.getWebhookExternalUrl() != null
                && !configuration.getWebhookExternalUrl().isBlank();
        return operation == TextRequestOperation.EVENTS
                && configuration.getSource().hooks(external);
    }

    HookKeys hookKeys() {
        return HookKeys.of(apiKey(), configuration.getPreviousApiKeys());
    }

    /** Several routes may receive the same events, each under a subscription of its own. */
    @Override
    public boolean isMultipleConsumersSupported() {
        return true;
    }

    @Override
    public TextRequestComponent getComponent() {
        return (TextRequestComponent) super.getComponent();
    }

    @Override
    public String getServiceUrl() {
        return configuration.getBaseUrl();
    }

    @Override
    public String getServiceProtocol() {
        return "rest";
    }

    @Override
    public Map<String, String> getServiceMetadata() {
        return Map.of();
    }

    TextRequestClient client() {
        return getComponent().client(clientSettings());
    }

    /** The store of this endpoint's events: the one its options name, else the component's in memory. */
    EventStore eventStore() {
        return getComponent().eventStores().of(configuration);
    }

    Clock clock() {
        Clock own = configuration.getClock();
        return own == null ? Clock.systemUTC() : own;
    }

    /** The value that stands on this endpoint's URI, null when the option is not set. */
    @Nullable
    Object optionValue(String option) {
        PropertyConfigurer configurer = getComponent().getEndpointPropertyConfigurer();
        return ((PropertyConfigurerGetter) configurer).getOptionValue(this, option, false);
    }

    private ClientSettings clientSettings() {
        return new ClientSettings(
                apiKey(),
                baseUrl(),
                configuration.getHttpComponent(),
                configuration.getSslContextParameters(),
                Duration.ofMillis(configuration.getConnectTimeout()),
                Duration.ofMillis(configuration.getResponseTimeout()),
                Duration.ofMillis(configuration.getCallTimeout()),
                Duration.ofMillis(configuration.getConnectionRequestTimeout()),
                configuration.getMaxConnections(),
                configuration.getMaxAnswerSize(),
                new RetrySettings(
                        configuration.getMaximumRetries(),
                        Duration.ofMillis(configuration.getRetryDelay()),
                        Duration.ofMillis(configuration.getRetryMaxWait())),
                new LimitSettings(
                        configuration.getRateLimit(),
                        Duration.ofMillis(configuration.getRateLimitPeriod()),
                        Duration.ofMillis(configuration.getRateLimitMaxWait()),
                        configuration.getRateLimiter()));
    }

    /** Paths and queries of calls are put behind it, so it may have no query of its own. */
    private String baseUrl() {
        String url = configuration.getBaseUrl().strip().replaceAll("/+$", "");
        if (!url.matches("https?://[^?#\\s]+")) {
            throw new IllegalArgumentException(
                    "baseUrl must be an http or https URL without query and fragment, but was "
                            + HookSettings.withoutSecrets(url) + ": mend the option baseUrl");
        }
        return url;
    }

    private String apiKey() {
        String key = configuration.getApiKey() == null ? System.getenv(KEY_VARIABLE) : configuration.getApiKey();
        if (key == null || key.isBlank()) {
            throw new IllegalArgumentException(
                    "the API key must be set, but was not: set the option apiKey of the component"
                            + " (camel.component.textrequest.api-key) or the environment variable " + KEY_VARIABLE);
        }
        return key.strip();
    }

    public TextRequestOperation getOperation() {
        return operation;
    }

    public void setOperation(TextRequestOperation operation) {
        this.operation = operation;
    }

    public TextRequestConfiguration getConfiguration() {
        return configuration;
    }

    public void setConfiguration(TextRequestConfiguration configuration) {
        this.configuration = configuration;
    }

    public TextRequestParameters getParameters() {
        return parameters;
    }

    public void setParameters(TextRequestParameters parameters) {
        this.parameters = parameters;
    }
}
