package io.github.cameltextrequest.operation;

import static io.github.cameltextrequest.operation.OperationBuilder.delete;
import static io.github.cameltextrequest.operation.OperationBuilder.get;
import static io.github.cameltextrequest.operation.OperationBuilder.own;
import static io.github.cameltextrequest.operation.OperationBuilder.patch;
import static io.github.cameltextrequest.operation.OperationBuilder.post;
import static io.github.cameltextrequest.operation.OperationBuilder.put;
import static io.github.cameltextrequest.operation.ParameterType.BOOLEAN;
import static io.github.cameltextrequest.operation.ParameterType.INSTANT;
import static io.github.cameltextrequest.operation.ParameterType.INTEGER;
import static io.github.cameltextrequest.operation.ParameterType.PHONE_NUMBER;
import static io.github.cameltextrequest.operation.ParameterType.PHONE_PREFIX;
import static io.github.cameltextrequest.operation.ParameterType.STRING;

import io.github.cameltextrequest.model.ActivatePaymentsRequest;
import io.github.cameltextrequest.model.Campaign;
import io.github.cameltextrequest.model.Contact;
import io.github.cameltextrequest.model.ContactBulkWrite;
import io.github.cameltextrequest.model.ContactPatch;
import io.github.cameltextrequest.model.ContactWrite;
import io.github.cameltextrequest.model.Conversation;
import io.github.cameltextrequest.model.CustomField;
import io.github.cameltextrequest.model.CustomFieldWrite;
import io.github.cameltextrequest.model.Dashboard;
import io.github.cameltextrequest.model.DashboardCreate;
import io.github.cameltextrequest.model.DashboardMessage;
import io.github.cameltextrequest.model.DashboardUpdate;
import io.github.cameltextrequest.model.Group;
import io.github.cameltextrequest.model.GroupWrite;
import io.github.cameltextrequest.model.Hook;
import io.github.cameltextrequest.model.HookCreate;
import io.github.cameltextrequest.model.Keyword;
import io.github.cameltextrequest.model.KeywordWrite;
import io.github.cameltextrequest.model.Message;
import io.github.cameltextrequest.model.MmsUploadResponse;
import io.github.cameltextrequest.model.NearNames;
import io.github.cameltextrequest.model.Payment;
import io.github.cameltextrequest.model.PaymentCreate;
import io.github.cameltextrequest.model.Review;
import io.github.cameltextrequest.model.ScheduledMessage;
import io.github.cameltextrequest.model.SendContactMessageRequest;
import io.github.cameltextrequest.model.SendMessageRequest;
import io.github.cameltextrequest.model.SendMessageResponse;
import io.github.cameltextrequest.model.Tag;
import io.github.cameltextrequest.model.TagWrite;
import io.github.cameltextrequest.model.User;
import io.github.cameltextrequest.model.UserCreate;
import io.github.cameltextrequest.model.UserUpdate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The operations: all that the service's API v3 has, under the operationIds of its API document, and four of ours. One
 * constant says everything about one operation; producer, documentation and tests read it here. A test holds the table
 * against the document in both directions.
 *
 * @since 1.0
 */
@SuppressWarnings("ImmutableEnumChecker") // the lists are unmodifiable, which List.copyOf does not tell the checker
public enum TextRequestOperation {
    // Messages
    UPLOAD_MMS(post("/mms").sendsFile().one(MmsUploadResponse.class)),
    SEND_MESSAGE(post("/messages").sendsText(SendMessageRequest.class).one(SendMessageResponse.class)),
    REDACT_MESSAGE(put("/messages/{message_id}/redact")),
    UNREDACT_MESSAGE(put("/messages/{message_id}/unredact")),

    // Conversations
    GET_CONVERSATIONS(get("/dashboards/{dashboard_id}/conversations")
            .query(STRING, "tags", "search")
            .query(BOOLEAN, "show_unresolved_only", "include_archived")
            .page(Conversation.class)),
    GET_MESSAGES_BY_CONTACT_PHONE(
            get("/dashboards/{dashboard_id}/contacts/{phone_number}/messages").page(Message.class)),
    SEND_MESSAGE_BY_PHONE_NUMBER(post("/dashboards/{dashboard_id}/contacts/{phone_number}/messages")
            .sendsText(SendContactMessageRequest.class)
            .one(Message.class)),
    GET_DASHBOARD_MESSAGES(get("/dashboards/{dashboard_id}/messages")
            .query(INSTANT, "start_date", "end_date")
            .query(STRING, "message_direction", "sort")
            .page(DashboardMessage.class)),
    ARCHIVE_CONVERSATION(put("/dashboards/{dashboard_id}/contacts/{phone_number}/conversations/archive")),
    UNARCHIVE_CONVERSATION(put("/dashboards/{dashboard_id}/contacts/{phone_number}/conversations/unarchive")),

