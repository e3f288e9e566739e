package io.github.cameltextrequest.simulator;

import io.vertx.core.json.JsonArray;
import java.util.Map;
import java.util.stream.IntStream;

/** Dashboards of the account. */
final class DashboardOperations implements OperationGroup {
    private static final int OFFERED = 30;

    private final Account account;
    private final PageOfRows pages;

    DashboardOperations(Account account, PageOfRows pages) {
        this.account = account;
        this.pages = pages;
    }

    @Override
    public Map<String, OperationHandler> handlers() {
        return Map.of(
                "GetDashboards", this::list,
                "CreateDashboard", this::create,
                "GetProvisioningNumbers", this::provisioning,
                "GetDashboard", this::read,
                "UpdateDashboardsName", this::rename,
                "DeleteDashboard", this::delete);
    }

    private Answer list(Call call) {
        return pages.of(call, account.dashboards(), Dashboard::toJson);
    }

    private Answer create(Call call) {
        String phone = ContactOperations.requireNumber(
                PhoneNumbers.normalize(call.body().getString("phone")));
        if (account.findDashboard(phone) != null) {
            throw new Refusal(400, "The phone number is in use already.");
        }
        return Answer.ok(
                account.addDashboard(phone, call.body().getString("name")).toJson());
    }

    /** Offers 30 numbers of the exchange 555, less those in use. */
    private Answer provisioning(Call call) {
        int areaCode = call.queryNumber("area_code", 0);
        if (areaCode < 200 || areaCode > 999) {
            throw new Refusal(400, "The area code must have three digits.");
        }
        JsonArray numbers = new JsonArray();
        IntStream.rangeClosed(100, 199)
                .mapToObj(line -> "1" + areaCode + "5550" + line)
                .filter(number -> account.findDashboard(number) == null)
                .limit(OFFERED)
                .forEach(numbers::add);
        return Answer.ok(numbers);
    }

    private Answer rename(Call call) {
        Dashboard dashboard = account.dashboard(call.dashboardId());
        dashboard.rename(call.body().getString("name"));
        return Answer.ok(dashboard.toJson());
    }

    private Answer delete(Call call) {
        return account.removeDashboard(call.dashboardId()) ? Answer.noContent() : Answer.notFound();
    }

    private Answer read(Call call) {
        Dashboard dashboard = account.findDashboard(call.dashboardId());
        return dashboard == null ? Answer.noContent() : Answer.ok(dashboard.toJson());
    }
}
