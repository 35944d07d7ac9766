package org.saleskit.analytics.abc;

import java.util.Objects;

/**
 * Where computed ABC analysis puts the limits of A and B, and why.
 *
 * <pre>
 * Curve        point i = (i/n, S(i)/V): the share of the first i items in all items and in the value
 * Pareto       the point nearest to (0, 1): all the value for no effort
 * break-even   the last point up to which every item has at least the mean value V/n, so that the curve rises by 1 or more
 * A ends       at the one of these two that comes first
 * submarginal  the point nearest to (x, 1), where x is the effort of the one that comes second; there B ends
 * </pre>
 *
 * <p><b>Symbols.</b> n: items of the base. S(i): value of the first i items in descending order. V: the base. Effort: the
 * first coordinate; yield: the second.
 *
 * <p><b>Method.</b> {@link AbcMode#COMPUTED} compares the distances of the points at whole items exactly, as fractions; of
 * equal distances the first counts. A has at least one item; equal items are all A. {@link AbcMode#COMPUTED_SPLINE}
 * repeats R {@code ABCanalysis} 1.2.1, where the points lie on a spline, at every 0.01 of effort (from 101 items on, at
 * every 0.001), the yield is cut at 1, and the slope of point j of N is taken at j/N. A then holds the items with more value
 * than the one at its limit, and B those down to the one at the limit of B. So with few or equal items A may be empty, and an
 * item of A that grows may leave A.
 *
 * <p><b>Source.</b> A. Ultsch, J. Lötsch, Computed ABC analysis for rational selection of most informative variables in
 * multivariate data, PLoS ONE 10(6), 2015, e0129767, doi:10.1371/journal.pone.0129767.
 *
 * @param pareto the Pareto point
 * @param breakEven the break-even point
 * @param submarginal the submarginal point
 * @param itemsInA how many items come before the limit of A
 * @param itemsInAB how many items come before the limit of B
 */
public record ComputedLimits(Point pareto, Point breakEven, Point submarginal, int itemsInA, int itemsInAB) {

    /**
     * Checks that every point is there.
     *
     * @param pareto the Pareto point
     * @param breakEven the break-even point
     * @param submarginal the submarginal point
     * @param itemsInA how many items come before the limit of A
     * @param itemsInAB how many items come before the limit of B
     */
    public ComputedLimits {
        Objects.requireNonNull(pareto, "pareto");
        Objects.requireNonNull(breakEven, "breakEven");
        Objects.requireNonNull(submarginal, "submarginal");
    }

    /** {@return whether break-even comes before the Pareto point, so that A ends there} */
    public boolean isExchanged() {
        return breakEven.effort() < pareto.effort();
    }

    /**
     * A point of the curve.
     *
     * @param effort the share of the items
     * @param yield the share of the value
     */
    public record Point(double effort, double yield) {}
}
