package org.saleskit.analytics.table;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;
import org.saleskit.analytics.internal.keys.KeyIndex;
import org.saleskit.core.internal.Checks;

/**
 * Numbers keys, so that a column of keys can be an {@code int[]}: the first key is 0, the next new one 1, and so on.
 *
 * <p>The numbers depend on the order in which keys arrive; no result does, because a {@link PeriodTable} has its keys in
 * their natural order. Dictionaries that were filled apart are {@linkplain #merge merged} with a translation of the numbers.
 *
 * <p>For use by one thread at a time. A thread may go on numbering while others add chunks that it has handed to them, as
 * through an executor or a queue. Memory: some 20 to 40 bytes for each key beside the key itself.
 *
 * @param <K> the key; its order must agree with its equality
 */
public final class KeyDictionary<K extends Comparable<? super K>> {

    private final KeyIndex<K> index = new KeyIndex<>();

    /** As many keys as other threads may count on; every chunk that names an id is handed over after it was counted. */
    private volatile int size;

    private KeyDictionary() {}

    /**
     * {@return a dictionary without keys}
     *
     * @param <K> the key
     */
    public static <K extends Comparable<? super K>> KeyDictionary<K> empty() {
        return new KeyDictionary<>();
    }

    /**
     * {@return a dictionary of keys, which are numbered in their order}
     *
     * @param <K> the key
     * @param keys the keys; one that comes again keeps its first number
     */
    public static <K extends Comparable<? super K>> KeyDictionary<K> of(Iterable<? extends K> keys) {
        KeyDictionary<K> dictionary = new KeyDictionary<>();
        int index = 0;
        for (K key : Objects.requireNonNull(keys, "keys")) {
            int place = index++;
            Objects.requireNonNull(key, () -> "keys[" + place + "]");
            dictionary.add(key);
        }
        return dictionary;
    }

    /**
     * {@return the number of a key, a new one if the key is new}
     *
     * @param key the key
     */
    public int add(K key) {
        Objects.requireNonNull(key, "key");
        int id = index.add(key);
        size = index.size();
        return id;
    }

    /**
     * {@return the number of a key, or empty if the dictionary does not have it}
     *
     * @param key any key
     */
    public OptionalInt find(K key) {
        int id = index.find(Objects.requireNonNull(key, "key"));
        return id < 0 ? OptionalInt.empty() : OptionalInt.of(id);
    }

    /**
     * {@return the key of a number}
     *
     * @param id a number, from 0
     * @throws IllegalArgumentException if no key has it
     */
    public K key(int id) {
        Checks.check(id >= 0 && id < size, "id", "lie between 0 and " + (size - 1), id);
        return index.key(id);
    }

    /** {@return how many keys there are; their numbers are below it} */
    public int size() {
        return size;
    }

    /** {@return the keys in the order of their numbers; an unmodifiable view} */
    public List<K> keys() {
        return index.keys();
    }

    /**
     * Adds the keys of another dictionary, which stays as it is.
     *
     * @param other the other dictionary
     * @return for each number of the other dictionary, the number of the same key in this one
     */
    public int[] merge(KeyDictionary<K> other) {
        int[] ids = new int[Objects.requireNonNull(other, "other").size()];
        for (int id = 0; id < ids.length; id++) {
            ids[id] = add(other.key(id));
        }
        return ids;
    }

    /**
     * The numbers in the natural order of their keys.
     *
     * @throws IllegalArgumentException if two keys are unequal but neither comes first
     */
    int[] sortedIds() {
        return index.sortedIds(Comparator.naturalOrder());
    }

    /** {@return the number of keys} */
    @Override
    public String toString() {
        return "KeyDictionary[keys " + size + "]";
    }
}
