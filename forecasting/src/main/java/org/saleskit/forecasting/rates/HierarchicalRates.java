package org.saleskit.forecasting.rates;

import java.util.Objects;
import java.util.OptionalDouble;
import org.saleskit.core.internal.Checks;

/**
 * What is the true rate of every team, rep and source, if few trials shall not make anyone look best or worst by chance?
 *
 * <p><b>Formula</b> From the top down, level by level,
 *
 * <pre>
 * rate of a part ~ Beta(m M, (1 - m) M),   m the rate of what it is part of, M the strength of the level
 * shrunk rate    = (x + m M) / (n + M) = w x / n + (1 - w) m,   w = n / (n + M)
 * x, n           = Σ successes × 2^(-age / h),  Σ trials × 2^(-age / h)
 * </pre>
 *
 * <p><b>Symbols</b> x, n successes and resolved trials of the part, old ones discounted; h the half-life in periods, by default 4,
 * and no discount where history has fewer than 8 periods; m the shrunk rate of the parent, at the top that of the whole, which is
 * estimated with the strength of the first level; M so many trials at the parent's rate are added to each part's own: the greater,
 * the less the parts differ.
 *
 * <p><b>Estimate</b> At the first level m and M together are those under which the counts are most probable (beta-binomial maximum
 * likelihood). Below it M is, with the rates of the parents integrated over what is known of them from above, as estimated ones
 * would hide a share 1 / k of the spread among k siblings. Parts without siblings say nothing about M. With fewer than 4 parts or
 * 20 trials at a level, or none of two trials, M cannot be estimated and is taken as 10.
 *
 * <p><b>Intervals</b> are those of a mixture of beta distributions over what the counts say of m and M (quadrature), since at the
 * one best m and M they are too short where parts are few. The whole carries an uncertainty of its own down to its parts: counts of
 * siblings that differ much are worth fewer trials for their parent than they are.
 *
 * <p><b>Special cases</b> {@link RateLevel#kind}: POOLED – the parts differ no more than chance explains: M is infinite, and each
 * has its parent's rate, though not its certainty; SEPARATE – each has only successes or only failures: M is next to nothing, and
 * hardly anything is shrunk; ASSUMED – M is 10. Where there are parts and trials enough and all of the whole succeed, or none, its
 * rate is (x + 1/2) / (n + 1), never 0 or 1, and only strengths from the {@linkplain #withAssumedStrength assumed one} and from the
 * median of the trials on are thought of: such counts cannot tell one small rate of all from rates that are 0 here and 1 there, and
 * without that bound the second would make each part next to certain. For the same reason no interval is narrower then than that of
 * all trials together. A part without trials has its parent's rate and the full spread of the level. A strength below 2 with both
 * shares below one says that parts fall into two far-apart kinds ({@link RateLevel#isSplit}): compare each kind by itself.
 *
 * <p><b>Result</b> {@link TreeRates}, the same to the bit for any order of the rows.
 *
 * <p><b>Example</b> Tumours of 71 groups of rats, 267 of 1 739: M = 16.4564, m = 0.142292; 4 of 14 shrink to 0.208219.
 *
 * <p>Immutable and thread-safe. <b>Source</b> See the package.
 */
public final class HierarchicalRates {

    /** Fewer periods of history than this are not discounted. */
    public static final int LEAST_PERIODS = 8;

    private static final HierarchicalRates DEFAULTS = new HierarchicalRates(OptionalDouble.of(4), 0.95, 4, 20, 10);

    private final OptionalDouble halfLife;
    private final double confidence;
    private final int leastParts;
    private final double leastTrials;
    private final double assumedStrength;

    private HierarchicalRates(
            OptionalDouble halfLife, double confidence, int leastParts, double leastTrials, double assumedStrength) {
        this.halfLife = halfLife;
        this.confidence = confidence;
        this.leastParts = leastParts;
        this.leastTrials = leastTrials;
        this.assumedStrength = assumedStrength;
    }

