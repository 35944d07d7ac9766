package org.saleskit.analytics.internal;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;

/**
 * The exact test of a table of any size: of all tables with these margins, those that are no more probable than the one
 * seen. With two rows and two columns it is Fisher's.
 *
 * <p>The columns are filled one after the other. What is still to be filled depends on the remaining row totals only, so
 * beginnings that leave the same totals, in any order, are one node of a network; beginnings of a node with the same
 * probability are one past with its number of tables. Where even the most probable end of a past is no more probable than
 * the table seen, all its ends count at once, because their sum has a closed form; where even the least probable end is more
 * probable, none does. Bounds of both come from each column, and from each row, taken alone.
 *
 * <p>Source: G. H. Freeman, J. H. Halton, Note on an exact treatment of contingency, goodness of fit and other problems of
 * significance, Biometrika 38, 1951, 141–149; C. R. Mehta, N. R. Patel, A network algorithm for performing Fisher's exact
 * test in r × c contingency tables, Journal of the American Statistical Association 78, 1983, 427–434.
 */
public final class FisherFreemanHalton {

    /** Pasts whose logarithms agree to so many parts of one are the same; far finer than what counts as equal. */
    private static final double GRAIN = 1e9;

    private final TableMargins margins;
    private final long limit;
    private final double allTables;
    private long steps;
    private double probability;
    private TreeMap<long[], Map<Long, Past>> next = new TreeMap<>(Arrays::compare);

    /** Beginnings of the same weight: the logarithm of Π 1 / n!, and the number of tables. */
    private static final class Past {

        private final double weight;
        private double tables;

        Past(double weight) {
            this.weight = weight;
        }
    }

    private FisherFreemanHalton(TableMargins margins, long limit) {
        this.margins = margins;
        this.limit = limit;
        this.allTables = TableMargins.allTables(margins.rows(), margins.columns());
    }

    /**
     * {@return the probability, in 0..1; empty if it takes more work than allowed}
     *
     * @param counts the counts, zero or more, in rows of one length
     * @param limit how many steps are allowed, each that of one past to one node
     */
    public static OptionalDouble probability(long[][] counts, long limit) {
        TableMargins margins = TableMargins.of(counts);
        return margins.isTrivial() ? OptionalDouble.of(1) : new FisherFreemanHalton(margins, limit).run();
    }

    private OptionalDouble run() {
        long[] columns = margins.columns();
        add(margins.rows(), 0, 1);
        for (int column = 0; column < columns.length; column++) {
            TreeMap<long[], Map<Long, Past>> nodes = next;
            next = new TreeMap<>(Arrays::compare);
            long[] left = Arrays.copyOfRange(columns, column, columns.length);
            for (Map.Entry<long[], Map<Long, Past>> node : nodes.entrySet()) {
                Map<Long, Past> open = settle(node.getKey(), left, node.getValue());
                if (!open.isEmpty()) {
                    fill(node.getKey().clone(), 0, left[0], 0, open);
                }
                if (steps > limit) {
                    return OptionalDouble.empty();
                }
            }
        }
        return OptionalDouble.of(Math.min(1, probability));
    }

    private void add(long[] rows, double weight, double tables) {
        next.computeIfAbsent(rows, added -> new LinkedHashMap<>())
                .computeIfAbsent(Math.round(weight * GRAIN), added -> new Past(weight))
                .tables += tables;
    }

    /** Counts the pasts of a node that are decided, and gives those that are not. */
    private Map<Long, Past> settle(long[] rows, long[] columns, Map<Long, Past> pasts) {
        double most = -Math.max(even(columns, rows.length), even(rows, columns.length));
        double least = -Math.min(greedy(columns, rows), greedy(rows, columns));
        double all = TableMargins.allTables(rows, columns);
        Map<Long, Past> open = new LinkedHashMap<>();
        for (Map.Entry<Long, Past> past : pasts.entrySet()) {
            double weight = past.getValue().weight;
            steps++;
            if (weight + most <= margins.limit()) {
                probability += past.getValue().tables * StrictMath.exp(weight + all - allTables);
            } else if (weight + least <= margins.limit()) {
                open.put(past.getKey(), past.getValue());
            }
        }
        return open;
    }

    /** Spreads what is left of the first column over the rows from the given one on. */
    private void fill(long[] rows, int row, long left, double weight, Map<Long, Past> pasts) {
        if (steps > limit) {
            return;
        }
        if (row == rows.length - 1) {
            if (left <= rows[row]) {
                long[] rest = rows.clone();
                rest[row] -= left;
                Arrays.sort(rest);
                double column = weight - LogFactorial.of(left);
                steps += pasts.size();
                pasts.values().forEach(past -> add(rest, past.weight + column, past.tables));
            }
            return;
        }
        long here = rows[row];
        for (long count = Math.min(here, left); count >= 0; count--) {
            rows[row] = here - count;
            fill(rows, row + 1, left - count, weight - LogFactorial.of(count), pasts);
        }
        rows[row] = here;
    }

    /** The least sum of ln n! if each total is spread as evenly as can be over so many cells. */
    private static double even(long[] totals, int cells) {
        double sum = 0;
        for (long total : totals) {
            long more = total % cells;
            sum += more * LogFactorial.of(total / cells + 1) + (cells - more) * LogFactorial.of(total / cells);
        }
        return sum;
    }

    /** The greatest sum of ln n! if each total fills the largest of the given cells first. */
    private static double greedy(long[] totals, long[] ascendingCells) {
        double sum = 0;
        for (long total : totals) {
            long left = total;
            for (int cell = ascendingCells.length - 1; cell >= 0 && left > 0; cell--) {
                long count = Math.min(left, ascendingCells[cell]);
                sum += LogFactorial.of(count);
                left -= count;
            }
        }
        return sum;
    }
}
