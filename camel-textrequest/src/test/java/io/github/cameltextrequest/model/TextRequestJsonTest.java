package io.github.cameltextrequest.model;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextRequestJsonTest {

    static Stream<Class<?>> models() {
        return ModelSamples.models();
    }

    @ParameterizedTest
    @MethodSource("models")
    void roundTripLosesNothing(Class<?> model) {
        Record sample = ModelSamples.sample(model, name -> "14235550142");

        assertThat((Object) read(text(sample), model)).isEqualTo(sample);
    }

    @ParameterizedTest
    @MethodSource("models")
    void modelWithoutAnyMemberIsReadAndWrittenWithoutAny(Class<?> model) {
        assertThat(text(read("{}", model))).isEqualTo("{}");
    }

    @Test
    void aTreeBecomesPlainValuesThatKeepEveryDigit() {
        JsonNode tree = TextRequestJson.tree(
                "{\"a\":1,\"b\":9007199254740993,\"c\":12.50,\"d\":null,\"e\":[true,{\"f\":\"x\"}]}".getBytes(UTF_8));

        Map<String, Object> expected = new LinkedHashMap<>();
        expected.put("a", 1);
        expected.put("b", 9007199254740993L);
        expected.put("c", new BigDecimal("12.50"));
        expected.put("d", null);
        expected.put("e", List.of(true, Map.of("f", "x")));
        assertThat(TextRequestJson.toPlain(tree)).isEqualTo(expected);
    }

    @Test
    void unknownMembersAreIgnored() {
        assertThat(read("{'id':1,'name':'Marketing','new':{'x':1}}", Dashboard.class))
                .isEqualTo(new Dashboard(1, "Marketing", null, null));
    }

    @Test
    void anyMapperKeepsTheNamesOfTheWire() throws Exception {
        assertThat(new ObjectMapper().writeValueAsString(new Tag("t", "#1EB1C4", "Partners")))
                .isEqualTo("{\"id\":\"t\",\"tag_color\":\"#1EB1C4\",\"tag\":\"Partners\"}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'response_message':'Thanks'}",
                "{'resopnse_message':'Thanks'}",
                "{'response_message':'Thanks','resopnse_message':null}",
                "{'resopnse_message':null,'response_message':'Thanks'}",
                "{'response_message':null,'resopnse_message':'Thanks'}",
                "{'resopnse_message':'Thanks','response_message':null}",
                "{'resopnse_message':'Thanks','response_message':'Thanks'}"
            })
    void answerToAReviewIsReadInBothSpellings(String json) {
        assertThat(read(json, Review.class).responseMessage()).isEqualTo("Thanks");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'httpVerb':'PUT'}",
                "{'http_verb':'PUT'}",
                "{'httpVerb':'PUT','http_verb':null}",
                "{'http_verb':null,'httpVerb':'PUT'}",
                "{'httpVerb':null,'http_verb':'PUT'}",
                "{'http_verb':'PUT','httpVerb':null}",
                "{'id':1,'target_url':'u','event':'e','dashboard_id':1,'httpVerb':'PUT','is_user_defined':true,'is_connected':true,'http_verb':'POST'}"
            })
    void verbOfAHookIsReadInBothSpellings(String json) {
        assertThat(read(json, Hook.class).httpVerb()).isEqualTo("PUT");
    }

    @Test
    void codeOfARefusedSendIsReadInBothSpellingsAndAsANumber() {
        assertThat(read("{'errorCode':'2100'}", SendMessageResponse.class).errorCode())
                .isEqualTo("2100");
        assertThat(read("{'error_code':2100}", SendMessageResponse.class).errorCode())
                .isEqualTo("2100");
    }

    @Test
    void payloadOfAHookWritesTheVerbInSnakeCase() {
        assertThat(text(new HookCreate("https://example.com/hook", "msg_received", "PUT")))
                .contains("\"http_verb\":\"PUT\"");
    }

    @Test
    void nullLeavesAndEmptyClears() {
        ContactWrite write =
                new ContactWrite("Dana", null, null, null, null, null, null, null, null, List.of(), null, null);

        assertThat(text(write)).isEqualTo("{\"first_name\":\"Dana\",\"contact_tags\":[]}");
    }

    @Test
    void moneyKeepsEveryDigit() {
        PaymentCreate payment = read("{'amount_requested':12345678901234567890.10}", PaymentCreate.class);

        assertThat(payment.amountRequested()).isEqualTo(new BigDecimal("12345678901234567890.10"));
        assertThat(text(payment)).isEqualTo("{\"amount_requested\":12345678901234567890.10}");
        assertThat(TextRequestJson.tree("220.50".getBytes(UTF_8)).decimalValue())
                .isEqualTo(new BigDecimal("220.50"));
    }

    @Test
    void emptyTimeIsNoTimeAndWrongTimeIsNamed() {
        assertThat(read("{'opted_out_utc':''}", Contact.class).optedOutUtc()).isNull();
        assertThat(read("{'opted_out_utc':'2026-07-25T09:39:35.227'}", Contact.class)
                        .optedOutUtc())
                .isEqualTo(Instant.parse("2026-07-25T09:39:35.227Z"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> read("{'last_message':{'message_timestamp_utc':'soon'}}", Contact.class))
                .withMessage(
                        "Member last_message.message_timestamp_utc of Contact must be JSON of type Instant, but was something else");
    }

    @Test
    void membersOfAScheduledMessageAreKeptAsTheyAre() {
        ScheduledMessage message = read("{'schedule_date':'2026-08-01','to':[1],'ends':null}", ScheduledMessage.class);

        assertThat(message.members())
                .containsEntry("schedule_date", "2026-08-01")
                .containsEntry("to", List.of(1));
        assertThat(text(message)).isEqualTo("{\"schedule_date\":\"2026-08-01\",\"to\":[1],\"ends\":null}");
    }

    @Test
    void pageIsReadFromItsEnvelopeAndWrittenAsOne() {
        String json = "{'items':[{'id':'t','tag':'Partners'}],'meta':{'page':2,'page_size':100,'total_items':201}}";
        Page<Tag> page = TextRequestJson.readPage(bytes(json), Tag.class);

        assertThat(page).isEqualTo(new Page<>(List.of(new Tag("t", null, "Partners")), 2, 100, 201));
        assertThat(text(page)).isEqualTo(json.replace('\'', '"'));
    }

    @ParameterizedTest
    @ValueSource(strings = {"[{'id':5}]", "{'id':5}", "{'items':[{'id':5}]}"})
    void bareArrayAndLoneObjectCountAsTheOnlyPage(String json) {
        Page<Hook> page = TextRequestJson.readPage(bytes(json), Hook.class);

        assertThat(page.items()).extracting(Hook::id).containsExactly(5);
        assertThat(page)
                .extracting(Page::page, Page::pageSize, Page::totalItems)
                .containsExactly(0, 1, 1);
        assertThat(TextRequestJson.readList(bytes(json), Hook.class)).isEqualTo(page.items());
    }

    @Test
    void listOfModelsIsJsonAsAWhole() {
        ModelList<String> types = TextRequestJson.readList(bytes("['msg_sent','msg_received']"), String.class);

        assertThat(types).containsExactly("msg_sent", "msg_received");
        assertThat(text(types)).isEqualTo("[\"msg_sent\",\"msg_received\"]");
    }

    @Test
    void plainFormHasTheNamesOfTheWire() {
        assertThat(TextRequestJson.toPlain(new TagWrite("Partners", null))).isEqualTo(Map.of("tag", "Partners"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{'body':'Dana", "Dana's secret", "<html>Dana</html>", "{} Dana", "[1,2]", "'Dana'"})
    void whatIsNoModelIsRefusedWithoutQuotingIt(String json) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> read(json, Message.class))
                .withMessageNotContaining("Dana")
                .withNoCause();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "{'a':", "no"})
    void whatIsNoJsonHasNoTree(String json) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TextRequestJson.tree(bytes(json)))
                .withMessageStartingWith("Content must be JSON");
    }

    private static <T> T read(String json, Class<T> type) {
        return TextRequestJson.read(bytes(json), type);
    }

    private static byte[] bytes(String json) {
        return json.replace('\'', '"').getBytes(UTF_8);
    }

    private static String text(Object model) {
        return new String(TextRequestJson.write(model), UTF_8);
    }
}
