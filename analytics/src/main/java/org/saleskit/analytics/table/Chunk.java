package org.saleskit.analytics.table;

import java.util.Objects;
import java.util.function.LongFunction;
import org.saleskit.core.internal.Checks;

/**
 * Rows as columns, from one place to another: for each its key id, its date as a number, and its amount.
 *
 * @param datesName what the caller calls the column of dates
 * @param dates days or periods, as numbers
 * @param from place of the first row
 * @param to place after the last
 */
@SuppressWarnings("ArrayRecordComponent") // Never compared: a view of the caller's arrays, for the time of one call.
record Chunk(int[] keys, String datesName, int[] dates, long[] units, int from, int to) {

    /** Checks the shape of the columns. */
    static Chunk of(int[] keys, String datesName, int[] dates, long[] units, int from, int to) {
        int length = Objects.requireNonNull(keys, "keys").length;
        Objects.requireNonNull(dates, datesName);
        Objects.requireNonNull(units, "units");
        String rule = "be that of the keys, " + length;
        Checks.check(dates.length == length, "length of " + datesName, rule, dates.length);
        Checks.check(units.length == length, "length of units", rule, units.length);
        Checks.check(from >= 0 && from <= length, "from", "lie between 0 and " + length, from);
        Checks.check(to >= from && to <= length, "to", "lie between " + from + " and " + length, to);
        return new Chunk(keys, datesName, dates, units, from, to);
    }

    int rows() {
        return to - from;
    }

    /** The highest key, after checking that all are below the size of a dictionary; -1 without rows. */
    int checkKeys(int size) {
        int lowest = 0;
        int highest = -1;
        for (int row = from; row < to; row++) {
            lowest = Math.min(lowest, keys[row]);
            highest = Math.max(highest, keys[row]);
        }
        if (lowest < 0 || highest >= size) {
            int row = firstOutside(keys, 0, size - 1);
            throw Checks.broken(
                    "keys[" + row + "]", "be one of the " + size + " ids of the dictionary, from 0", keys[row]);
        }
        return highest;
    }

    /** Checks that all dates lie between two, ends included. */
    void checkDates(int first, int last, String rule, LongFunction<?> shown) {
        int lowest = last;
        int highest = first;
        for (int row = from; row < to; row++) {
            lowest = Math.min(lowest, dates[row]);
            highest = Math.max(highest, dates[row]);
        }
        if (lowest < first || highest > last) {
            int row = firstOutside(dates, first, last);
            throw Checks.broken(datesName + "[" + row + "]", rule, shown.apply(dates[row]));
        }
    }

    private int firstOutside(int[] column, int first, int last) {
        int row = from;
        while (column[row] >= first && column[row] <= last) {
            row++;
        }
        return row;
    }

    /** A number such that no amount is above it, nor below its negative minus one: all their bits set. */
    long highestUnits() {
        long bits = 0;
        for (int row = from; row < to; row++) {
            bits |= units[row] ^ (units[row] >> (Long.SIZE - 1));
        }
        return bits;
    }
}
