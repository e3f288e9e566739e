package io.github.cameltextrequest.simulator;

import com.atlassian.oai.validator.OpenApiInteractionValidator;
import com.atlassian.oai.validator.model.Request;
import com.atlassian.oai.validator.model.SimpleRequest;
import com.atlassian.oai.validator.report.LevelResolver;
import com.atlassian.oai.validator.report.ValidationReport;
import com.atlassian.oai.validator.report.ValidationReport.Level;
import com.atlassian.oai.validator.report.ValidationReport.Message;
import com.atlassian.oai.validator.report.ValidationReport.MessageContext;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import io.vertx.core.MultiMap;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import io.vertx.openapi.contract.OpenAPIContract;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The OpenAPI document of the service, by which requests are routed and validated. Reading it takes about a second. */
final class ApiDocument {
    static final String BASE_PATH = "/api/v3";

    private static final String RESOURCE = "/textrequest-openapi.yaml";

    private final JsonObject json;
    private final OpenApiInteractionValidator validator;

    private @Nullable OpenAPIContract contract;

    private ApiDocument(String yaml) throws IOException {
        json = new JsonObject(
                new ObjectMapper(new YAMLFactory()).readValue(yaml, new TypeReference<Map<String, Object>>() {}));
        validator = OpenApiInteractionValidator.createForInlineApiSpecification(yaml)
                .withBasePathOverride(BASE_PATH)
                .withLevelResolver(whatTheServiceOverlooks())
                .build();
    }

    /** The document, read once per JVM since it never changes. */
    static ApiDocument get() {
        return Holder.DOCUMENT;
    }

    private static LevelResolver whatTheServiceOverlooks() {
        return LevelResolver.create()
                .withLevel("validation.request.parameter.query.unexpected", Level.IGNORE)
                .withLevel("validation.request.security.missing", Level.IGNORE)
                .withLevel("validation.request.body.unexpected", Level.IGNORE)
                .withLevel("validation.schema.additionalProperties", Level.IGNORE)
                .build();
    }

    /** The document as Vert.x routes by it; loaded once, since Vert.x writes into the JSON it is given. */
    synchronized OpenAPIContract contract(Vertx vertx) {
        if (contract == null) {
            contract = Await.result(OpenAPIContract.from(vertx, json.copy()));
        }
        return contract;
    }

    /** What is wrong with the request by the document, or null. */
    @Nullable
    String problemOf(RecordedRequest request, MultiMap query) {
        SimpleRequest.Builder builder =
                new SimpleRequest.Builder(Request.Method.valueOf(request.method()), request.path());
        query.names().forEach(name -> builder.withQueryParam(name, query.getAll(name)));
        request.headers().forEach(builder::withHeader);
        if (request.body().length > 0) {
            builder.withBody(request.body());
        }
        ValidationReport report = validator.validateRequest(builder.build());
        return report.hasErrors()
                ? report.getMessages().stream().map(ApiDocument::describe).collect(Collectors.joining(" "))
                : null;
    }

    private static String describe(Message message) {
        String parameter = message.getContext()
                .flatMap(MessageContext::getParameter)
                .map(found -> found.getName() + ": ")
                .orElse("");
        return parameter + message.getMessage();
    }

    private static final class Holder {
        static final ApiDocument DOCUMENT = read();

        private static ApiDocument read() {
            try (InputStream stream = ApiDocument.class.getResourceAsStream(RESOURCE)) {
                if (stream == null) {
                    throw new IllegalStateException("The class path must hold " + RESOURCE);
                }
                return new ApiDocument(new String(stream.readAllBytes(), StandardCharsets.UTF_8));
            } catch (IOException e) {
                throw new UncheckedIOException("Could not read " + RESOURCE, e);
            }
        }
    }
}
