package io.github.cameltextrequest.kamelets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.example.NightlyReport;
import com.example.ReminderRoute;
import io.github.cameltextrequest.model.Contact;
import io.github.cameltextrequest.model.Tag;
import io.github.cameltextrequest.simulator.TextRequestSimulator;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.camel.main.Main;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Runs what {@code docs/recipes.md} shows. */
@Timeout(120)
class RecipesPageTest {

    private static final Path PAGE = Path.of("../docs/recipes.md");
    private static final Path SOURCES = Path.of("src/test/java/com/example");
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String ALICE = "14235550142";
    private static final String MANAGER = "14235550143";

    @RegisterExtension
    static final TextRequestSimulator simulator = TextRequestSimulator.create();

    @TempDir
    Path folder;

    private final List<Main> nodes = new ArrayList<>();

    @AfterEach
    void stop() {
        nodes.forEach(Main::stop);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ReminderRoute", "NightlyReport", "ThankYouRoute", "ThankYouRouteTest"})
    void aClassIsTheOneThatIsRun(String name) throws Exception {
        assertThat(Files.readString(PAGE))
                .contains("```java\n" + Files.readString(SOURCES.resolve(name + ".java")) + "```");
    }

    /** 11 p.m. and noon in New York. */
    @Test
    void aReminderWaitsForTheMorningAndGoesOutOnce() throws Exception {
        startReminders("2026-07-02T03:00:00Z");
        await().atMost(PATIENCE).until(() -> simulator.requestCount("GetDashboard") >= 2);
        assertThat(simulator.sent()).isEmpty();
        stop();
        simulator.clearRequests();

        startReminders("2026-07-02T16:00:00Z");

        simulator.awaitSent(1);
        await().atMost(PATIENCE).until(() -> simulator.requestCount("GetDashboard") >= 4);
        assertThat(simulator.sentTo(ALICE)).hasSize(1);
    }

    @Test
    void aContactIsTaggedByTheNameOfTheTag() throws Exception {
        Main camel = start(yaml("tag by name"));
        Tag tag = camel.getCamelTemplate()
                .requestBody("textrequest:createTag?dashboardId=121", "{\"tag\": \"vip\"}", Tag.class);

        simulator.contact(ALICE).texts("VIP");

        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(camel.getCamelTemplate()
                                .requestBody(
                                        "textrequest:getContactByPhoneNumber?dashboardId=121&phoneNumber=" + ALICE,
                                        null,
                                        Contact.class)
                                .contactTags())
                        .containsExactly(tag.id()));
    }

    @Test
    void aNightlyJobRunsOnOneOfTwoNodesAndReportsOnce() throws Exception {
        startNightly();
        startNightly();

        await().atMost(PATIENCE).until(() -> simulator.requestCount("GetContacts") >= 3);

        assertThat(simulator.sentTo(MANAGER)).hasSize(1);
    }

    private void startNightly() throws Exception {
        Main camel = main();
        camel.addInitialProperty("nightly", "0/1+*+*+*+*+?");
        camel.configure()
                .addRoutesBuilder(new NightlyReport(folder.resolve("lock").toString()));
        camel.start();
    }

    private void startReminders(String time) throws Exception {
        Main camel = main();
        camel.addInitialProperty("reminders.period", "200");
        camel.configure().addRoutesBuilder(new ReminderRoute(Clock.fixed(Instant.parse(time), ZoneOffset.UTC)));
        camel.start();
    }

    private Main start(Path yaml) throws Exception {
        Main camel = main();
        camel.configure().withRoutesIncludePattern("file:" + yaml);
        camel.start();
        return camel;
    }

    private Main main() {
        Main camel = new Main();
        camel.addInitialProperty("camel.component.textrequest.base-url", simulator.baseUrl());
        camel.addInitialProperty("camel.component.textrequest.api-key", simulator.apiKey());
        camel.addInitialProperty("camel.component.textrequest.poll-interval", "100ms");
        camel.addInitialProperty("camel.component.textrequest.rate-limit", "0");
        nodes.add(camel);
        return camel;
    }

    private Path yaml(String name) throws Exception {
        return Files.writeString(folder.resolve(name + ".camel.yaml"), snippet(name));
    }

    private static String snippet(String name) throws Exception {
        Matcher found = Pattern.compile("<!-- runs: " + name + " -->\n```yaml\n(.*?)```", Pattern.DOTALL)
                .matcher(Files.readString(PAGE));
        assertThat(found.find()).as(name).isTrue();
        return found.group(1);
    }
}
