package io.github.cameltextrequest.springboot;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Ends a start with a misspelt property in two lines instead of a stack trace. */
final class UnknownOptionAnalyzer extends AbstractFailureAnalyzer<UnknownOptionException> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, UnknownOptionException cause) {
        return new FailureAnalysis(cause.problem(), cause.mend(), cause);
    }
}
