package io.github.cameltextrequest.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.cameltextrequest.benchmarks.measure.Rounds;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class SettingsTest {

    @Test
    void withoutOptionsEverythingIsMeasured() {
        Settings settings = Settings.parse();

        assertThat(settings.groups()).containsExactly(Group.values());
        assertThat(settings.rounds().count()).isGreaterThanOrEqualTo(7);
        assertThat(settings.compare()).isEmpty();
    }

    @Test
    void optionsNameGroupsRoundsAndFolders() {
        Settings settings = Settings.parse(
                "--only", "send,hook", "--rounds", "3", "--millis", "20", "--warm-up", "10", "--report", "a");

        assertThat(settings.groups()).containsExactly(Group.SEND, Group.HOOK);
        assertThat(settings.rounds()).isEqualTo(new Rounds(3, Duration.ofMillis(20), Duration.ofMillis(10)));
        assertThat(settings.report()).isEqualTo(Path.of("a"));
        assertThat(Settings.parse("--compare", "a,b").compare()).containsExactly(Path.of("a"), Path.of("b"));
    }

    @Test
    void aMisspeltOptionListsThoseThereAre() {
        assertThatThrownBy(() -> Settings.parse("--round", "3"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("one was --round")
                .hasMessageContaining("--rounds");
    }
}
