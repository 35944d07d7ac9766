package org.saleskit.examples.review.cli.deallog;

import java.util.List;
import java.util.Optional;
import org.joda.money.CurrencyUnit;

/**
 * Columns of what a row states beside its stage. An empty field states nothing: what an earlier row said still holds.
 *
 * @param amount the amount of the deal from this row on, a column or the product of two
 * @param currency of every amount; given whenever an amount is
 * @param expectedClose the day on which the deal is expected to close
 * @param reason why the deal was lost, in the words of the file
 * @param competitor who else was in for the deal
 * @param keys columns by which deals are grouped or named
 * @param fromZero whether an amount below zero is an error
 */
public record FactColumns(
        Optional<String> amount,
        Optional<CurrencyUnit> currency,
        Optional<String> expectedClose,
        Optional<String> reason,
        Optional<String> competitor,
        List<String> keys,
        boolean fromZero) {

    /** {@return no columns} */
    public static FactColumns none() {
        return new FactColumns(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                false);
    }

    /**
     * {@return these and the column of the amount}
     *
     * @param column the column, or two with a star
     * @param of the currency
     */
    public FactColumns withAmount(String column, CurrencyUnit of) {
        return new FactColumns(Optional.of(column), Optional.of(of), expectedClose, reason, competitor, keys, fromZero);
    }

    /**
     * {@return these and the column of the expected close}
     *
     * @param column the column
     */
    public FactColumns withExpectedClose(String column) {
        return new FactColumns(amount, currency, Optional.of(column), reason, competitor, keys, fromZero);
    }

    /**
     * {@return these and the column of the reason}
     *
     * @param column the column
     */
    public FactColumns withReason(String column) {
        return new FactColumns(amount, currency, expectedClose, Optional.of(column), competitor, keys, fromZero);
    }

    /**
     * {@return these and the column of the competitor}
     *
     * @param column the column
     */
    public FactColumns withCompetitor(String column) {
        return new FactColumns(amount, currency, expectedClose, reason, Optional.of(column), keys, fromZero);
    }

    /**
     * {@return these with columns of keys}
     *
     * @param columns the columns
     */
    public FactColumns withKeys(List<String> columns) {
        return new FactColumns(amount, currency, expectedClose, reason, competitor, List.copyOf(columns), fromZero);
    }

    /** {@return these, with amounts below zero as errors} */
    public FactColumns withAmountsFromZero() {
        return new FactColumns(amount, currency, expectedClose, reason, competitor, keys, true);
    }
}
