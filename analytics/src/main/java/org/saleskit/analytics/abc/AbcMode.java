package org.saleskit.analytics.abc;

/** What a limit is a share of. */
public enum AbcMode {
    /** The cumulative share of value, against {@link AbcAnalysis#thresholds}. */
    VALUE_SHARE,

    /**
     * The share of items, against {@link AbcAnalysis#itemThresholds}, as R {@code tsutils} 0.9.4 {@code abc} has it: class
     * k takes the next round(n × (T(k) − T(k−1))) items, halves rounded to even, the last class what remains. Each
     * class is rounded by itself, and a class that would take more than is left takes what is left. The {@link BoundaryRule}
     * plays no part: no item is divided. With {@link TieRule#SPLIT_BY_KEY} it gives the classes of {@code tsutils}.
     */
    ITEM_SHARE,

    /**
     * Both at once: an item is inside class k when its cumulative share of value is inside the k-th of {@link
     * AbcAnalysis#thresholds} and its cumulative share of items inside the k-th of {@link AbcAnalysis#itemThresholds}, each
     * by the {@link BoundaryRule}. With {@link BoundaryRule#INCLUSIVE} and {@link TieRule#SPLIT_BY_KEY} this is the rule of
     * Axelor Open Suite, without its rounding.
     */
    VALUE_AND_COUNT,

    /**
     * Three classes without chosen limits: computed ABC analysis of Ultsch and Lötsch, on the exact curve through whole
     * items; see {@link ComputedLimits}. The limits move with the items: one that grows stays A, but can fall from B to C.
     */
    COMPUTED,

    /**
     * The same on a cubic spline through the curve, read off at 101 or 1001 points, as R {@code ABCanalysis} 1.2.1 does it;
     * for agreement with that package. In floating point, and equal amounts are never divided. A may be empty.
     */
    COMPUTED_SPLINE
}
