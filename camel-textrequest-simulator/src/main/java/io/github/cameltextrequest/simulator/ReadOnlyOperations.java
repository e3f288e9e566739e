package io.github.cameltextrequest.simulator;

import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the API only shows: reviews, review campaigns and scheduled messages; tests put them there. */
final class ReadOnlyOperations implements OperationGroup {
    private final Account account;
    private final PageOfRows pages;

    ReadOnlyOperations(Account account, PageOfRows pages) {
        this.account = account;
        this.pages = pages;
    }

    @Override
    public Map<String, OperationHandler> handlers() {
        return Map.of(
                "GetReviews", this::reviews,
                "GetCampaigns", this::campaigns,
                "GetCampaignById", this::campaign,
                "GetScheduledMessages", this::scheduledMessages,
                "GetScheduledMessageById", this::scheduledMessage);
    }

    private Answer reviews(Call call) {
        Instant start = call.queryTime("start_date");
        Instant end = call.queryTime("end_date");
        List<JsonObject> rows = account.dashboard(call.dashboardId()).reviews().stream()
                .filter(review -> within(review.getString("review_date_utc"), start, end))
                .toList();
        return pages.of(call, rows, review -> review);
    }

    private Answer campaigns(Call call) {
        boolean archivedToo = Boolean.TRUE.equals(call.queryFlag("include_archived"));
        List<JsonObject> rows = account.dashboard(call.dashboardId()).campaigns().stream()
                .filter(campaign -> archivedToo || !campaign.getBoolean("is_archived", false))
                .toList();
        return pages.of(call, rows, campaign -> campaign);
    }

    private Answer campaign(Call call) {
        Integer id = call.pathId("campaign_id");
        return find(account.dashboard(call.dashboardId()).campaigns(), "id", id);
    }

    private Answer scheduledMessages(Call call) {
        boolean recurringOnly = Boolean.TRUE.equals(call.queryFlag("recurring_only"));
        Instant after = call.queryTime("schedule_date_after");
        Instant before = call.queryTime("schedule_date_before");
        List<JsonObject> rows = account.dashboard(call.dashboardId()).scheduledMessages().stream()
                .filter(message -> !recurringOnly || message.getBoolean("is_recurring", false))
                .filter(message -> within(message.getString("schedule_date_utc"), after, before))
                .toList();
        return pages.ofAny(call, rows, message -> message);
    }

    private Answer scheduledMessage(Call call) {
        String id = call.path("message_id");
        return find(account.dashboard(call.dashboardId()).scheduledMessages(), "message_id", id);
    }

    private static Answer find(List<JsonObject> rows, String member, Object value) {
        return rows.stream()
                .filter(row -> value.equals(row.getValue(member)))
                .findFirst()
                .map(Answer::ok)
                .orElseGet(Answer::noContent);
    }

    private static boolean within(@Nullable String time, @Nullable Instant start, @Nullable Instant end) {
        if (start == null && end == null) {
            return true;
        }
        Instant instant = time == null ? null : Timestamps.fromWire(time);
        return instant != null && (start == null || !instant.isBefore(start)) && (end == null || !instant.isAfter(end));
    }
}
