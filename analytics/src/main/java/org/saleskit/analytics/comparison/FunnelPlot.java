package org.saleskit.analytics.comparison;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;
import org.apache.commons.statistics.distribution.BetaDistribution;
import org.saleskit.analytics.internal.significance.FalseDiscovery;
import org.saleskit.core.internal.Checks;
import org.saleskit.core.stats.Proportion;

/**
 * Which reps are further from the common rate than chance explains, given how many trials they have?
 *
 * <pre>
 * upper limit = r / n,   r the smallest count with P(R ≤ r) ≥ 1 - (1 - confidence) / 2,   R ~ Binomial(n, centre)
 * lower limit = the same of failures
 * p           = min(1, 2 min(P(R ≤ x), P(R ≥ x)))
 * q           = min over j ≥ i of m p(j) / j of all m reps, p(1) ≤ … ≤ p(m)
 * </pre>
 *
 * <p><b>Symbols.</b> x successes in n trials of a rep; centre: the rate of all reps together, or a {@linkplain #withTarget target}.
 * The two confidences, 0.95 and 0.998, stand for two and three standard deviations.
 *
 * <p><b>Over-dispersion.</b> If nearly all reps differ more than chance explains, because their clients differ, most would be
 * flagged. {@link #withOverdispersion} then stretches the distance of the limits from the centre by √f, where f, at least 1, is the
 * mean of the squared z = (x / n - centre) / √(centre (1 - centre) / n), the least and the greatest tenth of them
 * drawn in to the next one. Off by default: a real spread of abilities looks the same.
 *
 * <p><b>Many reps.</b> Of 100 reps with the same true rate five lie outside the inner limits. q says which share of
 * those called different would be chance (Benjamini and Hochberg).
 *
 * <p><b>Special cases.</b> Reps without trials are listed. If nobody or everybody succeeds, the limits coincide with the centre.
 * A centre inside the range of a few trials that no count can meet is still inside the limits.
 *
 * <p><b>Result.</b> {@link FunnelPlotResult}, the same to the bit for any order of the reps.
 *
 * <p><b>Limits of the method.</b> Each rep is a part of the common rate, which hides a large rep that is itself unusual: give a
 * target then. A rep outside the limits is a reason to look, not a verdict; see org.saleskit.analytics.mix for segments.
 *
 * <p>Immutable and thread-safe. <b>Source.</b> D. J. Spiegelhalter 2005, see the package.
 */
public final class FunnelPlot {

    /** Where a limit lies between two counts. */
    public enum Rule {
        /** On a count: chance leaves the range with at most the stated probability. Curves have steps. */
        EXACT,

        /**
         * Between counts, in proportion to the probability of the upper one (Spiegelhalter 2005, appendix A.1.1): curves are smooth,
         * and a count on the edge may lie just outside.
         */
        INTERPOLATED;

        double quantile(double centre, int trials, double level) {
            return this == EXACT
                    ? FunnelLimits.exact(centre, trials, level)
                    : FunnelLimits.interpolated(centre, trials, level);
        }
    }

    private static final FunnelPlot DEFAULT = new FunnelPlot(Rule.EXACT, 0.95, 0.998, OptionalDouble.empty(), false);

    /** Share of the least, and of the greatest, z that are drawn in. */
    private static final double DRAWN_IN = 0.1;

    private final Rule rule;
    private final double innerConfidence;
    private final double outerConfidence;
    private final OptionalDouble target;
    private final boolean overdispersion;

    private FunnelPlot(
            Rule rule, double innerConfidence, double outerConfidence, OptionalDouble target, boolean overdispersion) {
        this.rule = rule;
        this.innerConfidence = innerConfidence;
        this.outerConfidence = outerConfidence;
        this.target = target;
        this.overdispersion = overdispersion;
    }

    /** {@return exact limits of 0.95 and 0.998 around the common rate, without over-dispersion} */
    public static FunnelPlot withDefaults() {
        return DEFAULT;
    }

    /**
     * {@return the same with another place of limits between two counts}
     *
     * @param place where they lie
     */
    public FunnelPlot withRule(Rule place) {
        Objects.requireNonNull(place, "rule");
        return new FunnelPlot(place, innerConfidence, outerConfidence, target, overdispersion);
    }

    /**
     * {@return the same with other confidences}
     *
     * @param inner of the inner limits, strictly between 0 and 1
     * @param outer of the outer limits, above that of the inner ones and below 1
     * @throws IllegalArgumentException if one is out of its range
     */
    public FunnelPlot withConfidences(double inner, double outer) {
        Checks.openFraction(inner, "inner");
        Checks.openFraction(outer, "outer");
        Checks.check(outer > inner, "outer", "be above inner, which is " + inner, outer);
        return new FunnelPlot(rule, inner, outer, target, overdispersion);
    }

