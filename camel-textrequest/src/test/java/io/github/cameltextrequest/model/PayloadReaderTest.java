package io.github.cameltextrequest.model;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PayloadReaderTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'first_name':'Dana','permissions':[{'dashboard_id':121,'role':'csr'}]}",
                "{'firstName':'Dana','permissions':[{'dashboardId':121,'role':'csr'}]}"
            })
    void namesMayBeInEitherSpellingAtEveryLevel(String json) {
        assertThat(payload(UserUpdate.class, json))
                .isEqualTo(new UserUpdate("Dana", null, null, null, List.of(new UserPermission(121, "csr"))));
    }

    @Test
    void mapIsAsGoodAsJson() {
        assertThat(TextRequestJson.toPayload(
                        TagWrite.class, TextRequestJson.toTree(Map.of("tag", "Partners", "tagColor", "#1EB1C4"))))
                .isEqualTo(new TagWrite("Partners", "#1EB1C4"));
    }

    @Test
    void unknownMemberIsNamedWithTheKnownAndTheNearOnes() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> payload(TagWrite.class, "{'tag':'Partners','tagColour':'#1EB1C4'}"))
                .withMessage(
                        "Member of TagWrite must be one of [tag, tag_color], but was 'tagColour'; did you mean tagColor, tag_color, tag?");
    }

    @Test
    void unknownMemberIsFoundAtEveryLevel() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> payload(UserUpdate.class, "{'permissions':[{'rolle':'csr'}]}"))
                .withMessageContaining("UserPermission")
                .withMessageContaining("did you mean role?");
    }

    @Test
    void spellingOfAnswersIsUnknownInPayloads() {
        assertThat(payload(HookCreate.class, "{'httpVerb':'PUT'}")).isEqualTo(new HookCreate(null, null, "PUT"));
    }

    @Test
    void memberGivenTwiceIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> payload(TagWrite.class, "{'tag_color':'#000000','tagColor':'#FFFFFF'}"))
                .withMessage("Member tag_color of TagWrite must be given once, but was given in two spellings");
    }

    @ParameterizedTest
    @ValueSource(strings = {"'text'", "[]", "null", "7"})
    void payloadMustBeAnObject(String json) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> payload(TagWrite.class, json))
                .withMessageStartingWith("Payload must be an object with the members of TagWrite, but was ");
    }

    @Test
    void wrongTypeIsNamedWithoutItsValue() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> payload(PaymentCreate.class, "{'amount_requested':'a lot'}"))
                .withMessage(
                        "Member amount_requested of PaymentCreate must be JSON of type BigDecimal, but was something else");
    }

    @Test
    void phoneNumbersOfPayloadsAreNormalized() {
        assertThat(payload(SendMessageRequest.class, "{'from':'(423) 555-0100','to':'+1 423.555.0142'}"))
                .extracting(SendMessageRequest::from, SendMessageRequest::to)
                .containsExactly("14235550100", "14235550142");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> payload(SendMessageRequest.class, "{'to':'423555014'}"))
                .withMessageContaining("Phone number must be")
                .withMessageEndingWith("...5014");
    }

    private static <T> T payload(Class<T> type, String json) {
        return TextRequestJson.toPayload(
                type, TextRequestJson.tree(json.replace('\'', '"').getBytes(UTF_8)));
    }
}
