package org.saleskit.core.stats;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import org.saleskit.core.internal.Checks;
import org.saleskit.core.internal.Words;

/**
 * By how much does one rate exceed another, and how sure is that? Two independent samples.
 *
 * <pre>
 * difference = p1 - p2,   p = successes / trials
 * interval   = difference - √((p1 - l1)² + (u2 - p2)²)  to  difference + √((u1 - p1)² + (p2 - l2)²)
 * </pre>
 *
 * <p><b>Symbols</b> l and u - the ends of Wilson's interval of each rate at the same confidence, see {@link
 * IntervalMethod#WILSON}.
 *
 * <p><b>Special cases</b> If one of the samples has no trials, there is no difference and no interval: both are empty,
 * never 0. The interval stays inside -1 to 1 and has a width also at 0 of 10 against 0 of 10.
 *
 * <p><b>Result</b> A fraction, so 0.2 stands for 20 percentage points. Exchanging the samples changes the signs and the
 * ends of the interval, nothing else.
 *
 * <p><b>Example</b> 56 of 70 against 48 of 80: 0.8 - 0.6 = 0.2 with the interval 0.0524 to 0.3339.
 *
 * <p><b>Limits</b> For independent samples: not for one rep before and after among the same clients, and not for a part
 * against the whole that contains it.
 *
 * <p><b>Source</b> R. G. Newcombe, "Interval estimation for the difference between independent proportions: comparison of
 * eleven methods", Statistics in Medicine 17 (1998) 873-890, method 10: the hybrid score interval without correction for
 * continuity.
 *
 * <p>Immutable and thread-safe.
 */
public final class ProportionDifference {

    private static final double DEFAULT_CONFIDENCE = 0.95;

    private final Proportion first;
    private final Proportion second;

    private ProportionDifference(Proportion first, Proportion second) {
        this.first = first;
        this.second = second;
    }

    /**
     * {@return the difference of two independent proportions}
     *
     * @param first the rate from which the other is taken
     * @param second the rate that is taken from it, of other trials
     */
    public static ProportionDifference of(Proportion first, Proportion second) {
        return new ProportionDifference(
                Objects.requireNonNull(first, "first"), Objects.requireNonNull(second, "second"));
    }

    /** {@return the rate from which the other is taken} */
    public Proportion first() {
        return first;
    }

    /** {@return the rate that is taken from the first} */
    public Proportion second() {
        return second;
    }

    /** {@return the first rate less the second, in -1..1; empty if one of them has no trials} */
    public OptionalDouble difference() {
        return isDefined()
                ? OptionalDouble.of(first.rate().orElseThrow() - second.rate().orElseThrow())
                : OptionalDouble.empty();
    }

    private boolean isDefined() {
        return first.trials() > 0 && second.trials() > 0;
    }

    /**
     * {@return Newcombe's interval of the difference at a confidence of 0.95; empty if one of the rates has no trials}
     *
     * @throws ArithmeticException if one of them has more than 2 147 483 647 trials
     */
    public Optional<Interval> interval() {
        return interval(DEFAULT_CONFIDENCE);
    }

    /**
     * {@return Newcombe's interval of the difference, inside -1..1; empty if one of the rates has no trials}
     *
     * @param confidence the probability, strictly between 0 and 1, with which such an interval is meant to cover the true
     *     difference
     * @throws IllegalArgumentException if the confidence is not strictly between 0 and 1
     * @throws ArithmeticException if one of the rates has more than 2 147 483 647 trials
     */
    public Optional<Interval> interval(double confidence) {
        Checks.openFraction(confidence, "confidence");
        if (!isDefined()) {
            return Optional.empty();
        }
        double p1 = first.rate().orElseThrow();
        double p2 = second.rate().orElseThrow();
        Interval w1 = first.interval(IntervalMethod.WILSON, confidence).orElseThrow();
        Interval w2 = second.interval(IntervalMethod.WILSON, confidence).orElseThrow();
        double difference = p1 - p2;
        double low = difference - root(p1 - w1.low(), w2.high() - p2);
        double high = difference + root(w1.high() - p1, p2 - w2.low());
        // True of the formula; rounding could break it at -1 and 1.
        return Optional.of(new Interval(Math.max(-1, low), Math.min(1, high)));
    }

    private static double root(double a, double b) {
        return Math.sqrt(a * a + b * b);
    }

    /**
     * {@return whether the interval lies wholly on one side of zero, so that a difference is shown; false if there is none}
     *
     * @param confidence the confidence of the interval, strictly between 0 and 1
     * @throws IllegalArgumentException if the confidence is not strictly between 0 and 1
     */
    public boolean isShown(double confidence) {
        return interval(confidence).map(ends -> !ends.contains(0)).orElse(false);
    }

    /** {@return whether one of the rates has fewer than {@value Proportion#LOW_COUNT} trials, so that the difference is weak} */
    public boolean isLowCount() {
        return first.isLowCount() || second.isLowCount();
    }

    /**
     * {@return both rates, the difference with its interval at a confidence of 0.95 and what it says, in words}
     *
     * @param locale the language, Russian or else English, and the form of the numbers
     */
    public String explain(Locale locale) {
        Words words = Words.of(locale);
        String rates = share(words, first) + words.say(" against ", " против ") + share(words, second);
        if (!isDefined()) {
            return rates
                    + words.say(
                            ": no difference, as a rate without trials is undefined.",
                            ": разности нет, так как доля без испытаний не определена.");
        }
        Interval ends = interval().orElseThrow();
        String level = words.percent(BigDecimal.valueOf(DEFAULT_CONFIDENCE));
        String difference = points(words, difference().orElseThrow());
        String low = points(words, ends.low());
        String high = points(words, ends.high());
        return rates
                + words.say(
                        ": difference " + difference + " percentage points, " + level + " interval " + low + " to "
                                + high + ". ",
                        ": разность " + difference + " п. п., интервал " + level + " от " + low + " до " + high + ". ")
                + (isShown(DEFAULT_CONFIDENCE)
                        ? words.say("The rates differ.", "Доли различаются.")
                        : words.say(
                                "A difference is not shown, which is no proof that there is none.",
                                "Различие не доказано, но и не исключено."))
                + (isLowCount() ? words.say(" Few trials: weak.", " Мало испытаний: слабый вывод.") : "");
    }

    private static String share(Words words, Proportion rate) {
        String counts = words.number(BigDecimal.valueOf(rate.successes()))
                + words.say(" of ", " из ")
                + words.number(BigDecimal.valueOf(rate.trials()));
        return rate.rate().isPresent()
                ? counts + " (" + words.percent(BigDecimal.valueOf(rate.rate().getAsDouble()), List.of()) + ")"
                : counts;
    }

    private static String points(Words words, double fraction) {
        return words.number(BigDecimal.valueOf(fraction).movePointRight(2).setScale(1, RoundingMode.HALF_UP));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ProportionDifference that && first.equals(that.first) && second.equals(that.second);
    }

    @Override
    public int hashCode() {
        return Objects.hash(first, second);
    }

    /** {@return the counts in words, such as "56 of 70 against 48 of 80"} */
    @Override
    public String toString() {
        return first + " against " + second;
    }
}
