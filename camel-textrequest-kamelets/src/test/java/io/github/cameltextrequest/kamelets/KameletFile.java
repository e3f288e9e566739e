package io.github.cameltextrequest.kamelets;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One Kamelet of this module as it lies in its folder. */
record KameletFile(String fileName, String text, JsonNode yaml) {

    private static final Path FOLDER = Path.of("src/main/resources/kamelets");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{\\??(\\w+)}}");

    static List<KameletFile> all() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.sorted().map(KameletFile::read).toList();
        }
    }

    private static KameletFile read(Path file) {
        try {
            String text = Files.readString(file);
            return new KameletFile(file.getFileName().toString(), text, new YAMLMapper().readTree(text));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String name() {
        return yaml.at("/metadata/name").asText();
    }

    /** source, sink or action. */
    String kind() {
        return name().substring(name().lastIndexOf('-') + 1);
    }

    String annotation(String name) {
        return yaml.at("/metadata/annotations").path("camel.apache.org/" + name).asText();
    }

    JsonNode definition() {
        return yaml.at("/spec/definition");
    }

    JsonNode properties() {
        return definition().path("properties");
    }

    List<String> dependencies() {
        return Stream.iterate(0, i -> i < yaml.at("/spec/dependencies").size(), i -> i + 1)
                .map(i -> yaml.at("/spec/dependencies").path(i).asText())
                .toList();
    }

    Set<String> placeholders() {
        return PLACEHOLDER
                .matcher(text.substring(text.indexOf("  template:")))
                .results()
                .map((MatchResult found) -> found.group(1))
                .collect(Collectors.toSet());
    }

    @Override
    public String toString() {
        return fileName;
    }
}
