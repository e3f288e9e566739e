package io.github.cameltextrequest.springboot;

import java.util.List;

/** A property below camel.component.textrequest is no option of the component. Says nothing of its value. */
final class UnknownOptionException extends RuntimeException {

    private final String mend;

    UnknownOptionException(String property, List<String> near) {
        super("the property " + property + " must be an option of the component, but is none");
        mend = near.isEmpty()
                ? "Write one of the options in docs/component.md, in kebab case."
                : "Did you mean " + String.join(", ", near) + "?";
    }

    @Override
    public String getMessage() {
        return super.getMessage() + ": " + mend;
    }

    String problem() {
        return super.getMessage();
    }

    String mend() {
        return mend;
    }
}
