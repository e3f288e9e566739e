package io.github.cameltextrequest.examples.docs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/** The page on errors and limits, and what is to be found there. */
final class ErrorsPage {

    static final Path FILE = Path.of("../docs/errors-and-limits.md");

    private static final Pattern RECIPE =
            Pattern.compile("<!-- runs: ([\\w ]+) -->\\n```(\\w+)\\n(.*?)```", Pattern.DOTALL);

    private ErrorsPage() {}

    /** A block of code under a name. */
    record Recipe(String name, String language, String code) {

        /** Without indents and line breaks, which differ between a class and a page. */
        String words() {
            return ErrorsPage.words(code);
        }
    }

    static List<Recipe> recipes() throws IOException {
        return RECIPE.matcher(text())
                .results()
                .map(found -> new Recipe(found.group(1), found.group(2), found.group(3)))
                .toList();
    }

    static String yaml(String name) throws IOException {
        return recipes().stream()
                .filter(recipe ->
                        recipe.name().equals(name) && recipe.language().equals("yaml"))
                .findFirst()
                .orElseThrow()
                .code();
    }

    static String words(String code) {
        return code.replaceAll("\\s+", "");
    }

    static String text() throws IOException {
        return Files.readString(FILE);
    }
}
