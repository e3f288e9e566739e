package io.github.cameltextrequest.client;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class WindowTest {

    @Property
    void anOverlappingWindowBeginsBeforeTheEndAndGoesOnBehindIt(@ForAll @IntRange(min = 1000, max = 400_000) int end) {
        Window window = Window.overlapping(end, 1000);

        assertThat(window.start()).isLessThan(end);
        assertThat(window.end()).isGreaterThan(end);
        assertThat(window.size()).isBetween(1, 1000);
    }

    @Property
    void whereOverlappingIsCheapItTakesNoMoreThanOneRequestMore(@ForAll @IntRange(min = 1, max = 120_000) int rows) {
        int requests = 1;
        for (Window window = Window.first(1000); window.end() < rows; window = Window.overlapping(window.end(), 1000)) {
            requests++;
        }

        assertThat(Window.overlapIsCheap(rows, 1000)).isEqualTo(requests <= (rows + 999) / 1000 + 1);
    }

    @Example
    void overlappingIsCheapUpToThirtyTwoPages() {
        for (int rows = 0; rows <= 31_944; rows++) {
            assertThat(Window.overlapIsCheap(rows, 1000)).as("%d rows", rows).isTrue();
        }
        assertThat(Window.overlapIsCheap(31_945, 1000)).isFalse();
        assertThat(Window.overlapIsCheap(100_000, 1000)).isFalse();
        assertThat(Window.overlapIsCheap(Integer.MAX_VALUE, 1000)).isFalse();
        assertThat(Window.overlapIsCheap(5, 1)).isFalse();
    }
}
