package io.github.cameltextrequest.examples.appointmentreminders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.cameltextrequest.examples.demo.Demonstration;
import io.github.cameltextrequest.simulator.Fault;
import io.github.cameltextrequest.simulator.SentMessage;
import io.github.cameltextrequest.simulator.TextRequestSimulator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.camel.main.Main;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

@Timeout(120)
class AppointmentRemindersTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @RegisterExtension
    static final TextRequestSimulator simulator = TextRequestSimulator.create();

    @TempDir
    Path folder;

    private Main camel = new Main();

    private void start(Map<String, String> more) {
        camel = new Main();
        camel.setPropertyPlaceholderLocations("classpath:appointment-reminders.properties");
        Demonstration.options(simulator).forEach(camel::addOverrideProperty);
        camel.addOverrideProperty("camel.component.textrequest.poll-interval", "100ms");
        camel.addOverrideProperty(
                "camel.component.textrequest.event-store-file",
                folder.resolve("events.db").toString());
        camel.addOverrideProperty("appointments.folder", folder.resolve("in").toString());
        camel.addOverrideProperty("appointments.report", report().toString());
        more.forEach(camel::addOverrideProperty);
        new AppointmentReminders().configure(camel);
        camel.start();
    }

    @AfterEach
    void stop() {
        camel.stop();
    }

    private Path report() {
        return folder.resolve("report.csv");
    }

    private void put(String name, String... lines) throws IOException {
        Path file =
                Files.writeString(folder.resolve(name), Appointment.COLUMNS + "\n" + String.join("\n", lines) + "\n");
        Files.createDirectories(folder.resolve("in"));
        Files.move(file, folder.resolve("in").resolve(name), StandardCopyOption.ATOMIC_MOVE);
    }

    private void awaitLine(String line) {
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(report()).exists().content().contains(line + "\n"));
    }

    @Test
    void answersDeliveriesAndOptOutsStandInTheReport() throws IOException {
        simulator.contact("14235550144").texts("STOP");
        simulator.contact("14235550145").cannotBeReached("30003");
        start(Map.of());

        put(
                "friday.csv",
                "A-17,423-555-0142,Dana,Friday at 9:30",
                "A-18,+1 (423) 555-0143,Lee,Friday at 10:00",
                "A-19,14235550144,Kim,Friday at 10:30",
                "A-20,4235550145,Sam,Friday at 11:00",
                "A-21,555,Max,Friday at 11:30",
                "no appointment");
        simulator.awaitSent(3);
        simulator.contact("14235550142").texts("c");
        simulator.contact("14235550143").texts(" R ");

        awaitLine("A-17,423-555-0142,Dana,Friday at 9:30,sent,delivered,confirmed");
        awaitLine("A-18,+1 (423) 555-0143,Lee,Friday at 10:00,sent,delivered,reschedule");
        awaitLine("A-19,14235550144,Kim,Friday at 10:30,skipped: opted out,,");
        awaitLine("A-20,4235550145,Sam,Friday at 11:00,sent,undelivered 30003,");
        awaitLine("A-21,555,Max,Friday at 11:30,not sent: refused,,");
        assertThat(simulator.sentTo("14235550142"))
                .extracting(SentMessage::body)
                .containsExactly(
                        "Hello Dana, your appointment A-17 is on Friday at 9:30. Text C to confirm or R to reschedule.",
                        "Thank you. See you on Friday at 9:30.");
        assertThat(simulator.sentTo("14235550144")).isEmpty();
    }

    @Test
    void whoHasTwoAppointmentsIsAskedWhichOneIsMeant() throws IOException {
        start(Map.of());
        put("friday.csv", "A-17,14235550142,Dana,Friday", "A-18,14235550142,Dana,Monday");
        simulator.awaitSent(2);

        assertThat(answerTo("C")).isEqualTo("Which one? Text C or R and the number: A-17, A-18.");
        assertThat(answerTo("Perhaps")).startsWith("Text C to confirm");
        assertThat(answerTo("C A-99")).isEqualTo("You have no appointment A-99.");
        assertThat(answerTo("r A-18")).isEqualTo("We will call you to find another time for A-18.");
        assertThat(answerTo("C")).isEqualTo("Thank you. See you on Friday.");
        awaitLine("A-18,14235550142,Dana,Monday,sent,delivered,reschedule");
    }

    @Test
    void aFileThatBrokeOffIsReadAgainAndNobodyIsRemindedTwice() throws IOException {
        // The second text is refused often enough for the call to give up.
        simulator
                .faults()
                .on("SendMessageByPhoneNumber")
                .nth(2)
                .fail(Fault.tooManyRequests().retryAfter("3600"));
        start(Map.of());
        put("friday.csv", "A-17,14235550142,Dana,Friday", "A-18,14235550143,Lee,Friday", "A-19,14235550144,Kim,Friday");

        simulator.awaitSent(3);
        awaitLine("A-19,14235550144,Kim,Friday,sent,delivered,");
        camel.stop();
        start(Map.of());
        put("friday-again.csv", "A-17,14235550142,Dana,Friday", "A-18,14235550143,Lee,Monday");
        awaitLine("A-18,14235550143,Lee,Monday,sent,delivered,");

        assertThat(simulator.sent())
                .extracting(SentMessage::to)
                .containsExactly("14235550142", "14235550143", "14235550144", "14235550143");
    }

    @Test
    void remindersKeepToTheLimit() throws IOException {
        start(Map.of(
                "camel.component.textrequest.rate-limit", "10",
                "camel.component.textrequest.rate-limit-period", "1s"));
        put(
                "friday.csv",
                IntStream.range(100, 130)
                        .mapToObj(number -> "B-" + number + ",14235550" + number + ",Dana,Friday")
                        .collect(Collectors.joining("\n")));

        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(simulator.sent()).hasSize(30));
        assertThat(simulator.mostRequestsWithin(Duration.ofSeconds(1))).isLessThanOrEqualTo(10);
    }

    private String answerTo(String text) {
        int before = simulator.sent().size();
        simulator.contact("14235550142").texts(text);
        await().atMost(PATIENCE).until(() -> simulator.sent().size() > before);
        return simulator.sent().get(before).body();
    }
}
