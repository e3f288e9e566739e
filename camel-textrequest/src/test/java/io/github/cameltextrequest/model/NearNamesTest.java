package io.github.cameltextrequest.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NearNamesTest {

    private static final List<String> NAMES = List.of("getTags", "getTagById", "createTag", "getGroups", "request");

    @Test
    void fewestWrongLettersComeFirst() {
        assertThat(NearNames.of("getTag", NAMES, 5)).startsWith("getTags", "getTagById");
    }

    @Test
    void partOfANameIsNearWhateverItsCase() {
        assertThat(NearNames.of("TAG", NAMES, 5)).containsExactly("getTags", "createTag", "getTagById");
    }

    @Test
    void limitIsKept() {
        assertThat(NearNames.of("tag", NAMES, 2)).hasSize(2);
    }

    @Test
    void whatIsFarFromAllHasNoNearOne() {
        assertThat(NearNames.of("xyzzy", NAMES, 5)).isEmpty();
    }
}
