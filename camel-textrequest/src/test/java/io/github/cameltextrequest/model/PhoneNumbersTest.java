package io.github.cameltextrequest.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class PhoneNumbersTest {

    @Property
    void tenDigitsInAnyWritingBecomeElevenDigits(
            @ForAll("tenDigits") String digits, @ForAll("writings") String writing) {
        assertThat(PhoneNumbers.normalize(written(writing, digits))).isEqualTo("1" + digits);
    }

    @Property
    void normalizedNumberStaysAsItIs(@ForAll("tenDigits") String digits) {
        assertThat(PhoneNumbers.normalize("1" + digits)).isEqualTo("1" + digits);
    }

    @Property
    void whateverIsNoNumberIsRefusedWithoutTheWholeOfIt(@ForAll String text) {
        if (PhoneNumbers.isPhoneNumber(text)) {
            assertThat(PhoneNumbers.normalize(text)).matches("1[0-9]{10}");
        } else {
            assertThatIllegalArgumentException().isThrownBy(() -> PhoneNumbers.normalize(text));
        }
    }

    @Property
    void otherCountsOfDigitsAreRefusedByTheirLastFour(@ForAll @From("otherCounts") String digits) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PhoneNumbers.normalize(digits))
                .withMessageEndingWith("but was ..." + digits.substring(digits.length() - 4))
                .withMessageNotContaining(digits);
    }

    @Property
    void letterAnywhereIsRefused(@ForAll("tenDigits") String digits, @ForAll("tenDigits") String position) {
        int at = position.charAt(0) - '0';
        String text = digits.substring(0, at) + "x" + digits.substring(at);

        assertThat(PhoneNumbers.isPhoneNumber(text)).isFalse();
    }

    @Example
    void elevenDigitsMustBeginWithOne() {
        assertThat(PhoneNumbers.isPhoneNumber("24235550142")).isFalse();
        assertThat(PhoneNumbers.isPhoneNumber("+4235550142")).isFalse();
        assertThat(PhoneNumbers.isPhoneNumber("14235550142")).isTrue();
    }

    @Example
    void lastFourOfShortTextsTellNothing() {
        assertThat(PhoneNumbers.lastFour("+1 (423) 555-0142")).isEqualTo("0142");
        assertThat(PhoneNumbers.lastFour("0142")).isEmpty();
        assertThat(PhoneNumbers.lastFour("Dana")).isEmpty();
    }

    @Provide
    Arbitrary<String> tenDigits() {
        return Arbitraries.strings().numeric().ofLength(10);
    }

    @Provide
    Arbitrary<String> otherCounts() {
        return Arbitraries.strings()
                .numeric()
                .ofMinLength(5)
                .ofMaxLength(20)
                .filter(digits -> digits.length() != 10 && !(digits.length() == 11 && digits.startsWith("1")));
    }

    /** Ways to write a number: the letters stand for its area code, exchange and line. */
    @Provide
    Arbitrary<String> writings() {
        return Arbitraries.of(
                "AEL", "1AEL", "+1AEL", "A-E-L", "1-A-E-L", "+1 (A) E-L", "(A)E-L", "A.E.L", " +1 A E L ", "+1(A)-E-L");
    }

    private static String written(String writing, String digits) {
        return writing.replace("A", digits.substring(0, 3))
                .replace("E", digits.substring(3, 6))
                .replace("L", digits.substring(6));
    }
}
