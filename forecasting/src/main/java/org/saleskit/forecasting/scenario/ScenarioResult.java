package org.saleskit.forecasting.scenario;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.OptionalDouble;
import org.joda.money.CurrencyUnit;
import org.saleskit.core.internal.Checks;
import org.saleskit.core.stats.Proportion;
import org.saleskit.forecasting.distribution.RevenueDistribution;

/**
 * The simulated law of the outcome of a model, each number with its Monte-Carlo standard error. Made by {@link ScenarioSimulation}.
 *
 * <p><b>Formula</b>
 *
 * <pre>
 * mean         m = sum y / n, standard error s / sqrt(n), s² = sum (y - m)² / (n - 1)
 * P(target)    p = share of draws with y &gt;= target, standard error sqrt(p (1 - p) / n)
 * quantile     Q(q) = the smallest outcome with at least q n outcomes at or below it
 *              standard error (Q(q + d) - Q(q - d)) / 2, d = sqrt(q (1 - q) / n)
 * </pre>
 *
 * <p><b>Symbols</b> y - the outcomes, in the unit of the host's function; n - their number; q - a level strictly between 0 and 1.
 *
 * <p><b>Special cases</b> If q - d or q + d leaves 0..1, too few draws lie beyond the quantile, and its standard error is absent. A
 * probability of 0 or 1 has the standard error 0, which means "none of these draws", not "impossible": {@link #reached} gives
 * the counts, and their interval. An outcome that misses a target by no more than 64 units of the last place of a double reaches it.
 *
 * <p><b>Source</b> Hyndman and Fan 1996, definition 1; Woodruff, <i>Confidence Intervals for Medians and Other Position Measures</i>, JASA 47
 * (1952), 635-646 (the standard error of a quantile).
 *
 * <p>Immutable and thread-safe.
 */
public final class ScenarioResult {

    /** Keeps 0.1 × 20 000 from being a rank above 2 000 in floating point. */
    private static final double FUZZ = 64 * 0x1p-52;

    private final ScenarioModel model;
    private final DriverCorrelations correlations;
    private final int draws;
    private final long seed;

    /** In the order of the draws. */
    private final double[] outcomes;

    private final double[] sorted;
    private final Sample sample;

    ScenarioResult(ScenarioModel model, DriverCorrelations correlations, int draws, long seed, double[] outcomes) {
        this.model = model;
        this.correlations = correlations;
        this.draws = draws;
        this.seed = seed;
        this.outcomes = outcomes;
        this.sorted = outcomes.clone();
        Arrays.sort(sorted);
        this.sample = Sample.of(outcomes);
    }

    /** {@return the model that was simulated} */
    public ScenarioModel model() {
        return model;
    }

    /** {@return the correlations as given and as used} */
    public DriverCorrelations correlations() {
        return correlations;
    }

    /** {@return the number of draws} */
    public int draws() {
        return draws;
    }

    /** {@return where the random numbers started} */
    public long seed() {
        return seed;
    }

    /**
     * {@return the outcome of one draw}
     *
     * @param draw 0 to one less than {@link #draws}
     * @throws IndexOutOfBoundsException if there is no such draw
     */
    public double outcome(int draw) {
        return outcomes[Objects.checkIndex(draw, draws)];
    }

    /** {@return the mean outcome} */
    public Estimate mean() {
        return sample.mean();
    }

    /** {@return the standard deviation of the outcomes, with n - 1} */
    public double standardDeviation() {
        return Math.sqrt(sample.variance());
    }

    /** {@return the smallest outcome drawn} */
    public double least() {
        return sorted[0];
    }

    /** {@return the largest outcome drawn} */
    public double most() {
        return sorted[draws - 1];
    }

    /**
     * {@return the smallest outcome that is not exceeded with at least this probability}
     *
     * @param level a probability strictly between 0 and 1, such as 0.5 for the median
     */
    public Estimate quantile(double level) {
        Checks.openFraction(level, "level");
        double apart = Math.sqrt(level * (1 - level) / draws);
        boolean inside = level - apart > 0 && level + apart < 1;
        return new Estimate(
                at(sorted, level),
                inside
                        ? OptionalDouble.of((at(sorted, level + apart) - at(sorted, level - apart)) / 2)
                        : OptionalDouble.empty());
    }

    static double at(double[] ascending, double level) {
        int rank = (int) Math.ceil(level * (1 - FUZZ) * ascending.length);
        return ascending[Math.max(rank, 1) - 1];
    }

    /**
     * {@return the probability that the outcome reaches the target}
     *
     * @param target the outcome to reach, finite
     */
    public Estimate probabilityAtLeast(double target) {
        double share = (double) reached(target).successes() / draws;
        return Estimate.of(share, Math.sqrt(share * (1 - share) / draws));
    }

    /**
     * {@return in how many of the draws the outcome reaches the target, with an interval}
     *
     * @param target the outcome to reach, finite
     */
    public Proportion reached(double target) {
        double enough = enough(target);
        int low = 0;
        int high = draws;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sorted[middle] >= enough) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return Proportion.of(draws - low, draws);
    }

    /** Forgives what decimal fractions lose in a double: 44 × 0.1 × 50 000 reaches 220 000, and so does what is 1e-14 of it short. */
    static double enough(double target) {
        Checks.check(Math.abs(target) <= Double.MAX_VALUE, "target", "be finite", target);
        return target - FUZZ * Math.abs(target);
    }

    /**
     * {@return what this scenario has beyond another, draw by draw}
     *
     * @param base the other, simulated with the same seed and number of draws
     * @throws IllegalArgumentException if seed or draws differ, as the random numbers would not be common
     */
    public ScenarioComparison comparedWith(ScenarioResult base) {
        Objects.requireNonNull(base, "base");
        Checks.check(base.seed == seed, "base.seed", "be that of this result, " + seed, base.seed);
        Checks.check(base.draws == draws, "base.draws", "be those of this result, " + draws, base.draws);
        return new ScenarioComparison(base, this);
    }

    /**
     * {@return the outcomes as a law of revenue, each rounded half-even to the currency's digits}
     *
     * @param currency of the outcomes, which are its major units
     * @throws ArithmeticException if an outcome does not fit into a long of minor units
     */
    public RevenueDistribution revenue(CurrencyUnit currency) {
        Objects.requireNonNull(currency, "currency");
        long[] units = new long[draws];
        for (int i = 0; i < draws; i++) {
            BigDecimal amount = new BigDecimal(outcomes[i]).setScale(currency.getDecimalPlaces(), RoundingMode.HALF_EVEN);
            units[i] = amount.unscaledValue().longValueExact();
        }
        return RevenueDistribution.ofDraws(currency, units);
    }

    /** {@return a copy of all outcomes, in the order of the draws, for charts and for tables of the host} */
    public double[] outcomes() {
        return outcomes.clone();
    }

    /**
     * {@return the result in words: mean, middle 80 % and what was changed in the correlations}
     *
     * @param locale Russian or, for any other language, English
     */
    public String explain(Locale locale) {
        return new ScenarioWords(locale).result(this);
    }

    /** {@return mean and options in short} */
    @Override
    public String toString() {
        return "ScenarioResult[mean=" + mean().value() + ", draws=" + draws + ", seed=" + seed + "]";
    }
}
