package io.github.cameltextrequest;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.tools.ToolProvider;
import org.apache.camel.RoutesBuilder;
import org.apache.camel.support.PluginHelper;
import org.apache.camel.support.ResourceHelper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Holds {@code docs/operation-details.md} to the table, and its routes to Camel. */
class OperationsPageTest extends TextRequestTestSupport {

    private static final Path PAGE = Path.of("..", "docs", "operation-details.md");

    @BeforeAll
    static void writeThePageOnRequest() throws Exception {
        if (Boolean.getBoolean("docs.write")) {
            Files.createDirectories(PAGE.getParent());
            Files.writeString(PAGE, OperationsPage.text());
        }
    }

    @Test
    void thePageIsWhatTheTableSays() throws Exception {
        assertThat(Files.readString(PAGE))
                .as("run this test with -Ddocs.write=true to write the page anew")
                .isEqualTo(OperationsPage.text());
    }

    @Test
    void everyYamlRouteOfThePageStarts() throws Exception {
        PluginHelper.getRoutesLoader(context)
                .loadRoutes(ResourceHelper.fromString("operations.yaml", snippets("yaml")));

        assertThat(context.getRoutes())
                .hasSize((int) OperationsPage.operations().count());
        assertThat(context.getRoutes())
                .allMatch(route -> context.getRouteController()
                        .getRouteStatus(route.getRouteId())
                        .isStarted());
    }

    @Test
    void everyJavaRouteOfThePageCompilesAndStarts(@TempDir Path folder) throws Exception {
        Path source = folder.resolve("PageRoutes.java");
        Files.writeString(source, """
                public class PageRoutes extends org.apache.camel.builder.RouteBuilder {
                    public void configure() {
                %s}
                }
                """.formatted(snippets("java")));
        int failures = ToolProvider.getSystemJavaCompiler()
                .run(null, null, null, "-proc:none", "-cp", System.getProperty("java.class.path"), source.toString());
        assertThat(failures).isZero();

        try (URLClassLoader loader =
                new URLClassLoader(new URL[] {folder.toUri().toURL()})) {
            context.addRoutes((RoutesBuilder)
                    loader.loadClass("PageRoutes").getConstructor().newInstance());
        }
        assertThat(context.getRoutes())
                .hasSize((int) OperationsPage.operations().count());
    }

    private static String snippets(String language) throws Exception {
        return Pattern.compile("```" + language + "\n(.*?)```", Pattern.DOTALL)
                .matcher(Files.readString(PAGE))
                .results()
                .map(match -> match.group(1))
                .collect(Collectors.joining());
    }
}
