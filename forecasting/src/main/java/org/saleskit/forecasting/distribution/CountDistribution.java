package org.saleskit.forecasting.distribution;

import java.util.Arrays;
import java.util.Objects;
import org.saleskit.core.internal.Checks;
import org.saleskit.forecasting.internal.Cumulative;
import org.saleskit.forecasting.internal.math.CompensatedSum;

/**
 * How many of a number of trials succeed: the whole law of the count, not only its mean.
 *
 * <p><b>Formula</b>
 *
 * <pre>
 * binomial       P(W = w) = C(N, w) p^w (1 - p)^(N - w)
 *                mean N p, variance N p (1 - p)
 * beta-binomial  P(W = w) = C(N, w) B(w + alpha, N - w + beta) / B(alpha, beta)
 *                mean N m with m = alpha / (alpha + beta)
 *                variance N m (1 - m) (alpha + beta + N) / (alpha + beta + 1)
 * Poisson        P(W = w) = m^w exp(-m) / w!
 *                mean m, variance m
 * negative       P(W = w) = C(w + r - 1, w) (1 - c)^r c^w with c = (v - m) / v and r = m^2 / (v - m)
 * binomial       mean m, variance v
 * mixture        P(W = w) = (1 - f) P1(W = w) + f P2(W = w)
 * quantile       the smallest w with P(W &lt;= w) &gt;= q
 * </pre>
 *
 * <p><b>Symbols</b>
 *
 * <pre>
 * W            count of successes, 0..N
 * N            number of trials, 0..1 000 000
 * p            rate of success, a fraction 0..1
 * alpha, beta  parameters of the beta law of an uncertain rate, above zero
 * B            the beta function
 * m, v         mean and variance of a count without a largest one
 * f            weight of the second part of a mixture, 0..1
 * </pre>
 *
 * <p><b>Special cases</b> No trial, a rate of exactly 0 or 1 give one certain count. Outside 0..N a count has probability 0. Every
 * probability is in 0..1, never NaN; one below 1e-300 of the most probable count may come back as 0.
 *
 * <p><b>Method</b> The ratio of neighbouring probabilities is a rational function of w, so the law is built by multiplication
 * outwards from the count next to the mean, where it is 1, until it underflows, and is then divided by its sum. No logarithm
 * or gamma function is evaluated: only + - * / occur, which Java defines to the bit, so every machine gives the same law, and
 * a tail is a sum of positive terms and keeps its relative accuracy (about 1e-13 near the mean, 1e-10 at the far ends of a
 * million trials). Quantiles forgive 64 units of the last place, as R's {@code qbinom} does, so that a cumulative probability
 * that is exactly q on paper counts as reaching q. Time and memory are proportional to the counts whose probability does not
 * underflow, N + 1 at most; a query takes constant time, a quantile log N.
 *
 * <p><b>Source</b> Johnson, Kemp and Kotz, <i>Univariate Discrete Distributions</i>, 3rd ed., Wiley 2005, sections 3.2, 4.2, 5.1
 * and 6.2.2.
 *
 * <p>Immutable and thread-safe.
 */
public final class CountDistribution {

    /** Largest number of trials; the law is an array, and the largest one of any use is far below this. */
    private static final long MAX_TRIALS = 1_000_000;

    /** Range of the beta parameters within which no ratio of neighbours overflows; counts of any size lie in it. */
    private static final double MIN_SHAPE = 1e-9;

    private static final double MAX_SHAPE = 1e20;

    private static final double MAX_MEAN = 100_000;

    /** Largest variance in means: the tail of a law without a largest count then vanishes within the largest trials. */
    private static final double MAX_DISPERSION = 1_000;

    /** What listed probabilities may miss a sum of 1 by. */
    private static final double SUM_TOLERANCE = 1e-9;

    private final long trials;
    private final double mean;
    private final double variance;

    /** The smallest count that is listed: below it a probability is zero or underflows. */
    private final int first;

    /** At i: P(W = first + i), P(W <= first + i), P(W >= first + i). */
    private final double[] probabilities;

    private final double[] lower;
    private final double[] upper;

    private CountDistribution(long trials, double mean, double variance, int first, double[] probabilities) {
        this.trials = trials;
        this.mean = mean;
        this.variance = variance;
        this.first = first;
        this.probabilities = probabilities;
        int n = probabilities.length;
        lower = new double[n];
        upper = new double[n];
        CompensatedSum fromBelow = new CompensatedSum();
        CompensatedSum fromAbove = new CompensatedSum();
        for (int i = 0; i < n; i++) {
            lower[i] = fromBelow.add(probabilities[i]);
            upper[n - 1 - i] = fromAbove.add(probabilities[n - 1 - i]);
        }
        lower[n - 1] = 1;
        upper[0] = 1;
    }

