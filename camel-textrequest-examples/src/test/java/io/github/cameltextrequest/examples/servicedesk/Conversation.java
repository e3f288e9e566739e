package io.github.cameltextrequest.examples.servicedesk;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cameltextrequest.simulator.SentMessage;
import io.github.cameltextrequest.simulator.SimulatorServer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Two customers with ten texts, and what has to be at ASMS and on their phones in the end. */
final class Conversation {

    static final String DANA = "14235550142";
    static final String LEE = "14235550143";
    static final String LONG = "And there is more to tell about it, as the whole floor smells of burnt plastic. "
            .repeat(5)
            .strip();
    static final byte[] PICTURE = {(byte) 0x89, 'P', 'N', 'G', 1, 2, 3};

    private static final Pattern URL = Pattern.compile("\"url\"\\s*:\\s*\"([^\"]+)\"");

    private final SimulatorServer simulator;
    private final Map<String, String> ids = new HashMap<>();
    private String picture = "";

    Conversation(SimulatorServer simulator) {
        this.simulator = simulator;
    }

    /** Has the service keep a picture, which texts can bring along. */
    String keepPicture() throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(simulator.uiUrl() + "_simulator/media/fire.png"))
                .header("Content-Type", "image/png")
                .POST(BodyPublishers.ofByteArray(PICTURE))
                .build();
        String answer = HttpClient.newHttpClient()
                .send(request, BodyHandlers.ofString())
                .body();
        Matcher url = URL.matcher(answer);
        assertThat(url.find()).as(answer).isTrue();
        picture = url.group(1);
        return picture;
    }

    void firstHalf() {
        text(DANA, "The printer is on fire");
        text(LEE, "My badge does not open the door");
        text(DANA, LONG);
        text(DANA, "Look", picture);
        text(LEE, "STATUS");
    }

    void secondHalf() {
        text(DANA, "status");
        text(DANA, "", picture);
        text(LEE, "STATUS IM-1-1");
        text(LEE, "The other door, too");
        text(DANA, "It is out. Thank you!");
    }

    private void text(String contact, String text, String... media) {
        String id = Objects.requireNonNull(simulator.contact(contact).texts(text, media));
        ids.put(contact + " " + text, id);
    }

    private String noteOf(String contact, String text) {
        return "[text " + ids.get(contact + " " + text) + "] 1/1 " + text;
    }

    private String fileOf(String contact, String text) {
        return "text-" + ids.get(contact + " " + text) + "-1.png";
    }

    void assertRight(AsmsStandIn asms) {
        List<StandInCase> cases = asms.cases();
        StandInCase printer = caseOf(cases, DANA);
        StandInCase badge = caseOf(cases, LEE);
        assertThat(cases).containsExactlyInAnyOrder(printer, badge);
        assertThat(printer.description()).startsWith("The printer is on fire");
        assertPrinter(printer);
        assertThat(badge.notes()).containsExactly(noteOf(LEE, "The other door, too"));
        assertThat(badge.attachments()).isEmpty();
        assertAnswers(printer.code(), badge.code());
    }

    private static StandInCase caseOf(List<StandInCase> cases, String contact) {
        return cases.stream()
                .filter(it -> it.subject().contains(contact))
                .findFirst()
                .orElseThrow();
    }

    private void assertPrinter(StandInCase printer) {
        List<String> notes = printer.notes();
        assertThat(notes).hasSize(4);
        assertLongText(notes.get(0), notes.get(1));
        assertThat(notes.subList(2, 4)).containsExactly(noteOf(DANA, "Look"), noteOf(DANA, "It is out. Thank you!"));
        assertThat(printer.attachments()).containsOnlyKeys(fileOf(DANA, "Look"), fileOf(DANA, ""));
        assertThat(printer.attachments().values())
                .allSatisfy(file -> assertThat(file).isEqualTo(PICTURE));
    }

    /** Divided at a space, and otherwise whole. */
    private void assertLongText(String first, String second) {
        String label = "[text " + ids.get(DANA + " " + LONG) + "] ";
        assertThat(first).startsWith(label + "1/2 ");
        assertThat(second).startsWith(label + "2/2 ");
        int begin = label.length() + "1/2 ".length();
        assertThat(first.substring(begin) + " " + second.substring(begin)).isEqualTo(LONG);
    }

    private void assertAnswers(String printer, String badge) {
        String added = "Thank you, we added this to case ";
        String opened = "Thank you, your case is ";
        assertThat(answers(DANA))
                .containsExactly(
                        opened + printer + ". Text STATUS to hear how it stands.",
                        added + printer + ".",
                        added + printer + ".",
                        "Case " + printer + ": Registered.",
                        added + printer + ".",
                        added + printer + ".");
        assertThat(answers(LEE))
                .containsExactly(
                        opened + badge + ". Text STATUS to hear how it stands.",
                        "Case " + badge + ": Registered.",
                        printer.equals("IM-1-1") ? "There is no such case." : "Case IM-1-1: Registered.",
                        added + badge + ".");
    }

    private List<String> answers(String contact) {
        return simulator.sentTo(contact).stream().map(SentMessage::body).toList();
    }
}
