package org.saleskit.analytics.internal.significance;

/**
 * Fisher's exact test of two by two counts, two-sided: of all tables with these margins, those that are no more probable than
 * the one seen.
 *
 * <p>Probabilities are taken relative to the most probable table and reached from it by their quotients, so none overflows.
 *
 * <p>Source: R. A. Fisher, Statistical Methods for Research Workers, 5th edition, Oliver and Boyd 1934; two-sided as fisher.test
 * of R, which also takes probabilities as equal if they differ by less than one part in 10^7.
 */
public final class FisherExact {

    /** How much two probabilities may differ in the last digits and still be the same. */
    private static final double SAME = 1 + 1e-7;

    private final long row;
    private final long column;
    private final long total;

    private FisherExact(long row, long column, long total) {
        this.row = row;
        this.column = column;
        this.total = total;
    }

    /**
     * {@return the probability, in 0..1}
     *
     * @param count the count of one cell
     * @param row the total of its row
     * @param column the total of its column
     * @param total the total of all four cells
     */
    public static double twoSided(long count, long row, long column, long total) {
        return new FisherExact(row, column, total).probability(count);
    }

    private double probability(long count) {
        long low = Math.max(0, column + row - total);
        long high = Math.min(column, row);
        long mode = Math.min(high, Math.max(low, (long) ((column + 1.0) * (row + 1.0) / (total + 2.0))));
        double here = relative(mode, count);
        double sum = 1;
        double extreme = here * SAME >= 1 ? 1 : 0;
        for (int step = -1; step <= 1; step += 2) {
            double weight = 1;
            for (long x = mode; x != (step < 0 ? low : high) && weight > 0; x += step) {
                weight *= quotient(x, step);
                sum += weight;
                extreme += weight <= here * SAME ? weight : 0;
            }
        }
        return Math.min(1, extreme / sum);
    }

    private double relative(long from, long to) {
        double weight = 1;
        int step = to < from ? -1 : 1;
        for (long x = from; x != to; x += step) {
            weight *= quotient(x, step);
        }
        return weight;
    }

    /** P(x + step) / P(x) of the hypergeometric distribution. */
    private double quotient(long x, int step) {
        long above = step > 0 ? x : x - 1;
        double up = (double) (column - above) * (row - above) / ((above + 1.0) * (total - column - row + above + 1.0));
        return step > 0 ? up : 1 / up;
    }
}
