package io.github.cameltextrequest;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cameltextrequest.operation.OperationParameter;
import io.github.cameltextrequest.operation.TextRequestOperation;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A filter nobody set is never sent, and one that is set goes alone, in the wire's name and format. */
class ContactFiltersTest extends TextRequestTestSupport {

    private static final String CONTACTS = "textrequest:getContacts?dashboardId=121";

    static Stream<OperationParameter> filters() {
        return TextRequestOperation.GET_CONTACTS.parameters().stream()
                .filter(parameter -> parameter.place() == OperationParameter.Place.QUERY);
    }

    @Test
    void withoutOptionsThereIsNoQueryAtAll() {
        template.requestBody(CONTACTS, (Object) null);

        assertThat(lastRequest().query()).isNull();
    }

    @ParameterizedTest
    @MethodSource("filters")
    void aFilterGoesAloneWhetherAnOptionOrAHeaderSetsIt(OperationParameter filter) {
        // One custom field filter without its twin is refused by the service; what counts here is what was sent.
        template.request(CONTACTS + "&" + filter.option() + "=RAW(" + given(filter) + ")", in -> {});
        assertThat(lastRequest().query()).isEqualTo(filter.name() + "=" + onTheWire(filter));

        template.request(CONTACTS, in -> in.getMessage().setHeader(filter.header(), given(filter)));
        assertThat(lastRequest().query()).isEqualTo(filter.name() + "=" + onTheWire(filter));
        assertThat(simulator.requests()).hasSize(2);
    }

    private static String given(OperationParameter filter) {
        return switch (filter.type()) {
            case STRING -> "Dana & Sons, ü";
            case INTEGER -> "3";
            case BOOLEAN -> "False";
            case INSTANT -> "2026-11-01T10:00:00.5+02:00";
            case PHONE_NUMBER -> "423-555-0142";
            case PHONE_PREFIX -> "1 (423) 555";
        };
    }

    private static String onTheWire(OperationParameter filter) {
        return switch (filter.type()) {
            case STRING -> "Dana%20%26%20Sons%2C%20%C3%BC";
            case INTEGER -> "3";
            case BOOLEAN -> "false";
            case INSTANT -> "2026-11-01T08%3A00%3A00.5Z";
            case PHONE_NUMBER -> "14235550142";
            case PHONE_PREFIX -> "1423555";
        };
    }
}
