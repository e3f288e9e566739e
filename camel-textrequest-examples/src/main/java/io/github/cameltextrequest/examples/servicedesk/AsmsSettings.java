package io.github.cameltextrequest.examples.servicedesk;

import org.apache.camel.CamelContext;

/**
 * Where ASMS is, and what kind of case a text opens there; the properties {@code asms.*}.
 *
 * @param adapter base URL of the adapter, such as {@code https://automate.arandasoft.com/asmsadapter/api/asms}
 * @param instance URL of the customer's own instance
 * @param token integration token of a technical account
 * @param historyPath path of a case's history below {@code /case/ID}, with the query that adds notes to it
 * @param closedStateId id of the state that ends a case
 */
record AsmsSettings(
        String adapter,
        String instance,
        String token,
        String historyPath,
        int itemType,
        int projectId,
        int serviceId,
        int categoryId,
        int closedStateId) {

    static AsmsSettings of(CamelContext context) {
        return new AsmsSettings(
                property(context, "adapter"),
                property(context, "instance"),
                property(context, "token"),
                property(context, "history-path"),
                number(context, "item-type"),
                number(context, "project-id"),
                number(context, "service-id"),
                number(context, "category-id"),
                number(context, "closed-state-id"));
    }

    private static String property(CamelContext context, String name) {
        return context.resolvePropertyPlaceholders("{{asms." + name + "}}");
    }

    private static int number(CamelContext context, String name) {
        String value = property(context, name);
        try {
            return Integer.parseInt(value);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("asms." + name + " must be a number, but was " + value, e);
        }
    }

    /** Leaves out the token. */
    @Override
    public String toString() {
        return "AsmsSettings[" + adapter + ", " + instance + "]";
    }
}
