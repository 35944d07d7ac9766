package org.saleskit.core.kpi;

/** What a KPI watches: the work that is done, or what comes of it. */
public enum KpiKind {
    /** The work itself, such as calls and meetings; watched daily, while something can still be changed. */
    PROCESS,
    /** What comes of the work, such as revenue and clients won. */
    RESULT
}
