package io.github.cameltextrequest.operation;

import java.util.Locale;
import java.util.regex.Pattern;

/** The spellings of one name: on the wire, as an option, as a constant. */
final class Spelling {

    private static final Pattern UNDERSCORE_AND_NEXT = Pattern.compile("_([a-z0-9])");

    private Spelling() {}

    /** {@code page_size} and {@code PAGE_SIZE} as {@code pageSize}. */
    static String camelCase(String withUnderscores) {
        return UNDERSCORE_AND_NEXT
                .matcher(withUnderscores.toLowerCase(Locale.ROOT))
                .replaceAll(match -> match.group(1).toUpperCase(Locale.ROOT));
    }

    /** {@code pageSize} as {@code PageSize}. */
    static String pascalCase(String camelCase) {
        return camelCase.substring(0, 1).toUpperCase(Locale.ROOT) + camelCase.substring(1);
    }
}
