package io.github.cameltextrequest.examples.verify;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cameltextrequest.examples.verify.Finding.Verdict;
import io.github.cameltextrequest.simulator.Fault;
import io.github.cameltextrequest.simulator.RecordedRequest;
import io.github.cameltextrequest.simulator.TextRequestSimulator;
import io.github.cameltextrequest.simulator.WebhookBehavior.HookListing;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class VerifyTest {

    private static final String CONTACT = "14235550142";

    @RegisterExtension
    static final TextRequestSimulator simulator = TextRequestSimulator.create();

    @BeforeEach
    void anAccountInUse() {
        simulator.contact(CONTACT).texts("HOURS");
        simulator.contact("14235550143").texts("a secret of somebody");
        simulator.contact("14235550143").texts("STOP");
        simulator.portalHook(121, "msg_received", "http://127.0.0.1:9/hook");
        simulator.activatePayments(121);
        simulator.dashboard(121).addScheduledMessage(Map.of("body", "Good morning"));
        simulator.clearRequests();
    }

    private ReadOnlyService service() {
        return new ReadOnlyService(simulator.baseUrl(), simulator.apiKey());
    }

    private List<Finding> findings() throws InterruptedException {
        return new Checks(service(), "121").run();
    }

    @Test
    void everyAssumptionHoldsOfTheSimulator() throws InterruptedException {
        assertThat(findings())
                .hasSizeGreaterThan(15)
                .allSatisfy(finding ->
                        assertThat(finding.verdict()).as(finding.toString()).isEqualTo(Verdict.HOLDS));
    }

    @Test
    void itReadsAndTakesTwentyCallsAtMost() throws Exception {
        assertThat(Verify.verify(service(), Map.of())).isZero();

        assertThat(simulator.requests())
                .hasSizeBetween(17, ReadOnlyService.MOST_CALLS)
                .extracting(RecordedRequest::method)
                .containsOnly("GET");
    }

    @Test
    void whatDiffersIsSaidAndTheExitCodeTellsSo() throws Exception {
        simulator.webhooks().listing(HookListing.ARRAY);

        assertThat(findings())
                .filteredOn(finding -> finding.verdict() == Verdict.DIFFERS)
                .extracting(Finding::assumption)
                .containsExactly("hooks come in an envelope");
        assertThat(Verify.verify(service(), Map.of())).isOne();
    }

    @Test
    void anEmptyAccountLeavesUnknownWhatItCannotShow() throws InterruptedException {
        assertThat(new Checks(service(), "122").run())
                .filteredOn(finding -> finding.verdict() == Verdict.UNKNOWN)
                .extracting(Finding::assumption)
                .contains("a contact is found with +1 in the path", "scheduled messages come in an envelope");
    }

    @Test
    void aCallThatFailsIsUnknownAndTheOthersGoOn() throws InterruptedException {
        simulator.faults().on("GetHooks").fail(Fault.resetBefore());

        assertThat(findings())
                .filteredOn(finding -> finding.verdict() != Verdict.HOLDS)
                .singleElement()
                .satisfies(finding -> assertThat(finding.detail()).startsWith("the call failed"));
    }

    @Test
    void whatItPrintsNamesNobody() throws Exception {
        PrintStream before = System.out;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
        try {
            Verify.verify(service(), Map.of());
        } finally {
            System.setOut(before);
        }

        assertThat(printed.toString(StandardCharsets.UTF_8))
                .contains("HOLDS", "all of them GET")
                .doesNotContain(CONTACT, CONTACT.substring(1), "secret", simulator.apiKey() + "\"");
    }

    @Test
    void theAccountIsReadAtTheBaseUrlThatIsGiven() throws Exception {
        Map<String, String> environment =
                Map.of("TEXTREQUEST_API_KEY", simulator.apiKey(), "TEXTREQUEST_DASHBOARD_ID", "122");

        assertThat(Verify.run(List.of(simulator.baseUrl()), environment)).isZero();

        assertThat(simulator.requests())
                .extracting(RecordedRequest::path)
                .anyMatch(path -> path.contains("/dashboards/122/"))
                .noneMatch(path -> path.contains("/dashboards/121/"));
    }

    @Test
    void whatIsNoBaseUrlIsRefusedWithoutACall() throws Exception {
        Map<String, String> environment = Map.of("TEXTREQUEST_API_KEY", simulator.apiKey());

        assertThat(Verify.run(List.of("--simulate"), environment)).isEqualTo(2);
        assertThat(Verify.run(List.of(simulator.baseUrl(), "--once"), environment))
                .isEqualTo(2);
        assertThat(Verify.run(List.of(simulator.baseUrl()), Map.of())).isEqualTo(2);
        assertThat(simulator.requests()).isEmpty();
    }

    @Test
    void aRefusedKeyAndAMissingOneEndAtOnce() throws Exception {
        assertThat(Verify.verify(new ReadOnlyService(simulator.baseUrl(), "wrong"), Map.of()))
                .isEqualTo(2);
        assertThat(simulator.requests()).hasSize(1);
        assertThat(Verify.run(List.of(), Map.of())).isEqualTo(2);
    }
}