    /**
     * {@return a half-life of 4 periods, confidence 0.95, at least 4 parts and 20 trials to estimate a strength, else a strength of
     * 10}
     */
    public static HierarchicalRates withDefaults() {
        return DEFAULTS;
    }

    /**
     * {@return the same with another half-life}
     *
     * @param periods after how many periods a trial counts for half, finite and above zero
     * @throws IllegalArgumentException if it is not
     */
    public HierarchicalRates withHalfLife(double periods) {
        Checks.finitePositive(periods, "halfLife");
        return new HierarchicalRates(OptionalDouble.of(periods), confidence, leastParts, leastTrials, assumedStrength);
    }

    /** {@return the same, but counting old trials in full} */
    public HierarchicalRates withoutDiscount() {
        return new HierarchicalRates(OptionalDouble.empty(), confidence, leastParts, leastTrials, assumedStrength);
    }

    /**
     * {@return the same with another confidence of the intervals}
     *
     * @param level strictly between 0 and 1
     * @throws IllegalArgumentException if it is not
     */
    public HierarchicalRates withConfidence(double level) {
        Checks.openFraction(level, "confidence");
        return new HierarchicalRates(halfLife, level, leastParts, leastTrials, assumedStrength);
    }

    /**
     * {@return the same with another minimum of data for estimating the strength of a level}
     *
     * @param parts how many parts with trials it takes, 2 or more
     * @param trials how many trials of all of them, after the discount, finite and above zero
     * @throws IllegalArgumentException if one is out of its range
     */
    public HierarchicalRates withLeastData(int parts, double trials) {
        Checks.check(parts >= 2, "leastParts", "be 2 or more", parts);
        Checks.finitePositive(trials, "leastTrials");
        return new HierarchicalRates(halfLife, confidence, parts, trials, assumedStrength);
    }

    /**
     * {@return the same with another strength where data are too few to estimate it} It is also the least that is thought of where all
     * trials of the whole failed, or all succeeded, unless the median of the trials is greater: one far below 10 makes the intervals of the parts too short then.
     *
     * @param trials how many trials at the parent's rate are added to each part's own, finite and above zero
     * @throws IllegalArgumentException if it is not
     */
    public HierarchicalRates withAssumedStrength(double trials) {
        Checks.finitePositive(trials, "assumedStrength");
        return new HierarchicalRates(halfLife, confidence, leastParts, leastTrials, trials);
    }

    /** {@return after how many periods a trial counts for half; empty if old trials count in full} */
    public OptionalDouble halfLife() {
        return halfLife;
    }

    /** {@return the confidence of the intervals} */
    public double confidence() {
        return confidence;
    }

    /** {@return how many parts with trials it takes to estimate the strength of a level} */
    public int leastParts() {
        return leastParts;
    }

    /** {@return how many trials, after the discount, it takes to estimate the strength of a level} */
    public double leastTrials() {
        return leastTrials;
    }

    /** {@return the strength where data are too few to estimate it} */
    public double assumedStrength() {
        return assumedStrength;
    }

    /**
     * {@return the rates of the whole and all its parts}
     *
     * @param tree their counts
     */
    public TreeRates estimate(RateTree tree) {
        return new TreeEstimate(this, Objects.requireNonNull(tree, "tree")).rates();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof HierarchicalRates that
                && halfLife.equals(that.halfLife)
                && confidence == that.confidence
                && leastParts == that.leastParts
                && leastTrials == that.leastTrials
                && assumedStrength == that.assumedStrength;
    }

    @Override
    public int hashCode() {
        return Objects.hash(halfLife, confidence, leastParts, leastTrials, assumedStrength);
    }

    /** {@return the options} */
    @Override
    public String toString() {
        return "HierarchicalRates[half-life " + (halfLife.isPresent() ? halfLife.getAsDouble() : "none")
                + ", confidence " + confidence + ", least parts " + leastParts + ", least trials " + leastTrials
                + ", assumed strength " + assumedStrength + "]";
    }
}
