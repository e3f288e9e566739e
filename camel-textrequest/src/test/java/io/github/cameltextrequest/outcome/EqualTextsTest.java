package io.github.cameltextrequest.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class EqualTextsTest {

    private static final String CONTACT = "14235550142";

    private final EqualTexts texts = new EqualTexts();

    @Test
    void aTextBegunOnceIsTheOnlyOne() {
        long hash = texts.begin(CONTACT, "See you at 3", seconds(0));
        texts.begin(CONTACT, "See you at 4", seconds(1));
        texts.begin("14235550143", "See you at 3", seconds(2));

        assertThat(texts.isOnlyOne(hash, seconds(0), seconds(3))).isTrue();
    }

    @Test
    void whatIsFoundCountsOnlyIfNoEqualOneWasBegunWhileItWasLookedFor() {
        long hash = texts.begin(CONTACT, "See you at 3", seconds(0));

        assertThat(texts.ifOnlyOne(hash, seconds(0), () -> seconds(1), () -> "found"))
                .isEqualTo("found");
        assertThat(texts.<String>ifOnlyOne(hash, seconds(0), () -> seconds(1), () -> {
                    texts.begin(CONTACT, "See you at 3", seconds(1));
                    return "the other one's";
                }))
                .isNull();
        assertThat(texts.<String>ifOnlyOne(hash, seconds(0), () -> seconds(2), () -> {
                    throw new AssertionError("there is nothing to look for");
                }))
                .isNull();
    }

    /** However slow the call was: the first one's minute must not be forgotten while the second is asked after. */
    @Test
    void anEqualOneJustBeforeIsNotForgottenWhileTheLaterOneMayBeAskedAfter() {
        for (int asked = 2; asked <= 122; asked++) {
            EqualTexts those = new EqualTexts();
            those.begin(CONTACT, "See you at 3", seconds(0));
            long hash = those.begin(CONTACT, "See you at 3", seconds(2));
            for (int second = 3; second <= asked; second++) {
                those.begin(CONTACT, "another " + second, seconds(second));
            }

            assertThat(those.isOnlyOne(hash, seconds(2), seconds(asked)))
                    .as("asked after %d seconds", asked)
                    .isFalse();
        }
    }

    @Test
    void anEqualOneOfLongAgoNoLongerCounts() {
        texts.begin(CONTACT, "See you at 3", seconds(0));
        for (int minute = 1; minute < 10; minute++) {
            texts.begin(CONTACT, "another", seconds(60 * minute));
        }
        long hash = texts.begin(CONTACT, "See you at 3", seconds(600));

        assertThat(texts.isOnlyOne(hash, seconds(600), seconds(601))).isTrue();
    }

    @Test
    void ofATextBegunLongAgoNothingIsCertain() {
        long hash = texts.begin(CONTACT, "See you at 3", seconds(0));

        assertThat(texts.isOnlyOne(hash, seconds(0), seconds(121))).isFalse();
    }

    @Test
    void ofAMinuteWithMoreTextsThanFitNothingIsCertain() {
        long hash = texts.begin(CONTACT, "See you at 3", seconds(0));
        for (int other = 0; other < 50_001; other++) {
            texts.begin(CONTACT, "another " + other, seconds(1));
        }

        assertThat(texts.isOnlyOne(hash, seconds(0), seconds(2))).isFalse();
    }

    private static long seconds(int seconds) {
        return TimeUnit.SECONDS.toNanos(seconds);
    }
}
