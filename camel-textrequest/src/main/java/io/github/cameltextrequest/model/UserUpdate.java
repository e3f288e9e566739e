package io.github.cameltextrequest.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Changes to a user; e-mail address and password are not among them. Schema {@code UserUpdate} of the API
 * document.
 *
 * @param isAdministrator true reaches every dashboard and setting
 * @param externalUserId the caller's own label, not unique
 * @since 1.0
 */
public record UserUpdate(
        @Nullable String firstName,
        @Nullable String lastName,
        @Nullable Boolean isAdministrator,
        @Nullable String externalUserId,
        @Nullable List<UserPermission> permissions)
        implements TextRequestModel {

    public UserUpdate {
        permissions = ModelList.copyOf(permissions);
    }

    @Override
    public String toString() {
        return MaskedText.of(this);
    }
}
