package org.saleskit.core.privacy;

/** Whether there is a consent at an instant. Only {@link #GIVEN} permits. */
public enum ConsentState {
    /** It was given and holds. */
    GIVEN,
    /** It was asked for and refused. */
    REFUSED,
    /** It was given and taken back. */
    WITHDRAWN,
    /** It was given for a time that is over. */
    EXPIRED,
    /** Nothing is known; that is not a consent. */
    UNKNOWN
}
