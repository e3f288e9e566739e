package io.github.cameltextrequest;

import io.github.cameltextrequest.client.RateLimiter;
import io.github.cameltextrequest.event.EventStore;
import io.github.cameltextrequest.webhook.SignaturePolicy;
import java.time.Clock;
import javax.sql.DataSource;
import org.apache.camel.RuntimeCamelException;
import org.apache.camel.component.http.HttpComponent;
import org.apache.camel.spi.UriParam;
import org.apache.camel.spi.UriParams;
import org.apache.camel.support.jsse.SSLContextParameters;
import org.jspecify.annotations.Nullable;

/**
 * The options that the component and its endpoints share. An endpoint starts with a copy of the component's and may set
 * each anew.
 */
@UriParams
public class TextRequestConfiguration implements Cloneable {

    @UriParam(
            label = "security",
            secret = true,
            description =
                    "API key of the account. Falls back to the environment variable TEXTREQUEST_API_KEY. Better set on the component or as a property than in a URI.")
    private @Nullable String apiKey;

    @UriParam(
            label = "consumer,security",
            secret = true,
            description =
                    "Further keys, separated by commas, whose hooks and signatures are good as well: the one before, or the next, while the key is changed. Better set on the component or as a property than in a URI.")
    private @Nullable String previousApiKeys;

    @UriParam(
            label = "advanced",
            defaultValue = "https://api.textrequest.com/api/v3",
            description = "Base URL of the service.")
    private String baseUrl = "https://api.textrequest.com/api/v3";

    @UriParam(
            label = "producer",
            defaultValue = "MODEL",
            description =
                    "What a call leaves as the body: a model record, a Map (or List), or the JSON text as it was received.")
    private OutputFormat outputFormat = OutputFormat.MODEL;

    @UriParam(
            label =
                    "producer,getConversations,getMessagesByContactPhone,getDashboardMessages,getContacts,getGroups,getTags,getKeywords,getPayments,getDashboards,getUsers,getReviews,getCampaigns,getHooks,getScheduledMessages",
            defaultValue = "PAGE",
            description =
                    "How lists are read: one page, all pages as one List, or as an Iterable that reads one page at a time (for a streaming split).")
    private Fetch fetch = Fetch.PAGE;

    @UriParam(
            label = "producer,sendMessage,sendMessageByPhoneNumber",
            defaultValue = "AUTO",
            description =
                    "How a text body of the two sends is read: auto takes it as the message itself, json as a structured payload.")
    private PayloadFormat payload = PayloadFormat.AUTO;

    @UriParam(
            label = "producer",
            description =
                    "Whom texts and payments may reach, for staging: numbers, or beginnings of numbers with the area code at least, separated by commas. Everybody when it is not set.")
    private @Nullable String allowedRecipients;

    @UriParam(
            label = "producer",
            defaultValue = "false",
            description =
                    "Refuses without a call what would text a contact known to have opted out: from the events opted_out and opted_in, or from a text that the service refused for it.")
    private boolean optOutGuard;

    @UriParam(
            label = "producer",
            defaultValue = "true",
            description =
                    "Looks up at the service what became of a text or a bill whose answer was lost. What is found counts as done; what is not found stays unknown.")
    private boolean resolveUnknown = true;

    @UriParam(
            label = "producer,advanced",
            javaType = "java.time.Duration",
            defaultValue = "10s",
            description =
                    "Longest time that resolveUnknown goes on looking, with all waits. The route waits for it. 0 for one look.")
    private long resolveUnknownTimeout = 10000;

    @UriParam(
            label = "producer,bulkUpdateContacts",
            defaultValue = "500",
            description = "Rows that bulkUpdateContacts sends in one call.")
    private int chunkSize = 500;

    @UriParam(
            label = "advanced",
            javaType = "java.time.Duration",
            defaultValue = "10s",
            description = "Longest wait for a connection to the service.")
    private long connectTimeout = 10000;

    @UriParam(
            label = "advanced",
            javaType = "java.time.Duration",
            defaultValue = "30s",
            description = "Longest wait for the next bytes of an answer.")
    private long responseTimeout = 30000;

    @UriParam(
            label = "advanced",
            javaType = "java.time.Duration",
            defaultValue = "2m",
            description =
                    "Longest time of a call: all its attempts and the waits before them, to the last byte of the answer, however steadily bytes come. The last tenth is kept for an attempt: no wait goes into it.")
    private long callTimeout = 120000;

