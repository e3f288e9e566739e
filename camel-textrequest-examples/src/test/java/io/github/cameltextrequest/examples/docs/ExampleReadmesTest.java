package io.github.cameltextrequest.examples.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every example can be read on one screen, and started by one command. */
class ExampleReadmesTest {

    private static final int LINES_OF_A_SCREEN = 50;
    private static final Pattern PROFILE =
            Pattern.compile("<id>([\\w-]+)</id>\\s*<properties>\\s*<example.class>([\\w.]+)<");

    private static List<Path> readmes() throws IOException {
        return ExampleFolders.readmes();
    }

    @ParameterizedTest
    @MethodSource("readmes")
    void eachFitsOnAScreen(Path readme) throws IOException {
        assertThat(Files.readAllLines(readme)).hasSizeLessThanOrEqualTo(LINES_OF_A_SCREEN);
    }

    @Test
    void everyProfileStartsAClassThatIsThereAndIsShownInOneReadme() throws IOException {
        List<MatchResult> profiles =
                PROFILE.matcher(Files.readString(Path.of("pom.xml"))).results().toList();

        assertThat(profiles).isNotEmpty().allSatisfy(profile -> {
            assertThat(Class.forName("io.github.cameltextrequest.examples." + profile.group(2)))
                    .hasDeclaredMethods("main");
            assertThat(readmes())
                    .extracting(Files::readString)
                    .filteredOn(readme -> readme.contains(
                            "mvn -q process-classes -pl camel-textrequest-examples -am -P" + profile.group(1) + "\n"))
                    .hasSize(1);
        });
    }
}
