package io.github.cameltextrequest.model;

import io.github.cameltextrequest.model.MaskedText.Shown;

/**
 * The role of a user on one dashboard. Schema {@code UserPermission} of the API document.
 *
 * @param role {@code manager} or {@code csr}; the vendor's prose capitalizes them, so compare without regard to
 *     case
 * @since 1.0
 */
public record UserPermission(Integer dashboardId, @Shown String role) implements TextRequestModel {

    @Override
    public String toString() {
        return MaskedText.of(this);
    }
}