    // Contacts
    GET_CONTACTS(get("/dashboards/{dashboard_id}/contacts")
            .query(PHONE_PREFIX, "contact_phone_number")
            .query(
                    STRING,
                    "display_name",
                    "tags",
                    "groups",
                    "custom_field_id_1",
                    "custom_field_value_1",
                    "custom_field_id_2",
                    "custom_field_value_2",
                    "custom_field_id_3",
                    "custom_field_value_3")
            .query(
                    INSTANT,
                    "last_message_timestamp_before_utc",
                    "last_message_timestamp_after_utc",
                    "contact_created_before",
                    "contact_created_after",
                    "last_message_sent_before",
                    "last_message_sent_after",
                    "last_message_received_before",
                    "last_message_received_after")
            .query(
                    BOOLEAN,
                    "is_resolved",
                    "has_message_history",
                    "is_blocked",
                    "is_archived",
                    "is_suppressed",
                    "has_opted_out")
            .page(Contact.class)),
    BULK_UPDATE_CONTACTS(post("/dashboards/{dashboard_id}/contacts")
            .sendsRows(ContactBulkWrite.class)
            .upserts()
            .list(Contact.class)),
    GET_CONTACT_BY_PHONE_NUMBER(
            get("/dashboards/{dashboard_id}/contacts/{phone_number}").one(Contact.class)),
    CREATE_CONTACT(post("/dashboards/{dashboard_id}/contacts/{phone_number}")
            .sends(ContactWrite.class)
            .upserts()
            .one(Contact.class)),
    PATCH_CONTACT(patch("/dashboards/{dashboard_id}/contacts/{phone_number}")
            .sends(ContactPatch.class)
            .upserts()
            .one(Contact.class)),
    DELETE_CONTACT(delete("/dashboards/{dashboard_id}/contacts/{phone_number}")),

    // Groups
    GET_GROUPS(get("/dashboards/{dashboard_id}/groups").page(Group.class)),
    CREATE_GROUP(
            post("/dashboards/{dashboard_id}/groups").sends(GroupWrite.class).one(Group.class)),
    GET_GROUP_BY_ID(get("/dashboards/{dashboard_id}/groups/{group_id}").one(Group.class)),
    UPDATE_GROUP(put("/dashboards/{dashboard_id}/groups/{group_id}")
            .sends(GroupWrite.class)
            .one(Group.class)),
    DELETE_GROUP(delete("/dashboards/{dashboard_id}/groups/{group_id}")),

    // Tags
    GET_TAGS(get("/dashboards/{dashboard_id}/tags").page(Tag.class)),
    CREATE_TAG(post("/dashboards/{dashboard_id}/tags").sends(TagWrite.class).one(Tag.class)),
    GET_TAG_BY_ID(get("/dashboards/{dashboard_id}/tags/{tag_id}").one(Tag.class)),
    UPDATE_TAG(put("/dashboards/{dashboard_id}/tags/{tag_id}")
            .sends(TagWrite.class)
            .one(Tag.class)),
    DELETE_TAG(delete("/dashboards/{dashboard_id}/tags/{tag_id}")),

    // Custom fields
    GET_CUSTOM_FIELDS(get("/dashboards/{dashboard_id}/fields").list(CustomField.class)),
    CREATE_CUSTOM_FIELD(post("/dashboards/{dashboard_id}/fields")
            .sends(CustomFieldWrite.class)
            .one(CustomField.class)),
    GET_CUSTOM_FIELD_BY_ID(get("/dashboards/{dashboard_id}/fields/{field_id}").one(CustomField.class)),
    UPDATE_CUSTOM_FIELD(put("/dashboards/{dashboard_id}/fields/{field_id}")
            .sends(CustomFieldWrite.class)
            .one(CustomField.class)),
    DELETE_CUSTOM_FIELD(delete("/dashboards/{dashboard_id}/fields/{field_id}")),

