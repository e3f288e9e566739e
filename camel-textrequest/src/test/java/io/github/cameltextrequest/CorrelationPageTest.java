package io.github.cameltextrequest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.apache.camel.builder.RouteBuilder;
import org.junit.jupiter.api.Test;

/** The routes that {@code docs/events.md} shows for correlation. */
class CorrelationPageTest extends HookTestSupport {
    private static final Path PAGE = Path.of("..", "docs", "events.md");
    private static final Path THIS = Path.of("src/test/java/io/github/cameltextrequest/CorrelationPageTest.java");
    private static final String BEGIN = "<!-- runs: CorrelationPageTest -->\n```java\n";

    @Test
    void aTextThatWasNotDeliveredComesBackWithItsOrder() throws Exception {
        context.getComponent("textrequest", TextRequestComponent.class)
                .getConfiguration()
                .setWebhookExternalUrl(url);
        context.addRoutes(new Shipping());
        events.receive(context, "calls", "direct:call-the-customer");
        awaitHooks(1);
        simulator.contact(CONTACT).cannotBeReached("30003");

        template.send("direct:shipped", exchange -> {
            exchange.getMessage().setHeader("orderId", 7);
            exchange.getMessage().setHeader(TextRequestConstants.PHONE_NUMBER, CONTACT);
        });
        simulator.awaitSent(1);
        simulator.clock().advance(Duration.ofMinutes(1));

        assertThat(events.awaitOne().getMessage().getHeaders()).containsEntry(TextRequestConstants.CORRELATION_ID, "7");
        assertThat(events.exchanges()).hasSize(1);
    }

    @Test
    void thePageShowsTheseRoutes() throws Exception {
        String page = Files.readString(PAGE);
        String shown = page.substring(page.indexOf(BEGIN) + BEGIN.length());

        assertThat(words(Files.readString(THIS))).contains(words(shown.substring(0, shown.indexOf("```"))));
    }

    private static String words(String code) {
        return code.replaceAll("\\s+", "");
    }

    private static final class Shipping extends RouteBuilder {
        @Override
        public void configure() {
            from("direct:shipped")
                    .setHeader("CamelTextRequestCorrelationId", header("orderId"))
                    .setBody(simple("Order ${header.orderId} is on its way"))
                    .to("textrequest:sendMessageByPhoneNumber?dashboardId=121");

            from("textrequest:events?dashboardId=121&eventTypes=msg_status_updated")
                    .routeId("statuses")
                    .filter(simple("${body.status} == 'undelivered'"))
                    .log("Order ${body.correlationId} did not reach its customer: ${body.errorCode}")
                    .to("direct:call-the-customer");
        }
    }
}
