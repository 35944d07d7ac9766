package org.saleskit.analytics.survival;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.saleskit.analytics.internal.keys.RadixSort;
import org.saleskit.core.internal.Checks;

/**
 * Takes observed times one by one or as columns, and makes {@link SurvivalData} of them.
 *
 * <p>A time has an entry (the age at which the deal came under observation, 0 if it was seen from the beginning), an exit
 * (its age at the close, or at the end of observation if still open) and a cause, or none while it is open. Only the
 * numbers of deals at each age count, so neither the order of the rows nor how they were split between accumulators changes
 * a bit of any result. Eight bytes a deal, sixteen with a late entry; no object for each row.
 *
 * <p>For use by one thread; join those of several by {@link #merge}.
 *
 * @param <C> what closes a deal, such as an enum of won and lost
 */
public final class SurvivalAccumulator<C> {

    /** What stands for a cause in a column of a deal that is still open. */
    public static final int OPEN = -1;

    private static final int FIRST_CAPACITY = 16;
    private static final int MOST_CAUSES = 1_000;

    private final TimeScale scale;
    private final List<C> causes;
    private final Map<C, Integer> places = new HashMap<>();
    private final int codeBits;
    private long[] exits = new long[FIRST_CAPACITY];
    private int exitCount;
    private long[] lateEntries = new long[FIRST_CAPACITY];
    private int lateCount;
    private long neverAtRisk;
    private long notYetOpen;

    private SurvivalAccumulator(TimeScale scale, List<C> causes) {
        this.scale = scale;
        this.causes = causes;
        this.codeBits = Integer.SIZE - Integer.numberOfLeadingZeros(causes.size());
        for (C cause : causes) {
            places.put(cause, places.size());
        }
    }

    /**
     * {@return an empty accumulator}
     *
     * @param scale what times are counted in
     * @param causes what may close a deal, at least one, none twice
     * @param <C> the type of the causes
     * @throws IllegalArgumentException if there is no cause, more than 1000, or one twice
     */
    public static <C> SurvivalAccumulator<C> of(TimeScale scale, List<C> causes) {
        Objects.requireNonNull(causes, "causes");
        Objects.requireNonNull(scale, "scale");
        List<C> copy = List.copyOf(causes);
        Checks.check(!copy.isEmpty() && copy.size() <= MOST_CAUSES, "causes", "be 1 to " + MOST_CAUSES, copy.size());
        SurvivalAccumulator<C> result = new SurvivalAccumulator<>(scale, copy);
        Checks.check(result.places.size() == copy.size(), "causes", "differ from each other", copy);
        return result;
    }

    /**
     * Adds a deal seen from its beginning.
     *
     * @param exit its age in ticks when it closed or was last seen, zero or more
     * @param cause what closed it; empty if it is open
     * @throws IllegalArgumentException if the exit is out of range or the cause unknown
     */
    public void add(long exit, Optional<C> cause) {
        Objects.requireNonNull(cause, "cause");
        add(0, exit, cause);
    }

    /**
     * Adds a deal.
     *
     * @param entry its age in ticks when it was first seen, zero or more
     * @param exit its age in ticks when it closed or was last seen, not below the entry
     * @param cause what closed it; empty if it is open
     * @throws IllegalArgumentException if a time is out of range or the cause unknown
     */
    public void add(long entry, long exit, Optional<C> cause) {
        Objects.requireNonNull(cause, "cause");
        checkTimes(entry, exit, "entry", "exit");
        put(entry, exit, cause.isPresent() ? placeOf(cause.get()) : OPEN);
    }

    /**
     * Adds many deals. The columns are checked as a whole first: what is refused leaves no trace.
     *
     * @param entries the age of each in ticks when it was first seen
     * @param exits the age of each in ticks when it closed or was last seen
     * @param causeIndexes the place of each deal's cause in the list of causes, {@link #OPEN} if it is open
     * @throws IllegalArgumentException if the lengths differ, a time is out of range or there is no such cause
     */
    public void addColumns(long[] entries, long[] exits, int[] causeIndexes) {
        Objects.requireNonNull(entries, "entries");
        Objects.requireNonNull(exits, "exits");
        Objects.requireNonNull(causeIndexes, "causeIndexes");
        Checks.check(exits.length == entries.length, "exits", "have " + entries.length + " elements", exits.length);
        Checks.check(
                causeIndexes.length == entries.length,
                "causeIndexes",
                "have " + entries.length + " elements",
                causeIndexes.length);
        for (int i = 0; i < exits.length; i++) {
            if (!timesFit(entries[i], exits[i])) {
                checkTimes(entries[i], exits[i], "entries[" + i + "]", "exits[" + i + "]");
            }
            int cause = causeIndexes[i];
            if (cause < OPEN || cause >= causes.size()) {
                throw Checks.broken(
                        "causeIndexes[" + i + "]", "be " + OPEN + " to " + (causes.size() - 1), causeIndexes[i]);
            }
        }
        exits(exits.length);
        for (int i = 0; i < exits.length; i++) {
            put(entries[i], exits[i], causeIndexes[i]);
        }
    }

