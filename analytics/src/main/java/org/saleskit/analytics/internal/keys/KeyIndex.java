package org.saleskit.analytics.internal.keys;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.saleskit.core.internal.Checks;

/**
 * Numbers keys in the order in which they arrive, from 0. For use by one thread.
 *
 * <p>Open addressing: a slot holds the hash code beside the number, so that a key is compared only with its like, and
 * looking one up touches two places of memory.
 *
 * @param <K> the key
 */
public final class KeyIndex<K> {

    private static final int FEWEST_SLOTS = 16;

    /** 2^32 over the golden ratio: spreads hash codes that lie side by side. */
    private static final int SPREAD = 0x9E3779B9;

    private final ArrayList<K> keys = new ArrayList<>();

    /** The hash code in the high half, the number plus one in the low; 0 where free. At most half are in use. */
    private long[] slots = new long[FEWEST_SLOTS];

    /** Starts without keys. */
    public KeyIndex() {}

    /**
     * {@return the number of a key, a new one if the key is new}
     *
     * @param key the key
     */
    public int add(K key) {
        return add(key, hash(key));
    }

    private int add(K key, int hash) {
        int slot = slotOf(key, hash);
        if (slots[slot] != 0) {
            return (int) slots[slot] - 1;
        }
        keys.add(key);
        slots[slot] = ((long) hash << Integer.SIZE) | keys.size();
        if (keys.size() > slots.length / 2) {
            grow();
        }
        return keys.size() - 1;
    }

    /**
     * {@return the number of a key, or -1 if it has none}
     *
     * @param key any key
     */
    public int find(K key) {
        return (int) slots[slotOf(key, hash(key))] - 1;
    }

    private static int hash(Object key) {
        int spread = key.hashCode() * SPREAD;
        return spread ^ (spread >>> 16);
    }

    /** The slot that has the key, or the free one where it belongs. */
    private int slotOf(K key, int hash) {
        int mask = slots.length - 1;
        int slot = hash & mask;
        while (slots[slot] != 0) {
            long found = slots[slot];
            if ((int) (found >>> Integer.SIZE) == hash
                    && keys.get((int) found - 1).equals(key)) {
                return slot;
            }
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    private void grow() {
        long[] old = slots;
        slots = new long[Math.multiplyExact(old.length, 2)];
        int mask = slots.length - 1;
        for (long entry : old) {
            if (entry != 0) {
                int slot = (int) (entry >>> Integer.SIZE) & mask;
                while (slots[slot] != 0) {
                    slot = (slot + 1) & mask;
                }
                slots[slot] = entry;
            }
        }
    }

    /** {@return how many keys there are; their numbers are below it} */
    public int size() {
        return keys.size();
    }

    /**
     * {@return the key of a number}
     *
     * @param id a number
     */
    public K key(int id) {
        return keys.get(id);
    }

    /** {@return the keys in the order of their numbers; an unmodifiable view} */
    public List<K> keys() {
        return Collections.unmodifiableList(keys);
    }

    /**
     * {@return the numbers in an order of their keys}
     *
     * @param order the order
     * @throws IllegalArgumentException if two keys are unequal but neither comes first: which does would depend on chance
     */
    public int[] sortedIds(Comparator<? super K> order) {
        int[] ids = IntStream.range(0, keys.size()).toArray();
        if (isAscending(order)) {
            return ids;
        }
        List<K> sorted = new ArrayList<>(keys);
        sorted.sort(order);
        for (int i = 0; i < ids.length; i++) {
            K key = sorted.get(i);
            ids[i] = find(key);
            if (i > 0) {
                K previous = sorted.get(i - 1);
                Checks.check(
                        order.compare(previous, key) != 0,
                        "order of the keys",
                        "agree with equals",
                        previous + ", " + key);
            }
        }
        return ids;
    }

    private boolean isAscending(Comparator<? super K> order) {
        for (int i = 1; i < keys.size(); i++) {
            if (order.compare(keys.get(i - 1), keys.get(i)) >= 0) {
                return false;
            }
        }
        return true;
    }

    /**
     * Keys that wait, to be looked up together: a first loop reads the slots of all of them, a second one their keys. So the
     * processor waits for the memory of many rows at once and not row by row, which is most of the time once there are more
     * keys than its cache can hold.
     *
     * @param <K> the key
     */
    public static final class Batch<K> {

        /** How many keys may wait. */
        public static final int SIZE = 256;

        private final KeyIndex<K> index;
        private final ArrayList<K> waiting = new ArrayList<>(SIZE);
        private final int[] hashes = new int[SIZE];
        private final int[] ids = new int[SIZE];

        /**
         * Starts without keys.
         *
         * @param index numbers the keys
         */
        public Batch(KeyIndex<K> index) {
            this.index = index;
        }

        /**
         * {@return the place of a key that is to wait}
         *
         * @param key the key; there must be room for it
         */
        public int add(K key) {
            int place = waiting.size();
            hashes[place] = hash(key);
            waiting.add(key);
            return place;
        }

        /** {@return how many keys wait} */
        public int size() {
            return waiting.size();
        }

        /** {@return the numbers of the keys by their places, until the next call; no key waits any more} */
        public int[] take() {
            int count = waiting.size();
            long[] slots = index.slots;
            int mask = slots.length - 1;
            for (int i = 0; i < count; i++) {
                long found = slots[hashes[i] & mask];
                ids[i] = (int) (found >>> Integer.SIZE) == hashes[i] ? (int) found - 1 : -1;
            }
            for (int i = 0; i < count; i++) {
                K key = waiting.get(i);
                if (ids[i] < 0 || !index.keys.get(ids[i]).equals(key)) {
                    ids[i] = index.add(key, hashes[i]);
                }
            }
            waiting.clear();
            return ids;
        }
    }
}
