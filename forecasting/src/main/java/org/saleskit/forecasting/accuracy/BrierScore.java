package org.saleskit.forecasting.accuracy;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.OptionalDouble;
import org.saleskit.core.internal.Checks;
import org.saleskit.core.stats.Proportion;

/**
 * How good are the stated chances: does 30 % come three times in ten, and do the chances tell deals apart?
 *
 * <p><b>Formula</b>
 *
 * <pre>
 * score          B   = 1/N sum (f - o)^2
 * reliability    REL = 1/N sum over bins n (F - O)^2        0 is best: what is said comes
 * resolution     RES = 1/N sum over bins n (O - R)^2        large is good: bins differ from the base rate
 * uncertainty    UNC = R (1 - R)                            not the forecaster's doing
 * within bins    WBV = 1/N sum (f - F)^2
 *                WBC = 2/N sum (o - O)(f - F)
 * identity       B = REL - RES + UNC + WBV - WBC            exact for every division into bins
 * </pre>
 *
 * <p><b>Symbols</b> f - chance of a deal; o - 1 if it was won, else 0; N - all deals; n, F, O - deals, mean chance and share won of
 * the deal's bin; R - share won of all.
 *
 * <p><b>Input</b> at least one outcome, in any order. Bins hold equal counts (10 of them by default); equal chances are never
 * divided, so with many ties there are fewer bins.
 *
 * <p><b>Special cases</b> One chance for all deals: one bin, no resolution. All won or all lost: uncertainty and resolution are 0.
 *
 * <p><b>Example</b> Chances 0.2, 0.2, 0.8, 0.8, of which the second and both last were won, in 2 bins: B = 0.19, REL = 0.065, RES =
 * 0.0625, UNC = 0.1875, WBV = WBC = 0.
 *
 * <p><b>Method</b> One sort, then three passes; sums in a canonical order. Murphy's three parts alone add up only if all chances of a
 * bin are equal; the two within-bin parts make up for the rest and are stated, not hidden.
 *
 * <p><b>Source</b> Brier, <i>Monthly Weather Review</i> 78 (1950) 1; Murphy, <i>Journal of Applied Meteorology</i> 12 (1973) 595;
 * Stephenson, Coelho and Jolliffe, <i>Weather and Forecasting</i> 23 (2008) 752, doi 10.1175/2007WAF2006116.1 (within-bin parts).
 *
 * <p>Immutable and thread-safe.
 */
public final class BrierScore {

    private static final int DEFAULT_BINS = 10;
    private static final int MAX_BINS = 1_000;

    /**
     * One bin of the reliability diagram.
     *
     * @param lowest the smallest chance in it
     * @param highest the largest chance in it
     * @param meanChance the mean of the chances
     * @param happened how many of its events came
     */
    public record Bin(double lowest, double highest, double meanChance, Proportion happened) {}

    private final int wantedBins;
    private final double score;
    private final Proportion happened;
    private final double reliability;
    private final double resolution;
    private final double withinVariance;
    private final double withinCovariance;
    private final List<Bin> bins;

    private BrierScore(int wantedBins, List<ChanceOutcome> sorted) {
        this.wantedBins = wantedBins;
        this.happened = proportion(sorted);
        double n = sorted.size();
        double rate = happened.successes() / n;
        double total = 0;
        double rel = 0;
        double res = 0;
        double variance = 0;
        double covariance = 0;
        List<Bin> diagram = new ArrayList<>();
        for (List<ChanceOutcome> members : divided(sorted, wantedBins)) {
            Bin bin = binOf(members);
            diagram.add(bin);
            double share = bin.happened().successes() / (double) members.size();
            rel += members.size() * square(bin.meanChance() - share);
            res += members.size() * square(share - rate);
            for (ChanceOutcome each : members) {
                double distance = each.chance() - bin.meanChance();
                total += square(each.chance() - each.event());
                variance += square(distance);
                covariance += (each.event() - share) * distance;
            }
        }
        this.score = total / n;
        this.reliability = rel / n;
        this.resolution = res / n;
        this.withinVariance = variance / n;
        this.withinCovariance = 2 * covariance / n;
        this.bins = List.copyOf(diagram);
    }

    /**
     * {@return the score of the chances, with 10 bins of equal counts}
     *
     * @param outcomes at least one
     * @throws IllegalArgumentException if there is none
     */
    public static BrierScore of(Collection<ChanceOutcome> outcomes) {
        return of(outcomes, DEFAULT_BINS);
    }

