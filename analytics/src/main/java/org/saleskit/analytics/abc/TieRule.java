package org.saleskit.analytics.abc;

/** What becomes of equal amounts at a limit. */
public enum TieRule {
    /** Equal amounts have the class of the first of them. */
    KEEP_TOGETHER
}
