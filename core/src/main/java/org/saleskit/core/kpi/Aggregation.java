package org.saleskit.core.kpi;

/** How the readings of several periods or owners become one value. */
public enum Aggregation {
    /** The values are added, as revenue is. */
    SUM,
    /** The plain mean of the values; each reading counts once, whatever lies behind it. */
    MEAN,
    /** The value of the latest period, as with a stock such as open deals; over periods only. */
    LAST,
    /** The least value. */
    MIN,
    /** The greatest value. */
    MAX,
    /** The numerators are added, the denominators are added, then divided: the only right way for rates. */
    RATIO_OF_SUMS
}
