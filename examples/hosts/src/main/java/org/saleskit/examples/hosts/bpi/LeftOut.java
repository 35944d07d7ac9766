package org.saleskit.examples.hosts.bpi;

/** Why an event of the log is neither a stage change nor part of a call. */
public enum LeftOut {
    /** An offer was cancelled or declined: the state of one offer, after which the application goes on or has ended. */
    OFFER_CLOSED,
    /** Work was put on the list (SCHEDULE): no contact yet, and the log does not say for when it was planned. */
    WORK_SCHEDULED,
    /** Work at the desk, or follow-up of a lead, of which the log does not say that the client was called. */
    NOT_A_CALL,
    /** A call that was started again, or never completed. */
    CALL_NOT_COMPLETED,
    /** The completion of a call without a start before it. */
    CALL_NOT_STARTED,
    /** A completed call for which neither start nor completion names the employee. */
    CALL_WITHOUT_EMPLOYEE
}
