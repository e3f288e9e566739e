package io.github.cameltextrequest;

import org.apache.camel.spi.Metadata;

/**
 * Headers that events carry and calls leave behind. The headers of inputs are not listed here: a path parameter's is
 * {@code CamelTextRequest} and its option in PascalCase, a query parameter's {@code CamelTextRequestQuery} and the same.
 */
public final class TextRequestConstants {

    @Metadata(label = "producer", description = "HTTP status of the answer.", javaType = "Integer")
    public static final String RESPONSE_CODE = "CamelTextRequestResponseCode";

    @Metadata(label = "consumer", description = "Name of the event, for example msg_received.", javaType = "String")
    public static final String EVENT = "CamelTextRequestEvent";

    @Metadata(description = "Dashboard of the event; input of calls that are for one dashboard.", javaType = "String")
    public static final String DASHBOARD_ID = "CamelTextRequestDashboardId";

    @Metadata(
            description = "Number of the contact, 11 digits; input of calls that are for one contact.",
            javaType = "String")
    public static final String PHONE_NUMBER = "CamelTextRequestPhoneNumber";

    @Metadata(description = "Id of the message, of the event or just sent.", javaType = "String")
    public static final String MESSAGE_ID = "CamelTextRequestMessageId";

    @Metadata(label = "consumer", description = "R for a received, S for a sent message.", javaType = "String")
    public static final String DIRECTION = "CamelTextRequestDirection";

    @Metadata(label = "consumer", description = "When it happened.", javaType = "java.time.Instant")
    public static final String TIMESTAMP = "CamelTextRequestTimestamp";

    @Metadata(
            label = "consumer",
            description = "Key of the event, the same from hook, poll and backfill: by it a sink can drop doubles.",
            javaType = "String")
    public static final String DEDUPE_ID = "CamelTextRequestDedupeId";

    @Metadata(label = "consumer", description = "How the event was found: hook, poll or backfill.", javaType = "String")
    public static final String SOURCE = "CamelTextRequestSource";

    @Metadata(
            description =
                    "An id of your own, given at a send and brought back by every event about the status of that message, and by the location it asked for.",
            javaType = "String")
    public static final String CORRELATION_ID = "CamelTextRequestCorrelationId";

    @Metadata(
            label = "consumer",
            description = "True when the text came from one of the account's own numbers; answering it may loop.",
            javaType = "Boolean")
    public static final String OWN_NUMBER = "CamelTextRequestOwnNumber";

    @Metadata(label = "uploadMms", description = "Name of the file to upload.", javaType = "String")
    public static final String FILE_NAME = "CamelTextRequestFileName";

    @Metadata(
            label = "producer",
            description =
                    "Key under which a text, a payment or a reminder happens at most once; removed after the call.",
            javaType = "String")
    public static final String SEND_KEY = "CamelTextRequestSendKey";

    @Metadata(label = "request", description = "HTTP method of the operation request.", javaType = "String")
    public static final String METHOD = "CamelTextRequestMethod";

    @Metadata(
            label = "request",
            description = "Path and query below the base URL of the operation request.",
            javaType = "String")
    public static final String PATH = "CamelTextRequestPath";

    private TextRequestConstants() {}
}
