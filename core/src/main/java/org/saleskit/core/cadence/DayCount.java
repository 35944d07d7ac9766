package org.saleskit.core.cadence;

/** Which days are counted between a contact and the next. */
public enum DayCount {
    /** Every day. */
    CALENDAR_DAYS,
    /** The days that the work calendar works; a short day counts as one. */
    WORKING_DAYS
}
