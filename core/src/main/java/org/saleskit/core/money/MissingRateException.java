package org.saleskit.core.money;

import java.time.LocalDate;
import java.util.Objects;
import org.joda.money.CurrencyUnit;

/** No rate is known where one is needed. It says which, so that a host can ask for it and try again. */
public class MissingRateException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final CurrencyUnit from;
    private final CurrencyUnit to;
    private final LocalDate date;

    /**
     * Creates the exception.
     *
     * @param from the currency of the amount
     * @param to the currency that is wanted
     * @param date the date whose rate is missing
     */
    public MissingRateException(CurrencyUnit from, CurrencyUnit to, LocalDate date) {
        super("rate must be known from " + from + " to " + to + " on " + date + ", but was missing");
        this.from = Objects.requireNonNull(from, "from");
        this.to = Objects.requireNonNull(to, "to");
        this.date = Objects.requireNonNull(date, "date");
    }

    /** {@return the currency of the amount} */
    public CurrencyUnit from() {
        return from;
    }

    /** {@return the currency that is wanted} */
    public CurrencyUnit to() {
        return to;
    }

    /** {@return the date whose rate is missing} */
    public LocalDate date() {
        return date;
    }
}
