package org.saleskit.examples.review.text;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import org.joda.money.Money;
import org.saleskit.core.time.CalendarPeriod;
import org.saleskit.examples.review.model.number.Rate;

/** Numbers as a language writes them. Rounding happens here and nowhere before. */
final class Numbers {

    /** What stands in a table where there is no number. */
    static final String ABSENT = "-";

    /** The largest total that is shown in whole units of the currency; a thousand times more in thousands, and so on. */
    private static final BigDecimal LARGEST = BigDecimal.TEN.pow(8);

    private static final int MAX_SHIFT = 6;

    private final DecimalFormatSymbols symbols;
    private final int shift;
    private final boolean russian;

    private Numbers(Locale locale, int shift) {
        this.symbols = DecimalFormatSymbols.getInstance(locale);
        this.shift = shift;
        this.russian = locale.getLanguage().equals("ru");
    }

    /**
     * {@return numbers whose amounts fit into columns}
     *
     * @param locale the language
     * @param largest the largest amount to expect
     */
    static Numbers of(Locale locale, Money largest) {
        int shift = 0;
        while (shift < MAX_SHIFT
                && largest.getAmount().abs().movePointLeft(shift).compareTo(LARGEST) >= 0) {
            shift += 3;
        }
        return new Numbers(locale, shift);
    }

    /** {@return by how many digits amounts are shortened: 0, 3 or 6} */
    int shift() {
        return shift;
    }

    private String format(String pattern, BigDecimal value) {
        DecimalFormat format = new DecimalFormat(pattern, symbols);
        format.setRoundingMode(RoundingMode.HALF_UP);
        return format.format(value);
    }

    /** {@return a day: 2005-05-31, in Russian 31.05.2005} */
    String day(LocalDate day) {
        return russian ? DateTimeFormatter.ofPattern("dd.MM.uuuu", Locale.ROOT).format(day) : day.toString();
    }

    /** {@return a month: 2005-06, in Russian 06.2005} */
    String month(CalendarPeriod month) {
        return russian ? DateTimeFormatter.ofPattern("MM.uuuu", Locale.ROOT).format(month.start()) : month.toString();
    }

    String count(long value) {
        return format("#,##0", BigDecimal.valueOf(value));
    }

    /** {@return whole units of the currency, or thousands or millions of them} */
    String money(Money amount) {
        return format("#,##0", amount.getAmount().movePointLeft(shift));
    }

    String money(Optional<Money> amount) {
        return amount.map(this::money).orElse(ABSENT);
    }

    /** {@return all digits of the currency} */
    String exact(Money amount) {
        int digits = amount.getCurrencyUnit().getDecimalPlaces();
        return format(digits == 0 ? "#,##0" : "#,##0." + "0".repeat(digits), amount.getAmount());
    }

    /** {@return the amount in units a thousand times larger than {@link #money(Money)} uses} */
    String thousands(Money amount) {
        return format("#,##0", amount.getAmount().movePointLeft(shift + 3));
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

    /** {@return a change of a share in percentage points, with its sign} */
    String points(double fraction) {
        // Rounded first, so that there is no minus before a zero.
        BigDecimal points = BigDecimal.valueOf(fraction).movePointRight(2).setScale(1, RoundingMode.HALF_UP);
        return (points.signum() > 0 ? "+" : "") + format("0.0", points);
    }

    String decimal(double value, int digits) {
        return format("#,##0" + (digits == 0 ? "" : "." + "0".repeat(digits)), BigDecimal.valueOf(value));
    }

    /** {@return the interval of a rate, such as 5.1..6.2%} */
    String interval(Rate rate) {
        if (rate.low().isEmpty() || rate.high().isEmpty()) {
            return ABSENT;
        }
        return interval(rate.low().getAsDouble(), rate.high().getAsDouble());
    }

    /** {@return the ends of an interval of rates, such as 5.1..6.2%} */
    String interval(double lowest, double highest) {
        String low = percent(lowest);
        return low.substring(0, low.length() - 1) + (russian ? "–" : "..") + percent(highest);
    }
}
