package org.saleskit.analytics.comparison;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.OptionalDouble;
import org.saleskit.core.internal.Checks;
import org.saleskit.core.internal.Words;
import org.saleskit.core.stats.Proportion;

/**
 * How the true rates of all reps are spread: a beta distribution with a mean and a strength.
 *
 * <pre>
 * rate of a rep ~ Beta(a, b),   a = mean × strength,   b = (1 - mean) × strength
 * shrunk rate   = (x + a) / (n + a + b)
 * own weight    = n / (n + strength)
 * </pre>
 *
 * <p><b>Symbols.</b> x successes in n trials of a rep. strength, a + b: so many trials at the mean are added to each rep's own;
 * the greater it is, the less the reps differ. The standard deviation of the true rates is √(mean (1 - mean) / (strength + 1)).
 *
 * <p><b>Special cases.</b> The {@link Kind} says which case it is. {@link Kind#POOLED} has no strength (it is infinite): every
 * rep has the mean. {@link Kind#SEPARATE} has the strength 0: every rep keeps its own rate.
 *
 * <p><b>Example.</b> Tumours of 71 groups of rats, 267 of 1 739: a = 2.3416, b = 14.1148; 4 of 14 shrink from 0.286 to 0.208.
 *
 * <p>Immutable and thread-safe. <b>Source.</b> See the package.
 */
public final class BetaBinomialPrior {

    /** How the prior came about. */
    public enum Kind {
        /** Estimated from the reps' counts. */
        ESTIMATED,

        /** The reps differ no more than chance explains: the variance of the true rates vanishes, and all have one rate. */
        POOLED,

        /** Each rep has only successes or only failures, and both occur: the strength vanishes, and nothing is shrunk. */
        SEPARATE,

        /** Too few data to estimate the spread: the strength is assumed, the mean is that of all with one success and failure more. */
        ASSUMED,

        /** Given by the host. */
        GIVEN
    }

    private final Kind kind;
    private final double mean;
    private final double strength;

    private BetaBinomialPrior(Kind kind, double mean, double strength) {
        this.kind = kind;
        this.mean = mean;
        this.strength = strength;
    }

    /**
     * {@return the prior with this mean and strength}
     *
     * @param mean the mean of the rates, strictly between 0 and 1
     * @param strength a + b, finite and above zero
     * @throws IllegalArgumentException if one is out of its range
     */
    public static BetaBinomialPrior of(double mean, double strength) {
        Checks.openFraction(mean, "mean");
        Checks.finitePositive(strength, "strength");
        return new BetaBinomialPrior(Kind.GIVEN, mean, strength);
    }

    /**
     * {@return the prior whose rates have this mean and standard deviation, by moments} For rates that are known from long
     * histories: where each rate is itself uncertain, its noise would be taken for a difference.
     *
     * @param mean the mean of the rates, strictly between 0 and 1
     * @param deviation their standard deviation, above zero and below √(mean (1 - mean))
     * @throws IllegalArgumentException if one is out of its range
     */
    public static BetaBinomialPrior ofDeviation(double mean, double deviation) {
        Checks.openFraction(mean, "mean");
        Checks.finitePositive(deviation, "deviation");
        double most = Math.sqrt(mean * (1 - mean));
        double strength = mean * (1 - mean) / (deviation * deviation) - 1;
        Checks.check(deviation < most && strength > 0, "deviation", "be below " + most + " at this mean", deviation);
        Checks.finitePositive(strength, "strength");
        return new BetaBinomialPrior(Kind.GIVEN, mean, strength);
    }

    static BetaBinomialPrior estimated(double mean, double strength) {
        return new BetaBinomialPrior(Kind.ESTIMATED, mean, strength);
    }

    static BetaBinomialPrior pooled(double mean) {
        return new BetaBinomialPrior(Kind.POOLED, mean, Double.POSITIVE_INFINITY);
    }

    static BetaBinomialPrior separate(double mean) {
        return new BetaBinomialPrior(Kind.SEPARATE, mean, 0);
    }

    static BetaBinomialPrior assumed(double mean, double strength) {
        return new BetaBinomialPrior(Kind.ASSUMED, mean, strength);
    }

    /** {@return how the prior came about} */
    public Kind kind() {
        return kind;
    }

