package org.saleskit.forecasting.attainment;

/** Where a plan stands, as far as it decides which numbers exist. Several can hold at once. */
public enum PlanCase {
    /** The period has no day that counts, such as a week without a working day: no run rate, no pace. */
    ZERO_WEIGHT,
    /** No day that counts is done: there is no pace to carry on. */
    NOTHING_ELAPSED,
    /** No day that counts is left: no pace can close a gap. */
    NOTHING_REMAINING,
    /** The actual is the target or more: nothing is required any more. Returns can still undo it. */
    TARGET_REACHED,
    /** More was returned than sold: a run rate would carry the returns on, so there is none. */
    NEGATIVE_ACTUAL
}
