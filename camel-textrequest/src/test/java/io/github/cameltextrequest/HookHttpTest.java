package io.github.cameltextrequest;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.cameltextrequest.event.EventStore;
import io.github.cameltextrequest.event.MemoryEventStore;
import io.github.cameltextrequest.event.MessageEvent;
import io.github.cameltextrequest.webhook.Callback;
import io.github.cameltextrequest.webhook.HookServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.GZIPOutputStream;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What strangers, and a service gone wild, may send to the listener. */
class HookHttpTest extends HookTestSupport {
    private static final int LIMIT = 1 << 20;
    private static final long MIB = 1 << 20;

    /** Names that Camel, its parts, or this component would act on. */
    private static final List<String> NAMES = List.of(
            "CamelHttpUri",
            "caMelHttpUri",
            "cAMEL.http",
            "CAMELHTTPRESPONSECODE",
            "CamelFileName",
            "caMelBeanMethodName",
            "CamelTextRequestPhoneNumber",
            "CAMELTEXTREQUESTPHONENUMBER",
            "camelTextRequestDashboardId",
            "CamelTextRequestQueryDashboardId",
            "CamelTextRequestSendKey",
            "CamelTextRequestSource",
            "CamelTextRequestFrom",
            "org.apache.camel.test",
            "Org.Apache.Camel.Test",
            "breadcrumbId",
            "BreadCrumbID",
            "CamelCharsetName",
            "X-Plain");