    /**
     * {@return the law of the successes in independent trials with a known rate}
     *
     * @param trials number of trials, 0 to 1 000 000
     * @param rate probability that one trial succeeds, a fraction 0..1
     * @throws IllegalArgumentException if a parameter is out of its range or NaN
     */
    public static CountDistribution binomial(long trials, double rate) {
        checkTrials(trials);
        Checks.fraction(rate, "rate");
        double mean = trials * rate;
        if (rate == 0 || rate == 1) {
            return new CountDistribution(trials, mean, 0, (int) mean, new double[] {1});
        }
        double odds = rate / (1 - rate);
        return outwards(trials, mean, mean * (1 - rate), w -> (trials - w) / (w + 1.0) * odds);
    }

    /**
     * {@return the law of the successes in independent trials whose common rate is uncertain}
     *
     * <p>After x successes in n past trials and with the Jeffreys prior, the rate follows Beta(x + 0.5, n - x + 0.5).
     *
     * @param trials number of trials, 0 to 1 000 000
     * @param alpha first parameter of the beta law of the rate, 1e-9 to 1e20
     * @param beta second parameter of the beta law of the rate, 1e-9 to 1e20
     * @throws IllegalArgumentException if a parameter is out of its range or NaN
     */
    public static CountDistribution betaBinomial(long trials, double alpha, double beta) {
        checkTrials(trials);
        checkShape(alpha, "alpha");
        checkShape(beta, "beta");
        double rate = alpha / (alpha + beta);
        double mean = trials * rate;
        double variance = mean * (beta / (alpha + beta)) * ((alpha + beta + trials) / (alpha + beta + 1));
        return outwards(
                trials, mean, variance, w -> (trials - w) / (w + 1.0) * ((w + alpha) / (trials - w - 1.0 + beta)));
    }

    /**
     * {@return the Poisson law: events that come independently of each other at a known pace}
     *
     * @param mean expected number, 0 to 100 000
     * @throws IllegalArgumentException if the mean is out of its range or NaN
     */
    public static CountDistribution poisson(double mean) {
        checkMean(mean);
        return mean == 0
                ? new CountDistribution(0, 0, 0, 0, new double[] {1})
                : unlimited(mean, mean, 1, w -> mean / (w + 1.0));
    }

    /**
     * {@return the negative binomial law: events whose pace is itself uncertain, so that they vary more than Poisson's}
     *
     * @param mean expected number, above 0 and at most 100 000
     * @param variance of the number, above the mean and at most 1 000 times the mean
     * @throws IllegalArgumentException if a parameter is out of its range or NaN
     */
    public static CountDistribution negativeBinomial(double mean, double variance) {
        checkMean(mean);
        Checks.check(mean > 0, "mean", "be above zero", mean);
        Checks.check(
                variance > mean && variance <= MAX_DISPERSION * mean,
                "variance",
                "be above the mean " + mean + " and at most " + (int) MAX_DISPERSION + " times it",
                variance);
        double size = mean / (variance - mean) * mean;
        double continuing = (variance - mean) / variance;
        return unlimited(mean, variance, variance / mean, w -> (w + size) / (w + 1.0) * continuing);
    }

    private static void checkMean(double mean) {
        Checks.check(mean >= 0 && mean <= MAX_MEAN, "mean", "lie between 0 and 100000", mean);
    }

    /** A law without a largest count, as far as it does not underflow: its tail falls by 1/e in at most so many counts. */
    private static CountDistribution unlimited(double mean, double variance, double slowness, Ratio ratio) {
        long limit = (long) Math.min(MAX_TRIALS, mean + 50 * Math.sqrt(variance) + 800 * slowness);
        CountDistribution law = outwards(limit, mean, variance, ratio);
        int last = law.first + law.probabilities.length - 1;
        return new CountDistribution(last, mean, variance, law.first, law.probabilities);
    }

    /**
     * {@return the law of a count that follows this law or another, decided by chance}
     *
     * @param other the law that is followed with probability {@code weight}
     * @param weight probability of the other law, a fraction 0..1
     * @throws IllegalArgumentException if the weight is not a fraction
     */
    public CountDistribution mixedWith(CountDistribution other, double weight) {
        Objects.requireNonNull(other, "other");
        Checks.fraction(weight, "weight");
        if (weight == 0 || weight == 1) {
            return weight == 0 ? this : other;
        }
        int from = Math.min(first, other.first);
        int to = Math.max(first + probabilities.length, other.first + other.probabilities.length);
        double[] mixed = new double[to - from];
        for (int i = 0; i < mixed.length; i++) {
            mixed[i] = (1 - weight) * probability(from + i) + weight * other.probability(from + i);
        }
        double apart = mean - other.mean;
        return new CountDistribution(
                Math.max(trials, other.trials),
                (1 - weight) * mean + weight * other.mean,
                (1 - weight) * variance + weight * other.variance + weight * (1 - weight) * apart * apart,
                from,
                mixed);
    }

