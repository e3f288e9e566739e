package io.github.cameltextrequest.examples.servicedesk;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import org.jspecify.annotations.Nullable;

/** Something that happened to a case: {@code actionId} is {@code Note} or {@code AddedFile}, among others. */
@JsonIgnoreProperties(ignoreUnknown = true)
record HistoryEntry(String actionId, @Nullable String newValue) {

    static final String NOTE = "Note";
    static final String ADDED_FILE = "AddedFile";
}
