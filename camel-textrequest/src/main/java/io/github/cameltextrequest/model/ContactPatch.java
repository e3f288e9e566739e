package io.github.cameltextrequest.model;

import io.github.cameltextrequest.model.MaskedText.Shown;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Single groups, tags and one custom field of a contact to add, remove or set. Schema {@code ContactPatch} of
 * the API document.
 *
 * @param groups ids of groups to add or remove
 * @param addGroupToContact true adds the groups, false removes them; means nothing without groups
 * @param contactTags GUIDs of tags to add or remove
 * @param addTagToContact true adds the tags, false removes them; means nothing without tags
 * @param customFieldId GUID of the field to set; null changes no field
 * @param customFieldValue its new value; the vendor document says boolean, its own sample and live callers use
 *     text
 * @since 1.0
 */
public record ContactPatch(
        @Nullable List<Integer> groups,
        @Nullable Boolean addGroupToContact,
        @Shown @Nullable List<String> contactTags,
        @Nullable Boolean addTagToContact,
        @Shown @Nullable String customFieldId,
        @Nullable String customFieldValue)
        implements TextRequestModel {

    public ContactPatch {
        groups = ModelList.copyOf(groups);
        contactTags = ModelList.copyOf(contactTags);
    }

    @Override
    public String toString() {
        return MaskedText.of(this);
    }
}
