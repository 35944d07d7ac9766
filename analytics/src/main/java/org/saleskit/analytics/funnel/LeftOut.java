package org.saleskit.analytics.funnel;

/**
 * Rows that a report does not count, with the reason.
 *
 * @param reason why they are left out
 * @param rows how many rows
 * @param deals how many deals these rows belong to; a deal may still be counted by its other rows
 * @param wholeDeals how many of those deals the report does not count at all; a deal without any row that counts stands
 *     under {@link Reason#AFTER_AS_OF} if it has a row of a known stage, otherwise under {@link Reason#UNKNOWN_STAGE}
 */
public record LeftOut(Reason reason, long rows, long deals, long wholeDeals) {

    /** Why rows are left out. */
    public enum Reason {
        /** The pipeline has no stage of that name. */
        UNKNOWN_STAGE,
        /** The row happened after the instant of the report. */
        AFTER_AS_OF
    }
}
