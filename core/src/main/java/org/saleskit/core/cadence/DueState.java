package org.saleskit.core.cadence;

/** How it stands with the next contact of a client; the most pressing first, which is the order of reports. */
public enum DueState {
    /** The day of the next contact and the tolerance have passed, and nothing is planned. */
    OVERDUE,
    /** The day has come, the tolerance has not passed, and nothing is planned. */
    DUE,
    /** The day has come or passed, and a contact that would count is planned from now on. */
    PLANNED,
    /** The day has not come. */
    NOT_DUE,
    /** Finding: the client was never contacted, and it is not known since when it should have been. */
    NO_START,
    /** Finding: no rule is set for the segment of the client. */
    NO_RULE,
    /** Finding: the client has no segment. */
    NO_SEGMENT;

    /** {@return whether a day could be found: no finding stands against it} */
    public boolean isDated() {
        return compareTo(NOT_DUE) <= 0;
    }
}
