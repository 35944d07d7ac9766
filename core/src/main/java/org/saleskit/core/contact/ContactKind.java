package org.saleskit.core.contact;

/** The form of a contact. */
public enum ContactKind {
    /** A conversation by telephone or video. */
    CALL,
    /** A meeting by appointment, wherever it takes place. */
    MEETING,
    /** A visit of the rep to the client's place. */
    VISIT,
    /** A written message. */
    EMAIL,
    /** A congratulation or another courtesy. */
    GREETING
}
