package org.saleskit.forecasting.activity;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.saleskit.core.internal.Checks;
import org.saleskit.core.internal.Words;

/**
 * How much of a full load of meetings a novice holds in each month of service: an assumption, which every result shows.
 *
 * <pre>
 * table        month k: the k-th share, after the last one 1
 * linear       k / n, from month n on 1
 * logistic     1 / (1 + exp(-s (k - h)))        half of the full load in month h
 * exponential  1 - exp(-k / c)                   63 % of the full load in month c
 * </pre>
 *
 * <p><b>Symbols</b> k the month of service, 1 for the first; n months until the full load; h the month of half the load, s how
 * steep; c the time constant in months.
 *
 * <p><b>Example</b> {@code Ramp.linear(6).inMonth(3)} halves the meetings.
 *
 * <p>Immutable and thread-safe; equal if form and parameters are.
 */
public final class Ramp {

    private static final int MOST_MONTHS = 1_200;

    private enum Form {
        TABLE,
        LINEAR,
        LOGISTIC,
        EXPONENTIAL
    }

    private final Form form;
    private final double[] parameters;

    private Ramp(Form form, double... parameters) {
        this.form = form;
        this.parameters = parameters;
    }

    /**
     * A month of service on a ramp.
     *
     * @param ramp the assumption
     * @param month the month of service, 1 for the first
     */
    public record Stage(Ramp ramp, int month) {

        /**
         * Checks the month.
         *
         * @param ramp the assumption
         * @param month the month of service, 1 to 1 200
         * @throws IllegalArgumentException if the month is out of its range
         */
        public Stage {
            Objects.requireNonNull(ramp, "ramp");
            checkMonth(month);
        }

        /** {@return the share of a full load, in 0..1} */
        public double factor() {
            return ramp.factor(month);
        }
    }

    /**
     * {@return a ramp of listed shares}
     *
     * @param shares of months 1, 2, …, at least one, each in 0..1; after the last the load is full
     * @throws IllegalArgumentException if there is none, or one is not a fraction
     */
    public static Ramp table(double... shares) {
        Objects.requireNonNull(shares, "shares");
        Checks.check(shares.length > 0, "shares", "hold at least one month", "empty");
        for (int i = 0; i < shares.length; i++) {
            Checks.fraction(shares[i], "shares[" + i + "]");
        }
        return new Ramp(Form.TABLE, shares.clone());
    }

    /**
     * {@return a ramp that rises by the same share each month}
     *
     * @param months until the full load, 1 to 1 200
     * @throws IllegalArgumentException if the number is out of its range
     */
    public static Ramp linear(int months) {
        Checks.check(months >= 1 && months <= MOST_MONTHS, "months", "lie between 1 and " + MOST_MONTHS, months);
        return new Ramp(Form.LINEAR, months);
    }

    /**
     * {@return a ramp that is slow at first, fast in the middle and slow at the end}
     *
     * @param halfMonth the month of half the load, finite and above zero
     * @param steepness the slope of the logarithm of the odds per month, finite and above zero
     * @throws IllegalArgumentException if one is out of its range
     */
    public static Ramp logistic(double halfMonth, double steepness) {
        Checks.finitePositive(halfMonth, "halfMonth");
        Checks.finitePositive(steepness, "steepness");
        return new Ramp(Form.LOGISTIC, halfMonth, steepness);
    }

    /**
     * {@return a ramp that is fast at first and slows down}
     *
     * @param months after which 63 % of the full load are reached, finite and above zero
     * @throws IllegalArgumentException if it is not
     */
    public static Ramp exponential(double months) {
        Checks.finitePositive(months, "months");
        return new Ramp(Form.EXPONENTIAL, months);
    }

    /**
     * {@return the share of a full load in a month of service, in 0..1}
     *
     * @param month 1 for the first, at most 1 200
     * @throws IllegalArgumentException if the month is out of its range
     */
    public double factor(int month) {
        checkMonth(month);
        return switch (form) {
            case TABLE -> month <= parameters.length ? parameters[month - 1] : 1;
            case LINEAR -> Math.min(1, month / parameters[0]);
            case LOGISTIC -> 1 / (1 + StrictMath.exp(-parameters[1] * (month - parameters[0])));
            case EXPONENTIAL -> -StrictMath.expm1(-month / parameters[0]);
        };
    }

    /**
     * {@return a month of service on this ramp}
     *
     * @param month 1 for the first, at most 1 200
     * @throws IllegalArgumentException if the month is out of its range
     */
    public Stage inMonth(int month) {
        return new Stage(this, month);
    }

    private static void checkMonth(int month) {
        Checks.check(month >= 1 && month <= MOST_MONTHS, "month", "lie between 1 and " + MOST_MONTHS, month);
    }

    /**
     * {@return the form of the ramp, in words}
     *
     * @param locale the language, Russian or else English, and the form of the numbers
     */
    public String explain(Locale locale) {
        Words words = Words.of(locale);
        String first = number(words, parameters[0]);
        return switch (form) {
            case TABLE -> {
                String shares = Arrays.stream(parameters)
                        .mapToObj(share -> words.percent(BigDecimal.valueOf(share), List.of()))
                        .collect(Collectors.joining("; "));
                yield words.say("a table by month (" + shares + ")", "таблица по месяцам (" + shares + ")");
            }
            case LINEAR ->
                words.say("linear, full load in month " + first, "линейный, полная нагрузка с месяца " + first);
            case LOGISTIC ->
                words.say(
                        "logistic, half the load in month " + first + ", steepness " + number(words, parameters[1]),
                        "логистический, половина нагрузки в месяце " + first + ", крутизна "
                                + number(words, parameters[1]));
            case EXPONENTIAL ->
                words.say("exponential, 63% in month " + first, "экспоненциальный, 63 % в месяце " + first);
        };
    }

    private static String number(Words words, double value) {
        BigDecimal exact = BigDecimal.valueOf(value).stripTrailingZeros();
        return words.number(exact.scale() < 0 ? exact.setScale(0, RoundingMode.UNNECESSARY) : exact);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Ramp that && form == that.form && Arrays.equals(parameters, that.parameters);
    }

    @Override
    public int hashCode() {
        return Objects.hash(form, Arrays.hashCode(parameters));
    }

    /** {@return the form of the ramp, in English} */
    @Override
    public String toString() {
        return explain(Locale.ENGLISH);
    }
}