    /** R13: 19 names, by header, query, cookie, JSON member, and all of them at once. */
    @Test
    void nothingOfARequestBecomesAHeaderOrChangesAnAnswer() throws Exception {
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from(byHook() + "&hookAutoRegister=false&maxRepliesPerContact=0")
                        .routeId("desk")
                        .process(events)
                        .setBody(constant("Thanks!"))
                        .to("textrequest:sendMessageByPhoneNumber");
            }
        });
        List<HttpRequest.Builder> cases = new ArrayList<>();
        cases.add(HookServer.delivery(hook(), textReceived("plain")));
        NAMES.forEach(name -> cases.addAll(List.of(
                HookServer.delivery(hook(), textReceived("header")).header(name, "evil"),
                HookServer.delivery(hook() + "?" + name + "=evil", textReceived("query")),
                HookServer.delivery(hook(), textReceived("cookie")).header("Cookie", name + "=evil"),
                HookServer.delivery(hook(), textReceived(name + "1", "member", "\"" + name + "\":\"evil\",")))));
        HttpRequest.Builder all = HookServer.delivery(hook(), textReceived("all"));
        NAMES.forEach(name -> all.header(name, "evil"));
        cases.add(all);

        for (HttpRequest.Builder one : cases) {
            assertThat(HookServer.status(one)).isEqualTo(200);
        }

        assertThat(cases).hasSizeGreaterThanOrEqualTo(60);
        assertThat(simulator.awaitSent(cases.size())).hasSize(cases.size()).allSatisfy(text -> {
            assertThat(text.to()).isEqualTo(CONTACT);
            assertThat(text.from()).isEqualTo("14235550100");
            assertThat(text.body()).isEqualTo("Thanks!");
        });
        Set<String> plain = events.exchanges().get(0).getMessage().getHeaders().keySet();
        assertThat(events.exchanges()).hasSize(cases.size()).allSatisfy(exchange -> {
            assertThat(exchange.getMessage().getHeaders().keySet()).isEqualTo(plain);
            assertThat(exchange.getMessage().getHeaders()).doesNotContainValue("evil");
            assertThat(exchange.getMessage().getHeaders())
                    .containsEntry(TextRequestConstants.PHONE_NUMBER, CONTACT)
                    .containsEntry(TextRequestConstants.DASHBOARD_ID, "121");
            assertThat(exchange.getAllProperties()).doesNotContainValue("evil");
        });
    }

    @Test
    void aFormIsRefusedWhateverItHolds() throws Exception {
        events.receive(context, "desk", byHook() + "&hookAutoRegister=false");
        String form = "CamelTextRequestPhoneNumber=14235550199&" + URLEncoder.encode("{\"a\":1}", UTF_8);

        assertThat(HookServer.status(post(form.getBytes(UTF_8), "application/x-www-form-urlencoded")))
                .isEqualTo(415);
        assertThat(HookServer.status(post(
                        "--x\r\nContent-Disposition: form-data; name=\"a\"; filename=\"b\"\r\n\r\n{}\r\n--x--\r\n"
                                .getBytes(UTF_8),
                        "multipart/form-data; boundary=x")))
                .isEqualTo(415);
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "PUT", "DELETE", "PATCH", "HEAD", "OPTIONS"})
    void anyMethodButPostIsRefused(String method) throws Exception {
        events.receive(context, "desk", byHook() + "&hookAutoRegister=false");

        assertThat(HookServer.status(HttpRequest.newBuilder(URI.create(hook()))
                        .method(method, BodyPublishers.ofByteArray(textReceived("Hello")))))
                .isEqualTo(405);
    }

    @Test
    void everyAnswerIsEmpty() throws Exception {
        events.receive(context, "desk", byHook() + "&hookAutoRegister=false&signature=required");
        List<HttpResponse<byte[]>> answers = List.of(
                HookServer.send(HookServer.signedDelivery(hook(), textReceived("Hello"), KEY, now())
                        .header("X-Echo", "1")
                        .header("breadcrumbId", "2")),
                HookServer.send(
                        HookServer.delivery(hook(), textReceived("Hello")).header("X-Echo", "1")),
                HookServer.send(HookServer.delivery(hook() + "x", textReceived("Hello"))),
                HookServer.send(post(textReceived("Hello"), "multipart/form-data; boundary=x")));

        assertThat(answers).extracting(HttpResponse::statusCode).containsExactly(200, 401, 401, 415);
        assertThat(answers).allSatisfy(answer -> {
            assertThat(answer.body()).isEmpty();
            assertThat(answer.headers().map().keySet())
                    .isSubsetOf("content-length", "transfer-encoding", "connection", "date");
        });
    }

    /** R9, over the wire. */
    @Test
    void aWrongTokenOrAMissingSignatureIsRefusedOnEachOfTheThreeKinds() throws Exception {
        events.receive(context, "desk", byHook() + "&hookAutoRegister=false&signature=required");
        List<String> kinds =
                List.of(hook(), hookUrls.callback("121", Callback.STATUS), hookUrls.callback("121", Callback.LOCATION));

        assertThat(kinds).allSatisfy(kind -> {
            String wrongToken = kind.substring(0, kind.length() - 43) + "A".repeat(43);
            assertThat(HookServer.status(HookServer.signedDelivery(wrongToken, textReceived("x"), KEY, now())))
                    .isEqualTo(401);
            assertThat(HookServer.status(HookServer.delivery(kind, textReceived("x"))))
                    .isEqualTo(401);
            assertThat(HookServer.status(HookServer.signedDelivery(kind, textReceived("x"), "wrong", now())))
                    .isEqualTo(401);
        });
        assertThat(events.exchanges()).isEmpty();
    }

    /** R12. */
    @Test
    void aGenuineDeliveryIsTakenWhateverItsBodyHolds() throws Exception {
        events.receive(context, "desk", byHook() + "&hookAutoRegister=false&signature=required");
        Map<String, byte[]> bodies = new LinkedHashMap<>();
        bodies.put("nothing", new byte[0]);
        bodies.put("truncated", "{\"conversation\":{\"message\":\"He".getBytes(UTF_8));
        bodies.put("10,000 deep", ("[".repeat(10_000) + "]".repeat(10_000)).getBytes(UTF_8));
        bodies.put("objects 10,000 deep", ("{\"a\":".repeat(10_000) + "1" + "}".repeat(10_000)).getBytes(UTF_8));
        bodies.put("a number of 1 MB", ("{\"a\":" + "9".repeat(1_000_000) + "}").getBytes(UTF_8));
        bodies.put("a name of 100 kB", ("{\"" + "a".repeat(100_000) + "\":1}").getBytes(UTF_8));
        bodies.put("NaN", "{\"a\":NaN}".getBytes(UTF_8));
        bodies.put("invalid UTF-8", "{\"message\":\"\u00ff\u00fe\"}".getBytes(ISO_8859_1));
        bodies.put("NUL", new byte[100]);
        bodies.put("an array", "[1,2,3]".getBytes(UTF_8));
        bodies.put("a text", "\"Hello\"".getBytes(UTF_8));
        bodies.put("null", "null".getBytes(UTF_8));
        bodies.put("HTML", "<html>".getBytes(UTF_8));
        bodies.put("two objects", "{}{}".getBytes(UTF_8));

        bodies.forEach(
                (name, body) -> assertThat(HookServer.status(HookServer.signedDelivery(hook(), body, KEY, now())))
                        .as(name)
                        .isEqualTo(200));

        await().until(() -> events.exchanges().size() == bodies.size());
        assertThat(events.exchanges())
                .extracting(exchange -> exchange.getMessage().getHeader(TextRequestConstants.EVENT))
                .containsOnly("unknown");
    }

    @Test
    void aMarkInFrontAndMembersThatComeTwiceAreRead() throws Exception {
        events.receive(context, "desk", byHook() + "&hookAutoRegister=false");
        ByteArrayOutputStream marked = new ByteArrayOutputStream();
        marked.writeBytes("\ufeff".getBytes(UTF_8));
        marked.writeBytes(textReceived("with a byte order mark"));

        HookServer.status(HookServer.delivery(hook(), marked.toByteArray()));
        HookServer.status(
                HookServer.delivery(hook(), textReceived("id1", "twice", "\"messageUniqueIdentifier\":\"id0\",")));

        events.awaitTexts(2);
        assertThat(events.texts()).containsExactlyInAnyOrder("with a byte order mark", "twice");
    }

    @Test
    void textsAreReadAsTheyWereWritten() throws Exception {
        events.receive(context, "desk", byHook() + "&hookAutoRegister=false&signature=required");
        String text = "Gr\u00fc\u00dfe \ud83d\ude00 \u4f60\u597d";
        byte[] body = textReceived(text);

        assertThat(HookServer.status(HookServer.signedDelivery(hook(), body, KEY, now())
                        .setHeader("Content-Type", "Application/JSON; charset=iso-8859-1")))
                .isEqualTo(200);

        Exchange exchange = events.awaitOne();
        assertThat(exchange.getMessage().getBody(MessageEvent.class).text()).isEqualTo(text);
    }

    /** R11: whatever it would become when it is unpacked. */
    @Test
    void whatIsCompressedIsRefusedAndNotUnpacked() throws Exception {
        events.receive(context, "desk", byHook() + "&hookAutoRegister=false");
        ByteArrayOutputStream bomb = new ByteArrayOutputStream();
        try (OutputStream gzip = new GZIPOutputStream(bomb)) {
            byte[] zeros = new byte[LIMIT];
            for (int mib = 0; mib < 64; mib++) {
                gzip.write(zeros);
            }
        }
        long before = usedHeap();

        assertThat(HookServer.status(
                        HookServer.delivery(hook(), bomb.toByteArray()).header("Content-Encoding", "gzip")))
                .isEqualTo(415);

        assertThat(usedHeap() - before).isLessThan(16 * MIB);
    }

    /** R10, with the limit of the server as the documentation says. A length of -1 is chunked, and never ends. */
    @ParameterizedTest
    @CsvSource({
        "65536,200",
        "1048576,200",
        "1048577,413",
        "16777216,413",
        "1073741824,413",
        "-65536,200",
        "-1048577,413",
        "-1,413"
    })
    void aBodyThatIsTooLargeIsRefusedAndNotKept(long length, int status) throws Exception {
        EventStore store = new MemoryEventStore(Clock.systemUTC());
        context.getRegistry().bind("kept", store);
        events.receive(context, "desk", byHook() + "&hookAutoRegister=false&eventStore=#bean:kept");
        assertThat(HookServer.status(HookServer.delivery(hook(), textReceived("warm up"))))
                .isEqualTo(200);
        awaitHandled(store);
        long before = usedHeap();
        try (Socket socket =
                new Socket(InetAddress.getLoopbackAddress(), URI.create(url).getPort())) {
            socket.setSoTimeout(30_000);

            assertThat(stream(socket, length)).isEqualTo(status);

            // What was accepted is in use while the route has it.
            awaitHandled(store);
            assertThat(usedHeap() - before).isLessThan(8 * MIB);
            if (status == 413) {
                assertThat(isClosed(socket)).isTrue();
            }
        }
    }

    private static void awaitHandled(EventStore store) {
        await().until(() -> store.usage("desk").waiting() + store.usage("desk").running() == 0);
    }

    private HttpRequest.Builder post(byte[] body, String contentType) {
        return HookServer.delivery(hook(), body).setHeader("Content-Type", contentType);
    }

    private static long now() {
        return simulator.clock().instant().getEpochSecond();
    }

    private static long usedHeap() {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }

    /** Sends until it is done or answered. */
    private int stream(Socket socket, long length) throws IOException {
        OutputStream out = socket.getOutputStream();
        boolean chunked = length < 0;
        out.write(("POST " + URI.create(hook()).getPath() + " HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n"
                        + (chunked ? "Transfer-Encoding: chunked" : "Content-Length: " + length) + "\r\n\r\n")
                .getBytes(UTF_8));
        byte[] piece = " ".repeat(1 << 15).getBytes(UTF_8);
        long end = length == -1 ? Long.MAX_VALUE : Math.abs(length);
        try {
            for (long sent = 0; sent < end && socket.getInputStream().available() == 0; ) {
                int size = (int) Math.min(piece.length, end - sent);
                if (chunked) {
                    out.write((Integer.toHexString(size) + "\r\n").getBytes(UTF_8));
                }
                out.write(piece, 0, size);
                if (chunked) {
                    out.write("\r\n".getBytes(UTF_8));
                }
                sent += size;
            }
            if (chunked) {
                out.write("0\r\n\r\n".getBytes(UTF_8));
            }
        } catch (IOException e) {
            // The server has closed the connection: what it said before is still to be read.
        }
        return status(socket.getInputStream());
    }

    private static int status(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int next = in.read(); next >= 0 && next != '\n'; next = in.read()) {
            line.append((char) next);
        }
        return Integer.parseInt(line.toString().split(" ")[1]);
    }

    /** Whether the server closes within 30 seconds, whatever is sent in the meantime. */
    private static boolean isClosed(Socket socket) {
        long end = System.nanoTime() + 30_000_000_000L;
        byte[] piece = new byte[1 << 15];
        try {
            while (System.nanoTime() < end) {
                socket.getOutputStream().write(piece);
                while (socket.getInputStream().available() > 0
                        && socket.getInputStream().read() >= 0) {
                    Thread.onSpinWait();
                }
            }
            return false;
        } catch (IOException e) {
            return true;
        }
    }
}
