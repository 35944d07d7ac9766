package org.saleskit.analytics.migration;

/** What happened to an item between two runs. */
public enum MigrationKind {
    /** It is in both runs with the same class. */
    STAYED,

    /** It is in both runs with different classes. */
    MOVED,

    /** Only the later run has it. */
    ENTERED,

    /** Only the earlier run has it. */
    LEFT
}
