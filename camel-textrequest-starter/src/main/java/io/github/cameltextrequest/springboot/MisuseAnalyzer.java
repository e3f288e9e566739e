package io.github.cameltextrequest.springboot;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.core.NestedExceptionUtils;

/**
 * Ends a start with what is to be mended, where a stack trace would hide it: an option that is none, a missing key, a
 * wrong operation. They have in common that this component throws them and says what it wants.
 */
final class MisuseAnalyzer implements FailureAnalyzer {

    private static final String COMPONENT = "io.github.cameltextrequest.";
    private static final Pattern SENTENCE = Pattern.compile("(.+?, but .+?): (.+)", Pattern.DOTALL);

    @Override
    public @Nullable FailureAnalysis analyze(Throwable failure) {
        Throwable cause = NestedExceptionUtils.getMostSpecificCause(failure);
        Matcher sentence = SENTENCE.matcher(String.valueOf(cause.getMessage()));
        return isOurs(cause) && sentence.matches()
                ? new FailureAnalysis(sentence.group(1), sentence.group(2), cause)
                : null;
    }

    private static boolean isOurs(Throwable cause) {
        StackTraceElement[] trace = cause.getStackTrace();
        return trace.length > 0 && trace[0].getClassName().startsWith(COMPONENT);
    }
}
