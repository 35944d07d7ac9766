package org.saleskit.core.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** The fast sort against the one of the list, also in the order of equal items, which are told apart by their place. */
class KeySortProperties {

    private record Item<K>(K key, int place) {}

    private static final Comparator<Item<Instant>> BY_TIME = Comparator.comparing(Item::key);
    private static final Comparator<Item<String>> BY_TEXT = Comparator.comparing(Item::key);

    private static <K> List<Item<K>> items(List<K> keys) {
        List<Item<K>> items = new ArrayList<>();
        for (int i = 0; i < keys.size(); i++) {
            items.add(new Item<>(keys.get(i), i));
        }
        return items;
    }

    /** Few seconds, so that nanoseconds decide; in some lists the greatest times, whose span fits into no number. */
    @Provide
    Arbitrary<List<Instant>> times() {
        return Arbitraries.randomValue(random -> {
            boolean wide = random.nextInt(4) == 0;
            List<Instant> times = new ArrayList<>();
            for (int i = random.nextInt(60); i > 0; i--) {
                boolean extreme = wide && random.nextInt(5) == 0;
                times.add(
                        extreme
                                ? random.nextBoolean() ? Instant.MAX : Instant.MIN
                                : Instant.ofEpochSecond(random.nextInt(9) - 4, random.nextInt(3)));
            }
            return times;
        });
    }

    /** Long common beginnings, ends of text inside others, and every kind of character. */
    @Provide
    Arbitrary<List<String>> texts() {
        return Arbitraries.randomValue(random -> {
            String start = "common-".repeat(random.nextInt(12));
            int alphabet = random.nextBoolean() ? 2 : 1 + random.nextInt(Character.MAX_VALUE);
            List<String> texts = new ArrayList<>();
            for (int i = random.nextInt(60); i > 0; i--) {
                texts.add(start + text(random, alphabet));
            }
            return texts;
        });
    }

    private static String text(Random random, int alphabet) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(random.nextBoolean() ? 4 : 90); i > 0; i--) {
            text.append((char) random.nextInt(alphabet));
        }
        return text.toString();
    }

    @Property
    void byTime_anyTimes_isTheSortOfTheList(@ForAll("times") List<Instant> times) {
        List<Item<Instant>> expected = new ArrayList<>(items(times));
        expected.sort(BY_TIME);
        assertThat(KeySort.byTime(items(times), Item::key, BY_TIME)).isEqualTo(expected);
    }

    @Property
    void byText_anyTexts_isTheSortOfTheList(@ForAll("texts") List<String> texts) {
        List<Item<String>> expected = new ArrayList<>(items(texts));
        expected.sort(BY_TEXT);
        assertThat(KeySort.byText(items(texts), Item::key)).isEqualTo(expected);
    }

    @Test
    void byTime_orderWithFurtherKeys_decidesWithinASecond() {
        Comparator<Item<Instant>> latestPlaceFirst = BY_TIME.thenComparing(
                Comparator.<Item<Instant>>comparingInt(Item::place).reversed());
        Instant second = Instant.ofEpochSecond(7);
        assertThat(KeySort.byTime(items(List.of(second, second, Instant.EPOCH)), Item::key, latestPlaceFirst))
                .extracting(Item::place)
                .containsExactly(2, 1, 0);
    }

    @Test
    void sort_sortedOrEmptyItems_isANewList() {
        List<Item<String>> sorted = items(List.of("a", "a", "b"));
        assertThat(KeySort.byText(sorted, Item::key)).isEqualTo(sorted).isNotSameAs(sorted);
        assertThat(KeySort.byTime(new ArrayList<Item<Instant>>(), Item::key, BY_TIME))
                .isEmpty();
    }
}
