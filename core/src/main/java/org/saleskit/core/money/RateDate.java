package org.saleskit.core.money;

import java.time.LocalDate;
import java.util.Objects;
import org.saleskit.core.internal.Checks;

/**
 * Which date's rate counts for which kind of amount.
 *
 * <p>A won deal is worth what it was worth when it closed, and no later movement of a currency changes last year's
 * result. An open deal is worth what it would bring at the rate of the report's date. A payment or a sale has the rate of
 * its document. A host calls {@link #of} for each amount and hands the date to {@link CurrencyConverter}.
 */
public enum RateDate {
    /** A deal that is closed, won or lost: the date it closed. */
    CLOSED_DEAL,
    /** A deal that is open: the date of the report, whatever close is expected. */
    OPEN_DEAL,
    /** A payment, an invoice, a line of a sale: the date of the document. */
    DOCUMENT;

    /**
     * {@return the date whose rate counts}
     *
     * @param ownDate the amount's own date: when the deal closed or is expected to close, or the date of the document
     * @param asOf the date of the report
     * @throws IllegalArgumentException if a closed deal or a document is dated after the report, which cannot know of it
     */
    public LocalDate of(LocalDate ownDate, LocalDate asOf) {
        Objects.requireNonNull(ownDate, "ownDate");
        Objects.requireNonNull(asOf, "asOf");
        if (this == OPEN_DEAL) {
            return asOf;
        }
        Checks.check(!ownDate.isAfter(asOf), "ownDate", "not be after asOf, " + asOf, ownDate);
        return ownDate;
    }
}
