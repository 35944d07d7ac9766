package org.saleskit.forecasting.attainment;

/** What a pace is counted for. */
public enum PaceUnit {
    /** One calendar day. */
    CALENDAR_DAY,
    /** One working day; if short days count as fractions, one of full length. */
    WORKING_DAY,
    /** A whole period: what it would bring if all of it went at this pace, by the seasonal profile. */
    WHOLE_PERIOD
}
