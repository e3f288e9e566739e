package io.github.cameltextrequest.operation;

/**
 * A parameter in the path or in the query of an operation.
 *
 * @param name its name on the wire, for example {@code dashboard_id}
 * @param place where it stands
 * @param type what its value is
 * @param required whether the service refuses a call without it
 * @since 1.0
 */
public record OperationParameter(String name, Place place, ParameterType type, boolean required) {

    /** The endpoint option that sets it: {@code customFieldId1} for {@code custom_field_id_1}. */
    public String option() {
        return Spelling.camelCase(name);
    }

    /**
     * The exchange header that fills it: {@code CamelTextRequestPhoneNumber} in the path,
     * {@code CamelTextRequestQueryIsResolved} in the query. The two differ so that a header which an event brought
     * along never becomes a filter.
     */
    public String header() {
        return (place == Place.QUERY ? "CamelTextRequestQuery" : "CamelTextRequest") + Spelling.pascalCase(option());
    }

    /** The two places of a parameter. */
    public enum Place {
        PATH,
        QUERY
    }
}
