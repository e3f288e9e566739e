package io.github.cameltextrequest.examples.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cameltextrequest.operation.TextRequestOperation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Holds the pages against the code. Tables between {@code <!-- table: NAME -->} and {@code <!-- end of table -->} are
 * written by this test when it runs with {@code -Dtables.write=true}, and compared otherwise.
 */
class DocumentationTest {

    private static final Path ROOT = Path.of("..");
    private static final Pattern TABLE =
            Pattern.compile("(<!-- table: ([\\w ]+) -->\\n)(.*?)(<!-- end of table -->)", Pattern.DOTALL);
    private static final Pattern LINK = Pattern.compile("]\\(([^)#:]+)(?:#([^)]+))?\\)");
    private static final Pattern HEADING = Pattern.compile("(?m)^#+ (.+)$");

    private static Stream<Path> pages() throws IOException {
        Stream<Path> top = Stream.of(ROOT.resolve("README.md"), ROOT.resolve("CONTRIBUTING.md"));
        return Stream.of(top, docs(), ExampleFolders.readmes().stream()).flatMap(pages -> pages);
    }

    private static Stream<Path> docs() throws IOException {
        try (Stream<Path> docs = Files.list(ROOT.resolve("docs"))) {
            return docs.filter(page -> page.toString().endsWith(".md")).sorted().toList().stream();
        }
    }

    @Test
    void everyTableIsOnSomePage() throws IOException {
        List<String> found = pages().flatMap(page -> TABLE.matcher(text(page)).results())
                .map(table -> table.group(2))
                .toList();

        assertThat(found).containsExactlyInAnyOrderElementsOf(tables().keySet());
    }

    @ParameterizedTest
    @MethodSource("pages")
    void tablesSayWhatTheCodeSays(Path page) throws IOException {
        Map<String, Supplier<String>> tables = tables();
        String expected = TABLE.matcher(text(page))
                .replaceAll(found -> Matcher.quoteReplacement(
                        found.group(1) + tables.get(found.group(2)).get() + found.group(4)));
        if (Boolean.getBoolean("tables.write")) {
            Files.writeString(page, expected);
        }

        assertThat(text(page)).isEqualTo(expected);
    }

    @Test
    void ourOwnOperationsAreDescribed() {
        assertThat(Arrays.stream(TextRequestOperation.values()).filter(operation -> !operation.ofService()))
                .allSatisfy(operation -> assertThat(text(ROOT.resolve("docs/operations.md")))
                        .contains("`textrequest:" + operation.uriName() + "`"));
    }

    @Test
    void theSimulatorAnswersEveryOperation() {
        assertThat(SimulatedOperations.operationIds())
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(TextRequestOperation.values())
                        .filter(TextRequestOperation::ofService)
                        .map(TextRequestOperation::operationId)
                        .toList());
    }

    @ParameterizedTest
    @MethodSource("pages")
    void linksLeadSomewhere(Path page) {
        assertThat(LINK.matcher(text(page)).results()).allSatisfy(link -> assertLeadsSomewhere(page, link));
    }

    private static void assertLeadsSomewhere(Path page, MatchResult link) {
        Path target = page.resolveSibling(link.group(1));
        assertThat(target).exists();
        if (link.group(2) != null) {
            assertThat(HEADING.matcher(text(target)).results().map(heading -> anchor(heading.group(1))))
                    .contains(link.group(2));
        }
    }

    private static String anchor(String heading) {
        return heading.toLowerCase(Locale.ROOT).replaceAll("[^\\w\\- ]", "").replace(' ', '-');
    }

    private static Map<String, Supplier<String>> tables() throws IOException {
        OperationTables operations = new OperationTables();
        OptionTables options = new OptionTables();
        return Map.of(
                "operations by group", operations::overview,
                "options of calls", options::ofCalls,
                "options of events", options::ofEvents,
                "events", EventTables::events,
                "members of events", EventTables::members,
                "headers", options::headers);
    }

    private static String text(Path page) {
        try {
            return Files.readString(page);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
