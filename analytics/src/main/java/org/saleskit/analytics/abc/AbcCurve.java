package org.saleskit.analytics.abc;

import java.math.BigInteger;
import java.util.Arrays;
import org.saleskit.analytics.internal.math.CubicSpline;
import org.saleskit.analytics.internal.math.Ratios;

/** The curve of computed ABC analysis over the counted values of the base, in descending order. */
final class AbcCurve {

    /** Far above the rounding of a distance in double, far below the difference of most points. */
    private static final double SLACK = 1e-12;

    private static final int COARSE_POINTS = 101;
    private static final int FINE_POINTS = 1001;

    private final long[] values;
    private final long[] sums;
    private final long total;

    /**
     * @param values what the items of the base count, descending
     * @param total their sum, above zero
     */
    AbcCurve(long[] values, long total) {
        this.values = values;
        this.total = total;
        this.sums = new long[values.length + 1];
        for (int i = 0; i < values.length; i++) {
            sums[i + 1] = sums[i] + values[i];
        }
    }

    /** The limits at whole items. */
    ComputedLimits exact() {
        int pareto = nearest(0, 1);
        // The least whole number not below the mean.
        long mean = (total - 1) / values.length + 1;
        int breakEven =
                (int) Arrays.stream(values).filter(value -> value >= mean).count();
        int second = Math.max(pareto, breakEven);
        int submarginal = nearest(second, second);
        return new ComputedLimits(
                point(pareto), point(breakEven), point(submarginal), Math.min(pareto, breakEven), submarginal);
    }

    private ComputedLimits.Point point(int items) {
        return new ComputedLimits.Point(Ratios.of(items, values.length), Ratios.of(sums[items], total));
    }

    /** The first of the points from a given one on that is nearest to the ideal of all the value for so many items. */
    private int nearest(int items, int from) {
        double least = Double.POSITIVE_INFINITY;
        for (int i = from; i < sums.length; i++) {
            least = Math.min(least, distance(i, items));
        }
        int best = -1;
        BigInteger bestDistance = BigInteger.ZERO;
        for (int i = from; i < sums.length; i++) {
            if (distance(i, items) <= least * (1 + SLACK)) {
                BigInteger exact = exactDistance(i, items);
                if (best < 0 || exact.compareTo(bestDistance) < 0) {
                    best = i;
                    bestDistance = exact;
                }
            }
        }
        return best;
    }

    private double distance(int point, int items) {
        double effort = (double) (point - items) / values.length;
        double missing = (double) (total - sums[point]) / total;
        return effort * effort + missing * missing;
    }

    /** The square of the distance times the square of n V. */
    private BigInteger exactDistance(int point, int items) {
        BigInteger effort = BigInteger.valueOf(point - items).multiply(BigInteger.valueOf(total));
        BigInteger missing = BigInteger.valueOf(total - sums[point]).multiply(BigInteger.valueOf(values.length));
        return effort.pow(2).add(missing.pow(2));
    }

    /** The limits as R ABCanalysis 1.2.1 finds them. */
    ComputedLimits spline() {
        int points = values.length < COARSE_POINTS ? COARSE_POINTS : FINE_POINTS;
        double step = values.length < COARSE_POINTS ? 0.01 : 0.001;
        double[] effort = new double[points];
        double[] slopePlaces = new double[points];
        for (int i = 0; i < points; i++) {
            effort[i] = i * step;
            slopePlaces[i] = (double) (i + 1) / points;
        }
        double[] yield = yields(effort);
        double[] slope = new CubicSpline(effort, yield).slopes(slopePlaces);
        int pareto = nearest(effort, yield, 0);
        int breakEven = 0;
        for (int i = 1; i < points; i++) {
            if (Math.abs(slope[i] - 1) < Math.abs(slope[breakEven] - 1)) {
                breakEven = i;
            }
        }
        int submarginal = nearest(effort, yield, effort[Math.max(pareto, breakEven)]);
        int first = Math.min(pareto, breakEven);
        return new ComputedLimits(
                new ComputedLimits.Point(effort[pareto], yield[pareto]),
                new ComputedLimits.Point(effort[breakEven], yield[breakEven]),
                new ComputedLimits.Point(effort[submarginal], yield[submarginal]),
                above((int) Math.rint(effort[first] * values.length)),
                downTo((int) Math.rint(effort[submarginal] * values.length)));
    }

    /** The spline through the curve, at 1 from where it first reaches it. */
    private double[] yields(double[] effort) {
        double[] x = new double[sums.length];
        double[] y = new double[sums.length];
        for (int i = 0; i < sums.length; i++) {
            x[i] = (double) i / values.length;
            y[i] = Ratios.of(sums[i], total);
        }
        double[] yield = new CubicSpline(x, y).values(effort);
        boolean reached = false;
        for (int i = 0; i < yield.length; i++) {
            reached |= yield[i] >= 1;
            yield[i] = reached ? 1 : yield[i];
        }
        return yield;
    }

    private static int nearest(double[] effort, double[] yield, double ideal) {
        int best = 0;
        double least = Double.POSITIVE_INFINITY;
        for (int i = 0; i < effort.length; i++) {
            double distance = (ideal - effort[i]) * (ideal - effort[i]) + (1 - yield[i]) * (1 - yield[i]);
            if (distance < least) {
                least = distance;
                best = i;
            }
        }
        return best;
    }

    /** How many items have more than the item at this place, counted from 1; none for place 0. */
    private int above(int place) {
        int items = Math.max(place - 1, 0);
        while (items > 0 && values[items - 1] == values[place - 1]) {
            items--;
        }
        return items;
    }

    /** How many items have no less than the item at this place, counted from 1; none for place 0. */
    private int downTo(int place) {
        int items = place;
        while (items > 0 && items < values.length && values[items] == values[place - 1]) {
            items++;
        }
        return items;
    }
}
