package io.github.cameltextrequest.model;

/**
 * A dashboard to make. Schema {@code DashboardCreate} of the API document.
 *
 * @param phone a number that {@code getProvisioningNumbers} offered
 * @since 1.0
 */
public record DashboardCreate(String name, String phone) implements TextRequestModel {

    public DashboardCreate {
        phone = PhoneNumbers.ofMember("phone", phone);
    }

    @Override
    public String toString() {
        return MaskedText.of(this);
    }
}
