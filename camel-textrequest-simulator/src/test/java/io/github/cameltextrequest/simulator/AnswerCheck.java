package io.github.cameltextrequest.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.atlassian.oai.validator.OpenApiInteractionValidator;
import com.atlassian.oai.validator.model.Request;
import com.atlassian.oai.validator.model.SimpleResponse;
import com.atlassian.oai.validator.report.LevelResolver;
import com.atlassian.oai.validator.report.ValidationReport.Level;
import java.net.http.HttpResponse;

/** Holds every answer of the simulator against the document it was made from. */
final class AnswerCheck {
    private static final OpenApiInteractionValidator VALIDATOR = OpenApiInteractionValidator.createForSpecificationUrl(
                    "textrequest-openapi.yaml")
            .withBasePathOverride(ApiDocument.BASE_PATH)
            .withLevelResolver(LevelResolver.create()
                    .withLevel("validation.schema.additionalProperties", Level.IGNORE)
                    .build())
            .build();

    private AnswerCheck() {}

    static void check(HttpResponse<String> response) {
        SimpleResponse.Builder answer = new SimpleResponse.Builder(response.statusCode());
        response.headers().firstValue("Content-Type").ifPresent(answer::withContentType);
        if (!response.body().isEmpty()) {
            answer.withBody(response.body());
        }
        Request.Method method = Request.Method.valueOf(response.request().method());
        assertThat(VALIDATOR
                        .validateResponse(response.uri().getPath(), method, answer.build())
                        .getMessages())
                .as("%s %s", method, response.uri())
                .isEmpty();
    }
}
