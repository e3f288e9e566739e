package io.github.cameltextrequest.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a model shows of itself in logs and error messages. */
class ModelTextTest {

    private static final String NUMBER = "14235550142";
    private static final String MARKER = "Dana's secret";

    /** Texts that tell nothing of a person. Whoever marks a further component as shown has to add it here. */
    private static final Set<String> SHOWN = Set.of(
            "id",
            "messageId",
            "messageDirection",
            "deliveryStatus",
            "deliveryError",
            "authviaConversationId",
            "status",
            "errorCode",
            "mimeType",
            "customFieldId",
            "threadId",
            "contactTags",
            "tagColor",
            "timeZoneId",
            "transactionStatus",
            "textrequestPaymentStatus",
            "role",
            "platform",
            "source",
            "event",
            "httpVerb");

    static Stream<Class<?>> models() {
        return ModelSamples.models();
    }

    @ParameterizedTest
    @MethodSource("models")
    void textOfAPersonIsNeverShown(Class<?> model) {
        Record sample = ModelSamples.sample(model, name -> text(name));

        assertThat(sample.toString()).startsWith(model.getSimpleName() + "[").doesNotContain(MARKER, NUMBER);
    }

    @ParameterizedTest
    @MethodSource("models")
    void wholePhoneNumberIsNeverShownWhereverItStands(Class<?> model) {
        assertThat(ModelSamples.sample(model, name -> NUMBER).toString()).doesNotContain(NUMBER, "4235550142");
    }

    @Test
    void textIsShownByItsLengthAndNumberByItsLastFourDigits() {
        assertThat(new SendMessageResponse("m-1", 1, NUMBER, "14235550143", "error", "no", "2100"))
                .hasToString(
                        "SendMessageResponse[messageId=m-1, segmentsCount=1, from=...0142, to=...0143, status=error, message=(2 characters), errorCode=2100]");
    }

    @Test
    void passwordIsNotEvenShownByItsLength() {
        UserCreate user = new UserCreate("Dana", "Okafor", false, null, null, "dana@example.com", "hunter2");

        assertThat(user.toString()).contains("password=(secret)");
    }

    @Test
    void pagesAndListsMaskTheirRows() {
        assertThat(new Page<>(List.of(new Dashboard(121, MARKER, NUMBER, null)), 0, 100, 1))
                .hasToString(
                        "Page[items=[Dashboard[id=121, name=(13 characters), phone=...0142, timeZoneId=null]], page=0, pageSize=100, totalItems=1]");
        assertThat(ModelList.of(List.of(NUMBER))).hasToString("[...0142]");
    }

    private static String text(String name) {
        if (SHOWN.contains(name)) {
            return name;
        }
        boolean number = name.endsWith("hone")
                || name.endsWith("honeNumber")
                || Set.of("from", "to").contains(name);
        return number ? NUMBER : MARKER;
    }
}
