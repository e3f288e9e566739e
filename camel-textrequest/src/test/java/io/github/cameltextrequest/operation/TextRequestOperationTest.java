package io.github.cameltextrequest.operation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TextRequestOperationTest {

    @Test
    void operationIsFoundByItsNameInUris() {
        assertThat(TextRequestOperation.named("sendMessageByPhoneNumber"))
                .contains(TextRequestOperation.SEND_MESSAGE_BY_PHONE_NUMBER);
        assertThat(TextRequestOperation.named("SEND_MESSAGE")).isEmpty();
    }

    @Test
    void wrongNameLeadsToTheNearOnes() {
        assertThat(TextRequestOperation.near("sendMesage").get(0)).isEqualTo("sendMessage");
        assertThat(TextRequestOperation.near("sendmessage").get(0)).isEqualTo("sendMessage");
        assertThat(TextRequestOperation.near("contact")).hasSize(5).allMatch(name -> name.contains("Contact"));
        assertThat(TextRequestOperation.near("xyzzy")).isEmpty();
    }

    @Test
    void whatTextsBillsBuysOrDoublesIsNotRepeatable() {
        assertThat(operations().filter(operation -> !operation.repeatable()))
                .extracting(TextRequestOperation::uriName)
                .containsExactlyInAnyOrder(
                        "uploadMms",
                        "sendMessage",
                        "sendMessageByPhoneNumber",
                        "createGroup",
                        "createTag",
                        "createCustomField",
                        "createKeyword",
                        "createPayment",
                        "markPaymentPaid",
                        "sendPaymentReminder",
                        "cancelPayment",
                        "activatePayments",
                        "createDashboard",
                        "createUser",
                        "createHook",
                        "request",
                        "events",
                        "deadEvents",
                        "replayDeadEvents");
    }

    @Test
    void fourOperationsAreOurs() {
        assertThat(operations().filter(operation -> !operation.ofService()))
                .extracting(TextRequestOperation::uriName)
                .containsExactly("request", "events", "deadEvents", "replayDeadEvents");
    }

    @Test
    void parametersInThePathComeFirst() {
        assertThat(TextRequestOperation.GET_MESSAGES_BY_CONTACT_PHONE.parameters())
                .extracting(OperationParameter::name)
                .containsExactly("dashboard_id", "phone_number", "page", "page_size");
    }

    @Test
    void phoneNumbersInParametersAreKnownAsSuch() {
        assertThat(operations()
                        .flatMap(operation -> operation.parameters().stream())
                        .filter(parameter -> parameter.name().contains("phone"))
                        .distinct())
                .extracting(parameter -> parameter.name() + " " + parameter.place() + " " + parameter.type())
                .containsExactlyInAnyOrder(
                        "phone_number PATH PHONE_NUMBER",
                        "phone_number QUERY PHONE_NUMBER",
                        "contact_phone_number QUERY PHONE_PREFIX");
    }

    @Test
    void optionsAndHeadersFollowTheNameOnTheWire() {
        assertThat(parameter(TextRequestOperation.GET_CONTACTS, "custom_field_id_1")
                        .option())
                .isEqualTo("customFieldId1");
        assertThat(parameter(TextRequestOperation.GET_CONTACTS, "is_resolved").header())
                .isEqualTo("CamelTextRequestQueryIsResolved");
        assertThat(parameter(TextRequestOperation.GET_CONTACT_BY_PHONE_NUMBER, "phone_number")
                        .header())
                .isEqualTo("CamelTextRequestPhoneNumber");
        assertThat(parameter(TextRequestOperation.GET_PAYMENTS, "phone_number").header())
                .isEqualTo("CamelTextRequestQueryPhoneNumber");
    }

    @Test
    void membersOfTheSendsAndOfCreatePaymentAreOptionsExceptTheText() {
        assertThat(TextRequestOperation.SEND_MESSAGE.payload().memberOptions())
                .containsExactly(
                        "from",
                        "to",
                        "senderName",
                        "statusCallback",
                        "locationCallback",
                        "mmsMedia",
                        "authviaConversationId",
                        "geolocationRequested");
        assertThat(TextRequestOperation.CREATE_PAYMENT.payload().memberOptions())
                .containsExactly("description", "message", "customerPhone", "amountRequested", "referenceNumber");
        assertThat(TextRequestOperation.CREATE_USER.payload().memberOptions()).isEmpty();
    }

    @Test
    void onlyTheTwoSendsTakeTextAsTheMessage() {
        assertThat(operations()
                        .filter(operation -> operation.payload() != null
                                && operation.payload().textIsMessage()))
                .containsExactly(TextRequestOperation.SEND_MESSAGE, TextRequestOperation.SEND_MESSAGE_BY_PHONE_NUMBER);
    }

    @Test
    void requiredMembersAreNamedAsOptionsAre() {
        assertThat(TextRequestOperation.CREATE_PAYMENT.payload().required())
                .containsExactly("description", "customerPhone", "amountRequested");
        assertThat(TextRequestOperation.UPLOAD_MMS.payload().required()).isEmpty();
    }

    private static Stream<TextRequestOperation> operations() {
        return Arrays.stream(TextRequestOperation.values());
    }

    private static OperationParameter parameter(TextRequestOperation operation, String name) {
        return operation.parameters().stream()
                .filter(parameter -> parameter.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
