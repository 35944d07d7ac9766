package org.saleskit.core.privacy;

/** What somebody said about the use of their data. */
public enum ConsentKind {
    /** Agreed. */
    GIVEN,
    /** Was asked and did not agree. */
    REFUSED,
    /** Took back what was agreed. */
    WITHDRAWN
}
