package io.github.cameltextrequest.simulator;

import io.vertx.core.buffer.Buffer;
import java.time.Duration;

/** Serves the calls that a fault strikes. */
final class FaultyService {
    private static final Buffer NOTHING = Buffer.buffer();

    private final RequestPipeline pipeline;
    private final AnswerWriter writer;
    private final Outage outage;

    FaultyService(RequestPipeline pipeline, AnswerWriter writer, Outage outage) {
        this.pipeline = pipeline;
        this.writer = writer;
        this.outage = outage;
    }

    void serve(Arrival arrival, Fault fault) {
        switch (fault.kind().moment()) {
            case HEAD -> {
                arrival.request().pause();
                strikeUnread(arrival, fault);
            }
            case BODY -> arrival.readPart(() -> strikeUnread(arrival, fault));
            case ANSWER -> arrival.readBody(body -> strike(arrival, fault, answer(arrival, fault, body)));
        }
    }

    private void strikeUnread(Arrival arrival, Fault fault) {
        pipeline.record(arrival, NOTHING);
        strike(arrival, fault, Answer.okWithoutBody());
    }

    private Answer answer(Arrival arrival, Fault fault, Buffer body) {
        RecordedRequest request = pipeline.record(arrival, body);
        Answer ofService = fault.processes() ? pipeline.process(arrival, request) : Answer.okWithoutBody();
        Answer ofFault = FaultAnswers.of(fault, writer.now());
        return ofFault == null ? ofService : ofFault;
    }

    private void strike(Arrival arrival, Fault fault, Answer answer) {
        WireAnswer wire = new WireAnswer(arrival.vertx(), arrival.request(), answer, writer, outage);
        long millis =
                fault.settings().duration(FaultSetting.DELAY, Duration.ZERO).toMillis();
        if (millis > 0) {
            arrival.vertx().setTimer(millis, timer -> fault.kind().play(wire, fault));
        } else {
            fault.kind().play(wire, fault);
        }
    }
}
