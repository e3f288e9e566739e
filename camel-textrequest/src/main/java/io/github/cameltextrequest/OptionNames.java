package io.github.cameltextrequest;

import io.github.cameltextrequest.model.NearNames;
import java.util.Collection;
import java.util.List;

/** What to say of an option that is none. Never its value: under a misspelt name it may be the key. */
final class OptionNames {

    private static final int SUGGESTIONS = 3;

    private OptionNames() {}

    static String unknown(String name, String owner, Collection<String> names) {
        List<String> near = NearNames.of(name, names, SUGGESTIONS);
        return "the option " + name + " must be one of " + owner + ", but is none: "
                + (near.isEmpty()
                        ? "docs/component.md and docs/operations.md list them"
                        : "did you mean " + String.join(", ", near) + "?");
    }
}
