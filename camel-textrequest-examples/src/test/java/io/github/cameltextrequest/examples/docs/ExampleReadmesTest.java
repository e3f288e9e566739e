package io.github.cameltextrequest.examples.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every example can be read on one screen, and started by one command. */
class ExampleReadmesTest {

    private static final int LINES_OF_A_SCREEN = 50;
    private static final Pattern PROFILE =
            Pattern.compile("<id>([\\w-]+)</id>\\s*<properties>\\s*<example.class>([\\w.]+)<");

    /** The example with Spring Boot is a module of its own, and starts its class by a profile of its own POM. */
    private static final Pattern SPRING_BOOT_PROFILE =
            Pattern.compile("<profile>[^<]*<!--[^>]*-->\\s*<id>([\\w-]+)</id>");

    private static final Pattern COMMAND = Pattern.compile("mvn -q process-classes .*-P([\\w-]+)");

    private static List<Path> readmes() throws IOException {
        return ExampleFolders.readmes();
    }

    /** The command verify has no folder to be copied, but a page. */
    private static List<Path> pagesWithCommands() throws IOException {
        return Stream.concat(readmes().stream(), Stream.of(Path.of("../docs/verify.md")))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("readmes")
    void eachFitsOnAScreen(Path readme) throws IOException {
        assertThat(Files.readAllLines(readme)).hasSizeLessThanOrEqualTo(LINES_OF_A_SCREEN);
    }

    /** A page shows no command of a profile that the POM does not have. */
    @Test
    void everyCommandOnAPageIsOneOfAProfile() throws IOException {
        List<String> profiles = Stream.of(
                        PROFILE.matcher(Files.readString(Path.of("pom.xml"))),
                        SPRING_BOOT_PROFILE.matcher(Files.readString(Path.of("spring-boot/pom.xml"))))
                .flatMap(Matcher::results)
                .map(profile -> profile.group(1))
                .toList();

        assertThat(pagesWithCommands())
                .extracting(Files::readString)
                .allSatisfy(page -> assertThat(COMMAND.matcher(page).results().map(command -> command.group(1)))
                        .isSubsetOf(profiles));
    }

    @Test
    void everyProfileStartsAClassThatIsThereAndIsShownOnOnePage() throws IOException {
        List<MatchResult> profiles =
                PROFILE.matcher(Files.readString(Path.of("pom.xml"))).results().toList();

        assertThat(profiles).isNotEmpty().allSatisfy(profile -> {
            assertThat(Class.forName("io.github.cameltextrequest.examples." + profile.group(2)))
                    .hasDeclaredMethods("main");
            assertThat(pagesWithCommands())
                    .extracting(Files::readString)
                    .filteredOn(readme -> readme.contains(
                            "mvn -q process-classes -pl camel-textrequest-examples -am -P" + profile.group(1) + "\n"))
                    .hasSize(1);
        });
    }
}
