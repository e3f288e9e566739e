package io.github.cameltextrequest.simulator;

import java.util.Map;

/** Dashboards of the account. */
final class DashboardOperations implements OperationGroup {
    private final Account account;
    private final PageOfRows pages;

    DashboardOperations(Account account, PageOfRows pages) {
        this.account = account;
        this.pages = pages;
    }

    @Override
    public Map<String, OperationHandler> handlers() {
        return Map.of("GetDashboards", this::list, "GetDashboard", this::read);
    }

    private Answer list(Call call) {
        return pages.of(call, account.dashboards(), Dashboard::toJson);
    }

    private Answer read(Call call) {
        Dashboard dashboard = account.findDashboard(call.dashboardId());
        return dashboard == null ? Answer.noContent() : Answer.ok(dashboard.toJson());
    }
}
