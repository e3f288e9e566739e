package io.github.cameltextrequest.observation;

import java.util.Map;
import org.apache.camel.health.HealthCheck;
import org.apache.camel.health.HealthCheckResultBuilder;

/**
 * A health check outside readiness and liveness: it tells people what to mend, and takes no process out of service,
 * which would only lose the hooks as well.
 */
abstract class TextRequestHealthCheck implements HealthCheck {

    /** The message once more: Spring Boot's actuator shows details and leaves out messages. */
    private static final String PROBLEM = "problem";

    private final String id;
    private volatile boolean enabled = true;

    TextRequestHealthCheck(String id) {
        this.id = id;
    }

    @Override
    public Result call(Map<String, Object> options) {
        HealthCheckResultBuilder result = HealthCheckResultBuilder.on(this).detail(CHECK_ID, id);
        if (!enabled) {
            return result.unknown().message("Disabled").build();
        }
        try {
            check(result);
        } catch (RuntimeException e) {
            result.down().message("The check failed: " + e.getMessage());
        }
        if (result.state() == State.DOWN && result.message() != null) {
            result.detail(PROBLEM, result.message());
        }
        return result.build();
    }

    abstract void check(HealthCheckResultBuilder result);

    @Override
    public String getGroup() {
        return "textrequest";
    }

    @Override
    public String getId() {
        return id;
    }

    @Override
    public boolean isEnabled() {
        return enabled;
    }

    @Override
    public void setEnabled(boolean enabled) {
        this.enabled = enabled;
    }

    @Override
    public boolean isReadiness() {
        return false;
    }
}