    // Keywords
    GET_KEYWORDS(get("/dashboards/{dashboard_id}/keywords").page(Keyword.class)),
    CREATE_KEYWORD(post("/dashboards/{dashboard_id}/keywords")
            .sends(KeywordWrite.class)
            .one(Keyword.class)),
    GET_KEYWORD_BY_ID(get("/dashboards/{dashboard_id}/keywords/{keyword_id}").one(Keyword.class)),
    UPDATE_KEYWORD(put("/dashboards/{dashboard_id}/keywords/{keyword_id}")
            .sends(KeywordWrite.class)
            .one(Keyword.class)),
    DELETE_KEYWORD(delete("/dashboards/{dashboard_id}/keywords/{keyword_id}")),

    // Payments
    GET_PAYMENTS(get("/dashboards/{dashboard_id}/payments")
            .query(STRING, "reference_number", "sort_type", "sort_direction")
            .query(PHONE_NUMBER, "phone_number")
            .page(Payment.class)),
    CREATE_PAYMENT(post("/dashboards/{dashboard_id}/payments")
            .sendsMembers(PaymentCreate.class)
            .one(Payment.class)),
    GET_PAYMENT(get("/dashboards/{dashboard_id}/payments/{payment_id}").one(Payment.class)),
    MARK_PAYMENT_PAID(post("/dashboards/{dashboard_id}/payments/{payment_id}/mark_as_paid")
            .one(Payment.class)),
    SEND_PAYMENT_REMINDER(
            post("/dashboards/{dashboard_id}/payments/{payment_id}/resend").one(Payment.class)),
    CANCEL_PAYMENT(
            post("/dashboards/{dashboard_id}/payments/{payment_id}/cancel").one(Payment.class)),
    ACTIVATE_PAYMENTS(post("/dashboards/{dashboard_id}/activate_payments").sends(ActivatePaymentsRequest.class)),

    // Dashboards
    GET_DASHBOARDS(get("/dashboards").page(Dashboard.class)),
    CREATE_DASHBOARD(post("/dashboards").sends(DashboardCreate.class).one(Dashboard.class)),
    GET_PROVISIONING_NUMBERS(
            get("/dashboards/provisioning").requiredQuery(INTEGER, "area_code").list(String.class)),
    GET_DASHBOARD(get("/dashboards/{dashboard_id}").one(Dashboard.class).absentAt(400, 404)),
    UPDATE_DASHBOARDS_NAME(
            put("/dashboards/{dashboard_id}").sends(DashboardUpdate.class).one(Dashboard.class)),
    DELETE_DASHBOARD(delete("/dashboards/{dashboard_id}")),

    // Users
    GET_USERS(get("/users").query(STRING, "external_user_id", "email").page(User.class)),
    CREATE_USER(post("/users").sends(UserCreate.class).one(User.class)),
    GET_USER_BY_ID(get("/users/{user_id}").one(User.class)),
    UPDATE_USER(put("/users/{user_id}").sends(UserUpdate.class).one(User.class)),
    DELETE_USER(delete("/users/{user_id}")),

    // Reviews
    GET_REVIEWS(get("/dashboards/{dashboard_id}/reviews")
            .query(INSTANT, "start_date", "end_date")
            .page(Review.class)),
    GET_CAMPAIGNS(get("/dashboards/{dashboard_id}/campaigns")
            .query(BOOLEAN, "include_archived")
            .page(Campaign.class)),
    GET_CAMPAIGN_BY_ID(get("/dashboards/{dashboard_id}/campaigns/{campaign_id}").one(Campaign.class)),

    // Webhooks
    GET_EVENT_TYPES(get("/eventTypes").list(String.class)),
    GET_HOOKS(get("/dashboards/{dashboard_id}/hooks").page(Hook.class)),
    CREATE_HOOK(post("/dashboards/{dashboard_id}/hooks").sends(HookCreate.class).one(Hook.class)),
    REACTIVATE_HOOK(put("/dashboards/{dashboard_id}/hooks/{webhook_id}")),
    DELETE_HOOK(delete("/dashboards/{dashboard_id}/hooks/{webhook_id}")),

