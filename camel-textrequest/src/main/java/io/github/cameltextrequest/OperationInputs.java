package io.github.cameltextrequest;

import io.github.cameltextrequest.exception.CallDetails;
import io.github.cameltextrequest.exception.InvalidRequestException;
import io.github.cameltextrequest.model.PhoneNumbers;
import io.github.cameltextrequest.model.Timestamps;
import io.github.cameltextrequest.operation.OperationParameter;
import io.github.cameltextrequest.operation.TextRequestOperation;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.camel.Exchange;
import org.jspecify.annotations.Nullable;

/**
 * Where the path and query parameters of an endpoint's calls come from: what stands on the URI, else the exchange's
 * header, else the component's default. What stands on the URI is read and checked once, at start.
 */
final class OperationInputs {

    private static final String DASHBOARD_ID = "dashboard_id";
    private static final String PHONE_NUMBER = "phone_number";

    private final TextRequestOperation operation;
    private final @Nullable String defaultDashboardId;
    private final Map<String, String> fixed = new HashMap<>();
    /** The header of each parameter, by wire name. */
    private final Map<String, String> headers = new HashMap<>();

    OperationInputs(TextRequestEndpoint endpoint) {
        this.operation = endpoint.getOperation();
        this.defaultDashboardId = endpoint.getComponent().getDashboardId();
        for (OperationParameter parameter : operation.parameters()) {
            headers.put(parameter.name(), parameter.header());
            Object value = endpoint.optionValue(parameter.option());
            if (value != null) {
                fixed.put(parameter.name(), format(parameter, value, "option " + parameter.option()));
            }
        }
    }

    /** The values by wire name, in the order of the table; what nobody set is left out. */
    Map<String, String> values(Exchange exchange) {
        Map<String, String> values = new LinkedHashMap<>();
        for (OperationParameter parameter : operation.parameters()) {
            String value = value(parameter, exchange);
            if (value != null) {
                values.put(parameter.name(), value);
            } else if (parameter.required()) {
                throw missing(parameter);
            }
        }
        return values;
    }

    private @Nullable String value(OperationParameter parameter, Exchange exchange) {
        String onUri = fixed.get(parameter.name());
        if (onUri != null) {
            return onUri;
        }
        String name = headers.get(parameter.name());
        Object header = HeaderValue.plain(exchange.getMessage().getHeader(name));
        if (header != null && !isBlankFilter(parameter, header)) {
            return format(parameter, header, "header " + name);
        }
        return parameter.name().equals(DASHBOARD_ID) && defaultDashboardId != null
                ? format(parameter, defaultDashboardId, "component option dashboardId")
                : null;
    }

    /** A filter that came out empty is none: the service would look for rows where it is empty, or refuse the call. */
    private static boolean isBlankFilter(OperationParameter parameter, Object header) {
        return parameter.place() == OperationParameter.Place.QUERY
                && header instanceof CharSequence text
                && text.toString().isBlank();
    }

    private InvalidRequestException missing(OperationParameter parameter) {
        return new InvalidRequestException(
                parameter.option() + " must be set for " + operation.uriName() + ", but was not: set the option "
                        + parameter.option() + " or the header " + parameter.header(),
                new CallDetails(operation.uriName(), null, null),
                null);
    }

    /** Path and query below the base URL. */
    String target(Map<String, String> values) {
        String path = operation.path();
        StringBuilder query = new StringBuilder();
        for (OperationParameter parameter : operation.parameters()) {
            String value = values.get(parameter.name());
            if (value == null) {
                continue;
            }
            String encoded = URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
            if (parameter.place() == OperationParameter.Place.PATH) {
                path = path.replace("{" + parameter.name() + "}", encoded);
            } else {
                query.append(query.isEmpty() ? '?' : '&')
                        .append(parameter.name())
                        .append('=')
                        .append(encoded);
            }
        }
        return path + query;
    }

    CallDetails details(Map<String, String> values, @Nullable String recipient) {
        String contact = recipient == null ? values.get(PHONE_NUMBER) : recipient;
        return new CallDetails(
                operation.uriName(), values.get(DASHBOARD_ID), contact == null ? null : PhoneNumbers.lastFour(contact));
    }

    private String format(OperationParameter parameter, Object value, String origin) {
        try {
            return switch (parameter.type()) {
                case PHONE_NUMBER -> PhoneNumbers.normalize(value.toString());
                case PHONE_PREFIX -> value.toString().replaceAll("[^0-9]", "");
                case INSTANT -> Timestamps.format(instant(value));
                case INTEGER -> Long.toString(Long.parseLong(value.toString().strip()));
                case BOOLEAN -> strictBoolean(value.toString());
                case STRING -> text(parameter, value);
            };
        } catch (RuntimeException e) {
            throw invalid(parameter, value, origin, e);
        }
    }

    private static Instant instant(Object value) {
        if (value instanceof Date date) {
            return date.toInstant();
        }
        return value instanceof Instant instant ? instant : Timestamps.parse(value.toString());
    }

    /** In the path nothing that could lead to another resource: without an id, a tag's is the dashboard's own. */
    private static String text(OperationParameter parameter, Object value) {
        Object checked = HeaderValue.checked(value);
        String text = checked instanceof List<?> list
                ? String.join(",", list.stream().map(String::valueOf).toList())
                : checked.toString();
        if (parameter.place() == OperationParameter.Place.PATH && (text.isBlank() || text.matches("\\.{1,2}"))) {
            throw new IllegalArgumentException("an id");
        }
        return text;
    }

    private InvalidRequestException invalid(
            OperationParameter parameter, Object value, String origin, RuntimeException cause) {
        boolean phone = parameter.name().equals(PHONE_NUMBER);
        String condition =
                cause instanceof NumberFormatException ? "a whole number" : String.valueOf(cause.getMessage());
        return new InvalidRequestException(
                parameter.option() + " must be valid for " + operation.uriName() + ", but was "
                        + (phone ? "not: " + condition : "'" + value + "': " + condition) + "; mend the " + origin,
                new CallDetails(operation.uriName(), null, null),
                null);
    }

    private static String strictBoolean(String value) {
        String lower = value.strip().toLowerCase(Locale.ROOT);
        if (!lower.equals("true") && !lower.equals("false")) {
            throw new IllegalArgumentException("true or false");
        }
        return lower;
    }
}
