package io.github.cameltextrequest.simulator;

import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.RoutingContext;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The way of every API request: struck by a fault or not, record, authenticate, validate, handle, write. */
final class RequestPipeline {
    private static final Logger LOG = LoggerFactory.getLogger(RequestPipeline.class);

    private final Account account;
    private final RequestJournal journal;
    private final Map<String, OperationHandler> handlers;
    private final Faults faults;
    private final AnswerWriter writer;

    RequestPipeline(
            Account account, RequestJournal journal, Map<String, OperationHandler> handlers, AnswerWriter writer) {
        this.account = account;
        this.journal = journal;
        this.handlers = Map.copyOf(handlers);
        this.faults = new Faults(this.handlers.keySet());
        this.writer = writer;
    }

    Faults faults() {
        return faults;
    }

    boolean handles(String operationId) {
        return handlers.containsKey(operationId);
    }

    /** Serves a request of whose body nothing was read; the operation is null where the document has none for it. */
    void serve(RoutingContext context, @Nullable String operationId, Outage outage) {
        Fault fault = faults.next(operationId, context.request().path());
        Arrival arrival = new Arrival(context, operationId, account.now(), fault);
        if (fault == null) {
            arrival.readBody(body -> writer.write(context.response(), process(arrival, record(arrival, body))));
        } else {
            new FaultyService(this, writer, outage).serve(arrival, fault);
        }
    }

    RecordedRequest record(Arrival arrival, Buffer body) {
        RecordedRequest request = RecordedRequest.of(arrival, body.getBytes());
        journal.add(request);
        return request;
    }

    Answer process(Arrival arrival, RecordedRequest request) {
        try {
            authenticate(request);
            if (request.operationId() == null) {
                return Answer.notFound();
            }
            validate(arrival, request);
            return handle(arrival, request, request.operationId());
        } catch (Refusal refusal) {
            return refusal.answer();
        } catch (RuntimeException e) {
            LOG.error("{} failed in the simulator", request.operationId(), e);
            return Answer.error(500, "The simulator failed: " + e);
        }
    }

    private void authenticate(RecordedRequest request) {
        String key = request.header("x-api-key");
        byte[] expected = account.apiKey().getBytes(StandardCharsets.UTF_8);
        if (key == null || !MessageDigest.isEqual(key.getBytes(StandardCharsets.UTF_8), expected)) {
            throw new Refusal(401, "Unauthorized.");
        }
    }

    private static void validate(Arrival arrival, RecordedRequest request) {
        String problem = ApiDocument.get().problemOf(request, arrival.context().queryParams());
        if (problem != null) {
            throw new Refusal(400, problem);
        }
    }

    private Answer handle(Arrival arrival, RecordedRequest request, String operationId) {
        OperationHandler handler = handlers.get(operationId);
        if (handler == null) {
            throw new IllegalStateException("No handler for " + operationId);
        }
        RoutingContext context = arrival.context();
        Call call = new Call(context.pathParams(), context.queryParams(), request);
        return account.locked(() -> {
            Answer answer = account.hidingTexts(arrival.fault(), () -> handler.handle(call));
            journal.processed(request);
            return answer;
        });
    }
}
