package io.github.cameltextrequest;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.cameltextrequest.client.ApiAnswer;
import io.github.cameltextrequest.client.ApiCall;
import io.github.cameltextrequest.client.TextRequestClient;
import io.github.cameltextrequest.exception.CallDetails;
import io.github.cameltextrequest.exception.InvalidRequestException;
import io.github.cameltextrequest.exception.RecipientNotAllowedException;
import io.github.cameltextrequest.model.TextRequestJson;
import io.github.cameltextrequest.operation.HttpMethod;
import io.github.cameltextrequest.operation.TextRequestOperation;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.camel.Exchange;
import org.apache.camel.support.DefaultProducer;
import org.jspecify.annotations.Nullable;

/**
 * Calls any method on any path below the base URL, for what the service has and the table has not. The body goes out
 * as JSON (except with GET and DELETE), the answer comes back as plain maps and lists, or as the text received.
 */
final class RequestProducer extends DefaultProducer {

    private static final CallDetails DETAILS = new CallDetails("request", null, null);

    /** Dot, slash, backslash and the percent sign itself. */
    private static final Pattern ENCODED = Pattern.compile("%(2[eEfF5]|5[cC])");

    private final TextRequestParameters options;
    private final OutputFormat format;
    private final boolean fenced;
    private final TextRequestClient client;

    RequestProducer(TextRequestEndpoint endpoint) {
        super(endpoint);
        this.options = endpoint.getParameters();
        this.format = endpoint.getConfiguration().getOutputFormat();
        this.fenced = AllowedRecipients.parse(endpoint.getConfiguration().getAllowedRecipients())
                .restricted();
        this.client = endpoint.client();
    }

    @Override
    public void process(Exchange exchange) {
        HttpMethod method = method(input(exchange, options.getMethod(), TextRequestConstants.METHOD, "GET"));
        String path = path(input(exchange, options.getPath(), TextRequestConstants.PATH, null));
        if (fenced) {
            checkHarmless(method, path);
        }
        byte[] content = sendsBody(method) ? json(exchange) : null;
        boolean repeatable = method != HttpMethod.POST && method != HttpMethod.PATCH;
        ApiCall call = new ApiCall(
                method, path, content, content == null ? null : "application/json", repeatable, false, DETAILS);
        ApiAnswer answer = client.call(call);
        exchange.getMessage().setHeader(TextRequestConstants.RESPONSE_CODE, answer.status());
        exchange.getMessage().setBody(answer.isEmpty() ? null : body(call, answer));
    }

    /** Whom a call from here would reach is not known, so only what surely reaches nobody is let through. */
    private static void checkHarmless(HttpMethod method, String path) {
        boolean harmless = !sendsBody(method)
                || TextRequestOperation.behind(method, path.replaceFirst("[?].*", ""))
                        .filter(operation -> !operation.reachesContact())
                        .isPresent();
        if (!harmless) {
            throw new RecipientNotAllowedException(
                    "the operation request must reach no contact while the option allowedRecipients is set, but may do so"
                            + " here: use the operation for it, such as textrequest:sendMessage",
                    DETAILS);
        }
    }

    private @Nullable Object body(ApiCall call, ApiAnswer answer) {
        try {
            JsonNode tree = TextRequestJson.tree(answer.body());
            return format == OutputFormat.JSON
                    ? new String(answer.body(), StandardCharsets.UTF_8)
                    : TextRequestJson.toPlain(tree);
        } catch (IllegalArgumentException e) {
            throw client.unreadable(call, answer, e);
        }
    }

    private static @Nullable String input(
            Exchange exchange, @Nullable String onUri, String header, @Nullable String otherwise) {
        return onUri == null ? exchange.getMessage().getHeader(header, otherwise, String.class) : onUri;
    }

    private static boolean sendsBody(HttpMethod method) {
        return method != HttpMethod.GET && method != HttpMethod.DELETE;
    }

    private static byte @Nullable [] json(Exchange exchange) {
        Object body = exchange.getMessage().getBody();
        if (body == null) {
            return null;
        }
        try {
            return TextRequestJson.write(JsonBody.tree(exchange, body));
        } catch (IllegalArgumentException e) {
            throw refused("the body must be JSON for request, but was not: " + e.getMessage());
        }
    }

    private static HttpMethod method(@Nullable String name) {
        return Arrays.stream(HttpMethod.values())
                .filter(method -> method.name().equals(String.valueOf(name).toUpperCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(
                        () -> refused("method must be one of " + Arrays.toString(HttpMethod.values()) + ", but was '"
                                + name + "': mend the option method or the header " + TextRequestConstants.METHOD));
    }

    /** Only below the base URL: what could lead to another authority or out of the path is refused. */
    private static String path(@Nullable String path) {
        if (path == null || !path.startsWith("/") || leadsAway(decoded(path.replaceFirst("[?].*", "")))) {
            // Not quoted, as a path may hold somebody's number.
            throw refused("path must start with one / and stay below the base URL, but "
                    + (path == null ? "was not set" : "did not") + ": mend the option path or the header "
                    + TextRequestConstants.PATH);
        }
        return path;
    }

    private static boolean leadsAway(String decoded) {
        return decoded.contains("//") || decoded.contains("/..") || decoded.contains("\\");
    }

    /** As a server may read it that decodes dots and slashes, even twice, before it looks for the resource. */
    private static String decoded(String path) {
        String before = path;
        String after = before;
        do {
            before = after;
            after = ENCODED.matcher(before)
                    .replaceAll(found ->
                            Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(found.group(1), 16))));
        } while (!after.equals(before));
        return after;
    }

    private static InvalidRequestException refused(String message) {
        return new InvalidRequestException(message, DETAILS, null);
    }
}
