package io.github.cameltextrequest.model;

import io.github.cameltextrequest.model.MaskedText.Shown;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One row of a bulk upsert: a {@link ContactWrite} with the number it is for. Schema {@code ContactBulkWrite}
 * of the API document.
 *
 * <p>A null member is not sent and leaves the contact as it is; an empty list is sent and removes all.
 *
 * @param phoneNumber number of the contact, by which it is found
 * @param displayName name shown in Text Request
 * @param isSuppressed true keeps the thread from rising in the queue; operators use it as a mark not to text
 * @param isArchived true hides the thread until the next text in either direction
 * @param isBlocked true drops what the contact writes; says nothing of consent
 * @param suppressedReason why it is suppressed
 * @param note internal remark
 * @param groups ids of groups
 * @param contactTags GUIDs of tags; empty removes all
 * @param customFields values, matched by the field's id; empty removes all
 * @param isResolved true marks the thread as done until the contact's next text
 * @since 1.0
 */
public record ContactBulkWrite(
        String phoneNumber,
        @Nullable String firstName,
        @Nullable String lastName,
        @Nullable String displayName,
        @Nullable Boolean isSuppressed,
        @Nullable Boolean isArchived,
        @Nullable Boolean isBlocked,
        @Nullable String suppressedReason,
        @Nullable String note,
        @Nullable List<Integer> groups,
        @Shown @Nullable List<String> contactTags,
        @Nullable List<ContactCustomField> customFields,
        @Nullable Boolean isResolved)
        implements TextRequestModel {

    public ContactBulkWrite {
        phoneNumber = PhoneNumbers.ofMember("phone_number", phoneNumber);
        groups = ModelList.copyOf(groups);
        contactTags = ModelList.copyOf(contactTags);
        customFields = ModelList.copyOf(customFields);
    }

    @Override
    public String toString() {
        return MaskedText.of(this);
    }
}
