package io.github.cameltextrequest.event;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which dashboards events are wanted of.
 *
 * @param ids the ids, none for every dashboard of the account
 * @since 1.0
 */
public record DashboardChoice(List<String> ids) {

    /**
     * Reads one id, several separated by commas, or {@code *}.
     *
     * @throws IllegalArgumentException when it is missing, or anything else
     */
    public static DashboardChoice parse(@Nullable String written) {
        if (written == null || written.isBlank()) {
            throw new IllegalArgumentException(
                    "dashboardId must be set for events, but was not: set the option dashboardId"
                            + " to an id, to several separated by commas, or to * for every dashboard of the account");
        }
        if (written.strip().equals("*")) {
            return new DashboardChoice(List.of());
        }
        List<String> ids =
                Arrays.stream(written.split(",")).map(String::strip).distinct().toList();
        if (!ids.stream().allMatch(id -> id.matches("\\d{1,18}"))) {
            throw new IllegalArgumentException("dashboardId must be whole numbers separated by commas, or *, but was '"
                    + written + "': mend the option dashboardId");
        }
        return new DashboardChoice(ids);
    }

    /** Whether dashboards are followed as they appear. */
    public boolean all() {
        return ids.isEmpty();
    }
}
