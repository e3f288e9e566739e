package io.github.cameltextrequest.model;

import com.fasterxml.jackson.annotation.JsonAlias;
import io.github.cameltextrequest.model.MaskedText.Shown;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A review of the business. Schema {@code Review} of the API document. Read only.
 *
 * @param platform where it was left, for example {@code Google}
 * @param reviewDateUtc when it was left
 * @param starRating null where the platform has thumbs instead of stars
 * @param isPositiveRecommendation null where the platform has stars instead of thumbs
 * @param responseMessage the owner's answer; both vendor documents misspell the member, so it is read in both
 *     spellings
 * @param responseUtc when the answer was left
 * @param source {@code organic} or {@code requested}
 * @since 1.0
 */
public record Review(
        Integer id,
        @Shown @Nullable String platform,
        @Nullable Instant reviewDateUtc,
        @Nullable String reviewMessage,
        @Nullable String reviewerName,
        @Nullable Integer starRating,
        @Nullable Boolean isPositiveRecommendation,
        @JsonAlias("resopnse_message") @Nullable String responseMessage,
        @Nullable Instant responseUtc,
        @Shown @Nullable String source,
        @Nullable Integer campaignId,
        @Nullable String campaignName)
        implements TextRequestModel {

    @Override
    public String toString() {
        return MaskedText.of(this);
    }
}
