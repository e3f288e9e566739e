package io.github.cameltextrequest.client;

import io.github.cameltextrequest.exception.CallDetails;
import io.github.cameltextrequest.operation.HttpMethod;
import io.github.cameltextrequest.operation.TextRequestOperation;
import org.jspecify.annotations.Nullable;

/**
 * One call, ready to go on the wire.
 *
 * @param method the HTTP method
 * @param target path and query below the base URL, encoded, starting with a slash
 * @param content the payload, null for none
 * @param contentType media type of the payload, null for none
 * @param repeatable whether it does no harm when the call happens twice
 * @param background whether it is the component's own call (poll), which yields to the routes' calls
 * @param details what exceptions may say of it
 */
@SuppressWarnings("ArrayRecordComponent") // bytes of the wire: written once, never compared
public record ApiCall(
        HttpMethod method,
        String target,
        byte @Nullable [] content,
        @Nullable String contentType,
        boolean repeatable,
        boolean background,
        CallDetails details) {

    /** A call of the component itself that looks something up, after those of the routes. */
    public static ApiCall look(TextRequestOperation operation, String target, CallDetails details) {
        return new ApiCall(operation.method(), target, null, null, operation.repeatable(), true, details);
    }

    @Override
    public String toString() {
        return method + " " + details;
    }
}
