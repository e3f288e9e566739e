package io.github.cameltextrequest.model;

import io.github.cameltextrequest.model.MaskedText.Shown;

/**
 * A stored attachment. Schema {@code MmsUploadResponse} of the API document; the {@code mms_id} of its prose
 * was never seen.
 *
 * @param mimeType the media type the service found, for example {@code image/jpeg}
 * @param url goes into {@code mms_media} of any number of texts
 * @since 1.0
 */
public record MmsUploadResponse(@Shown String mimeType, String url) implements TextRequestModel {

    @Override
    public String toString() {
        return MaskedText.of(this);
    }
}
