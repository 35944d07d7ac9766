package org.saleskit.core.money;

import java.util.Objects;
import org.joda.money.BigMoney;
import org.joda.money.Money;
import org.saleskit.core.internal.Checks;

/**
 * The lines of one currency in a {@link ConvertedTotal}.
 *
 * @param original the sum of all lines in their own currency, converted or not
 * @param lines how many lines there are
 * @param unconverted the sum of those without a rate, in their own currency
 * @param converted what the others come to in the currency of the total
 */
public record CurrencySubtotal(Money original, long lines, Money unconverted, BigMoney converted) {

    /**
     * Checks the sums.
     *
     * @param original the sum of all lines in their own currency
     * @param lines how many lines there are, one or more
     * @param unconverted the sum of those without a rate, in the currency of {@code original}
     * @param converted what the others come to in the currency of the total
     */
    public CurrencySubtotal {
        Checks.positive(lines, "lines");
        Objects.requireNonNull(converted, "converted");
        Checks.check(
                original.isSameCurrency(unconverted),
                "unconverted",
                "be in the currency of original, " + original.getCurrencyUnit(),
                unconverted.getCurrencyUnit());
    }

    static CurrencySubtotal converted(Money original, BigMoney converted) {
        return new CurrencySubtotal(original, 1, Money.zero(original.getCurrencyUnit()), converted);
    }

    static CurrencySubtotal unconverted(Money original, long lines, BigMoney nothing) {
        return new CurrencySubtotal(original, lines, original, nothing);
    }

    CurrencySubtotal plus(CurrencySubtotal other) {
        return new CurrencySubtotal(
                original.plus(other.original),
                Math.addExact(lines, other.lines),
                unconverted.plus(other.unconverted),
                converted.plus(other.converted));
    }
}
