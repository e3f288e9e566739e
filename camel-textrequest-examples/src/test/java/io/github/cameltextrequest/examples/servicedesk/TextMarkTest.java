package io.github.cameltextrequest.examples.servicedesk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class TextMarkTest {

    private final TextMark mark = new TextMark("3f6d0a52-6a0e-4a54-9a0b-0f4b7f0f9a11");

    @Test
    void aShortTextIsOneNote() {
        assertThat(mark.notes("Still broken"))
                .extracting(TextMark.Note::value)
                .containsExactly("[text 3f6d0a52-6a0e-4a54-9a0b-0f4b7f0f9a11] 1/1 Still broken");
    }

    @Test
    void aLongTextIsSplitBetweenWordsAndNothingIsLost() {
        String text = "The lamp above the third door on the left flickers. "
                .repeat(30)
                .strip();

        List<TextMark.Note> notes = mark.notes(text);

        assertThat(notes)
                .hasSizeGreaterThan(7)
                .allSatisfy(note -> assertThat(note.value()).hasSizeLessThanOrEqualTo(TextMark.LONGEST_NOTE));
        assertThat(notes.stream().map(TextMark.Note::part).collect(Collectors.joining(" ")))
                .isEqualTo(text);
    }

    @Test
    void noCharacterIsCutInHalf() {
        String text = "x" + "\uD83D\uDD25".repeat(700);

        List<TextMark.Note> notes = mark.notes(text);

        assertThat(notes)
                .allSatisfy(note -> assertThat(note.value())
                        .hasSizeLessThanOrEqualTo(TextMark.LONGEST_NOTE)
                        .doesNotEndWith("\uD83D"));
        assertThat(notes.stream().map(TextMark.Note::part).collect(Collectors.joining()))
                .isEqualTo(text);
    }
}
