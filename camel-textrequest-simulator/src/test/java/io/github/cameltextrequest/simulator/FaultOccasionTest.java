package io.github.cameltextrequest.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class FaultOccasionTest {
    @RegisterExtension
    static final TextRequestSimulator simulator = TextRequestSimulator.create();

    private final Api api = new Api(simulator);

    @Test
    void theNthCallIsStruck() {
        simulator.faults().onEveryCall().nth(2).fail(Fault.status(503));

        assertThat(statuses(4)).containsExactly(200, 503, 200, 200);
    }

    @Test
    void everyNthCallIsStruck() {
        simulator.faults().onEveryCall().every(3).fail(Fault.status(503));

        assertThat(statuses(7)).containsExactly(200, 200, 503, 200, 200, 503, 200);
    }

    @Test
    void theFirstCallsAreStruck() {
        simulator.faults().onEveryCall().first(2).fail(Fault.status(503));

        assertThat(statuses(4)).containsExactly(503, 503, 200, 200);
    }

    @Test
    void allConditionsMustHold() {
        simulator.faults().onEveryCall().first(4).every(2).fail(Fault.status(503));

        assertThat(statuses(6)).containsExactly(200, 503, 200, 503, 200, 200);
    }

    @Test
    void theSameSeedStrikesTheSameCalls() {
        List<Integer> first = struckWithProbability(0.5, 42);
        List<Integer> second = struckWithProbability(0.5, 42);
        List<Integer> other = struckWithProbability(0.5, 43);

        assertThat(second).isEqualTo(first);
        assertThat(other).isNotEqualTo(first);
        assertThat(first.stream().filter(status -> status == 503)).hasSizeBetween(20, 80);
        assertThat(struckWithProbability(0, 1)).containsOnly(200);
        assertThat(struckWithProbability(1, 1)).containsOnly(503);
    }

    private List<Integer> struckWithProbability(double probability, long seed) {
        simulator.faults().clear();
        simulator.faults().onEveryCall().withProbability(probability, seed).fail(Fault.status(503));
        return statuses(100);
    }

    @Test
    void onlyTheOperationsNamedAreStruckAndCounted() {
        ActiveFault fault =
                simulator.faults().on("getdashboard", "GetContacts").nth(2).fail(Fault.status(503));

        assertThat(status("/dashboards")).isEqualTo(200);
        assertThat(status("/dashboards/121")).isEqualTo(200);
        assertThat(status("/dashboards")).isEqualTo(200);
        assertThat(status("/dashboards/121/contacts")).isEqualTo(503);
        assertThat(fault.calls()).isEqualTo(2);
        assertThat(fault.strikes()).isEqualTo(1);
    }

    @Test
    void onlyTheDashboardOrPathNamedIsStruck() {
        simulator.faults().onEveryCall().dashboard(122).fail(Fault.status(503));
        simulator.faults().onEveryCall().path("/dashboards/121/ta").fail(Fault.status(502));

        assertThat(status("/dashboards/121/contacts")).isEqualTo(200);
        assertThat(status("/dashboards/122/contacts")).isEqualTo(503);
        assertThat(status("/dashboards/121/tags")).isEqualTo(502);
    }

    @Test
    void theOldestFaultThatHoldsStrikesAndTheOthersCount() {
        ActiveFault older = simulator.faults().onEveryCall().nth(1).fail(Fault.status(503));
        ActiveFault newer = simulator.faults().onEveryCall().first(2).fail(Fault.status(502));

        assertThat(statuses(3)).containsExactly(503, 502, 200);
        assertThat(older.strikes()).isEqualTo(1);
        assertThat(newer.strikes()).isEqualTo(1);
        assertThat(newer.calls()).isEqualTo(3);
    }

    @Test
    void aFaultLastsUntilItIsEndedClearedOrAllIsReset() {
        ActiveFault fault = simulator.faults().onEveryCall().fail(Fault.status(503));
        assertThat(statuses(2)).containsExactly(503, 503);
        fault.end();
        assertThat(statuses(1)).containsExactly(200);

        simulator.faults().onEveryCall().fail(Fault.status(503));
        simulator.faults().clear();
        assertThat(statuses(1)).containsExactly(200);

        simulator.faults().onEveryCall().fail(Fault.status(503));
        simulator.reset();
        assertThat(statuses(1)).containsExactly(200);
    }

    @Test
    void whatCannotBeIsRefused() {
        Faults faults = simulator.faults();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> faults.on("SendMesage"))
                .withMessageContaining("SendMesage");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> faults.onEveryCall().nth(0));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> faults.onEveryCall().every(-1));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> faults.onEveryCall().first(0));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> faults.onEveryCall().withProbability(1.1, 1));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> faults.onEveryCall().withProbability(Double.NaN, 1));
    }

    private List<Integer> statuses(int calls) {
        return IntStream.range(0, calls).mapToObj(call -> status("/dashboards")).toList();
    }

    private int status(String path) {
        return Api.send(api.request(path).header("x-api-key", simulator.apiKey()))
                .status();
    }
}
