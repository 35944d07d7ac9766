package org.saleskit.analytics.abc;

/** What becomes of equal amounts at a limit. */
public enum TieRule {
    /** Equal amounts have the class of the first of them. */
    KEEP_TOGETHER,

    /** Each item is judged by its own place; equal amounts are in the order of their keys. */
    SPLIT_BY_KEY
}
