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

    @Example
    void theFirstWindowBeginsAtTheFirstRow() {
        assertThat(Window.first(1000)).isEqualTo(new Window(0, 1000));
        assertThat(Window.overlapping(1000, 1000)).isEqualTo(new Window(1, 999));
        assertThat(Window.behind(2000, 1000)).isEqualTo(new Window(2, 1000));
        assertThat(Window.behind(2999, 1000)).isEqualTo(new Window(2, 1000));
    }
}
