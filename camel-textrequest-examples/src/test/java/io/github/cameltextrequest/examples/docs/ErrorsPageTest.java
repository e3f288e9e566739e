package io.github.cameltextrequest.examples.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cameltextrequest.examples.docs.ErrorsPage.Recipe;
import io.github.cameltextrequest.exception.TextRequestException;
import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Holds the page on errors and limits to the code. */
class ErrorsPageTest {

    private static final String PACKAGE = TextRequestException.class.getPackageName();
    private static final Path SOURCES = Path.of("../camel-textrequest/src/main/java", PACKAGE.replace('.', '/'));
    private static final Path RECIPES = Path.of("src/test/java/io/github/cameltextrequest/examples/docs/Recipes.java");
    private static final Pattern ROW = Pattern.compile("(?m)^\\| `(\\w+Exception)` \\| [^|]+ \\|([^|]*)\\|");
    private static final Pattern BOUND = Pattern.compile("(?m)^\\| `(\\w+)` \\| `(\\w+)` \\|");
    private static final Pattern MEMBER = Pattern.compile("`(\\w+)\\(\\)`");

    @Test
    void theTableNamesEveryExceptionOfThePackageWithItsMembers() throws Exception {
        Map<String, List<String>> told = ROW.matcher(ErrorsPage.text())
                .results()
                .collect(Collectors.toMap(row -> row.group(1), row -> members(row.group(2))));

        assertThat(told).containsExactlyInAnyOrderEntriesOf(exceptions());
    }

    private static List<String> members(String cell) {
        return MEMBER.matcher(cell)
                .results()
                .map(member -> member.group(1))
                .sorted()
                .toList();
    }

    /** By the name of each: what it can be asked beyond what all can. */
    private static Map<String, List<String>> exceptions() throws Exception {
        Map<String, List<String>> exceptions = new TreeMap<>();
        for (String name : sources()) {
            Class<?> type = Class.forName(PACKAGE + "." + name);
            if (TextRequestException.class.isAssignableFrom(type) && type != TextRequestException.class) {
                exceptions.put(name, getters(type));
            }
        }
        return exceptions;
    }

    private static List<String> sources() throws IOException {
        try (Stream<Path> sources = Files.list(SOURCES)) {
            return sources.map(source -> source.getFileName().toString().replace(".java", ""))
                    .filter(name -> name.endsWith("Exception"))
                    .toList();
        }
    }

    private static List<String> getters(Class<?> type) {
        return Arrays.stream(type.getDeclaredMethods())
                .map(Method::getName)
                .filter(name -> name.matches("(get|is)[A-Z].*"))
                .sorted()
                .toList();
    }

    static List<Recipe> javaRecipes() throws IOException {
        return ErrorsPage.recipes().stream()
                .filter(recipe -> recipe.language().equals("java"))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("javaRecipes")
    void everyJavaRecipeIsCompiled(Recipe recipe) throws IOException {
        assertThat(ErrorsPage.words(Files.readString(RECIPES))).contains(recipe.words());
    }

    @Test
    void everyRecipeIsRun() throws IOException {
        assertThat(ErrorsPage.recipes())
                .extracting(recipe -> recipe.name() + " in " + recipe.language())
                .containsExactlyInAnyOrderElementsOf(RecipesTest.recipes());
        assertThat(ErrorsPage.text().split("```(java|yaml)\n", -1))
                .hasSize(RecipesTest.recipes().size() + 1);
    }

    @Test
    void boundsHaveTheDefaultsOfTheOptions() throws IOException {
        String options = new OptionTables().ofCalls();

        assertThat(BOUND.matcher(ErrorsPage.text()).results().map(bound -> bound.group()))
                .hasSize(8)
                .allSatisfy(bound -> assertThat(options).contains(bound));
    }
}
