package io.github.cameltextrequest.examples.docs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The examples: packages, and folders beside them, that have a README. */
final class ExampleFolders {

    private ExampleFolders() {}

    static List<Path> readmes() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main"));
                Stream<Path> beside = Files.walk(Path.of(""), 2)) {
            return Stream.concat(files, beside)
                    .filter(file -> file.endsWith("README.md"))
                    .sorted()
                    .toList();
        }
    }
}
