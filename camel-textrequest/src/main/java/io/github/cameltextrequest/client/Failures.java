package io.github.cameltextrequest.client;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.cameltextrequest.exception.AuthenticationException;
import io.github.cameltextrequest.exception.InvalidRequestException;
import io.github.cameltextrequest.exception.NotFoundException;
import io.github.cameltextrequest.exception.OptedOutException;
import io.github.cameltextrequest.exception.OutcomeUnknownException;
import io.github.cameltextrequest.exception.RateLimitedException;
import io.github.cameltextrequest.exception.TextRequestException;
import io.github.cameltextrequest.exception.UnavailableException;
import io.github.cameltextrequest.exception.UnexpectedAnswerException;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import java.util.regex.Pattern;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLPeerUnverifiedException;
import org.apache.hc.client5.http.ConnectTimeoutException;
import org.apache.hc.core5.http.ConnectionRequestTimeoutException;
import org.jspecify.annotations.Nullable;

/** Turns a broken connection or an answer other than 2xx into the exception a route can act on. */
final class Failures {

    private static final Pattern LONG_NUMBER = Pattern.compile("\\+?\\d[\\d\\-. ()]{5,}(\\d{4})");

    /** The secret end of a hook's or a callback's URL. */
    private static final Pattern TOKEN = Pattern.compile("(?<=/)[A-Za-z0-9_-]{43}(?![A-Za-z0-9_-])");

    private static final int LONGEST_SERVICE_MESSAGE = 300;
    private static final int LONGEST_CODE = 50;

    /** Masking takes the square of the length; what it leaves of this much is still longer than what is told. */
    private static final int LONGEST_MASKED = 10 * LONGEST_SERVICE_MESSAGE;

    private Failures() {}

    static TextRequestException unanswered(ApiCall call, IOException cause) {
        if (cause instanceof AnswerTooLargeException tooLarge) {
            return call.repeatable()
                    ? new UnexpectedAnswerException(cause.getMessage(), tooLarge.status(), call.details(), null)
                    : new OutcomeUnknownException(cause.getMessage(), call.details(), null);
        }
        String reason = cause.getClass().getSimpleName() + ": " + cause.getMessage();
        if (neverLeft(cause)) {
            return new UnavailableException(
                    "the service cannot be reached (" + reason
                            + "): check the option baseUrl, the network and the proxy",
                    0,
                    call.details(),
                    cause);
        }
        return call.repeatable()
                ? new UnavailableException("the service did not answer (" + reason + ")", 0, call.details(), cause)
                : new OutcomeUnknownException(unknown("the connection broke: " + reason), call.details(), cause);
    }

    /** Whether the request certainly never reached the service: no connection was made for it. */
    static boolean neverLeft(IOException cause) {
        return cause instanceof ConnectException // refused; HttpClient's HttpHostConnectException is one
                || cause instanceof ConnectTimeoutException
                || cause instanceof ConnectionRequestTimeoutException
                || cause instanceof UnknownHostException
                || cause instanceof NoRouteToHostException
                || cause instanceof SSLHandshakeException
                || cause instanceof SSLPeerUnverifiedException
                || (cause instanceof InterruptedIOException
                        && cause.getMessage() != null
                        && cause.getMessage().contains("Connection request"));
    }

    static TextRequestException refused(ApiCall call, ApiAnswer answer) {
        int status = answer.status();
        ServiceError error = ServiceError.of(answer.body());
        if (OptOutCodes.contain(error.code())) {
            return optedOut(call, error.code());
        }
        return switch (status) {
            case 401, 403 -> new AuthenticationException(status, call.details());
            case 404 -> new NotFoundException("the service knows no such thing (404)" + error, call.details(), null);
            case 429 ->
                new RateLimitedException(
                        "the service takes no more calls for now (429)", true, answer.retryAfter(), call.details());
            default -> refusedOtherwise(call, status, error);
        };
    }

    private static TextRequestException refusedOtherwise(ApiCall call, int status, ServiceError error) {
        if (status >= 500) {
            return call.repeatable()
                    ? new UnavailableException(
                            "the service failed (" + status + ")" + error, status, call.details(), null)
                    : new OutcomeUnknownException(
                            unknown("the service failed: " + status + error), call.details(), null);
        }
        if (status >= 400) {
            return new InvalidRequestException(
                    "the service refused the request (" + status + ")" + error, status, error.code(), call.details());
        }
        return new UnexpectedAnswerException(
                "the answer must be 2xx, but was " + status
                        + ": redirects are never followed; check the option baseUrl",
                status,
                call.details(),
                null);
    }

    /** A send answered 200 that says in its body that it was refused. */
    static TextRequestException refusedSend(ApiCall call, int status, @Nullable String code, @Nullable String message) {
        if (OptOutCodes.contain(code)) {
            return optedOut(call, code);
        }
        return new InvalidRequestException(
                "the service refused the message (status error)" + new ServiceError(code, message),
                status,
                code,
                call.details());
    }

    static TextRequestException unreadable(ApiCall call, ApiAnswer answer, @Nullable Throwable cause) {
        String what = "the answer (" + answer + ") is not the JSON expected: check the option baseUrl";
        return call.repeatable()
                ? new UnexpectedAnswerException(what, answer.status(), call.details(), cause)
                : new OutcomeUnknownException(unknown(what), call.details(), cause);
    }

    private static OptedOutException optedOut(ApiCall call, String code) {
        return new OptedOutException("the contact has opted out (code " + code + ")", code, call.details());
    }

    private static String unknown(String what) {
        return what + "; it may or may not have happened: look before you repeat it";
    }

    /** The service's own words, in either of its spellings; without tokens, long numbers cut to their last four digits. */
    record ServiceError(@Nullable String code, @Nullable String message) {

        static ServiceError of(byte[] body) {
            JsonNode node = AnswerJson.objectOrNull(body);
            if (node == null) {
                return new ServiceError(null, null);
            }
            return new ServiceError(
                    AnswerJson.text(node, "errorCode", "error_code"),
                    AnswerJson.text(node, "message", "error_message"));
        }

        @Override
        public String toString() {
            if (message == null && code == null) {
                return "";
            }
            String said = message == null ? "" : masked(cut(message, LONGEST_MASKED));
            return ": " + cut(said, LONGEST_SERVICE_MESSAGE)
                    + (code == null ? "" : " (code " + cut(code, LONGEST_CODE) + ")");
        }

        private static String masked(String text) {
            return LONG_NUMBER.matcher(TOKEN.matcher(text).replaceAll("****")).replaceAll("...$1");
        }

        private static String cut(String text, int longest) {
            return text.length() <= longest ? text : text.substring(0, longest);
        }
    }
}
