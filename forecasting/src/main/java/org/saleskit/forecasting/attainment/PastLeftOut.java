package org.saleskit.forecasting.attainment;

import java.util.Objects;
import org.threeten.extra.LocalDateRange;

/**
 * A past period from which nothing could be learned.
 *
 * @param period its days
 * @param reason why
 */
public record PastLeftOut(LocalDateRange period, Reason reason) {

    /**
     * Checks for missing parts.
     *
     * @param period its days
     * @param reason why
     */
    public PastLeftOut {
        Objects.requireNonNull(period, "period");
        Objects.requireNonNull(reason, "reason");
    }

    /** Why a past period says nothing. */
    public enum Reason {
        /** It has no day that counts. */
        ZERO_WEIGHT,
        /** Its total is not above zero, so it has no shares. */
        TOTAL_NOT_POSITIVE,
        /** Nothing, or less, had come in at the same point, so there is no ratio of the rest to it. */
        NOTHING_DONE
    }
}
