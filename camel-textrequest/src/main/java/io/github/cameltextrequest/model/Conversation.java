package io.github.cameltextrequest.model;

import org.jspecify.annotations.Nullable;

/**
 * One thread of a dashboard's list of conversations. Schema {@code Conversation} of the API document. Nobody
 * can tell from it what was read: the service keeps no such state.
 *
 * @param phoneNumber number of the contact, 11 digits
 * @param lastMessage the newest text of the thread, in either direction
 * @since 1.0
 */
public record Conversation(String phoneNumber, @Nullable Message lastMessage) implements TextRequestModel {

    @Override
    public String toString() {
        return MaskedText.of(this);
    }
}