    /** {@return the mean of the true rates, in 0..1} */
    public double mean() {
        return mean;
    }

    /** {@return a + b, zero or more; empty if it is infinite, as all reps have one rate} */
    public OptionalDouble strength() {
        return kind == Kind.POOLED ? OptionalDouble.empty() : OptionalDouble.of(strength);
    }

    /** {@return a, the imagined successes added to each rep's own; empty if the strength is infinite} */
    public OptionalDouble a() {
        return kind == Kind.POOLED ? OptionalDouble.empty() : OptionalDouble.of(mean * strength);
    }

    /** {@return b, the imagined failures added to each rep's own; empty if the strength is infinite} */
    public OptionalDouble b() {
        return kind == Kind.POOLED ? OptionalDouble.empty() : OptionalDouble.of((1 - mean) * strength);
    }

    /** {@return the standard deviation of the true rates; 0 if all have one rate} */
    public double deviation() {
        return Math.sqrt(mean * (1 - mean) / (strength + 1));
    }

    /** 1 / strength. */
    double spread() {
        return 1 / strength;
    }

    /**
     * {@return the share of a rep's own rate in its shrunk rate, in 0..1; the rest is the mean's}
     *
     * @param counts the rep's counts; without trials the weight is 0
     */
    public double ownWeight(Proportion counts) {
        Objects.requireNonNull(counts, "counts");
        double trials = counts.trials();
        return trials == 0 || kind == Kind.POOLED ? 0 : trials / (trials + strength);
    }

    /**
     * {@return the shrunk rate, between the rep's own rate and the mean, in 0..1}
     *
     * @param counts the rep's counts; without trials it is the mean
     */
    public double shrink(Proportion counts) {
        Objects.requireNonNull(counts, "counts");
        if (counts.trials() == 0 || kind == Kind.POOLED) {
            return mean;
        }
        double own = counts.rate().orElseThrow();
        double shrunk = (counts.successes() + mean * strength) / (counts.trials() + strength);
        // True of the formula; rounding could break it.
        return Math.max(Math.min(own, mean), Math.min(Math.max(own, mean), shrunk));
    }

    /**
     * {@return mean, strength and how they came about, in words}
     *
     * @param locale the language, Russian or else English, and the form of the numbers
     */
    public String explain(Locale locale) {
        Words words = Words.of(locale);
        String centre = words.percent(BigDecimal.valueOf(mean), List.of());
        String trials = words.number(
                BigDecimal.valueOf(Double.isInfinite(strength) ? 0 : strength).setScale(1, RoundingMode.HALF_UP));
        String sides = words.say(
                "mean " + centre + ", worth " + trials + " trials",
                "среднее " + centre + ", вес " + trials + " испытаний");
        return switch (kind) {
            case ESTIMATED ->
                words.say("Estimated from all reps: ", "Оценено по всем менеджерам: ")
                        + sides
                        + words.say("; true rates differ by ", "; истинные доли различаются на ")
                        + words.number(BigDecimal.valueOf(100 * deviation()).setScale(1, RoundingMode.HALF_UP))
                        + words.say(
                                " percentage points (standard deviation).",
                                " процентных пункта (стандартное отклонение).");
            case POOLED ->
                words.say(
                        "The reps differ no more than chance explains: all have the common rate " + centre + ".",
                        "Менеджеры различаются не больше, чем объясняет случай: у всех общая доля " + centre + ".");
            case SEPARATE ->
                words.say(
                        "Every rep has only successes or only failures: nothing is shrunk.",
                        "У каждого менеджера только успехи или только неудачи: доли не сглажены.");
            case ASSUMED ->
                words.say(
                                "Too few data to estimate how much reps differ; assumed: ",
                                "Мало данных, чтобы оценить различия; принято: ")
                        + sides
                        + ".";
            case GIVEN -> words.say("Given: ", "Задано: ") + sides + ".";
        };
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof BetaBinomialPrior that
                && kind == that.kind
                && Double.compare(mean, that.mean) == 0
                && Double.compare(strength, that.strength) == 0;
    }

    @Override
    public int hashCode() {
        return Objects.hash(kind, mean, strength);
    }

    /** {@return kind, mean and strength} */
    @Override
    public String toString() {
        return "BetaBinomialPrior[" + kind + ", mean " + mean + ", strength " + strength + "]";
    }
}
