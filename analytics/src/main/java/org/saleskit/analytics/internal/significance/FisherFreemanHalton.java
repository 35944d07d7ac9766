package org.saleskit.analytics.internal.significance;

import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.saleskit.analytics.internal.math.LogFactorial;

/**
 * The exact test of a table of any size: of all tables with these margins, those that are no more probable than the one
 * seen. With two rows and two columns it is Fisher's.
 *
 * <p>The columns are filled one after the other. What is still to be filled depends on the remaining row totals only, so
 * beginnings that leave the same totals, in any order, are one node of a network; beginnings of a node with the same
 * probability are one past with its number of tables. Where even the most probable end of a past is no more probable than
 * the table seen, all its ends count at once, because their sum has a closed form; where even the least probable end is more
 * probable, none does. The pasts of a node stand in the order of their probabilities, so that those decided either way are
 * found by two searches.
 *
 * <p>The most probable end is bounded by that of independent Poisson counts with the expected means, the least probable one by
 * filling the largest cells of each column, or of each row, first.
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
    private TreeMap<long[], Node> next = new TreeMap<>(Arrays::compare);

    private FisherFreemanHalton(TableMargins margins, long limit) {
        this.margins = margins;
        this.limit = limit;
        this.allTables = TableMargins.allTables(margins.rows(), margins.columns());
    }

    /**
     * {@return the probability, in 0..1; empty if it takes more work than allowed}
     *
     * @param counts the counts, zero or more, in rows of one length
     * @param limit how many steps are allowed: cells of columns filled and of nodes bounded, and pasts carried over
     */
    public static OptionalDouble probability(long[][] counts, long limit) {
        TableMargins margins = TableMargins.of(counts);
        return margins.isTrivial() ? OptionalDouble.of(1) : new FisherFreemanHalton(margins, limit).run();
    }

    private OptionalDouble run() {
        long[] columns = margins.columns();
        Node root = new Node(margins.rows(), columns);
        root.add(0, 1);
        next.put(root.rows, root);
        // Before the last column is filled nothing is open any more: there is one way to fill it, so both bounds are
        // exact.
        for (int column = 0; column < columns.length - 1; column++) {
            Collection<Node> nodes = next.values();
            next = new TreeMap<>(Arrays::compare);
            long[] left = Arrays.copyOfRange(columns, column + 1, columns.length);
            for (Node node : nodes) {
                if (!node.pasts.isEmpty()) {
                    new Filling(new Pasts(node.pasts.values()), left).fill(node.rows.clone(), 0, columns[column], 0);
                }
                if (steps > limit) {
                    return OptionalDouble.empty();
                }
            }
        }
        return OptionalDouble.of(Math.min(1, probability));
    }

    /** Beginnings of the same weight: the logarithm of Π 1 / n!, and the number of tables. */
    private static final class Past {

        private final double weight;
        private double tables;

        Past(double weight) {
            this.weight = weight;
        }
    }

    /** Row totals that are left, rising, before columns that are left, with the pasts that are not decided. */
    private static final class Node {

        private final long[] rows;
        private final double most;
        private final double least;
        private final double all;
        private final Map<Long, Past> pasts = new LinkedHashMap<>();

        Node(long[] rows, long[] columns) {
            this.rows = rows;
            this.most = -poisson(rows, columns);
            this.least = -Math.min(greedy(columns, rows), greedy(rows, columns));
            this.all = TableMargins.allTables(rows, columns);
        }

        void add(double weight, double tables) {
            pasts.computeIfAbsent(Math.round(weight * GRAIN), added -> new Past(weight)).tables += tables;
        }
    }

    /** The pasts of a node by rising weight, and the sums of their probabilities, relative to the last one. */
    private static final class Pasts {

        private final double[] weights;
        private final double[] tables;
        private final double[] sums;

        Pasts(Collection<Past> pasts) {
            Past[] sorted = pasts.toArray(Past[]::new);
            Arrays.sort(sorted, (left, right) -> Double.compare(left.weight, right.weight));
            weights = Arrays.stream(sorted).mapToDouble(past -> past.weight).toArray();
            tables = Arrays.stream(sorted).mapToDouble(past -> past.tables).toArray();
            sums = new double[sorted.length + 1];
            for (int i = 0; i < sorted.length; i++) {
                sums[i + 1] = sums[i] + tables[i] * StrictMath.exp(weights[i] - last());
            }
        }

        double last() {
            return weights[weights.length - 1];
        }

        /** How many weigh at most so much. */
        int upTo(double weight) {
            int low = 0;
            int high = weights.length;
            while (low < high) {
                int middle = (low + high) >>> 1;
                if (weights[middle] <= weight) {
                    low = middle + 1;
                } else {
                    high = middle;
                }
            }
            return low;
        }
    }

    /** Fills one column from one node in all ways. */
    private final class Filling {

        private final Pasts pasts;
        private final long[] columnsLeft;

        Filling(Pasts pasts, long[] columnsLeft) {
            this.pasts = pasts;
            this.columnsLeft = columnsLeft;
        }

        /** Spreads what is left of the column over the rows from the given one on. */
        void fill(long[] rows, int row, long left, double weight) {
            if (steps > limit) {
                return;
            }
            if (row == rows.length) {
                reach(rows, weight);
                return;
            }
            long here = rows[row];
            long fewest = Math.max(0, left - TableMargins.sum(Arrays.copyOfRange(rows, row + 1, rows.length)));
            for (long count = Math.min(here, left); count >= fewest; count--) {
                rows[row] = here - count;
                fill(rows, row + 1, left - count, weight - LogFactorial.of(count));
            }
            rows[row] = here;
        }

        private void reach(long[] rows, double column) {
            long[] rest = rows.clone();
            Arrays.sort(rest);
            Node node = next.get(rest);
            if (node == null) {
                node = new Node(rest, columnsLeft);
                next.put(rest, node);
                steps += (long) rest.length * columnsLeft.length;
            }
            int counted = pasts.upTo(margins.limit() - column - node.most);
            int open = Math.max(counted, pasts.upTo(margins.limit() - column - node.least));
            steps += rest.length + open - counted;
            if (counted > 0) {
                probability += pasts.sums[counted] * StrictMath.exp(pasts.last() + column + node.all - allTables);
            }
            for (int i = counted; i < open; i++) {
                node.add(pasts.weights[i] + column, pasts.tables[i]);
            }
        }
    }

    /**
     * At most the least sum of ln n! over the tables with these margins. The sum of ln n! − n ln λ over independent counts is
     * least at the whole parts of λ; with λ = row × column / all, the sum of n ln λ is the same for all tables: that at n = λ.
     */
    private static double poisson(long[] rows, long[] columns) {
        double all = TableMargins.sum(rows);
        double sum = 0;
        for (long row : rows) {
            for (long column : columns) {
                double mean = row * (column / all);
                if (mean > 0) {
                    long count = (long) mean;
                    sum += LogFactorial.of(count) + (mean - count) * StrictMath.log(mean);
                }
            }
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
