package io.github.cameltextrequest.event;

import io.github.cameltextrequest.model.TextRequestModel;
import java.util.Map;

/**
 * An event this component has no type for, as it lies in the store.
 *
 * @param dashboardId the dashboard of the hook
 * @param body what the hook brought
 */
record UnknownEvent(String dashboardId, Map<String, Object> body) implements TextRequestModel {

    @Override
    public String toString() {
        return "UnknownEvent[dashboardId=" + dashboardId + ", body=" + body.keySet() + "]";
    }
}