    /**
     * {@return the score of the chances, with another number of bins; the score itself does not depend on it}
     *
     * @param outcomes at least one
     * @param bins 1 to 1 000; as many are made as the outcomes and their ties allow
     * @throws IllegalArgumentException if there is no outcome or the number of bins is out of range
     */
    public static BrierScore of(Collection<ChanceOutcome> outcomes, int bins) {
        Checks.check(bins >= 1 && bins <= MAX_BINS, "bins", "lie between 1 and " + MAX_BINS, bins);
        return new BrierScore(bins, sorted(outcomes));
    }

    /** The outcomes in canonical order, at least one. */
    static List<ChanceOutcome> sorted(Collection<ChanceOutcome> outcomes) {
        Objects.requireNonNull(outcomes, "outcomes");
        List<ChanceOutcome> sorted = new ArrayList<>();
        for (ChanceOutcome each : outcomes) {
            sorted.add(Objects.requireNonNull(each, () -> "outcomes[" + sorted.size() + "]"));
        }
        Checks.check(!sorted.isEmpty(), "outcomes", "hold at least one", "none");
        sorted.sort(ChanceOutcome.BY_CHANCE);
        return sorted;
    }

    static Proportion proportion(List<ChanceOutcome> outcomes) {
        return Proportion.of(outcomes.stream().filter(ChanceOutcome::happened).count(), outcomes.size());
    }

    /** Cuts at the ranks k N / bins, each moved up to the end of a run of equal chances. */
    private static List<List<ChanceOutcome>> divided(List<ChanceOutcome> sorted, int bins) {
        List<List<ChanceOutcome>> parts = new ArrayList<>();
        int from = 0;
        for (int k = 1; k <= bins; k++) {
            int end = (int) ((long) k * sorted.size() / bins);
            while (end > from
                    && end < sorted.size()
                    && sorted.get(end).chance() == sorted.get(end - 1).chance()) {
                end++;
            }
            if (end > from) {
                parts.add(sorted.subList(from, end));
                from = end;
            }
        }
        return parts;
    }

    private static Bin binOf(List<ChanceOutcome> members) {
        double lowest = members.get(0).chance();
        double highest = members.get(members.size() - 1).chance();
        double mean = lowest == highest
                ? lowest
                : members.stream().mapToDouble(ChanceOutcome::chance).average().orElseThrow();
        return new Bin(lowest, highest, mean, proportion(members));
    }

    private static double square(double x) {
        return x * x;
    }

    /** {@return the mean squared distance of chance and event, 0..1; 0 is best} */
    public double score() {
        return score;
    }

    /** {@return how many events came, of how many} */
    public Proportion happened() {
        return happened;
    }

    /** {@return REL: how far the shares that came are from the chances stated; 0 is best} */
    public double reliability() {
        return reliability;
    }

    /** {@return RES: how far the shares of the bins are from the base rate; large is good} */
    public double resolution() {
        return resolution;
    }

    /** {@return UNC: what the score would be if the base rate were stated for every deal} */
    public double uncertainty() {
        double rate = happened.rate().orElseThrow();
        return rate * (1 - rate);
    }

    /** {@return WBV: the variance of the chances inside their bins} */
    public double withinBinVariance() {
        return withinVariance;
    }

    /** {@return WBC: twice the covariance of chances and events inside their bins; above 0 if chances tell deals of a bin apart} */
    public double withinBinCovariance() {
        return withinCovariance;
    }

    /** {@return the reliability diagram, by ascending chance; unmodifiable} */
    public List<Bin> bins() {
        return bins;
    }

    /**
     * {@return by which share the score is better than another one's: 1 - score / other, at most 1 and negative if worse; empty
     * if the other one is 0}
     *
     * @param reference the score of other chances for the same events
     * @throws IllegalArgumentException if the other score rests on another number of events
     */
    public OptionalDouble skillAgainst(BrierScore reference) {
        Objects.requireNonNull(reference, "reference");
        Checks.check(
                happened.equals(reference.happened),
                "reference",
                "rest on the same events, " + happened,
                reference.happened);
        return RevenueAccuracy.skill(score, reference.score);
    }

    /** {@return by which share the score is better than that of the base rate for every deal; empty if all or none came} */
    public OptionalDouble skill() {
        return RevenueAccuracy.skill(score, uncertainty());
    }

    /**
     * {@return the score and its parts in words}
     *
     * @param locale the language, Russian or else English, and the form of the numbers
     */
    public String explain(Locale locale) {
        return new AccuracyWords(locale).brier(this);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof BrierScore that
                && wantedBins == that.wantedBins
                && score == that.score
                && bins.equals(that.bins);
    }

    @Override
    public int hashCode() {
        return Objects.hash(wantedBins, score, bins);
    }

    /** {@return the explanation in English} */
    @Override
    public String toString() {
        return explain(Locale.ENGLISH);
    }
}