    /** Counts a deal that opened after the end of observation and has no time yet. */
    void addNotYetOpen() {
        notYetOpen++;
    }

    private static boolean timesFit(long entry, long exit) {
        return entry >= 0 && exit >= entry && exit <= TimeScale.MOST_TICKS;
    }

    private static void checkTimes(long entry, long exit, String entryName, String exitName) {
        Checks.nonNegative(entry, entryName);
        Checks.check(exit <= TimeScale.MOST_TICKS, exitName, "be at most " + TimeScale.MOST_TICKS, exit);
        Checks.check(exit >= entry, exitName, "be at or after " + entryName + ", which is " + entry, exit);
    }

    private int placeOf(C cause) {
        Integer place = places.get(cause);
        if (place == null) {
            throw Checks.broken("cause", "be one of " + causes, cause);
        }
        return place;
    }

    private void put(long entry, long exit, int cause) {
        if (entry > 0 && entry == exit) {
            neverAtRisk++;
            return;
        }
        exits(1);
        exits[exitCount++] = exit << codeBits | (cause + 1);
        if (entry > 0) {
            lateEntries = room(lateEntries, lateCount, 1);
            lateEntries[lateCount++] = entry;
        }
    }

    private void exits(int more) {
        exits = room(exits, exitCount, more);
    }

    private static long[] room(long[] values, int used, int more) {
        int needed = Math.addExact(used, more);
        return needed <= values.length
                ? values
                : Arrays.copyOf(values, (int) Math.min(Integer.MAX_VALUE - 8L, Math.max(needed, values.length * 2L)));
    }

    /**
     * Adds all that another accumulator has taken.
     *
     * @param other the other one, of the same scale and causes; unchanged
     * @throws IllegalArgumentException if it has another scale or other causes
     */
    public void merge(SurvivalAccumulator<C> other) {
        Objects.requireNonNull(other, "other");
        Checks.check(scale.equals(other.scale), "other.scale", "be " + scale, other.scale);
        Checks.check(causes.equals(other.causes), "other.causes", "be " + causes, other.causes);
        int moreExits = other.exitCount;
        int moreEntries = other.lateCount;
        exits(moreExits);
        System.arraycopy(other.exits, 0, exits, exitCount, moreExits);
        exitCount += moreExits;
        lateEntries = room(lateEntries, lateCount, moreEntries);
        System.arraycopy(other.lateEntries, 0, lateEntries, lateCount, moreEntries);
        lateCount += moreEntries;
        neverAtRisk += other.neverAtRisk;
        notYetOpen += other.notYetOpen;
    }

    /** {@return what was added so far; more may be added afterwards} */
    public SurvivalData<C> result() {
        // Sorting in place is harmless: the order of what was added has no meaning.
        RadixSort.sort(exits, exitCount);
        RadixSort.sort(lateEntries, lateCount);
        return SurvivalData.ofSorted(
                scale,
                causes,
                new SortedExits(exits, exitCount, codeBits),
                Arrays.copyOf(lateEntries, lateCount),
                new SurvivalData.LeftOut(neverAtRisk, notYetOpen, 0));
    }

    /** {@return the scale, the causes and the number of deals} */
    @Override
    public String toString() {
        return "SurvivalAccumulator[" + scale + ", causes " + causes + ", deals " + exitCount + "]";
    }

    /** Exits in ascending order, each with its cause plus one in the lowest bits. */
    static final class SortedExits {
        private final long[] keys;
        private final int count;
        private final int codeBits;

        SortedExits(long[] keys, int count, int codeBits) {
            this.keys = keys;
            this.count = count;
            this.codeBits = codeBits;
        }

        int count() {
            return count;
        }

        long time(int index) {
            return keys[index] >> codeBits;
        }

        int cause(int index) {
            return (int) (keys[index] & ((1L << codeBits) - 1)) - 1;
        }
    }
}
