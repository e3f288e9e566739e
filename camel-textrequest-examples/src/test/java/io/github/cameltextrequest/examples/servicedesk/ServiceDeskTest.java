package io.github.cameltextrequest.examples.servicedesk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.cameltextrequest.simulator.Fault;
import io.github.cameltextrequest.simulator.SentMessage;
import io.github.cameltextrequest.simulator.TextRequestSimulator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(120)
class ServiceDeskTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String CUSTOMER = "14235550142";
    private static final Instant CHANGED = Instant.parse("2026-11-25T09:00:00Z");

    @RegisterExtension
    static final TextRequestSimulator simulator = TextRequestSimulator.create();

    @TempDir
    Path folder;

    private AsmsStandIn asms;
    private RunningDesk desk;

    @BeforeEach
    void start() throws IOException {
        asms = AsmsStandIn.start();
        desk = startDesk();
    }

    private RunningDesk startDesk() {
        return RunningDesk.start(simulator, asms, folder);
    }

    @AfterEach
    void stop() {
        desk.close();
        asms.close();
    }

    @Test
    void tenTextsWithARestartInTheMiddleLeaveTheRightCasesNotesAndAttachments() throws Exception {
        Conversation conversation = new Conversation(simulator);
        conversation.keepPicture();

        conversation.firstHalf();
        simulator.awaitSent(2);
        desk.close();
        int before = simulator.sent().size();
        conversation.secondHalf();
        assertThat(simulator.sent()).hasSize(before);
        desk = startDesk();

        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(simulator.sent()).hasSize(10));
        conversation.assertRight(asms);
        assertThat(RunningDesk.staffItems(folder)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "POST /case, 400, InvalidProjectId",
        "POST /case/list, 403, DoNotHavePermissionForThisAction",
        "POST /case, 500, FailureGetFields"
    })
    void whatSomebodyHasToMendGoesToTheStaffAndTheCustomerHearsNoName(String call, int status, String name)
            throws IOException {
        asms.refuse(call, status, name);

        String answer = answerTo("The printer is on fire");

        assertThat(answer).isEqualTo(ConversationRoute.APOLOGY).doesNotContain(name);
        assertThat(RunningDesk.staffItems(folder))
                .singleElement()
                .asString()
                .contains("ASMS answered " + status + " " + name, CUSTOMER, "The printer is on fire");
        asms.work();
        assertThat(answerTo("Hello?")).startsWith("Thank you, your case is IM-1-1");
    }

    @Test
    void aPictureThatIsGoneGoesToTheStaffAndItsTextIsKept() throws IOException {
        simulator.contact(CUSTOMER).texts("The printer is on fire", simulator.uiUrl() + "media/none.png");

        assertThat(simulator.awaitSent(1)).extracting(SentMessage::body).containsExactly(ConversationRoute.APOLOGY);
        assertThat(asms.cases()).hasSize(1);
        assertThat(RunningDesk.staffItems(folder)).singleElement().asString().contains("picture");
    }

    @Test
    void whoAsksForACaseThatIsNotTheirsHearsThatThereIsNone() {
        assertThat(answerTo("STATUS")).isEqualTo("You have no open case. Text us what is wrong.");
        assertThat(answerTo("STATUS IM-1-7")).isEqualTo("There is no such case.");
        assertThat(answerTo("The printer is on fire")).contains("IM-1-1");
        assertThat(answerTo("14235550143", "status im-1-1")).isEqualTo("There is no such case.");
        assertThat(answerTo("14235550143", "STATUS IM-1-1")).isEqualTo("There is no such case.");
    }

    @Test
    void aTextAfterTheEndOfACaseOpensAnotherOne() {
        assertThat(answerTo("The printer is on fire")).contains("IM-1-1");
        asms.changeState(1, "Closed");

        assertThat(answerTo("Now the copier")).contains("your case is IM-1-2");
        assertThat(answerTo("STATUS IM-1-1")).isEqualTo("Case IM-1-1: Closed.");
    }

    @Test
    void whoTextsStopOpensNoCase() {
        simulator.contact(CUSTOMER).texts("STOP");
        simulator.contact(CUSTOMER).texts("START");

        assertThat(answerTo("The printer is on fire")).contains("IM-1-1");
        assertThat(asms.cases()).hasSize(1);
    }

    @Test
    void aTextWaitsWhileAsmsIsAway() {
        asms.refuse("POST /case/list", 503, "ServiceUnavailable");
        simulator.contact(CUSTOMER).texts("The printer is on fire");
        await().atMost(PATIENCE).until(() -> asms.calls().size() >= 2);
        asms.work();

        assertThat(simulator.awaitSent(1))
                .singleElement()
                .extracting(SentMessage::body)
                .asString()
                .contains("IM-1-1");
        assertThat(asms.cases()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST /case", "POST /case/ID/note", "POST /attachment/file"})
    void whatWasDoneThoughTheAnswerWasLostIsFoundAndNotDoneTwice(String call) throws Exception {
        AtomicBoolean lost = new AtomicBoolean();
        asms.watch(carriedOut -> {
            if (carriedOut.equals(call) && lost.compareAndSet(false, true)) {
                throw new UncheckedIOException(new IOException("the connection breaks"));
            }
        });
        Conversation conversation = new Conversation(simulator);
        conversation.keepPicture();

        conversation.firstHalf();
        conversation.secondHalf();

        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(simulator.sent()).hasSize(10));
        assertThat(lost).isTrue();
        conversation.assertRight(asms);
    }

    @Test
    void aCaseThatChangesItsStateTextsItsCustomerOnce() throws Exception {
        answerTo("The printer is on fire");
        StandInCase changed = asms.changeState(1, "In progress");

        assertThat(desk.rule().tell(changed, CUSTOMER, CHANGED)).isEqualTo(204);
        assertThat(desk.rule().tell(changed, CUSTOMER, CHANGED)).isEqualTo(204);

        assertThat(simulator.sentTo(CUSTOMER))
                .hasSize(2)
                .last()
                .extracting(SentMessage::body)
                .isEqualTo("Case IM-1-1 is now: In progress.");
    }

    @Test
    void strangersAndMalformedChangesAreRefused() throws Exception {
        answerTo("The printer is on fire");

        assertThat(desk.rule("guess").tell(asms.cases().get(0), CUSTOMER, CHANGED))
                .isEqualTo(401);
        assertThat(desk.rule().post("{\"ticketId\": \"1\"}")).isEqualTo(400);
        assertThat(desk.rule().post("no JSON")).isEqualTo(400);

        assertThat(simulator.sent()).hasSize(1);
    }

    @Test
    void aChangeThatCannotBeToldGoesToTheStaff() throws Exception {
        answerTo("The printer is on fire");
        simulator.faults().on("SendMessageByPhoneNumber").fail(Fault.sendError("30003"));

        assertThat(desk.rule().tell(asms.changeState(1, "Closed"), CUSTOMER, CHANGED))
                .isEqualTo(202);

        assertThat(RunningDesk.staffItems(folder)).singleElement().asString().contains("IM-1-1", "Closed", CUSTOMER);
    }

    @Test
    void whoHasOptedOutIsNotTextedOfAChange() throws Exception {
        answerTo("The printer is on fire");
        simulator.contact(CUSTOMER).texts("STOP");

        assertThat(desk.rule().tell(asms.changeState(1, "Closed"), CUSTOMER, CHANGED))
                .isEqualTo(204);

        assertThat(simulator.sentTo(CUSTOMER)).hasSize(1);
        assertThat(RunningDesk.staffItems(folder)).isEmpty();
    }

    @Test
    void theSchemaSaysWhatIsRead() throws IOException {
        JsonNode schema = new ObjectMapper().readTree(getClass().getResourceAsStream("/case-changed.schema.json"));
        List<String> members = Arrays.stream(CaseChanged.class.getRecordComponents())
                .map(component -> component.getName())
                .toList();

        assertThat(schema.get("properties").fieldNames()).toIterable().containsExactlyElementsOf(members);
        assertThat(StreamSupport.stream(schema.get("required").spliterator(), false)
                        .map(JsonNode::asText))
                .containsExactlyElementsOf(members);
    }

    private String answerTo(String text) {
        return answerTo(CUSTOMER, text);
    }

    private String answerTo(String contact, String text) {
        int before = simulator.sent().size();
        simulator.contact(contact).texts(text);
        await().atMost(PATIENCE).until(() -> simulator.sent().size() > before);
        return simulator.sent().get(before).body();
    }
}
