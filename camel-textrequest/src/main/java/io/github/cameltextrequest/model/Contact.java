package io.github.cameltextrequest.model;

import io.github.cameltextrequest.model.MaskedText.Shown;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A contact of one dashboard. Schema {@code Contact} of the API document.
 *
 * @param phoneNumber number of the contact, 11 digits
 * @param displayName name shown in Text Request
 * @param threadId GUID of the thread, as it stands in the address of the web app
 * @param isSuppressed true keeps the thread from rising in the queue; operators use it as a mark not to text
 * @param isArchived true hides the thread until the next text in either direction
 * @param isBlocked true drops what the contact writes; says nothing of consent
 * @param suppressedReason why it is suppressed, null when it is not
 * @param note internal remark
 * @param groups ids of groups
 * @param contactTags GUIDs of tags
 * @param isResolved reset by the contact's next text
 * @param firstContactUtc the first text to the contact
 * @param optedOutUtc when the contact opted out; null as long as it can be texted
 * @param lastMsgSentUtc the last text to the contact
 * @param lastMsgReceivedUtc the last text of the contact
 * @param responseCount replies of the contact
 * @param dateCreatedUtc when the contact was made
 * @param lastContactDateUtc the last text in either direction
 * @param lastMessage the newest text, in either direction
 * @since 1.0
 */
public record Contact(
        String phoneNumber,
        @Nullable String firstName,
        @Nullable String lastName,
        @Nullable String displayName,
        @Shown @Nullable String threadId,
        @Nullable Boolean isSuppressed,
        @Nullable Boolean isArchived,
        @Nullable Boolean isBlocked,
        @Nullable String suppressedReason,
        @Nullable String note,
        @Nullable List<Integer> groups,
        @Shown @Nullable List<String> contactTags,
        @Nullable List<ContactCustomField> customFields,
        @Nullable Boolean isResolved,
        @Nullable Instant firstContactUtc,
        @Nullable Instant optedOutUtc,
        @Nullable Instant lastMsgSentUtc,
        @Nullable Instant lastMsgReceivedUtc,
        @Nullable Integer totalMsgsSent,
        @Nullable Integer totalMsgsReceived,
        @Nullable Integer responseCount,
        @Nullable Instant dateCreatedUtc,
        @Nullable Instant lastContactDateUtc,
        @Nullable Message lastMessage)
        implements TextRequestModel {

    public Contact {
        groups = ModelList.copyOf(groups);
        contactTags = ModelList.copyOf(contactTags);
        customFields = ModelList.copyOf(customFields);
    }

    @Override
    public String toString() {
        return MaskedText.of(this);
    }
}
