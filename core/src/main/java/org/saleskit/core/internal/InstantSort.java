package org.saleskit.core.internal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/**
 * Sorts long logs by an order that begins with a time. Items that are sorted already are only read; otherwise the whole
 * seconds are sorted as numbers, which spares the comparison of objects, and the order itself decides within a second. The
 * result is that of {@link List#sort}, also for equal items.
 */
public final class InstantSort {

    private InstantSort() {}

    /**
     * {@return the items in their order, in a new list}
     *
     * @param items the items, in any order
     * @param time the time of an item
     * @param order an order that compares by that time before anything else
     * @param <T> the type of the items
     */
    public static <T> List<T> sorted(
            Collection<? extends T> items, Function<? super T, Instant> time, Comparator<? super T> order) {
        List<T> sorted = new ArrayList<>(items);
        if (isSorted(sorted, order)) {
            return sorted;
        }
        long[] seconds = sorted.stream()
                .mapToLong(item -> time.apply(item).getEpochSecond())
                .toArray();
        long first = Arrays.stream(seconds).min().orElseThrow();
        long last = Arrays.stream(seconds).max().orElseThrow();
        // A number holds the second, counted from the first, above the place of the item in the input.
        int placeBits = Integer.SIZE - Integer.numberOfLeadingZeros(seconds.length);
        if (last - first > Long.MAX_VALUE >> placeBits) {
            sorted.sort(order);
            return sorted;
        }
        for (int i = 0; i < seconds.length; i++) {
            seconds[i] = (seconds[i] - first) << placeBits | i;
        }
        Arrays.sort(seconds);
        return inOrder(sorted, seconds, placeBits, order);
    }

    private static <T> boolean isSorted(List<T> items, Comparator<? super T> order) {
        for (int i = 1; i < items.size(); i++) {
            if (order.compare(items.get(i - 1), items.get(i)) > 0) {
                return false;
            }
        }
        return true;
    }

    private static <T> List<T> inOrder(List<T> items, long[] keys, int placeBits, Comparator<? super T> order) {
        List<T> sorted = new ArrayList<>(keys.length);
        int second = 0;
        for (int i = 0; i < keys.length; i++) {
            if (keys[i] >> placeBits != keys[second] >> placeBits) {
                sorted.subList(second, i).sort(order);
                second = i;
            }
            sorted.add(items.get((int) (keys[i] & ((1L << placeBits) - 1))));
        }
        sorted.subList(second, keys.length).sort(order);
        return sorted;
    }
}
