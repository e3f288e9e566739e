package io.github.cameltextrequest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.cameltextrequest.model.TextRequestJson;
import io.github.cameltextrequest.operation.Payload;
import io.github.cameltextrequest.operation.TextRequestOperation;
import io.github.cameltextrequest.simulator.RecordedRequest;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.tools.ToolProvider;
import org.apache.camel.RoutesBuilder;
import org.apache.camel.support.PluginHelper;
import org.apache.camel.support.ResourceHelper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Holds {@code docs/operations.md} to the table, its routes to the service, and its payloads to their records. */
class OperationsPageTest extends TextRequestTestSupport {

    private static final Path PAGE = Path.of("..", "docs", "operations.md");
    private static final String PAGE_TEXT = new OperationsPage().text();

    @BeforeAll
    static void writeThePageOnRequest() throws Exception {
        if (Boolean.getBoolean("tables.write")) {
            Files.writeString(PAGE, PAGE_TEXT);
        }
    }

    @Test
    void thePageIsWhatTheTableSays() throws Exception {
        assertThat(Files.readString(PAGE))
                .as("docs/operations.md; mvn test -pl camel-textrequest -am -Dtest=OperationsPageTest"
                        + " -Dsurefire.failIfNoSpecifiedTests=false -Dtables.write=true writes it anew")
                .isEqualTo(PAGE_TEXT);
    }

    @Test
    void everyYamlRouteOfThePageCallsItsOperation() throws Exception {
        PluginHelper.getRoutesLoader(context)
                .loadRoutes(ResourceHelper.fromString("operations.yaml", String.join("\n", snippets("yaml"))));

        assertEveryRouteCallsItsOperation();
    }

    @Test
    void everyJavaRouteOfThePageCompilesAndCallsItsOperation(@TempDir Path folder) throws Exception {
        Path source = folder.resolve("PageRoutes.java");
        Files.writeString(source, """
                import java.util.List;
                import java.util.Map;

                public class PageRoutes extends org.apache.camel.builder.RouteBuilder {
                    public void configure() {
                %s}
                }
                """.formatted(String.join("\n", snippets("java"))));
        int failures = ToolProvider.getSystemJavaCompiler()
                .run(null, null, null, "-proc:none", "-cp", System.getProperty("java.class.path"), source.toString());
        assertThat(failures).isZero();

        try (URLClassLoader loader =
                new URLClassLoader(new URL[] {folder.toUri().toURL()})) {
            context.addRoutes((RoutesBuilder)
                    loader.loadClass("PageRoutes").getConstructor().newInstance());
        }
        assertEveryRouteCallsItsOperation();
    }

    /** What the service thinks of ids that lead nowhere does not matter here. */
    private void assertEveryRouteCallsItsOperation() {
        List<TextRequestOperation> operations = OperationsPage.operations().toList();
        byte[] file = "a file".getBytes(StandardCharsets.UTF_8);
        operations.forEach(operation -> template.send(
                "direct:" + operation.uriName(),
                in -> in.getMessage().setBody(operation == TextRequestOperation.UPLOAD_MMS ? file : null)));

        assertThat(simulator.requests())
                .extracting(RecordedRequest::operationId)
                .containsExactlyElementsOf(operations.stream()
                        .map(TextRequestOperation::operationId)
                        .toList());
    }

    @Test
    void everyPayloadOfThePageIsOneOfItsRecord() throws Exception {
        List<String> samples = snippets("json");
        List<Payload> payloads = OperationsPage.operations()
                .map(TextRequestOperation::payload)
                .filter(payload -> payload != null && payload.kind() != Payload.Kind.MULTIPART)
                .toList();

        assertThat(samples).hasSameSizeAs(payloads);
        for (int index = 0; index < samples.size(); index++) {
            JsonNode json = TextRequestJson.tree(samples.get(index).getBytes(StandardCharsets.UTF_8));
            JsonNode row = json.isArray() ? json.get(0) : json;
            Object read = TextRequestJson.toPayload(payloads.get(index).type(), row);
            assertThat(TextRequestJson.toTree(read)).isEqualTo(row);
        }
    }

    private static List<String> snippets(String language) throws Exception {
        return Pattern.compile("```" + language + "\n(.*?)```", Pattern.DOTALL)
                .matcher(Files.readString(PAGE))
                .results()
                .map(match -> match.group(1))
                .collect(Collectors.toList());
    }
}
