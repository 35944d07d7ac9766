package org.saleskit.examples.review.text;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import org.joda.money.Money;
import org.saleskit.examples.review.model.Rate;

/** Numbers as a language writes them. Rounding happens here and nowhere before. */
final class Numbers {

    /** What stands in a table where there is no number. */
    static final String ABSENT = "-";

    private final DecimalFormatSymbols symbols;

    Numbers(Locale locale) {
        this.symbols = DecimalFormatSymbols.getInstance(locale);
    }

    private String format(String pattern, BigDecimal value) {
        DecimalFormat format = new DecimalFormat(pattern, symbols);
        format.setRoundingMode(RoundingMode.HALF_UP);
        return format.format(value);
    }

    String count(long value) {
        return format("#,##0", BigDecimal.valueOf(value));
    }

    /** {@return whole units of the currency} */
    String money(Money amount) {
        return format("#,##0", amount.getAmount());
    }

    String money(Optional<Money> amount) {
        return amount.map(this::money).orElse(ABSENT);
    }

    /** {@return all digits of the currency} */
    String exact(Money amount) {
        int digits = amount.getCurrencyUnit().getDecimalPlaces();
        return format(digits == 0 ? "#,##0" : "#,##0." + "0".repeat(digits), amount.getAmount());
    }

    String thousands(Money amount) {
        return format("#,##0", amount.getAmount().movePointLeft(3));
    }

    String percent(double fraction) {
        return format("0.0", BigDecimal.valueOf(fraction).movePointRight(2)) + "%";
    }

    String percent(OptionalDouble fraction) {
        return fraction.isPresent() ? percent(fraction.getAsDouble()) : ABSENT;
    }

    /** {@return a percentage without decimals, for limits such as 80 % and for narrow columns} */
    String wholePercent(double fraction) {
        return format("0", BigDecimal.valueOf(fraction).movePointRight(2)) + "%";
    }

    String wholePercent(OptionalDouble fraction) {
        return fraction.isPresent() ? wholePercent(fraction.getAsDouble()) : ABSENT;
    }

    /** {@return a change with its sign} */
    String change(double fraction) {
        return (fraction > 0 ? "+" : "") + percent(fraction);
    }

    String decimal(double value, int digits) {
        return format("#,##0" + (digits == 0 ? "" : "." + "0".repeat(digits)), BigDecimal.valueOf(value));
    }

    /** {@return the interval of a rate, such as 5.1..6.2%} */
    String interval(Rate rate) {
        if (rate.low().isEmpty() || rate.high().isEmpty()) {
            return ABSENT;
        }
        String low = percent(rate.low().getAsDouble());
        return low.substring(0, low.length() - 1) + ".." + percent(rate.high().getAsDouble());
    }
}
