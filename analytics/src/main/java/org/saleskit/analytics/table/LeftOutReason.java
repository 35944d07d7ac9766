package org.saleskit.analytics.table;

/** Why rows take no part in an analysis of a {@link PeriodTable}. */
public enum LeftOutReason {
    /** The date lies before the window of the table. */
    BEFORE_WINDOW,

    /** The date lies after the window of the table. */
    AFTER_WINDOW,

    /** The key's rows net to zero over the window, so it has no share in the base. */
    NONE,

    /** The key's rows net to less than zero over the window, so it has no share in the base. */
    NEGATIVE,

    /** The row is below zero, and the analysis looks at gross sales only. */
    RETURN
}
