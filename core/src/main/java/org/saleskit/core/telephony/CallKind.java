package org.saleskit.core.telephony;

/** What became of a call, by the telephone exchange. */
public enum CallKind {
    /** Two sides spoke. */
    CONVERSATION,
    /** More than two sides spoke. */
    CONFERENCE,
    /** The caller spoke to a machine. */
    VOICE_MAIL,
    /** Nobody answered, or the line was busy. */
    MISSED
}