    /**
     * {@return the law of these probabilities}
     *
     * @param probabilities of the counts 0, 1, 2, …, zero or more each, with a sum of 1 up to 1e-9; they are copied
     * @throws IllegalArgumentException if there is none, one is not a fraction, or their sum is not 1
     */
    public static CountDistribution of(double[] probabilities) {
        Objects.requireNonNull(probabilities, "probabilities");
        Checks.check(probabilities.length > 0, "probabilities", "hold at least one", "empty");
        CompensatedSum total = new CompensatedSum();
        int from = probabilities.length;
        int to = 0;
        for (int i = 0; i < probabilities.length; i++) {
            Checks.fraction(probabilities[i], "probabilities[" + i + "]");
            total.add(probabilities[i]);
            if (probabilities[i] > 0) {
                from = Math.min(from, i);
                to = i;
            }
        }
        Checks.check(Math.abs(total.value() - 1) <= SUM_TOLERANCE, "probabilities", "have a sum of 1", total.value());
        double[] listed = new double[to + 1 - from];
        double centre = 0;
        for (int i = 0; i < listed.length; i++) {
            listed[i] = probabilities[from + i] / total.value();
            centre += listed[i] * (from + i);
        }
        double spread = 0;
        for (int i = 0; i < listed.length; i++) {
            spread += listed[i] * (from + i - centre) * (from + i - centre);
        }
        return new CountDistribution(probabilities.length - 1L, centre, spread, from, listed);
    }

    /**
     * {@return the law of the smaller one of this count and a limit, such as the deals that can be closed in a period}
     *
     * @param most the limit, zero or more
     * @throws IllegalArgumentException if the limit is negative
     */
    public CountDistribution cappedAt(long most) {
        Checks.nonNegative(most, "most");
        if (most >= trials) {
            return this;
        }
        double[] capped = new double[(int) most + 1];
        for (int i = 0; i < most; i++) {
            capped[i] = probability(i);
        }
        capped[(int) most] = probabilityAtLeast(most);
        return of(capped);
    }

    private static void checkTrials(long trials) {
        Checks.check(trials >= 0 && trials <= MAX_TRIALS, "trials", "lie between 0 and " + MAX_TRIALS, trials);
    }

    private static void checkShape(double shape, String name) {
        Checks.check(shape >= MIN_SHAPE && shape <= MAX_SHAPE, name, "lie between 1e-9 and 1e20", shape);
    }

    /** P(W = w + 1) / P(W = w). */
    private interface Ratio {
        double above(int count);
    }

    private static CountDistribution outwards(long trials, double mean, double variance, Ratio ratio) {
        int start = (int) Math.min(trials, Math.round(mean));
        double[] weights = new double[(int) trials + 1];
        weights[start] = 1;
        int last = start;
        while (last < trials && weights[last] > 0) {
            weights[last + 1] = weights[last] * ratio.above(last);
            last++;
        }
        int first = start;
        while (first > 0 && weights[first] > 0) {
            weights[first - 1] = weights[first] / ratio.above(first - 1);
            first--;
        }
        double[] support = Arrays.copyOfRange(weights, first, last + 1);
        CompensatedSum total = new CompensatedSum();
        for (double weight : support) {
            total.add(weight);
        }
        for (int i = 0; i < support.length; i++) {
            support[i] /= total.value();
        }
        return new CountDistribution(trials, mean, variance, first, support);
    }

    /** {@return the number of trials N: no count above it is possible, or, without a largest count, none is listed} */
    public long trials() {
        return trials;
    }

    /** {@return the mean count, from its formula} */
    public double mean() {
        return mean;
    }

    /** {@return the variance of the count, from its formula} */
    public double variance() {
        return variance;
    }

    /** {@return the standard deviation of the count, the root of the variance} */
    public double standardDeviation() {
        return Math.sqrt(variance);
    }

    /**
     * {@return the probability of exactly this count}
     *
     * @param count a count; one that is negative or above {@link #trials} has probability 0
     */
    public double probability(long count) {
        return isListed(count) ? probabilities[(int) count - first] : 0;
    }

    /**
     * {@return the probability of this count or a smaller one}
     *
     * @param count a count, possibly negative or above {@link #trials}
     */
    public double probabilityAtMost(long count) {
        if (isListed(count)) {
            return lower[(int) count - first];
        }
        return count < first ? 0 : 1;
    }

    /**
     * {@return the probability of this count or a larger one}
     *
     * @param count a count, possibly negative or above {@link #trials}
     */
    public double probabilityAtLeast(long count) {
        if (isListed(count)) {
            return upper[(int) count - first];
        }
        return count < first ? 1 : 0;
    }

    /**
     * {@return the smallest count that is not exceeded with at least this probability}
     *
     * @param level a probability strictly between 0 and 1, such as 0.5 for the median
     * @throws IllegalArgumentException if the level is not strictly between 0 and 1
     */
    public long quantile(double level) {
        return (long) first + Cumulative.quantile(lower, level);
    }

    /** The smallest count listed. */
    int firstListed() {
        return first;
    }

    /** From the first count listed on, and so the next two; not to be changed. */
    double[] listedProbabilities() {
        return probabilities;
    }

    double[] listedLower() {
        return lower;
    }

    double[] listedUpper() {
        return upper;
    }

    private boolean isListed(long count) {
        return count >= first && count - first < probabilities.length;
    }

    /** {@return the law in short, for logs and messages} */
    @Override
    public String toString() {
        return "CountDistribution[trials=" + trials + ", mean=" + mean + ", variance=" + variance + "]";
    }
}
