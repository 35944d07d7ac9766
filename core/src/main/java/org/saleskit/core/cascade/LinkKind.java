package org.saleskit.core.cascade;

/** How the numbers of a goal follow from those below it. */
public enum LinkKind {
    /** The targets below add up to the target above: regions to the company. */
    SUM,
    /** The targets below, multiplied, give the target above: deals by average amount give revenue. */
    PRODUCT,
    /** The first target below, divided by the others, gives the target above: deals by conversion give meetings. */
    QUOTIENT,
    /** No arithmetic: what is reached below counts for the goal above, by weight. */
    SUPPORT
}
