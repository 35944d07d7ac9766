package org.saleskit.examples.review.cli.forecast;

import java.math.BigDecimal;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.saleskit.analytics.table.ValueUnit;
import org.saleskit.examples.review.cli.output.Numbers;

/**
 * Amounts as the command line writes them and as the library takes them: money of a currency or, where none is named, whole units of
 * the last digit.
 *
 * @param currency the currency, if it is named
 * @param scale digits after the point that every amount fits into
 * @param shown digits after the point that an amount is shown with at least
 */
record Amounts(Optional<CurrencyUnit> currency, int scale, int shown) {

    /** Digits of an amount that always fit into the units of the library. */
    static final int MOST_DIGITS = 18;

    /**
     * Number 999 of ISO 4217 stands where a currency is demanded and none is involved: the library's money needs one, and a file
     * without {@code --currency} names none. It has no minor unit, so amounts are given to it in units of their last digit; it is
     * never printed.
     */
    private static final CurrencyUnit NO_CURRENCY = CurrencyUnit.ofNumericCode(999);

    /** Amounts without a currency, with so many digits after the point. */
    static Amounts plain(int scale, int shown) {
        return new Amounts(Optional.empty(), scale, shown);
    }

    /** Amounts of a currency, with the digits of its minor unit. */
    static Amounts of(CurrencyUnit currency) {
        int digits = currency.getDecimalPlaces();
        return new Amounts(Optional.of(currency), digits, digits);
    }

    /** The unit in which the rows of a file are read. */
    ValueUnit unit() {
        return currency.map(ValueUnit::money).orElseGet(() -> ValueUnit.decimal(scale));
    }

    /** The currency that the library is told. */
    CurrencyUnit told() {
        return currency.orElse(NO_CURRENCY);
    }

    /** Whether the amount fits: not more digits after the point than the unit has, and not too many before. */
    boolean fits(BigDecimal amount) {
        return amount.stripTrailingZeros().scale() <= scale
                && amount.precision() - amount.scale() + scale <= MOST_DIGITS;
    }

    /** The amount as the library takes it; it must fit. */
    Money money(BigDecimal amount) {
        return currency.map(of -> Money.of(of, amount))
                .orElseGet(() -> Money.of(NO_CURRENCY, amount.movePointRight(scale)));
    }

    /** The same of whole units. */
    Money money(long units) {
        return Money.ofMinor(told(), units);
    }

    /** The amount as the command line writes it: as many digits as needed, but at least those shown. */
    BigDecimal amount(Money money) {
        BigDecimal value =
                currency.isPresent() ? money.getAmount() : money.getAmount().movePointLeft(scale);
        return Numbers.shortest(value, shown);
    }

    /** A number of money units, such as a standard deviation, in the digits shown and two more. */
    double number(double inUnitsOfTheLibrary) {
        return currency.isPresent() ? inUnitsOfTheLibrary : inUnitsOfTheLibrary / Math.pow(10, scale);
    }
}
