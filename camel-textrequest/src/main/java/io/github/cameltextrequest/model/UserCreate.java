package io.github.cameltextrequest.model;

import io.github.cameltextrequest.model.MaskedText.Secret;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A user to make. Schema {@code UserCreate} of the API document. The service sends the user no mail.
 *
 * @param isAdministrator true reaches every dashboard and setting
 * @param externalUserId the caller's own label, not unique
 * @param email login name, unique over all accounts of the service and never to be changed
 * @param password the first password; never part of {@link #toString()}
 * @since 1.0
 */
public record UserCreate(
        String firstName,
        String lastName,
        @Nullable Boolean isAdministrator,
        @Nullable String externalUserId,
        @Nullable List<UserPermission> permissions,
        String email,
        @Secret String password)
        implements TextRequestModel {

    public UserCreate {
        permissions = ModelList.copyOf(permissions);
    }

    @Override
    public String toString() {
        return MaskedText.of(this);
    }
}
