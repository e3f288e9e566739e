package io.github.cameltextrequest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.github.cameltextrequest.exception.InvalidRequestException;
import io.github.cameltextrequest.simulator.SentMessage;
import java.io.ByteArrayInputStream;
import java.io.StringReader;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.camel.component.file.GenericFile;
import org.apache.camel.support.SimpleTypeConverter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Bodies and headers of types that nobody meant: they never become a text that a contact reads. */
class OddInputsTest extends TextRequestTestSupport {

    private static final String SEND = "textrequest:sendMessageByPhoneNumber?dashboardId=121&phoneNumber=" + CONTACT;
    private static final String LIST = "textrequest:getContacts?dashboardId=121";

    static Stream<Arguments> noTexts() {
        return Stream.<Object>of(
                        List.of("one", "two"),
                        List.of("one").iterator(),
                        new String[][] {{"one"}},
                        new IllegalStateException("secret"),
                        Date.from(Instant.EPOCH),
                        Instant.now(),
                        Optional.of("one"),
                        new Object())
                .map(Arguments::of);
    }

    @ParameterizedTest
    @MethodSource("noTexts")
    void aBodyThatIsNoTextIsRefusedAndNamed(Object body) {
        assertThat(failureOf(() -> template.requestBody(SEND, body)))
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageContaining("it must be text, bytes, a stream")
                .hasMessageContaining(body.getClass().getName())
                .hasMessageNotContaining("secret");
        assertThat(simulator.requests()).isEmpty();
    }

    @Test
    void whateverHasATextIsTheMessage(@TempDir Path folder) throws Exception {
        byte[] bytes = "See you at 3".getBytes(StandardCharsets.UTF_8);
        Path path = Files.write(folder.resolve("text.txt"), bytes);
        GenericFile<Object> polled = new GenericFile<>();
        polled.setBody("See you at 3");

        for (Object body : new Object[] {
            "See you at 3",
            bytes,
            new ByteArrayInputStream(bytes),
            new StringReader("See you at 3"),
            ByteBuffer.wrap(bytes),
            "See you at 3".toCharArray(),
            path.toFile(),
            path,
            polled
        }) {
            template.requestBody(SEND, body);
        }
        assertThat(simulator.sent()).hasSize(9).extracting(SentMessage::body).containsOnly("See you at 3");
    }

    @Test
    void numbersAndTruthsAreTheirText() {
        for (Object body : new Object[] {42, new BigDecimal("12.50"), true, 'x'}) {
            template.requestBody(SEND, body);
        }
        assertThat(simulator.sent()).extracting(SentMessage::body).containsExactly("42", "12.50", "true", "x");
    }

    @Test
    void aTypeThatTheUserGaveAConverterIsItsText() {
        record Order(int number) {}
        context.getTypeConverterRegistry()
                .addTypeConverter(
                        String.class,
                        Order.class,
                        new SimpleTypeConverter(false, (type, exchange, order) -> "Order " + ((Order) order).number()));

        template.requestBody(SEND, new Order(7));

        assertThat(simulator.sent()).extracting(SentMessage::body).containsExactly("Order 7");
    }

    static Stream<Arguments> oddHeaders() {
        return Stream.of(
                Arguments.of(LIST, "CamelTextRequestQueryDisplayName", Date.from(Instant.EPOCH)),
                Arguments.of(LIST, "CamelTextRequestQueryDisplayName", new String[] {"Dana"}),
                Arguments.of(LIST, "CamelTextRequestQueryPageSize", Date.from(Instant.EPOCH)),
                Arguments.of(LIST, "CamelTextRequestQueryIsSuppressed", new boolean[] {true}),
                Arguments.of(LIST, "CamelTextRequestQueryLastMessageSentAfter", new int[] {1}),
                Arguments.of("textrequest:getContacts", "CamelTextRequestDashboardId", new Object[] {121}),
                Arguments.of(
                        "textrequest:getTagById?dashboardId=121", "CamelTextRequestTagId", Date.from(Instant.EPOCH)),
                Arguments.of(SEND, "CamelTextRequestSenderName", Date.from(Instant.EPOCH)),
                Arguments.of(SEND, "CamelTextRequestSenderName", new byte[] {1}),
                Arguments.of(SEND, "CamelTextRequestMmsMedia", List.of(Date.from(Instant.EPOCH))));
    }

