package io.github.cameltextrequest.springboot;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cameltextrequest.simulator.Fault;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What the actuator of Spring Boot shows of the component. */
class ActuatorTest extends WebApplicationTestSupport {

    @AfterEach
    void clearFaults() {
        simulator.faults().clear();
        callTheService();
    }

    @Test
    void callsAreCounted() throws Exception {
        callTheService();

        assertThat(get("/actuator/metrics/textrequest.calls?tag=operation:getDashboards"))
                .startsWith("200")
                .contains("COUNT");
    }

    @Test
    void healthNamesARefusedKeyAndReadinessLeavesTheProcessInService() throws Exception {
        callTheService();
        assertThat(get("/actuator/health")).startsWith("200").contains("textrequest-key", "consumer:echo");
        simulator.faults().onEveryCall().fail(Fault.status(401));

        callTheService();

        assertThat(get("/actuator/health"))
                .startsWith("503")
                .contains("\"textrequest-key\":\"DOWN\"", "mend the option apiKey");
        assertThat(get("/actuator/health/readiness")).startsWith("200").contains("camelReadinessState");
        assertThat(get("/actuator/health/liveness")).startsWith("200");
    }

    @Test
    void thePropertiesAreThoseOfTheDocumentation() throws Exception {
        assertThat(Files.readString(Path.of("../docs/observability.md")))
                .contains("```properties\n" + Files.readString(Path.of("src/test/resources/actuator.properties"))
                        + "```");
    }

    private void callTheService() {
        camel.send("textrequest:getDashboards", exchange -> {});
    }
}
