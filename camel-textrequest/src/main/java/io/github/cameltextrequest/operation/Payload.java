package io.github.cameltextrequest.operation;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an operation sends.
 *
 * @param type the record of the payload; of one row when the kind is a list; of the file's content when it is multipart
 * @param kind in what shape it is sent
 * @param inputs which parts of it can come from elsewhere than a record, a map or JSON
 * @since 1.0
 */
public record Payload(Class<?> type, Kind kind, Inputs inputs) {

    /** The member that a text fills, which therefore is no option. */
    private static final String TEXT = "body";

    /** Whether text, bytes and streams are the message text instead of JSON. */
    public boolean textIsMessage() {
        return inputs == Inputs.TEXT_AND_OPTIONS;
    }

    /** The members that are endpoint options and headers too, as options are named; empty when there are none. */
    public List<String> memberOptions() {
        return inputs == Inputs.WHOLE
                ? List.of()
                : Arrays.stream(components())
                        .map(RecordComponent::getName)
                        .filter(name -> !TEXT.equals(name))
                        .toList();
    }

    /** The members without which the service refuses the payload, as options are named. */
    public List<String> required() {
        return Arrays.stream(components())
                .filter(component -> !component.getAnnotatedType().isAnnotationPresent(Nullable.class))
                .map(RecordComponent::getName)
                .toList();
    }

    private RecordComponent[] components() {
        return type.isRecord() ? type.getRecordComponents() : new RecordComponent[0];
    }

    /** The shapes of a payload. */
    public enum Kind {
        /** One JSON object. */
        OBJECT,
        /** A JSON array of rows. */
        LIST,
        /** A file as the part {@code file} of a form. */
        MULTIPART
    }

    /** The parts of a payload that routes set one by one. */
    public enum Inputs {
        /** None: it is given as a whole. */
        WHOLE,
        /** Every member is an option and a header. */
        OPTIONS,
        /** The same, but the text of the message is the body of the exchange. */
        TEXT_AND_OPTIONS
    }
}
