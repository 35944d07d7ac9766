package org.saleskit.analytics.abcxyz;

/** How much of a planner's time a cell is worth. */
public enum PlanningEffort {
    /** A plan for each item, made and checked by a person each period. */
    CLOSE,

    /** A computed forecast, which a person looks through each period. */
    REGULAR,

    /** A computed forecast that nobody looks at unless it fails. */
    AUTOMATIC,

    /** No plan: bought or made when it is ordered. */
    ON_ORDER
}