    @UriParam(
            label = "advanced",
            javaType = "java.time.Duration",
            defaultValue = "30s",
            description = "Longest wait for a free connection of the pool.")
    private long connectionRequestTimeout = 30000;

    @UriParam(label = "advanced", defaultValue = "64", description = "Connections of the pool.")
    private int maxConnections = 64;

    @UriParam(
            label = "advanced",
            defaultValue = "16777216",
            description = "Largest answer accepted, in bytes after decompression.")
    private int maxAnswerSize = 16777216;

    @UriParam(
            label = "advanced",
            defaultValue = "3",
            description =
                    "How often a call is repeated when it certainly was not processed, or does no harm when it happens twice. 0 switches it off.")
    private int maximumRetries = 3;

    @UriParam(
            label = "advanced",
            javaType = "java.time.Duration",
            defaultValue = "500ms",
            description =
                    "Longest wait before the first repetition of a call; it doubles with each further one. The wait is a random part of it.")
    private long retryDelay = 500;

    @UriParam(
            label = "advanced",
            javaType = "java.time.Duration",
            defaultValue = "1m",
            description =
                    "Longest wait before a repetition. A call fails at once when the service asks to wait for longer.")
    private long retryMaxWait = 60000;

    @UriParam(
            label = "advanced",
            defaultValue = "100",
            description =
                    "Most calls within rateLimitPeriod, counted over all endpoints of the Camel context that use the same key. 0 switches the limit off.")
    private int rateLimit = 100;

    @UriParam(
            label = "advanced",
            javaType = "java.time.Duration",
            defaultValue = "1m",
            description = "Length of the window that rateLimit holds for, wherever it begins.")
    private long rateLimitPeriod = 60000;

    @UriParam(
            label = "advanced",
            javaType = "java.time.Duration",
            defaultValue = "30s",
            description =
                    "Longest wait of a call for its turn under rateLimit. A call that would have to wait for longer fails at once.")
    private long rateLimitMaxWait = 30000;

    @UriParam(
            label = "advanced",
            description =
                    "Your own limiter, for example one that several processes share. Takes the place of rateLimit and rateLimitPeriod.")
    private @Nullable RateLimiter rateLimiter;

    @UriParam(
            label = "advanced",
            description = "Your own camel-http component, whose proxy, TLS, pool and timeouts are used then.")
    private @Nullable HttpComponent httpComponent;

    @UriParam(label = "security", description = "TLS settings of the connection to the service.")
    private @Nullable SSLContextParameters sslContextParameters;

    @UriParam(label = "advanced", description = "Source of the time, for tests. The system clock when it is not set.")
    private @Nullable Clock clock;

    @UriParam(
            label = "consumer",
            description =
                    "Name under which events are stored and told apart. Nodes of the same name share the work, different names each get every event. The id of the route when it is not set.")
    private @Nullable String subscription;

    @UriParam(
            label = "consumer",
            defaultValue = "msg_received",
            description =
                    "Events to receive, separated by commas. By hook or poll: msg_received, msg_sent, msg_status_updated, payment_status_updated, opted_out, opted_in. By hook only: contact_created, contact_updated, location_received, keyword_subscribed, keyword_unsubscribed, and whatever else the service may have.")
    private String eventTypes = "msg_received";

    @UriParam(
            label = "consumer",
            defaultValue = "AUTO",
            description =
                    "Where events come from: hook, poll, both (polls for what hooks missed), or auto, which is both when webhookExternalUrl is set and poll otherwise.")
    private EventSource source = EventSource.AUTO;

    @UriParam(
            label = "consumer",
            description =
                    "The public URL under which the service reaches this server, for example https://example.com. The listener's path is added to it. Without it there are no hooks, unless source says so.")
    private @Nullable String webhookExternalUrl;

    @UriParam(
            label = "consumer",
            defaultValue = "/textrequest",
            description = "Path of the listener for hooks, on the HTTP server and behind webhookExternalUrl.")
    private String webhookPath = "/textrequest";

    @UriParam(
            label = "consumer,advanced",
            description =
                    "Name of the Camel component or bean that serves HTTP for hooks. The one of the REST configuration, or platform-http, when it is not set.")
    private @Nullable String webhookComponent;

    @UriParam(
            label = "consumer",
            defaultValue = "true",
            description = "Whether hooks are made at the service, and reactivated when it switched them off.")
    private boolean hookAutoRegister = true;

    @UriParam(
            label = "consumer,advanced",
            defaultValue = "false",
            description =
                    "Whether hooks are deleted at the service when their last consumer stops. What happens until the next start is then told to nobody.")
    private boolean hookUnregisterOnStop;

