package io.github.cameltextrequest.examples.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cameltextrequest.client.RateLimiter;
import io.github.cameltextrequest.model.Contact;
import io.github.cameltextrequest.simulator.Fault;
import io.github.cameltextrequest.simulator.SentMessage;
import io.github.cameltextrequest.simulator.SimulatorServer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.main.Main;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Runs the recipes of the page on errors and limits, each as it stands there, against a service that misbehaves. */
@Timeout(60)
class RecipesTest {

    private static final String CONTACT = "14235550142";
    private static final String SENDS = "SendMessageByPhoneNumber";

    private final Main camel = new Main();
    private final List<String> asked = Collections.synchronizedList(new ArrayList<>());
    private SimulatorServer simulator;

    @TempDir
    private Path folder;

    /** How a recipe is written. */
    enum Language {
        JAVA,
        YAML
    }

    /** What is run here, as the page names it. */
    static List<String> recipes() {
        return Stream.of("opted out", "too many calls", "outcome unknown", "send key", "own limiter")
                .flatMap(name -> Stream.of(name + " in java", name + " in yaml"))
                .toList();
    }

    @BeforeEach
    void startSimulator() {
        simulator = SimulatorServer.configure().build().start();
        camel.addInitialProperty("camel.component.textrequest.base-url", simulator.baseUrl());
        camel.addInitialProperty("camel.component.textrequest.api-key", simulator.apiKey());
        camel.addInitialProperty("camel.component.textrequest.resolve-unknown-timeout", "0");
        camel.addInitialProperty("camel.component.textrequest.maximum-retries", "0");
        camel.addInitialProperty("limit.delay", "10");
        camel.configure().addRoutesBuilder(new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:ask-a-person")
                        .process(exchange -> asked.add(exchange.getMessage().getBody(String.class)));
            }
        });
    }

    @AfterEach
    void stop() {
        camel.stop();
        simulator.close();
    }

    private void start(Language language, String recipe, @Nullable RouteBuilder java) throws Exception {
        if (language == Language.JAVA) {
            camel.configure().addRoutesBuilder(Objects.requireNonNull(java));
        } else {
            Path file = Files.writeString(folder.resolve("recipe.camel.yaml"), ErrorsPage.yaml(recipe));
            camel.configure().setRoutesIncludePattern("file:" + file);
        }
        camel.start();
    }

    private void remind() throws Exception {
        camel.getCamelTemplate().requestBodyAndHeader("direct:remind", "", "CamelTextRequestPhoneNumber", CONTACT);
    }

    @ParameterizedTest
    @EnumSource
    void aContactThatHasOptedOutIsMarked(Language language) throws Exception {
        start(language, "opted out", new Recipes.OptedOut());
        simulator.faults().on(SENDS).fail(Fault.sendError("30050"));

        remind();

        Contact contact = camel.getCamelTemplate()
                .requestBody(
                        "textrequest:getContactByPhoneNumber?dashboardId=121&phoneNumber=" + CONTACT,
                        null,
                        Contact.class);
        assertThat(contact.isSuppressed()).isTrue();
        assertThat(contact.suppressedReason()).isEqualTo("opted out");
        assertThat(simulator.sent()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void aCallThatWasRefusedForTheLimitIsMadeLater(Language language) throws Exception {
        start(language, "too many calls", new Recipes.TooManyCalls());
        simulator.faults().on(SENDS).first(3).fail(Fault.tooManyRequests());

        remind();

        assertThat(simulator.sent()).extracting(SentMessage::to).containsExactly(CONTACT);
        assertThat(simulator.requestCount(SENDS)).isEqualTo(4);
    }

    @ParameterizedTest
    @EnumSource
    void aPersonIsAskedAboutAnUnknownOutcome(Language language) throws Exception {
        start(language, "outcome unknown", new Recipes.OutcomeUnknown());
        simulator.faults().on(SENDS).fail(Fault.resetWithin());

        remind();

        assertThat(asked)
                .singleElement()
                .asString()
                .matches("Was it sent\\? operation sendMessageByPhoneNumber, dashboard 121, contact \\.\\.\\.0142,"
                        + " begun 20\\S+Z, text [0-9a-f]{64}");
        assertThat(simulator.requestCount(SENDS)).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource
    void aRedeliveryWithASendKeyTextsOnce(Language language) throws Exception {
        start(language, "send key", new Recipes.WithSendKey());
        simulator.faults().on(SENDS).nth(1).fail(Fault.resetAfter().withoutHistory());

        assertThat(camel.getCamelTemplate()
                        .request("direct:shipped", exchange -> {
                            exchange.getMessage().setBody("4711");
                            exchange.getMessage().setHeader("CamelTextRequestPhoneNumber", CONTACT);
                        })
                        .getException())
                .isNotNull();

        assertThat(simulator.sent()).extracting(SentMessage::body).containsExactly("Your order 4711 is on its way");
    }

    @Test
    void aRedeliveryWithoutASendKeyTextsTwiceWhichIsWhyThePageWantsOne() throws Exception {
        String without = ErrorsPage.yaml("send key").replace("CamelTextRequestSendKey", "AnotherHeader");
        Path file = Files.writeString(folder.resolve("recipe.camel.yaml"), without);
        camel.configure().setRoutesIncludePattern("file:" + file);
        camel.start();
        simulator.faults().on(SENDS).nth(1).fail(Fault.resetAfter().withoutHistory());

        camel.getCamelTemplate().requestBodyAndHeader("direct:shipped", "4711", "CamelTextRequestPhoneNumber", CONTACT);

        assertThat(simulator.sent()).hasSize(2);
    }

    @Test
    void aLimiterOfTheUsersOwnIsAsked() throws Exception {
        AtomicInteger turns = new AtomicInteger();
        RateLimiter own = new Recipes.FourAtOnce();
        camel.bind("fourAtOnce", (RateLimiter) (background, maxWait) -> {
            Optional<RateLimiter.Slot> slot = own.acquire(background, maxWait);
            return slot.map(taken -> () -> {
                turns.incrementAndGet();
                taken.end();
            });
        });
        start(Language.YAML, "own limiter", null);

        for (int text = 0; text < 5; text++) {
            remind();
        }

        assertThat(turns).hasValue(5);
        assertThat(simulator.sent()).hasSize(5);
    }
}