    @ParameterizedTest
    @MethodSource("oddHeaders")
    void aHeaderOfAnOddTypeIsRefusedAndNamed(String uri, String header, Object value) {
        assertThat(failureOf(() -> template.requestBodyAndHeader(uri, "See you at 3", header, value)))
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageContaining("the header " + header);
        assertThat(simulator.requests()).isEmpty();
    }

    @Test
    void aJsonValueIsWhatItHolds() {
        template.requestBodyAndHeaders(
                "textrequest:sendMessageByPhoneNumber",
                "See you at 3",
                Map.of(
                        "CamelTextRequestDashboardId", IntNode.valueOf(121),
                        "CamelTextRequestPhoneNumber", TextNode.valueOf(CONTACT),
                        "CamelTextRequestSenderName", TextNode.valueOf("Front Desk")));

        assertThat(simulator.sent())
                .extracting(SentMessage::to, SentMessage::senderName)
                .containsExactly(tuple(CONTACT, "Front Desk"));
    }

    @Test
    void aDateIsATime() {
        template.requestBodyAndHeader(
                LIST,
                null,
                "CamelTextRequestQueryLastMessageReceivedAfter",
                Date.from(Instant.parse("2026-07-25T14:00:00Z")));

        assertThat(lastRequest().query()).contains("2026-07-25T14");
    }

    @ParameterizedTest
    @ValueSource(strings = {"DisplayName", "PageSize", "IsSuppressed", "LastMessageReceivedAfter"})
    void aBlankFilterHeaderIsNotSent(String filter) {
        template.requestBodyAndHeader(LIST, null, "CamelTextRequestQuery" + filter, " ");

        assertThat(String.valueOf(lastRequest().query())).doesNotContain("=%20").doesNotContain("=&");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/dashboards/../users",
                "/dashboards/%2e%2e/users",
                "/dashboards/.%2E/users",
                "/dashboards/%252e%252e/users",
                "/dashboards%2f..%2fusers",
                "/%2f127.0.0.1/x",
                "/dashboards/..%5cusers",
                "//127.0.0.1/x"
            })
    void noPathLeavesTheBaseUrl(String path) {
        assertThat(failureOf(() ->
                        template.requestBodyAndHeader("textrequest:request", null, TextRequestConstants.PATH, path)))
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageContaining("stay below the base URL")
                .hasMessageNotContaining(path);
        assertThat(simulator.requests()).isEmpty();
    }

    @Test
    void dotsInAQueryLeadNowhere() {
        template.requestBodyAndHeader(
                "textrequest:request", null, TextRequestConstants.PATH, "/dashboards/121/contacts?search=J...%20/..");

        assertThat(simulator.requests()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"[{\"phone_number\":", "[{\"phone_number\":\"4235550142\"},}", "{}", "no JSON", "[1, 2]"})
    void malformedRowsAreRefusedAsTextAndAsStream(String json) {
        for (Object body : new Object[] {json, new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8))}) {
            assertThat(template.request(
                                    "textrequest:bulkUpdateContacts?dashboardId=121",
                                    exchange -> exchange.getMessage().setBody(body))
                            .getException())
                    .satisfiesAnyOf(
                            e -> assertThat(e)
                                    .isInstanceOf(InvalidRequestException.class)
                                    .hasMessageContaining("bulkUpdateContacts"),
                            // A row of a stream fails its chunk only.
                            e -> assertThat(e).isNull());
        }
        assertThat(simulator.requests()).isEmpty();
    }
}