    @UriParam(
            label = "consumer,advanced",
            javaType = "java.time.Duration",
            defaultValue = "5m",
            description = "Time between two checks of the hooks at the service.")
    private long reconcileInterval = 300000;

    @UriParam(
            label = "consumer,security",
            defaultValue = "IF_PRESENT",
            description =
                    "What is asked of a hook's signature, besides the secret part of its URL: required, ifPresent (a wrong one is refused, and after a right one also none at all), or none.")
    private SignaturePolicy signature = SignaturePolicy.IF_PRESENT;

    @UriParam(
            label = "consumer,security",
            javaType = "java.time.Duration",
            defaultValue = "5m",
            description = "How far the time of a signature may be from now, in either direction.")
    private long signatureTolerance = 300000;

    @UriParam(
            label = "consumer,security",
            defaultValue = "1048576",
            description =
                    "Largest body of a hook, in bytes. The HTTP server has a limit of its own, which comes first.")
    private int maxPayloadSize = 1048576;

    @UriParam(
            label = "consumer",
            description =
                    "Where the very first start begins (ISO 8601): events from that time on. Now, when it is not set. With the memory store this needs replay=true, because every start of the process is a first start.")
    private @Nullable String since;

    @UriParam(
            label = "consumer",
            defaultValue = "false",
            description =
                    "Allows since with the memory store: every start of the process then delivers everything from that time on again.")
    private boolean replay;

    @UriParam(
            label = "consumer",
            javaType = "java.time.Duration",
            description =
                    "Time between two polls. When it is not set, 1m for polls alone and 5m beside hooks. Longer where there are so many dashboards that polls would need more than half of rateLimit.")
    private long pollInterval;

    @UriParam(
            label = "consumer,advanced",
            javaType = "java.time.Duration",
            defaultValue = "10m",
            description =
                    "How far each poll reaches back behind the last one, for messages that appear late in the history.")
    private long pollOverlap = 600000;

    @UriParam(
            label = "consumer",
            defaultValue = "1",
            description = "How many contacts are served side by side. Events of one contact always stay in order.")
    private int concurrentConsumers = 1;

    @UriParam(
            label = "consumer",
            defaultValue = "3",
            description = "How often an event whose route failed is tried again before it is dead.")
    private int maximumRedeliveries = 3;

    @UriParam(
            label = "consumer,advanced",
            javaType = "java.time.Duration",
            defaultValue = "1s",
            description =
                    "Wait before the first redelivery of an event; each further one waits twice as long, up to a minute.")
    private long redeliveryDelay = 1000;

    @UriParam(
            label = "consumer",
            defaultValue = "20/1h",
            description =
                    "Most texts sent to one contact while handling events, as number/time, for example 20/1h. Stops two machines from texting each other for ever. 0 switches it off.")
    private String maxRepliesPerContact = "20/1h";

    @UriParam(
            label = "consumer",
            description =
                    "SQLite file in which events are kept, so that they outlive the process; for one node. Made when it is not there. Needs the dependency org.xerial:sqlite-jdbc.")
    private @Nullable String eventStoreFile;

    @UriParam(
            label = "consumer",
            description =
                    "Database in which events are kept, so that they outlive the process and several nodes share them: a DataSource bean for PostgreSQL.")
    private @Nullable DataSource eventStoreDataSource;

    @UriParam(
            label = "consumer",
            description =
                    "Where events are kept: a bean that implements EventStore. Without this option, eventStoreFile and eventStoreDataSource they are kept in memory, which lasts as long as the process.")
    private @Nullable EventStore eventStore;

    @UriParam(
            label = "consumer,advanced",
            javaType = "java.time.Duration",
            defaultValue = "7d",
            description =
                    "How long the store remembers the keys of finished events and of sends, and keeps dead events. A store given by eventStore has its own time.")
    private long retention = 604800000;

    TextRequestConfiguration copy() {
        try {
            return (TextRequestConfiguration) clone();
        } catch (CloneNotSupportedException e) {
            throw new RuntimeCamelException(e);
        }
    }

    public @Nullable String getApiKey() {
        return apiKey;
    }

    public void setApiKey(@Nullable String apiKey) {
        this.apiKey = apiKey;
    }

    public @Nullable String getPreviousApiKeys() {
        return previousApiKeys;
    }

    public void setPreviousApiKeys(@Nullable String previousApiKeys) {
        this.previousApiKeys = previousApiKeys;
    }

    public String getBaseUrl() {
        return baseUrl;
    }

