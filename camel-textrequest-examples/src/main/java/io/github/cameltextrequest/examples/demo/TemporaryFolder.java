package io.github.cameltextrequest.examples.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A new folder of a demonstration; closing deletes it with all that is in it. */
public final class TemporaryFolder implements AutoCloseable {

    private final Path path;

    public TemporaryFolder() throws IOException {
        path = Files.createTempDirectory("textrequest");
    }

    public Path path() {
        return path;
    }

    /** The property that keeps events in a file of this folder, as a real account has them in a file. */
    public Map<String, String> eventStore() {
        return Map.of(
                "camel.component.textrequest.event-store-file",
                path.resolve("events.db").toString());
    }

    @Override
    public void close() throws IOException {
        List<Path> content;
        try (Stream<Path> walk = Files.walk(path)) {
            content = walk.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path each : content) {
            Files.deleteIfExists(each);
        }
    }
}