    // Scheduled messages
    GET_SCHEDULED_MESSAGES(get("/dashboards/{dashboard_id}/scheduledmessages")
            .query(BOOLEAN, "recurring_only")
            .query(INSTANT, "schedule_date_after", "schedule_date_before")
            .page(ScheduledMessage.class)),
    GET_SCHEDULED_MESSAGE_BY_ID(
            get("/dashboards/{dashboard_id}/scheduledmessages/{message_id}").one(ScheduledMessage.class)),

    // Ours
    /** Any method on any path of the service, for what has no operation yet. */
    REQUEST(own()),
    /** The events of dashboards; the only one that consumes. */
    EVENTS(own()),
    /** The events whose route failed too often. */
    DEAD_EVENTS(own()),
    /** Hands dead events to their route once more. */
    REPLAY_DEAD_EVENTS(own());

    private static final int SUGGESTIONS = 5;

    private static final Map<String, TextRequestOperation> BY_URI_NAME = Arrays.stream(values())
            .collect(Collectors.toUnmodifiableMap(TextRequestOperation::uriName, Function.identity()));

    private final String uriName;
    private final HttpMethod method;
    private final String path;
    private final List<OperationParameter> parameters;
    private final @Nullable Payload payload;
    private final Result result;
    private final Set<Integer> absentAt;
    private final boolean repeatable;
    private final boolean ofService;

    TextRequestOperation(OperationBuilder operation) {
        uriName = Spelling.camelCase(name());
        method = operation.method;
        path = operation.path;
        parameters = List.copyOf(operation.parameters);
        payload = operation.payload;
        result = operation.result;
        absentAt = operation.absentAt;
        repeatable = operation.repeatable;
        ofService = operation.ofService;
    }

    /** The operation of that name, spelled as in a URI. */
    public static Optional<TextRequestOperation> named(String uriName) {
        return Optional.ofNullable(BY_URI_NAME.get(uriName));
    }

    /** The operation of the service behind a call. */
    public static Optional<TextRequestOperation> behind(HttpMethod method, String path) {
        return Arrays.stream(values())
                .filter(operation -> operation.ofService && operation.method == method)
                .filter(operation -> path.matches(operation.path.replaceAll("\\{\\w+}", "[^/]+")))
                .findFirst();
    }

    /** The names that a wrong one may have meant, nearest first, five at most. */
    public static List<String> near(String wrongName) {
        return NearNames.of(wrongName, BY_URI_NAME.keySet(), SUGGESTIONS);
    }

    /** Its name in an endpoint URI, for example {@code getDashboards}. */
    public String uriName() {
        return uriName;
    }

    /** Its name in the API document, for example {@code GetDashboards}; for ours a name in the same style. */
    public String operationId() {
        return Spelling.pascalCase(uriName);
    }

    /** The options that are inputs of it: its parameters, and the members of its payload that routes set one by one. */
    public Set<String> inputOptions() {
        Stream<String> members = payload == null ? Stream.empty() : payload.memberOptions().stream();
        return Stream.concat(parameters.stream().map(OperationParameter::option), members)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The method of its call; means nothing unless it is {@link #ofService()}. */
    public HttpMethod method() {
        return method;
    }

    /** The path below the base URL, with its parameters in braces; empty unless it is {@link #ofService()}. */
    public String path() {
        return path;
    }

    /** Its parameters, those in the path first and in the order of the path. */
    public List<OperationParameter> parameters() {
        return parameters;
    }

    /** What it sends; null when it sends nothing or, as {@link #REQUEST}, whatever it is given. */
    public @Nullable Payload payload() {
        return payload;
    }

    /** What it answers with. */
    public Result result() {
        return result;
    }

    /** The statuses by which the service may say that there is no such thing, besides 204. */
    public Set<Integer> absentAt() {
        return absentAt;
    }

    /** Whether it texts or bills a contact, and so must not happen twice for one event. */
    public boolean reachesContact() {
        return switch (this) {
            case CREATE_PAYMENT, SEND_PAYMENT_REMINDER, CANCEL_PAYMENT -> true;
            default -> payload != null && payload.textIsMessage();
        };
    }

    /**
     * Whether a call that may have reached the service can be made again. False for everything that texts, bills, buys
     * or doubles; for {@link #REQUEST} the method decides, see {@link HttpMethod#isIdempotent()}.
     */
    public boolean repeatable() {
        return repeatable;
    }

    /** Whether it is an operation of the service, and not one of ours. */
    public boolean ofService() {
        return ofService;
    }
}
