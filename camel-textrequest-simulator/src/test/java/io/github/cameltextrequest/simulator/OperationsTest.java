package io.github.cameltextrequest.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.vertx.core.Vertx;
import io.vertx.openapi.contract.Operation;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OperationsTest {

    @Test
    void everyOperationOfTheDocumentHasAHandlerAndNoOtherHas() {
        Account account = new Account(SimulatorSettings.defaults(), new SimulatorClock(Clock.systemUTC()));
        Texting texting = new Texting(account, new AwaitableLog<>("texts to be sent"));

        Map<String, OperationHandler> handlers =
                Operations.of(account, texting, new Payments(account, texting), new Uploads());

        assertThat(handlers.keySet()).hasSize(64).containsExactlyInAnyOrderElementsOf(operationIdsOfTheDocument());
    }

    @Test
    void twoHandlersForOneOperationAreRefused() {
        OperationGroup group = () -> Map.of("GetTags", call -> Answer.noContent());

        assertThatIllegalStateException()
                .isThrownBy(() -> Operations.merge(List.of(group, group)))
                .withMessageContaining("GetTags");
    }

    private static List<String> operationIdsOfTheDocument() {
        Vertx vertx = Vertx.vertx();
        try {
            return ApiDocument.get().contract(vertx).operations().stream()
                    .map(Operation::getOperationId)
                    .toList();
        } finally {
            Await.result(vertx.close());
        }
    }
}
