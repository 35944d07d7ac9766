package org.saleskit.analytics.rfm;

/** How the cut points of a dimension come about. */
public enum BinRule {
    /** Sample quantiles of type 7 at i/k; equal values share a bin. */
    QUANTILES,

    /** Least value + (greatest − least) i/k; equal values share a bin. */
    EQUAL_WIDTH,

    /** Given by the caller; equal values share a bin. */
    CUSTOM,

    /** Ranks split into k bins whose sizes differ by at most one; equal values are split by key. */
    RANK_NTILE
}