    public void setBaseUrl(String baseUrl) {
        this.baseUrl = baseUrl;
    }

    public OutputFormat getOutputFormat() {
        return outputFormat;
    }

    public void setOutputFormat(OutputFormat outputFormat) {
        this.outputFormat = outputFormat;
    }

    public Fetch getFetch() {
        return fetch;
    }

    public void setFetch(Fetch fetch) {
        this.fetch = fetch;
    }

    public PayloadFormat getPayload() {
        return payload;
    }

    public void setPayload(PayloadFormat payload) {
        this.payload = payload;
    }

    public @Nullable String getAllowedRecipients() {
        return allowedRecipients;
    }

    public void setAllowedRecipients(@Nullable String allowedRecipients) {
        this.allowedRecipients = allowedRecipients;
    }

    public boolean isOptOutGuard() {
        return optOutGuard;
    }

    public void setOptOutGuard(boolean optOutGuard) {
        this.optOutGuard = optOutGuard;
    }

    public boolean isResolveUnknown() {
        return resolveUnknown;
    }

    public void setResolveUnknown(boolean resolveUnknown) {
        this.resolveUnknown = resolveUnknown;
    }

    public long getResolveUnknownTimeout() {
        return resolveUnknownTimeout;
    }

    public void setResolveUnknownTimeout(long resolveUnknownTimeout) {
        this.resolveUnknownTimeout = resolveUnknownTimeout;
    }

    public int getChunkSize() {
        return chunkSize;
    }

    public void setChunkSize(int chunkSize) {
        this.chunkSize = chunkSize;
    }

    public long getConnectTimeout() {
        return connectTimeout;
    }

    public void setConnectTimeout(long connectTimeout) {
        this.connectTimeout = connectTimeout;
    }

    public long getResponseTimeout() {
        return responseTimeout;
    }

    public void setResponseTimeout(long responseTimeout) {
        this.responseTimeout = responseTimeout;
    }

    public long getCallTimeout() {
        return callTimeout;
    }

    public void setCallTimeout(long callTimeout) {
        this.callTimeout = callTimeout;
    }

    public long getConnectionRequestTimeout() {
        return connectionRequestTimeout;
    }

    public void setConnectionRequestTimeout(long connectionRequestTimeout) {
        this.connectionRequestTimeout = connectionRequestTimeout;
    }

    public int getMaxConnections() {
        return maxConnections;
    }

    public void setMaxConnections(int maxConnections) {
        this.maxConnections = maxConnections;
    }

    public int getMaxAnswerSize() {
        return maxAnswerSize;
    }

    public void setMaxAnswerSize(int maxAnswerSize) {
        this.maxAnswerSize = maxAnswerSize;
    }

    public int getMaximumRetries() {
        return maximumRetries;
    }

    public void setMaximumRetries(int maximumRetries) {
        this.maximumRetries = maximumRetries;
    }

    public long getRetryDelay() {
        return retryDelay;
    }

    public void setRetryDelay(long retryDelay) {
        this.retryDelay = retryDelay;
    }

    public long getRetryMaxWait() {
        return retryMaxWait;
    }

    public void setRetryMaxWait(long retryMaxWait) {
        this.retryMaxWait = retryMaxWait;
    }

    public int getRateLimit() {
        return rateLimit;
    }

    public void setRateLimit(int rateLimit) {
        this.rateLimit = rateLimit;
    }

    public long getRateLimitPeriod() {
        return rateLimitPeriod;
    }

    public void setRateLimitPeriod(long rateLimitPeriod) {
        this.rateLimitPeriod = rateLimitPeriod;
    }

    public long getRateLimitMaxWait() {
        return rateLimitMaxWait;
    }

    public void setRateLimitMaxWait(long rateLimitMaxWait) {
        this.rateLimitMaxWait = rateLimitMaxWait;
    }

    public @Nullable RateLimiter getRateLimiter() {
        return rateLimiter;
    }

    public void setRateLimiter(@Nullable RateLimiter rateLimiter) {
        this.rateLimiter = rateLimiter;
    }

    public @Nullable HttpComponent getHttpComponent() {
        return httpComponent;
    }

    public void setHttpComponent(@Nullable HttpComponent httpComponent) {
        this.httpComponent = httpComponent;
    }

    public @Nullable SSLContextParameters getSslContextParameters() {
        return sslContextParameters;
    }

    public void setSslContextParameters(@Nullable SSLContextParameters sslContextParameters) {
        this.sslContextParameters = sslContextParameters;
    }

    public @Nullable Clock getClock() {
        return clock;
    }