    /**
     * {@return the same with limits around a target instead of the common rate, such as that of last year}
     *
     * @param rate strictly between 0 and 1
     * @throws IllegalArgumentException if it is not
     */
    public FunnelPlot withTarget(double rate) {
        Checks.openFraction(rate, "target");
        return new FunnelPlot(rule, innerConfidence, outerConfidence, OptionalDouble.of(rate), overdispersion);
    }

    /**
     * {@return the same, with limits and probabilities that allow for reps that differ more than chance explains, or without}
     *
     * @param allowed whether they do
     */
    public FunnelPlot withOverdispersion(boolean allowed) {
        return new FunnelPlot(rule, innerConfidence, outerConfidence, target, allowed);
    }

    /** {@return where a limit lies between two counts} */
    public Rule rule() {
        return rule;
    }

    /** {@return the confidence of the inner limits} */
    public double innerConfidence() {
        return innerConfidence;
    }

    /** {@return the confidence of the outer limits} */
    public double outerConfidence() {
        return outerConfidence;
    }

    /** {@return the target; empty if limits lie around the common rate} */
    public OptionalDouble target() {
        return target;
    }

    /** {@return whether limits allow for reps that differ more than chance explains} */
    public boolean overdispersion() {
        return overdispersion;
    }

    <K extends Comparable<? super K>> FunnelPlotResult<K> apply(RateComparison<K> comparison) {
        Map<K, Proportion> counts = comparison.withTrials();
        OptionalDouble centre =
                target.isPresent() ? target : comparison.pooled().rate();
        if (counts.isEmpty()) {
            return new FunnelPlotResult<>(this, comparison, centre, 1, List.of());
        }
        double rate = centre.orElseThrow();
        double dispersion = dispersion(List.copyOf(counts.values()), rate);
        double stretch = overdispersion ? Math.sqrt(Math.max(1, dispersion)) : 1;
        double[] tested = counts.values().stream()
                .mapToDouble(each -> probability(each, rate, stretch))
                .sorted()
                .toArray();
        double[] adjusted = FalseDiscovery.adjust(tested);
        List<FunnelPoint<K>> points = new ArrayList<>();
        counts.forEach((rep, own) -> {
            double p = probability(own, rate, stretch);
            double q = adjusted[Arrays.binarySearch(tested, p)];
            points.add(new FunnelPoint<>(rep, own, FunnelLimits.of(this, rate, stretch, own.trials()), this, p, q));
        });
        return new FunnelPlotResult<>(this, comparison, centre, dispersion, points);
    }

    /** The mean of the squared z, drawn in at both ends; 1 where there is no variance. */
    private static double dispersion(List<Proportion> counts, double centre) {
        double variance = centre * (1 - centre);
        if (variance == 0) {
            return 1;
        }
        double[] scores = counts.stream()
                .mapToDouble(each -> (each.rate().orElseThrow() - centre) / Math.sqrt(variance / each.trials()))
                .sorted()
                .toArray();
        int drawn = (int) (DRAWN_IN * scores.length);
        double sum = 0;
        for (double score : scores) {
            double kept = Math.min(Math.max(score, scores[drawn]), scores[scores.length - 1 - drawn]);
            sum += kept * kept;
        }
        return sum / scores.length;
    }

    /** Two-sided; the count is first drawn towards the expected one by the stretch, with the beta integral between counts. */
    private static double probability(Proportion counts, double centre, double stretch) {
        if (centre * (1 - centre) == 0) {
            return 1;
        }
        double trials = counts.trials();
        double expected = trials * centre;
        double count = stretch == 1 ? counts.successes() : expected + (counts.successes() - expected) / stretch;
        double atMost = count >= trials
                ? 1
                : BetaDistribution.of(count + 1, trials - count).survivalProbability(centre);
        double atLeast =
                count <= 0 ? 1 : BetaDistribution.of(count, trials - count + 1).cumulativeProbability(centre);
        return Math.min(1, 2 * Math.min(atMost, atLeast));
    }

    /** {@return the options} */
    @Override
    public String toString() {
        return "FunnelPlot[" + rule + ", confidences " + innerConfidence + " and " + outerConfidence + ", around "
                + (target.isPresent() ? "target " + target.getAsDouble() : "the common rate")
                + (overdispersion ? ", with" : ", without") + " over-dispersion]";
    }
}
