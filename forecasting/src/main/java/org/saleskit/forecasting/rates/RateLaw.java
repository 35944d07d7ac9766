package org.saleskit.forecasting.rates;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.commons.statistics.distribution.BetaDistribution;
import org.saleskit.analytics.internal.math.Roots;
import org.saleskit.core.internal.Checks;
import org.saleskit.core.stats.Interval;
import org.saleskit.core.stats.Proportion;
import org.saleskit.forecasting.distribution.CountDistribution;

/**
 * What is known of one true rate: a mixture of beta distributions.
 *
 * <pre>
 * P(rate &lt;= r) = Σ w I(r; a, b),   I the distribution function of Beta(a, b)
 * wins of N further trials: Σ w betaBinomial(N, a, b)
 * </pre>
 *
 * <p><b>Symbols</b> w the weight of a part, which add to 1; a and b its imagined successes and failures, above zero.
 *
 * <p><b>Example</b> After 1 success in 10 trials, and knowing nothing else, {@code RateLaw.of(Proportion.of(1, 10))} is Beta(1.5,
 * 9.5), the law of the Jeffreys prior, with mean 0.136.
 *
 * <p>Immutable and thread-safe. <b>Source</b> See the package.
 */
public final class RateLaw {

    private static final double REACH = 10;

    /**
     * One beta distribution of the mixture.
     *
     * @param weight its probability, in 0..1
     * @param a successes, its own and imagined, above zero
     * @param b failures, its own and imagined, above zero
     */
    public record Part(double weight, double a, double b) {

        /**
         * Checks the range.
         *
         * @param weight its probability, in 0..1
         * @param a successes, finite and above zero
         * @param b failures, finite and above zero
         * @throws IllegalArgumentException if a value is out of its range
         */
        public Part {
            Checks.fraction(weight, "weight");
            Checks.finitePositive(a, "a");
            Checks.finitePositive(b, "b");
        }

        /** {@return the mean, a / (a + b)} */
        public double mean() {
            return a / (a + b);
        }

        /** {@return the variance} */
        public double variance() {
            double mean = mean();
            return mean * (1 - mean) / (a + b + 1);
        }
    }

    private final List<Part> parts;
    private final double mean;
    private final double variance;

    private RateLaw(List<Part> parts) {
        this.parts = parts;
        double centre = 0;
        for (Part part : parts) {
            centre += part.weight() * part.mean();
        }
        double spread = 0;
        for (Part part : parts) {
            double distance = part.mean() - centre;
            spread += part.weight() * (part.variance() + distance * distance);
        }
        mean = centre;
        variance = spread;
    }

    /**
     * {@return the law of a rate of which only these counts are known: Beta(x + 1/2, n − x + 1/2)}
     *
     * @param counts x successes in n trials
     */
    public static RateLaw of(Proportion counts) {
        Objects.requireNonNull(counts, "counts");
        return beta(counts.successes() + 0.5, counts.trials() - counts.successes() + 0.5);
    }

    /**
     * {@return the law Beta(a, b)}
     *
     * @param a imagined successes, finite and above zero
     * @param b imagined failures, finite and above zero
     * @throws IllegalArgumentException if one is out of its range
     */
    public static RateLaw beta(double a, double b) {
        return new RateLaw(List.of(new Part(1, a, b)));
    }

    /**
     * {@return the mixture of these parts, whose weights are divided by their sum}
     *
     * @param parts at least one, with a weight above zero among them
     * @throws IllegalArgumentException if there is none
     */
    public static RateLaw mixture(List<Part> parts) {
        Objects.requireNonNull(parts, "parts");
        double total = 0;
        int index = 0;
        for (Part part : parts) {
            total += Objects.requireNonNull(part, "parts[" + index + "]").weight();
            index++;
        }
        Checks.check(total > 0, "parts", "have a weight above zero", total);
        List<Part> scaled = new ArrayList<>();
        for (Part part : parts) {
            if (part.weight() > 0) {
                scaled.add(new Part(Math.min(1, part.weight() / total), part.a(), part.b()));
            }
        }
        return new RateLaw(List.copyOf(scaled));
    }

    /** {@return the parts of the mixture; not changeable} */
    public List<Part> parts() {
        return parts;
    }

    /** {@return the mean of the law, strictly between 0 and 1} */
    public double mean() {
        return mean;
    }

    /** {@return the variance of the law} */
    public double variance() {
        return variance;
    }

    /** {@return the standard deviation of the law} */
    public double standardDeviation() {
        return Math.sqrt(variance);
    }

    /**
     * {@return the probability that the true rate is at most this}
     *
     * @param rate a rate in 0..1
     * @throws IllegalArgumentException if it is not in 0..1
     */
    public double probabilityAtMost(double rate) {
        Checks.fraction(rate, "rate");
        return atMost(betas(), rate);
    }

    /**
     * {@return the rate that is not exceeded with this probability}
     *
     * @param level a probability strictly between 0 and 1
     * @throws IllegalArgumentException if the level is not strictly between 0 and 1
     */
    public double quantile(double level) {
        Checks.openFraction(level, "level");
        BetaDistribution[] betas = betas();
        double deviation = standardDeviation();
        double low = Math.max(0, mean - REACH * deviation);
        double high = Math.min(1, mean + REACH * deviation);
        if (atMost(betas, low) >= level) {
            low = 0;
        }
        if (atMost(betas, high) <= level) {
            high = 1;
        }
        return Roots.find(rate -> atMost(betas, rate) - level, low, high);
    }

    /**
     * {@return the range that leaves the same probability out on either side}
     *
     * @param confidence the probability inside, strictly between 0 and 1
     * @throws IllegalArgumentException if it is not strictly between 0 and 1
     */
    public Interval interval(double confidence) {
        Checks.openFraction(confidence, "confidence");
        double tail = (1 - confidence) / 2;
        double low = quantile(tail);
        return new Interval(low, Math.max(low, quantile(1 - tail)));
    }

    /**
     * {@return the law of the successes in further trials at this rate}
     *
     * @param trials how many, 0 to 1 000 000
     * @throws IllegalArgumentException if the number is out of its range
     */
    public CountDistribution wins(long trials) {
        CountDistribution law = CountDistribution.betaBinomial(
                trials, parts.get(0).a(), parts.get(0).b());
        double before = parts.get(0).weight();
        for (Part part : parts.subList(1, parts.size())) {
            double together = before + part.weight();
            law = law.mixedWith(
                    CountDistribution.betaBinomial(trials, part.a(), part.b()), Math.min(1, part.weight() / together));
            before = together;
        }
        return law;
    }

    private BetaDistribution[] betas() {
        return parts.stream()
                .map(part -> BetaDistribution.of(part.a(), part.b()))
                .toArray(BetaDistribution[]::new);
    }

    private double atMost(BetaDistribution[] betas, double rate) {
        double sum = 0;
        for (int i = 0; i < betas.length; i++) {
            sum += parts.get(i).weight() * betas[i].cumulativeProbability(rate);
        }
        return Math.min(1, sum);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof RateLaw that && parts.equals(that.parts);
    }

    @Override
    public int hashCode() {
        return parts.hashCode();
    }

    /** {@return mean and standard deviation, for logs and messages} */
    @Override
    public String toString() {
        return "RateLaw[mean=" + mean + ", sd=" + standardDeviation() + ", parts=" + parts.size() + "]";
    }
}
