package io.github.cameltextrequest.model;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonMappingException.Reference;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import java.util.List;
import java.util.stream.Collectors;

/** What is wrong with some JSON, told without quoting it. */
final class UnreadableJson {

    private UnreadableJson() {}

    static IllegalArgumentException of(JsonProcessingException e, Class<?> type) {
        if (e instanceof JsonMappingException mapping) {
            // One of our own: a record that refuses a phone number says why, and masks it.
            if (mapping.getCause() instanceof IllegalArgumentException cause
                    && !(e instanceof MismatchedInputException)) {
                return cause;
            }
            return new IllegalArgumentException(
                    "%s must be %s, but was something else".formatted(place(mapping, type), expected(mapping, type)));
        }
        return new IllegalArgumentException("Content must be JSON, but was not at " + position(e.getLocation()));
    }

    private static String place(JsonMappingException e, Class<?> type) {
        List<Reference> path = e.getPath();
        return path.isEmpty() ? "Content" : "Member %s of %s".formatted(joined(path), type.getSimpleName());
    }

    private static String joined(List<Reference> path) {
        return path.stream()
                .map(step -> step.getFieldName() == null ? "[" + step.getIndex() + "]" : step.getFieldName())
                .collect(Collectors.joining("."));
    }

    private static String expected(JsonMappingException e, Class<?> type) {
        Class<?> expected = e instanceof MismatchedInputException mismatch && mismatch.getTargetType() != null
                ? mismatch.getTargetType()
                : type;
        return "JSON of type " + expected.getSimpleName();
    }

    private static String position(JsonLocation location) {
        return location == null
                ? "an unknown position"
                : "line %d, column %d".formatted(location.getLineNr(), location.getColumnNr());
    }
}
