package org.saleskit.examples.review.cli.forecast.parts;

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
public record Amounts(Optional<CurrencyUnit> currency, int scale, int shown) {

    /** Digits of an amount that always fit into the units of the library. */
    public static final int MOST_DIGITS = 18;

    /**
     * Number 999 of ISO 4217 stands where a currency is demanded and none is involved: the library's money needs one, and a file
     * without {@code --currency} names none. It has no minor unit, so amounts are given to it in units of their last digit; it is
     * never printed.
     */
    private static final CurrencyUnit NO_CURRENCY = CurrencyUnit.ofNumericCode(999);

    /**
     * {@return amounts without a currency}
     *
     * @param scale digits after the point that every amount fits into
     * @param shown digits after the point that an amount is shown with at least
     */
    public static Amounts plain(int scale, int shown) {
        return new Amounts(Optional.empty(), scale, shown);
    }

    /**
     * {@return amounts of a currency, with the digits of its minor unit}
     *
     * @param currency the currency
     */
    public static Amounts of(CurrencyUnit currency) {
        int digits = currency.getDecimalPlaces();
        return new Amounts(Optional.of(currency), digits, digits);
    }

    /** {@return the unit in which the rows of a file are read} */
    public ValueUnit unit() {
        return currency.map(ValueUnit::money).orElseGet(() -> ValueUnit.decimal(scale));
    }

    /** {@return the currency that the library is told} */
    public CurrencyUnit told() {
        return currency.orElse(NO_CURRENCY);
    }

    /**
     * {@return whether the amount fits: not more digits after the point than the unit has, and not too many before}
     *
     * @param amount an amount
     */
    public boolean fits(BigDecimal amount) {
        return amount.stripTrailingZeros().scale() <= scale
                && amount.precision() - amount.scale() + scale <= MOST_DIGITS;
    }

    /**
     * {@return the amount as the library takes it}
     *
     * @param amount an amount that fits
     */
    public Money money(BigDecimal amount) {
        return currency.map(of -> Money.of(of, amount))
                .orElseGet(() -> Money.of(NO_CURRENCY, amount.movePointRight(scale)));
    }

    /**
     * {@return the same of whole units}
     *
     * @param units units of the last digit
     */
    public Money money(long units) {
        return Money.ofMinor(told(), units);
    }

    /**
     * {@return the amount as the command line writes it: as many digits as needed, but at least those shown}
     *
     * @param money an amount of the library
     */
    public BigDecimal amount(Money money) {
        BigDecimal value =
                currency.isPresent() ? money.getAmount() : money.getAmount().movePointLeft(scale);
        return Numbers.shortest(value, shown);
    }

    /**
     * {@return a number of money units, such as a standard deviation, in those of the command line}
     *
     * @param inUnitsOfTheLibrary the number
     */
    public double number(double inUnitsOfTheLibrary) {
        return currency.isPresent() ? inUnitsOfTheLibrary : inUnitsOfTheLibrary / Math.pow(10, scale);
    }
}
