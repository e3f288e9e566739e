package io.github.cameltextrequest.event;

import io.github.cameltextrequest.model.TextRequestModel;
import org.jspecify.annotations.Nullable;

/**
 * A file that came with a text.
 *
 * @param url where the service keeps it
 * @param mimeType its media type, told by the hook, guessed from the URL when found in the history; null when unknown
 * @since 1.0
 */
public record Attachment(String url, @Nullable String mimeType) implements TextRequestModel {

    /** Leaves out the URL, which opens the file for everybody who has it. */
    @Override
    public String toString() {
        return "Attachment[" + mimeType + "]";
    }
}
