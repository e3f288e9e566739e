package io.github.cameltextrequest.springboot;

import java.util.List;

/** A property below camel.component.textrequest is no option of the component. Says nothing of its value. */
final class UnknownOptionException extends RuntimeException {

    UnknownOptionException(String property, List<String> near) {
        super("the property " + property + " must be an option of the component, but is none: "
                + (near.isEmpty()
                        ? "write one of the options in docs/component.md, in kebab case"
                        : "did you mean " + String.join(", ", near) + "?"));
    }
}
