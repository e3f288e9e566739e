package io.github.cameltextrequest.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;
import net.jqwik.api.Assume;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** Nothing that is there throughout is missing, whatever is inserted and deleted between two pages. */
class ChangingListWalkTest {

    private static List<Integer> walk(ChangingList list, int pageSize, Consumer<ChangingList> changes) {
        List<Integer> found = new ArrayList<>();
        PageWalker<ListRow> walker = new PageWalker<>(
                (page, size) -> {
                    if (list.requests > 0) {
                        changes.accept(list);
                    }
                    return list.read(page, size);
                },
                pageSize,
                () -> false,
                list::now);
        walker.forEachRemaining(row -> found.add((Integer) row.result()));
        return found;
    }

    @Property(tries = 150)
    void aShortListLosesNothingWhateverHappens(
            @ForAll long seed,
            @ForAll @IntRange(min = 1, max = 1500) int size,
            @ForAll @IntRange(min = 50, max = 200) int pageSize) {
        Assume.that(size <= pageSize * (Math.sqrt(pageSize) - 1));
        Random random = new Random(seed);
        ChangingList list = new ChangingList(size, false);

        List<Integer> found = walk(list, pageSize, changing -> change(changing, random));

        assertNothingIsMissingOrDouble(list, found);
    }

    private static void assertNothingIsMissingOrDouble(ChangingList list, List<Integer> found) {
        Set<Integer> missing = new HashSet<>(list.throughout());
        found.forEach(missing::remove);

        assertThat(missing).isEmpty();
        assertThat(new HashSet<>(found)).hasSize(found.size());
    }

    /** As many rows go as come, so that the total tells nothing. */
    private static void change(ChangingList list, Random random) {
        if (list.requests > 200) {
            return;
        }
        for (int i = random.nextInt(4); i > 0 && list.size() > 0; i--) {
            list.delete(random.nextInt(list.size()));
            list.insert(random.nextInt(list.size() + 1));
        }
    }

    @Property(tries = 10)
    void aLongListOfRowsThatTellTheirAgeLosesNothing(
            @ForAll long seed, @ForAll @IntRange(min = 31_945, max = 45_000) int size) {
        Random random = new Random(seed);
        ChangingList list = new ChangingList(size, true);

        List<Integer> found = walk(list, 1000, changing -> change(changing, random));

        assertNothingIsMissingOrDouble(list, found);
    }

    @Example
    void aRowDeletedBehindTheWalkAndOneMadeAheadOfItHideNoOther() {
        ChangingList list = new ChangingList(100_000, true);

        List<Integer> found = walk(list, 1000, changing -> {
            if (changing.requests == 50) {
                changing.delete(10);
                changing.insert(changing.size());
            }
        });

        assertNothingIsMissingOrDouble(list, found);
    }

    @Property(tries = 20)
    void whenNothingChangesOneRequestMoreThanPagesIsTheMost(@ForAll @IntRange(min = 0, max = 130_000) int size) {
        ChangingList list = new ChangingList(size, true);

        assertThat(walk(list, 1000, unchanged -> {})).hasSize(size);
        assertThat(list.requests).isLessThanOrEqualTo((size + 999) / 1000 + 1);
    }

    @Example
    void theLongestListThatLosesNothingHas31944Rows() {
        for (int size : new int[] {31_000, 31_008, 31_009, 31_944}) {
            ChangingList list = new ChangingList(size, false);

            List<Integer> found = walk(list, 1000, changing -> {
                changing.delete(10);
                changing.insert(changing.size());
            });

            assertNothingIsMissingOrDouble(list, found);
        }
    }

    @Example
    void manyRowsDeletedAtOnceHideNoOther() {
        ChangingList list = new ChangingList(20_000, false);

        List<Integer> found = walk(list, 1000, changing -> {
            if (changing.requests == 8) {
                for (int i = 0; i < 5_000; i++) {
                    changing.delete(0);
                    changing.insert(changing.size());
                }
            }
        });

        assertNothingIsMissingOrDouble(list, found);
    }
}
