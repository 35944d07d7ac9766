package org.saleskit.analytics.cohort;

/** Whether a rate counts entrants whose window is not over yet. */
public enum ImmatureRule {
    /**
     * They are left out of both counts and listed, those that have converted already among them: of a young cohort only the
     * quick ones are known, and they must not stand for all. The default everywhere.
     */
    LEAVE_OUT_IMMATURE,
    /** They are in the denominator, and those that have converted already count as converted: the rate so far, still rising. */
    INCLUDE_IMMATURE
}