    public void setClock(@Nullable Clock clock) {
        this.clock = clock;
    }

    public @Nullable String getSubscription() {
        return subscription;
    }

    public void setSubscription(@Nullable String subscription) {
        this.subscription = subscription;
    }

    public String getEventTypes() {
        return eventTypes;
    }

    public void setEventTypes(String eventTypes) {
        this.eventTypes = eventTypes;
    }

    public EventSource getSource() {
        return source;
    }

    public void setSource(EventSource source) {
        this.source = source;
    }

    public @Nullable String getWebhookExternalUrl() {
        return webhookExternalUrl;
    }

    public void setWebhookExternalUrl(@Nullable String webhookExternalUrl) {
        this.webhookExternalUrl = webhookExternalUrl;
    }

    public String getWebhookPath() {
        return webhookPath;
    }

    public void setWebhookPath(String webhookPath) {
        this.webhookPath = webhookPath;
    }

    public @Nullable String getWebhookComponent() {
        return webhookComponent;
    }

    public void setWebhookComponent(@Nullable String webhookComponent) {
        this.webhookComponent = webhookComponent;
    }

    public boolean isHookAutoRegister() {
        return hookAutoRegister;
    }

    public void setHookAutoRegister(boolean hookAutoRegister) {
        this.hookAutoRegister = hookAutoRegister;
    }

    public boolean isHookUnregisterOnStop() {
        return hookUnregisterOnStop;
    }

    public void setHookUnregisterOnStop(boolean hookUnregisterOnStop) {
        this.hookUnregisterOnStop = hookUnregisterOnStop;
    }

    public long getReconcileInterval() {
        return reconcileInterval;
    }

    public void setReconcileInterval(long reconcileInterval) {
        this.reconcileInterval = reconcileInterval;
    }

    public SignaturePolicy getSignature() {
        return signature;
    }

    public void setSignature(SignaturePolicy signature) {
        this.signature = signature;
    }

    public long getSignatureTolerance() {
        return signatureTolerance;
    }

    public void setSignatureTolerance(long signatureTolerance) {
        this.signatureTolerance = signatureTolerance;
    }

    public int getMaxPayloadSize() {
        return maxPayloadSize;
    }

    public void setMaxPayloadSize(int maxPayloadSize) {
        this.maxPayloadSize = maxPayloadSize;
    }

    public @Nullable String getSince() {
        return since;
    }

    public void setSince(@Nullable String since) {
        this.since = since;
    }

    public boolean isReplay() {
        return replay;
    }

    public void setReplay(boolean replay) {
        this.replay = replay;
    }

    public long getPollInterval() {
        return pollInterval;
    }

    public void setPollInterval(long pollInterval) {
        this.pollInterval = pollInterval;
    }

    public long getPollOverlap() {
        return pollOverlap;
    }

    public void setPollOverlap(long pollOverlap) {
        this.pollOverlap = pollOverlap;
    }

    public int getConcurrentConsumers() {
        return concurrentConsumers;
    }

    public void setConcurrentConsumers(int concurrentConsumers) {
        this.concurrentConsumers = concurrentConsumers;
    }

    public int getMaximumRedeliveries() {
        return maximumRedeliveries;
    }

    public void setMaximumRedeliveries(int maximumRedeliveries) {
        this.maximumRedeliveries = maximumRedeliveries;
    }

    public long getRedeliveryDelay() {
        return redeliveryDelay;
    }

    public void setRedeliveryDelay(long redeliveryDelay) {
        this.redeliveryDelay = redeliveryDelay;
    }

    public String getMaxRepliesPerContact() {
        return maxRepliesPerContact;
    }

    public void setMaxRepliesPerContact(String maxRepliesPerContact) {
        this.maxRepliesPerContact = maxRepliesPerContact;
    }

    public @Nullable String getEventStoreFile() {
        return eventStoreFile;
    }

    public void setEventStoreFile(@Nullable String eventStoreFile) {
        this.eventStoreFile = eventStoreFile;
    }

    public @Nullable DataSource getEventStoreDataSource() {
        return eventStoreDataSource;
    }

    public void setEventStoreDataSource(@Nullable DataSource eventStoreDataSource) {
        this.eventStoreDataSource = eventStoreDataSource;
    }

    public long getRetention() {
        return retention;
    }

    public void setRetention(long retention) {
        this.retention = retention;
    }

    public @Nullable EventStore getEventStore() {
        return eventStore;
    }

    public void setEventStore(@Nullable EventStore eventStore) {
        this.eventStore = eventStore;
    }
}
