package org.saleskit.forecasting.accuracy;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.OptionalDouble;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;
import org.saleskit.core.internal.Checks;
import org.saleskit.forecasting.distribution.RevenueDistribution;
import org.saleskit.forecasting.internal.SeededRandom;

/**
 * Do the stated laws fit as a whole? Where in its law each outcome fell: if the laws are right, all places are equally likely.
 *
 * <p><b>Formula</b>
 *
 * <pre>
 * u     = P(X &lt; y) + v P(X = y),   v uniform in 0..1, drawn from the seed and the name of the forecast
 * count of bin k = number of u in [k/K, (k + 1)/K)
 * test  = sum over bins (count - n/K)^2 / (n/K), chi-squared with K - 1 degrees of freedom
 * </pre>
 *
 * <p><b>Reading</b> Full ends and an empty middle: the laws are too narrow. A full middle: too wide. A slope: they lie too high (falling)
 * or too low (rising).
 *
 * <p><b>Special cases</b> A law with steps, such as that of a few deals, needs the random v: without it the histogram of right laws is
 * not flat. The test needs n/K &gt;= 5 and is empty below.
 *
 * <p><b>Source</b> Czado, Gneiting and Held, <i>Biometrics</i> 65 (2009) 1254, doi 10.1111/j.1541-0420.2009.01191.x; Smith,
 * <i>Journal of Forecasting</i> 4 (1985) 283 (randomised).
 *
 * <p>Immutable and thread-safe. The same names and seed give the same numbers in any order of input.
 */
public final class PitHistogram {

    private static final int DEFAULT_BINS = 10;
    private static final int MAX_BINS = 1_000;
    private static final long DEFAULT_SEED = 1;
    private static final double LEAST_EXPECTED = 5;
    private static final long FNV_OFFSET = 0xcbf29ce484222325L;
    private static final long FNV_PRIME = 0x100000001b3L;

    private final List<Double> values;
    private final List<Long> counts;

    private PitHistogram(List<Double> values, List<Long> counts) {
        this.values = values;
        this.counts = counts;
    }

    /**
     * {@return the histogram of 10 bins, with random numbers from seed 1}
     *
     * @param outcomes at least one
     * @throws IllegalArgumentException if there is none
     */
    public static PitHistogram of(Collection<RevenueOutcome> outcomes) {
        return of(outcomes, DEFAULT_BINS, DEFAULT_SEED);
    }

    /**
     * {@return the histogram}
     *
     * @param outcomes at least one
     * @param bins 2 to 1 000
     * @param seed any number; where the random numbers start
     * @throws IllegalArgumentException if there is no outcome or the number of bins is out of range
     */
    public static PitHistogram of(Collection<RevenueOutcome> outcomes, int bins, long seed) {
        Checks.check(bins >= 2 && bins <= MAX_BINS, "bins", "lie between 2 and " + MAX_BINS, bins);
        List<Double> values = new ArrayList<>();
        for (RevenueOutcome each : RevenueAccuracy.sorted(outcomes)) {
            values.add(value(each, seed));
        }
        values.sort(Comparator.naturalOrder());
        List<Long> counts = new ArrayList<>(Collections.nCopies(bins, 0L));
        for (double u : values) {
            int bin = Math.min((int) (u * bins), bins - 1);
            counts.set(bin, counts.get(bin) + 1);
        }
        return new PitHistogram(List.copyOf(values), List.copyOf(counts));
    }

    /**
     * {@return the place of one outcome in its law, 0..1}
     *
     * @param outcome the forecast and what came
     * @param seed any number; where the random numbers start
     */
    public static double value(RevenueOutcome outcome, long seed) {
        Objects.requireNonNull(outcome, "outcome");
        RevenueDistribution law = outcome.forecast();
        double at = law.probability(outcome.actual());
        double below = Math.max(0, law.probabilityAtMost(outcome.actual()) - at);
        double v = new SeededRandom(seed ^ hash(outcome.id())).nextOpenFraction();
        return Math.min(1, below + v * at);
    }

    /** FNV-1a of the name, so that neighbouring names have unlike numbers; the same on every machine. */
    private static long hash(String name) {
        long hash = FNV_OFFSET;
        for (int i = 0; i < name.length(); i++) {
            hash = (hash ^ name.charAt(i)) * FNV_PRIME;
        }
        return hash;
    }

    /** {@return the places, ascending; unmodifiable} */
    public List<Double> values() {
        return values;
    }

    /** {@return how many places fell into each bin of equal width, from 0 up; unmodifiable} */
    public List<Long> counts() {
        return counts;
    }

    /** {@return the chi-squared statistic of the counts against equal ones, zero or more} */
    public double statistic() {
        double expected = (double) values.size() / counts.size();
        double sum = 0;
        for (long count : counts) {
            sum += (count - expected) * (count - expected) / expected;
        }
        return sum;
    }

    /**
     * {@return the probability of counts at least as uneven if all laws were right; empty with fewer than 5 outcomes a bin}
     */
    public OptionalDouble pValue() {
        return values.size() < LEAST_EXPECTED * counts.size()
                ? OptionalDouble.empty()
                : OptionalDouble.of(ChiSquaredDistribution.of(counts.size() - 1).survivalProbability(statistic()));
    }

    /**
     * {@return the counts and their test in words}
     *
     * @param locale the language, Russian or else English, and the form of the numbers
     */
    public String explain(Locale locale) {
        return new AccuracyWords(locale).pit(this);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PitHistogram that && values.equals(that.values) && counts.equals(that.counts);
    }

    @Override
    public int hashCode() {
        return Objects.hash(values, counts);
    }

    /** {@return the explanation in English} */
    @Override
    public String toString() {
        return explain(Locale.ENGLISH);
    }
}
