package io.github.cameltextrequest.model;

/**
 * A dashboard's new name; nothing else of it can be changed. Schema {@code DashboardUpdate} of the API
 * document.
 *
 * @since 1.0
 */
public record DashboardUpdate(String name) implements TextRequestModel {

    @Override
    public String toString() {
        return MaskedText.of(this);
    }
}
