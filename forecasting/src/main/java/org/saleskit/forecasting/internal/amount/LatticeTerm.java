package org.saleskit.forecasting.internal.amount;

import java.util.TreeMap;
import java.util.TreeSet;
import org.saleskit.forecasting.internal.LatticeConvolution;
import org.saleskit.forecasting.internal.LeaveOneOut;

/**
 * The amount of one deal on a lattice 0, h, 2 h, …: either k with probability 1 - up and k + 1 with up, or a list.
 *
 * <p>An amount between two points is divided between them so that its mean stays (local moment matching: Gerber, <i>On the
 * Numerical Evaluation of the Distribution of Aggregate Claims</i>, Insurance: Mathematics and Economics 1, 1982). A law is
 * cut into cells; the probability P and the partial mean M of the cell a..b give (M - a P) / (b - a) to b and the rest to a.
 * What lies beyond the last cell goes to its conditional mean, so that nothing is lost.
 */
public final class LatticeTerm implements LeaveOneOut.Term {

    private static final int[] NO_AMOUNTS = {};
    private static final double[] NO_SHARES = {};

    /** Points of a lattice that one law may reach at most; a law with a longer tail is cut and keeps its mean. */
    private static final int MOST_STEPS = 1 << 19;

    /** The lower amount in steps. */
    private final int k;

    /** What the upper amount k + 1 has of the probability, 0 or more and below 1. */
    private final double up;

    /** In steps, ascending; empty if there are not more than two. */
    private final int[] amounts;

    /** The probability of each of the amounts. */
    private final double[] shares;

    private LatticeTerm(int k, double up, int[] amounts, double[] shares) {
        this.k = k;
        this.up = up;
        this.amounts = amounts;
        this.shares = shares;
    }

    /**
     * {@return an amount on a lattice}
     *
     * @param shape the law of the amount
     * @param step of the lattice, in minor units
     * @param cells in which a law is cut at most
     */
    public static LatticeTerm of(AmountShape shape, long step, int cells) {
        long[] values = shape.values();
        if (values.length == 1) {
            return new LatticeTerm((int) (values[0] / step), (double) (values[0] % step) / step, NO_AMOUNTS, NO_SHARES);
        }
        Divided divided = new Divided(step);
        if (values.length > 0 && values.length <= cells) {
            for (long value : values) {
                divided.place(value / step, (double) (value % step) / step, 1.0 / values.length);
            }
        } else {
            divided.cut(shape, shape.grid(cells));
        }
        return divided.term();
    }

    /** {@return the amounts in steps, ascending; empty if there are not more than two neighbouring ones} */
    public int[] amounts() {
        return amounts;
    }

    /** {@return the probability of each of the amounts} */
    public double[] shares() {
        return shares;
    }

    /** {@return the largest amount in steps} */
    public int top() {
        return amounts.length > 0 ? amounts[amounts.length - 1] : up > 0 ? k + 1 : k;
    }

    @Override
    public void addTo(LatticeConvolution law, double win, double loss) {
        if (amounts.length > 0) {
            law.add(loss, win, amounts, shares);
        } else if (up > 0) {
            law.add(loss, win * (1 - up), win * up, k);
        } else if (k > 0) {
            law.add(loss, win, k);
        }
    }

    /** Probabilities that are being put on the lattice. */
    private static final class Divided {

        private final long step;
        private final TreeMap<Integer, Double> shares = new TreeMap<>();

        Divided(long step) {
            this.step = step;
        }

        void place(long at, double up, double probability) {
            int point = (int) at;
            add(point, probability * (1 - up));
            add(point + 1, probability * up);
        }

        private void add(int point, double probability) {
            if (probability > 0) {
                shares.merge(point, probability, Double::sum);
            }
        }

        void cut(AmountShape shape, double[] grid) {
            TreeSet<Integer> points = new TreeSet<>();
            for (double amount : grid) {
                points.add((int) Math.min(MOST_STEPS, amount / step));
            }
            points.add((int) Math.min(MOST_STEPS, Math.ceil(grid[grid.length - 1] / step)));
            double before = Double.NEGATIVE_INFINITY;
            int lower = -1;
            for (int upper : points) {
                double amount = (double) upper * step;
                double probability = shape.probability(before, amount);
                double mean = shape.partialMean(before, amount);
                if (lower < 0) {
                    placeAtMean(probability, mean);
                } else {
                    double share = (mean - before * probability) / (amount - before);
                    double above = Math.max(0, Math.min(probability, share));
                    add(lower, probability - above);
                    add(upper, above);
                }
                before = amount;
                lower = upper;
            }
            placeAtMean(
                    shape.probability(before, Double.POSITIVE_INFINITY),
                    shape.partialMean(before, Double.POSITIVE_INFINITY));
        }

        private void placeAtMean(double probability, double mean) {
            if (probability > 0) {
                double steps = mean / probability / step;
                place((long) steps, steps - Math.floor(steps), probability);
            }
        }

        LatticeTerm term() {
            int[] amounts = shares.keySet().stream().mapToInt(Integer::intValue).toArray();
            double[] all =
                    shares.values().stream().mapToDouble(Double::doubleValue).toArray();
            return new LatticeTerm(0, 0, amounts, all);
        }
    }
}
