package io.github.cameltextrequest.springboot;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.cameltextrequest.simulator.SentMessage;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Hooks on Spring MVC: what is taken, what is refused, and that nothing else comes in or goes out. */
class SpringMvcTest extends WebApplicationTestSupport {

    private static final String JSON = "application/json";
    private static final int LARGEST = 1 << 20;

    @Test
    void aTextIsReceivedByTheHookAndAnswered() {
        simulator.contact(ALICE).texts("Two tickets, please");

        awaitEcho("Two tickets, please");
        assertThat(simulator.awaitDeliveries(1))
                .allSatisfy(delivery -> assertThat(delivery.succeeded()).isTrue());
    }

    /** Read as text, the body would be other bytes before its signature is checked. */
    @ParameterizedTest
    @ValueSource(
            strings = {JSON, "application/json; charset=iso-8859-1", "application/json; charset=us-ascii", "nonsense"})
    void theSignatureIsOverTheBytesWhateverCharsetIsClaimed(String contentType) throws Exception {
        String text = "Gr\u00fc\u00dfe \ud83d\ude00 " + contentType;

        assertThat(send(signed(hook(), text(text)).setHeader("Content-Type", contentType))
                        .statusCode())
                .isEqualTo(200);

        awaitEcho(text);
    }

    @Test
    void bytesThatAreNoTextAreTakenAsTheyCame() throws Exception {
        byte[] bytes = {'{', (byte) 0xff, (byte) 0xfe, 0, (byte) 0x80, '}'};

        assertThat(send(signed(hook(), bytes)).statusCode()).isEqualTo(200);
    }

    @Test
    void aBodyThatWasChangedOrIsNotSignedIsRefused() throws Exception {
        HttpRequest.Builder changed = signed(hook(), text("Hello")).POST(BodyPublishers.ofByteArray(text("Hallo")));

        assertThat(send(changed).statusCode()).isEqualTo(401);
        assertThat(send(signed(hook() + "x", text("Hello"))).statusCode()).isEqualTo(401);
    }

    @ParameterizedTest
    @CsvSource({
        "application/x-www-form-urlencoded,a=b&CamelTextRequestPhoneNumber=14235550199",
        "multipart/form-data; boundary=x,--x--",
        "multipart/mixed; boundary=x,--x--"
    })
    void formsAreRefused(String contentType, String body) throws Exception {
        assertThat(send(signed(hook(), body.getBytes(UTF_8)).setHeader("Content-Type", contentType))
                        .statusCode())
                .isEqualTo(415);
    }

    @Test
    void aBodyMayBeOneMebibyteAndNoMore() throws Exception {
        assertThat(send(signed(hook(), new byte[LARGEST])).statusCode()).isEqualTo(200);
        assertThat(send(signed(hook(), new byte[LARGEST + 1])).statusCode()).isEqualTo(413);
    }

    @Test
    void nothingOfARequestReachesTheRouteOrTheAnswer() throws Exception {
        application.headers.clear();
        send(signed(hook(), text("plain")));
        awaitEcho("plain");
        HttpRequest.Builder hostile = signed(
                URI.create(hook() + "?CamelTextRequestPhoneNumber=14235550199&CamelHttpUri=evil")
                        .toString(),
                text("hostile"));
        for (String name : Set.of("CamelTextRequestPhoneNumber", "caMelHttpUri", "CamelFileName", "breadcrumbId")) {
            hostile.header(name, "evil");
        }

        HttpResponse<byte[]> answer = send(hostile);

        assertThat(awaitEcho("hostile").to()).isEqualTo(ALICE);
        assertThat(Set.copyOf(application.headers)).hasSize(1);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEmpty();
        assertThat(answer.headers().map().keySet())
                .isSubsetOf("content-length", "transfer-encoding", "connection", "keep-alive", "date");
    }

    private static SentMessage awaitEcho(String text) {
        return await().atMost(Duration.ofSeconds(30))
                .until(
                        () -> simulator.sentTo(ALICE).stream()
                                .filter(sent -> sent.body().equals("hook: " + text))
                                .findFirst(),
                        Optional::isPresent)
                .orElseThrow();
    }

    private static HttpRequest.Builder signed(String url, byte[] body) throws Exception {
        String timestamp = Long.toString(simulator.clock().instant().getEpochSecond());
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(simulator.apiKey().getBytes(UTF_8), "HmacSHA256"));
        mac.update((timestamp + ".").getBytes(UTF_8));
        return HttpRequest.newBuilder(URI.create(url))
                .header("Content-Type", JSON)
                .header("x-tr-webhook-timestamp", timestamp)
                .header("x-tr-webhook-signature", Base64.getEncoder().encodeToString(mac.doFinal(body)))
                .POST(BodyPublishers.ofByteArray(body));
    }

    private static byte[] text(String text) {
        return """
                {"messageUniqueIdentifier": "%s", "yourPhoneNumber": {"id": 121, "phoneNumber": "14235550100"},
                 "conversation": {"date": "2026-07-25T14:03:11.5", "consumerPhoneNumber": "%s",
                                  "messageDirection": "R", "message": "%s", "numSegments": 1, "mmsAttachments": []}}
                """.formatted(UUID.randomUUID(), ALICE, text).getBytes(UTF_8);
    }
}
