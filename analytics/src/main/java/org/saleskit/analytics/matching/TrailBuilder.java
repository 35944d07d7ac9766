package org.saleskit.analytics.matching;

import java.util.Arrays;

/** Takes the events of one subject in any order. For use by one thread. */
public final class TrailBuilder {

    private static final int FIRST_CAPACITY = 4;

    private long[] times = new long[FIRST_CAPACITY];
    private long[] sequences = new long[FIRST_CAPACITY];
    private long[] masks = new long[FIRST_CAPACITY];
    private String[] ids = new String[FIRST_CAPACITY];
    private String[] values = new String[FIRST_CAPACITY];
    private int size;

    /** No events yet. */
    public TrailBuilder() {}

    /**
     * Adds an event.
     *
     * @param time when it happened, in nanoseconds since 1970
     * @param sequence its order among events of one instant
     * @param id its identifier, empty if it has none
     * @param mask which steps and exclusions it is
     * @param value the value of the host's attribute, empty if there is none
     */
    public void add(long time, long sequence, String id, long mask, String value) {
        room(1);
        times[size] = time;
        sequences[size] = sequence;
        ids[size] = id;
        masks[size] = mask;
        values[size] = value;
        size++;
    }

    /**
     * Adds all events of another one, which stays as it is.
     *
     * @param other the other one
     */
    public void addAll(TrailBuilder other) {
        room(other.size);
        System.arraycopy(other.times, 0, times, size, other.size);
        System.arraycopy(other.sequences, 0, sequences, size, other.size);
        System.arraycopy(other.ids, 0, ids, size, other.size);
        System.arraycopy(other.masks, 0, masks, size, other.size);
        System.arraycopy(other.values, 0, values, size, other.size);
        size += other.size;
    }

    private void room(int more) {
        int needed = Math.addExact(size, more);
        if (needed > times.length) {
            int capacity = (int) Math.min(Integer.MAX_VALUE - 8L, Math.max(needed, times.length * 2L));
            times = Arrays.copyOf(times, capacity);
            sequences = Arrays.copyOf(sequences, capacity);
            masks = Arrays.copyOf(masks, capacity);
            ids = Arrays.copyOf(ids, capacity);
            values = Arrays.copyOf(values, capacity);
        }
    }

    /** {@return the events in their total order, those that agree in all with another one left out} */
    public Trail build() {
        int[] order = sorted();
        long[] sortedTimes = new long[size];
        long[] sortedMasks = new long[size];
        String[] sortedValues = new String[size];
        int kept = 0;
        int undecided = 0;
        for (int i = 0; i < size; i++) {
            if (i > 0 && compare(order[i - 1], order[i]) == 0 && masks[order[i]] != 0) {
                continue;
            }
            undecided += i > 0 && masks[order[i - 1]] != masks[order[i]] && isTie(order[i - 1], order[i]) ? 1 : 0;
            sortedTimes[kept] = times[order[i]];
            sortedMasks[kept] = masks[order[i]];
            sortedValues[kept] = values[order[i]];
            kept++;
        }
        return new Trail(
                Arrays.copyOf(sortedTimes, kept),
                Arrays.copyOf(sortedMasks, kept),
                Arrays.copyOf(sortedValues, kept),
                size - kept,
                undecided);
    }

    /** The places in order, by merging runs of 1, 2, 4, … places; nothing is moved where they are in order already. */
    private int[] sorted() {
        int[] from = new int[size];
        for (int i = 0; i < size; i++) {
            from[i] = i;
        }
        int[] to = new int[size];
        for (int width = 1; width < size && width > 0; width *= 2) {
            for (int start = 0; start < size; start += 2 * width) {
                merge(from, to, start, Math.min(start + width, size), Math.min(start + 2 * width, size));
            }
            int[] other = from;
            from = to;
            to = other;
        }
        return from;
    }

    private void merge(int[] from, int[] to, int start, int middle, int end) {
        int left = start;
        int right = middle;
        for (int i = start; i < end; i++) {
            boolean takeLeft = left < middle && (right >= end || compare(from[left], from[right]) <= 0);
            to[i] = takeLeft ? from[left++] : from[right++];
        }
    }

    private boolean isTie(int a, int b) {
        return times[a] == times[b] && sequences[a] == sequences[b] && ids[a].equals(ids[b]);
    }

    /** Instant, sequence, id; then events of earlier steps first, exclusions and other events after all steps; then value. */
    private int compare(int a, int b) {
        int order = Long.compare(times[a], times[b]);
        order = order != 0 ? order : Long.compare(sequences[a], sequences[b]);
        order = order != 0 ? order : ids[a].compareTo(ids[b]);
        order = order != 0
                ? order
                : Integer.compare(Long.numberOfTrailingZeros(masks[a]), Long.numberOfTrailingZeros(masks[b]));
        order = order != 0 ? order : Long.compare(masks[a], masks[b]);
        return order != 0 ? order : values[a].compareTo(values[b]);
    }
}
