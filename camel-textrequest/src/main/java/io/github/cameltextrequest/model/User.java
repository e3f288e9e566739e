package io.github.cameltextrequest.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A user of the account. Schema {@code User} of the API document.
 *
 * @param isAdministrator true reaches every dashboard and setting
 * @param externalUserId the caller's own label, not unique
 * @param email login name
 * @since 1.0
 */
public record User(
        Integer id,
        @Nullable String firstName,
        @Nullable String lastName,
        @Nullable Boolean isAdministrator,
        @Nullable String externalUserId,
        @Nullable List<UserPermission> permissions,
        @Nullable String email)
        implements TextRequestModel {

    public User {
        permissions = ModelList.copyOf(permissions);
    }

    @Override
    public String toString() {
        return MaskedText.of(this);
    }
}
