package io.github.cameltextrequest.webhook;

import io.github.cameltextrequest.event.DashboardChoice;
import java.time.Duration;
import java.util.List;

/**
 * Which hooks the service is to have for a subscription.
 *
 * @param subscription for whom
 * @param owner names this consumer among all that share the store
 * @param urls where the hooks point to
 * @param dashboards of which dashboards
 * @param eventTypes for which events
 * @param interval from the end of one check to the next
 * @param unregisterOnStop whether the hooks are deleted when the last consumer that needs them stops
 * @since 1.0
 */
public record RegistrationSettings(
        String subscription,
        String owner,
        HookUrls urls,
        DashboardChoice dashboards,
        List<String> eventTypes,
        Duration interval,
        boolean unregisterOnStop) {}
