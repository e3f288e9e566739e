package io.github.cameltextrequest.simulator;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The way of every API request: record, authenticate, validate, handle, write. */
final class RequestPipeline {
    private static final Logger LOG = LoggerFactory.getLogger(RequestPipeline.class);

    private final Account account;
    private final RequestJournal journal;
    private final Map<String, OperationHandler> handlers;
    private volatile Map<String, String> answerHeaders = Map.of();

    RequestPipeline(Account account, RequestJournal journal, Map<String, OperationHandler> handlers) {
        this.account = account;
        this.journal = journal;
        this.handlers = Map.copyOf(handlers);
    }

    void answerHeaders(Map<String, String> headers) {
        answerHeaders = Map.copyOf(headers);
    }

    boolean handles(String operationId) {
        return handlers.containsKey(operationId);
    }

    /** Serves a request whose body has been read; the operation is null where the document has none for it. */
    void serve(RoutingContext context, Buffer body, @Nullable String operationId) {
        RecordedRequest request = RecordedRequest.of(context.request(), body.getBytes(), operationId);
        journal.add(request);
        write(context.response(), answer(context, request));
    }

    private Answer answer(RoutingContext context, RecordedRequest request) {
        try {
            authenticate(request);
            if (request.operationId() == null) {
                return Answer.notFound();
            }
            validate(context, request);
            return handle(context, request, request.operationId());
        } catch (Refusal refusal) {
            return refusal.answer();
        } catch (RuntimeException e) {
            LOG.error("{} failed in the simulator", request.operationId(), e);
            return Answer.error(500, "The simulator failed: " + e);
        }
    }

    private void authenticate(RecordedRequest request) {
        String key = request.header("x-api-key");
        byte[] expected = account.settings().apiKey().getBytes(StandardCharsets.UTF_8);
        if (key == null || !MessageDigest.isEqual(key.getBytes(StandardCharsets.UTF_8), expected)) {
            throw new Refusal(401, "Unauthorized.");
        }
    }

    private static void validate(RoutingContext context, RecordedRequest request) {
        String problem = ApiDocument.get().problemOf(request, context.queryParams());
        if (problem != null) {
            throw new Refusal(400, problem);
        }
    }

    private Answer handle(RoutingContext context, RecordedRequest request, String operationId) {
        OperationHandler handler = handlers.get(operationId);
        if (handler == null) {
            throw new IllegalStateException("No handler for " + operationId);
        }
        Call call = new Call(context.pathParams(), context.queryParams(), request);
        return account.locked(() -> handler.handle(call));
    }

    private void write(HttpServerResponse response, Answer answer) {
        response.setStatusCode(answer.status()).putHeader("Date", Timestamps.httpDate(account.now()));
        answerHeaders.forEach(response::putHeader);
        if (answer.contentType() != null) {
            response.putHeader("Content-Type", answer.contentType());
        }
        response.end(answer.body() == null ? Buffer.buffer() : answer.body());
    }
}
