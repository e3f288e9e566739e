package io.github.cameltextrequest.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.cameltextrequest.model.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PageWalkerTest {

    private final List<Integer> rows =
            new ArrayList<>(IntStream.range(0, 95).boxed().toList());
    private final AtomicInteger reads = new AtomicInteger();

    private Page<Integer> read(int page) {
        reads.incrementAndGet();
        int from = Math.min(rows.size(), page * 10);
        return new Page<>(List.copyOf(rows.subList(from, Math.min(rows.size(), from + 10))), page, 10, rows.size());
    }

    private List<Integer> walk(IntFunction<Page<Integer>> pages) {
        List<Integer> found = new ArrayList<>();
        new PageWalker<>(pages, () -> false).forEachRemaining(found::add);
        return found;
    }

    @Test
    void everyRowComesOnceInOneRequestAPage() {
        assertThat(walk(this::read)).containsExactlyElementsOf(rows);
        assertThat(reads).hasValue(10);
    }

    @Test
    void rowsDeletedDuringTheWalkHideNoOther() {
        List<Integer> found = walk(page -> {
            if (reads.get() == 4) {
                rows.subList(0, 15).clear();
            }
            return read(page);
        });

        assertThat(found).containsAll(IntStream.range(15, 95).boxed().toList()).doesNotHaveDuplicates();
    }

    @Test
    void rowsInsertedDuringTheWalkComeNotTwice() {
        List<Integer> found = walk(page -> {
            if (reads.get() == 4) {
                rows.addAll(0, List.of(1000, 1001, 1002));
            }
            return read(page);
        });

        assertThat(found).containsAll(IntStream.range(0, 95).boxed().toList()).doesNotHaveDuplicates();
    }

    @Test
    void aFailureEndsTheWalk() {
        PageWalker<Integer> walker = new PageWalker<>(
                page -> {
                    if (page == 1) {
                        throw new IllegalStateException("no");
                    }
                    return read(page);
                },
                () -> false);
        IntStream.range(0, 10).forEach(i -> walker.next());

        assertThatThrownBy(walker::hasNext).hasMessage("no");
        assertThat(walker.hasNext()).isFalse();
    }
}
