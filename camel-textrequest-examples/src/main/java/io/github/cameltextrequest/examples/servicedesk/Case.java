package io.github.cameltextrequest.examples.servicedesk;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import org.jspecify.annotations.Nullable;

/**
 * A case of ASMS.
 *
 * @param id what calls name it by
 * @param idByProject the code people see; null where ASMS does not repeat it
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record Case(
        long id,
        @Nullable String idByProject,
        @Nullable String subject,
        @Nullable String description,
        @Nullable String stateName,
        boolean isClosed) {

    /** Whether the text with this mark opened it. */
    boolean wasOpenedBy(TextMark mark) {
        return description != null && description.contains(mark.value());
    }
}
