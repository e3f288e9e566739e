package io.github.cameltextrequest.simulator;

import io.netty.channel.Channel;
import io.netty.channel.ChannelOption;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.net.impl.ConnectionBase;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Iterator;

/** What the caller gets on the wire for a call that a fault strikes. Runs on the event loop of the connection. */
final class WireAnswer {
    private static final int TEN_MEGABYTES = 10 * 1024 * 1024;

    private final Vertx vertx;
    private final HttpServerRequest request;
    private final Answer answer;
    private final AnswerWriter writer;
    private final Outage outage;

    WireAnswer(Vertx vertx, HttpServerRequest request, Answer answer, AnswerWriter writer, Outage outage) {
        this.vertx = vertx;
        this.request = request;
        this.answer = answer;
        this.writer = writer;
        this.outage = outage;
    }

    void sendAnswer(Fault fault) {
        writer.write(request.response(), answer);
    }

    void sendAndClose(Fault fault) {
        HttpServerResponse response = writer.head(request.response(), answer);
        response.end(answer.content()).onComplete(ended -> close());
    }

    void sendHalf(Fault fault) {
        writer.write(request.response(), Answer.of(answer.status(), answer.contentType(), half()));
    }

    void sendHalfAndClose(Fault fault) {
        announced().write(half()).onComplete(written -> close());
    }

    void sendHalfAndReset(Fault fault) {
        announced().write(half()).onComplete(written -> reset(fault));
    }

    /** Closed with no time to linger, a socket sends RST instead of FIN. */
    void reset(Fault fault) {
        channel().config().setOption(ChannelOption.SO_LINGER, 0);
        close();
    }

    void refuse(Fault fault) {
        reset(fault);
        outage.refuseFor(fault.settings().duration(FaultSetting.DURATION, Duration.ofSeconds(1)));
    }

    void sendRecoded(Fault fault) {
        Charset encoding = Charset.forName(fault.settings().text(FaultSetting.ENCODING, "UTF-16"));
        String declared = fault.settings().text(FaultSetting.CHARSET, "utf-8");
        Buffer recoded =
                Buffer.buffer(answer.content().toString(StandardCharsets.UTF_8).getBytes(encoding));
        writer.write(request.response(), Answer.of(answer.status(), "application/json; charset=" + declared, recoded));
    }

    void drip(Fault fault) {
        Duration interval = fault.settings().duration(FaultSetting.INTERVAL, Duration.ofMillis(100));
        drip(announced(), fault.settings().number(FaultSetting.BYTES, 1), Math.max(1, interval.toMillis()), 0);
    }

    private void drip(HttpServerResponse response, int bytes, long millis, int from) {
        Buffer content = answer.content();
        int to = Math.min(content.length(), from + bytes);
        if (to == content.length()) {
            response.end(content.slice(from, to));
        } else {
            response.write(content.slice(from, to))
                    .onSuccess(written -> vertx.setTimer(millis, timer -> drip(response, bytes, millis, to)));
        }
    }

    void sendHuge(Fault fault) {
        stream(writer.head(request.response(), answer), EndlessJson.plain(size(fault)));
    }

    void sendBomb(Fault fault) {
        HttpServerResponse response = writer.head(request.response(), answer);
        stream(response.putHeader(HttpHeaders.CONTENT_ENCODING, "gzip"), EndlessJson.gzipped(size(fault)));
    }

    private static long size(Fault fault) {
        return fault.settings().size(FaultSetting.SIZE, TEN_MEGABYTES);
    }

    /** One part after the other, as fast as the caller reads; given up when it goes away. */
    private static void stream(HttpServerResponse response, Iterator<Buffer> parts) {
        response.setChunked(true).putHeader(HttpHeaders.CONTENT_TYPE, "application/json");
        writeNext(response, parts);
    }

    private static void writeNext(HttpServerResponse response, Iterator<Buffer> parts) {
        if (parts.hasNext()) {
            response.write(parts.next()).onSuccess(written -> writeNext(response, parts));
        } else {
            response.end();
        }
    }

    private HttpServerResponse announced() {
        String length = Integer.toString(answer.content().length());
        return writer.head(request.response(), answer).putHeader(HttpHeaders.CONTENT_LENGTH, length);
    }

    private Buffer half() {
        return answer.content().slice(0, answer.content().length() / 2);
    }

    @SuppressWarnings("FutureReturnValueIgnored") // there is nobody left to tell
    private void close() {
        channel().close();
    }

    private Channel channel() {
        return ((ConnectionBase) request.connection()).channel();
    }
}
