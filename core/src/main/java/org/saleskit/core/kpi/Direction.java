package org.saleskit.core.kpi;

/** Which way a KPI is meant to move. */
public enum Direction {
    /** More is better, such as revenue. */
    RISING,
    /** Less is better, such as days of sales outstanding. */
    FALLING,
    /** Best inside a band, such as stock or load; worse on either side. */
    BAND
}
