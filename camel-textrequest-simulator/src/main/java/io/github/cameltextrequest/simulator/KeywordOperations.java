package io.github.cameltextrequest.simulator;

import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Map;

/** Keywords of a dashboard, each with the group of its subscribers. */
final class KeywordOperations implements OperationGroup {
    private final Account account;
    private final PageOfRows pages;

    KeywordOperations(Account account, PageOfRows pages) {
        this.account = account;
        this.pages = pages;
    }

    @Override
    public Map<String, OperationHandler> handlers() {
        return Map.of(
                "GetKeywords", this::list,
                "CreateKeyword", this::create,
                "GetKeywordById", this::read,
                "UpdateKeyword", this::update,
                "DeleteKeyword", this::delete);
    }

    private Answer list(Call call) {
        Dashboard dashboard = account.dashboard(call.dashboardId());
        return pages.of(call, List.copyOf(dashboard.keywords().values()), keyword -> json(dashboard, keyword));
    }

    private Answer create(Call call) {
        Dashboard dashboard = account.dashboard(call.dashboardId());
        String word = call.body().getString("keyword_value");
        if (word.isEmpty() || word.chars().anyMatch(Character::isWhitespace)) {
            throw new Refusal(400, "A keyword must be one word without spaces.");
        }
        if (dashboard.findKeyword(word) != null) {
            throw new Refusal(400, "This keyword exists already.");
        }
        Group group = new Group(account.nextId(), word, null, true);
        dashboard.groups().put(group.id(), group);
        Keyword keyword =
                new Keyword(account.nextId(), word, call.body().getString("response"), account.now(), group.id());
        dashboard.keywords().put(keyword.id(), keyword);
        return Answer.ok(json(dashboard, keyword));
    }

    private Answer read(Call call) {
        Dashboard dashboard = account.dashboard(call.dashboardId());
        Keyword keyword = dashboard.keywords().get(call.pathId("keyword_id"));
        return keyword == null ? Answer.noContent() : Answer.ok(json(dashboard, keyword));
    }

    /** The API's document allows a new word, the vendor's help does not; the stricter of the two is played. */
    private Answer update(Call call) {
        Dashboard dashboard = account.dashboard(call.dashboardId());
        Keyword known = dashboard.keywords().get(call.pathId("keyword_id"));
        if (known == null) {
            throw new Refusal(400, "There is no such keyword.");
        }
        if (!known.word().equalsIgnoreCase(call.body().getString("keyword_value"))) {
            throw new Refusal(400, "The word of a keyword cannot be changed.");
        }
        Keyword changed = known.answering(call.body().getString("response"));
        dashboard.keywords().put(changed.id(), changed);
        return Answer.ok(json(dashboard, changed));
    }

    /** The group and its contacts stay. */
    private Answer delete(Call call) {
        Keyword removed = account.dashboard(call.dashboardId()).keywords().remove(call.pathId("keyword_id"));
        return removed == null ? Answer.notFound() : Answer.noContent();
    }

    private static JsonObject json(Dashboard dashboard, Keyword keyword) {
        return keyword.toJson(dashboard.membersOf(keyword.groupId()));
    }
}
