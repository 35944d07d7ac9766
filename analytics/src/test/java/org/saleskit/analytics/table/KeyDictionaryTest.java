package org.saleskit.analytics.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class KeyDictionaryTest {

    @Test
    void keys_areNumberedInTheOrderOfTheirFirstCall() {
        KeyDictionary<String> keys = KeyDictionary.empty();

        assertThat(keys.add("nail")).isZero();
        assertThat(keys.add("bolt")).isEqualTo(1);
        assertThat(keys.add("nail")).isZero();
        assertThat(keys.size()).isEqualTo(2);
        assertThat(keys.keys()).containsExactly("nail", "bolt").isUnmodifiable();
        assertThat(keys.key(1)).isEqualTo("bolt");
        assertThat(keys.find("bolt")).hasValue(1);
        assertThat(keys.find("screw")).isEmpty();
        assertThat(keys).hasToString("KeyDictionary[keys 2]");
    }

    @Test
    void keys_ofOneHashCode_areToldApart() {
        // "Aa" and "BB" have the same hash code, so all words made of them have, by length.
        KeyDictionary<String> keys = KeyDictionary.of(List.of("AaAa", "AaBB", "BBAa", "BBBB", "AaBB"));

        assertThat(keys.keys()).containsExactly("AaAa", "AaBB", "BBAa", "BBBB");
        assertThat(keys.find("BBBB")).hasValue(3);
        assertThat(keys.find("CCAa")).isEmpty();
    }

    @Test
    void keys_many_areNumberedAsAMapWould() {
        SplittableRandom random = new SplittableRandom(7);
        KeyDictionary<Integer> keys = KeyDictionary.empty();
        Map<Integer, Integer> expected = new HashMap<>();
        for (int i = 0; i < 200_000; i++) {
            int key = random.nextInt(60_000) * 4096;
            expected.putIfAbsent(key, expected.size());
            assertThat(keys.add(key)).isEqualTo(expected.get(key));
        }

        assertThat(keys.size()).isEqualTo(expected.size());
        expected.forEach((key, id) -> assertThat(keys.find(key)).hasValue(id));
    }

    @Test
    void merge_overlappingDictionaries_translatesTheNumbers() {
        KeyDictionary<String> keys = KeyDictionary.of(List.of("a", "b"));
        KeyDictionary<String> other = KeyDictionary.of(List.of("c", "b", "d"));

        assertThat(keys.merge(other)).containsExactly(2, 1, 3);
        assertThat(keys.keys()).containsExactly("a", "b", "c", "d");
        assertThat(other.keys()).containsExactly("c", "b", "d");
        assertThat(keys.merge(keys)).containsExactly(0, 1, 2, 3);
    }
}
