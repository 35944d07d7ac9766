package org.saleskit.core.qualification;

/** What is known of a criterion on a day. */
public enum CriterionState {
    /** Fully met, mark 1. */
    MET,
    /** Met to some degree. */
    PARTLY_MET,
    /** Not met at all, mark 0. */
    NOT_MET,
    /** There was evidence, and it is too old. */
    EXPIRED,
    /** There is no evidence. */
    UNKNOWN;

    /** {@return whether nothing is known: no evidence, or only evidence that is too old} */
    public boolean isOpen() {
        return this == EXPIRED || this == UNKNOWN;
    }
}
