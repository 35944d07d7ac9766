package org.saleskit.analytics.comparison;

import java.util.Locale;
import org.saleskit.core.internal.Checks;
import org.saleskit.core.internal.Words;
import org.saleskit.core.stats.Interval;
import org.saleskit.core.stats.Proportion;

/**
 * One rep's rate, drawn towards that of all as far as its few trials demand: see {@link RateShrinkage}. Immutable.
 *
 * @param <K> the key of a rep
 */
public final class ShrunkRate<K extends Comparable<? super K>> {

    /**
     * The places a rep may have among all. Another rep is surely above or below if the two intervals have no rate in common;
     * that is asked of each pair alone, so the range is rather wide than narrow.
     *
     * @param best the best place, 1 or more
     * @param worst the worst place, not before the best
     * @param reps how many reps have trials
     */
    public record Places(int best, int worst, int reps) {

        /**
         * Checks the order.
         *
         * @param best the best place
         * @param worst the worst place
         * @param reps how many reps
         * @throws IllegalArgumentException if 1 ≤ best ≤ worst ≤ reps does not hold
         */
        public Places {
            Checks.positive(best, "best");
            Checks.check(worst >= best, "worst", "not come before best, which is " + best, worst);
            Checks.check(reps >= worst, "reps", "be at least worst, which is " + worst, reps);
        }
    }

    private final K rep;
    private final Proportion counts;
    private final BetaBinomialPrior prior;
    private final RateMixture posterior;
    private final Interval interval;
    private final double confidence;
    private final Places places;

    ShrunkRate(
            K rep,
            Proportion counts,
            BetaBinomialPrior prior,
            RateMixture posterior,
            Interval interval,
            double confidence,
            Places places) {
        this.rep = rep;
        this.counts = counts;
        this.prior = prior;
        this.posterior = posterior;
        this.interval = interval;
        this.confidence = confidence;
        this.places = places;
    }

    /** {@return the key of the rep} */
    public K rep() {
        return rep;
    }

    /** {@return the rep's own counts} */
    public Proportion counts() {
        return counts;
    }

    /** {@return whether the rep has fewer than {@value Proportion#LOW_COUNT} trials, so that its own rate is weak} */
    public boolean isLowCount() {
        return counts.isLowCount();
    }

    /** {@return the shrunk rate, between the rep's own and the mean of the prior, in 0..1} */
    public double rate() {
        return prior.shrink(counts);
    }

    /** {@return the share of the own rate in the shrunk one, in 0..1; the rest is the mean's} */
    public double ownWeight() {
        return prior.ownWeight(counts);
    }

    /**
     * {@return the interval of the true rate at the confidence of the options, inside 0..1, the shrunk rate in it} It accounts for
     * the estimation of the prior.
     */
    public Interval interval() {
        return interval;
    }

    /**
     * {@return the probability that the true rate is above a limit, in 0..1}
     *
     * @param limit a rate in 0..1, such as that of all or a norm
     * @throws IllegalArgumentException if it is not in 0..1
     */
    public double probabilityAbove(double limit) {
        return 1 - posterior.atMost(Checks.fraction(limit, "limit"));
    }

    /** {@return the places the rep may have among all with trials} */
    public Places places() {
        return places;
    }

    RateMixture posterior() {
        return posterior;
    }

    /**
     * {@return own rate, shrunk rate, interval and places, in words}
     *
     * @param locale the language, Russian or else English, and the form of the numbers
     */
    public String explain(Locale locale) {
        Words words = Words.of(locale);
        ComparisonWords numbers = new ComparisonWords(words);
        String range = numbers.range(interval);
        String level = numbers.level(confidence);
        String best = numbers.whole(places.best());
        String worst = numbers.whole(places.worst());
        String all = numbers.whole(places.reps());
        return rep + ": " + numbers.share(counts)
                + words.say("; shrunk ", "; сглажено ")
                + numbers.percent(rate())
                + words.say(
                        " (own weight " + numbers.percent(ownWeight()) + "), " + level + " interval " + range,
                        " (вес своей доли " + numbers.percent(ownWeight()) + "), интервал " + level + " " + range)
                + (places.best() == places.worst()
                        ? words.say("; place " + best + " of " + all, "; место " + best + " из " + all)
                        : words.say(
                                "; place " + best + " to " + worst + " of " + all,
                                "; место от " + best + " до " + worst + " из " + all))
                + "."
                + (isLowCount() ? words.say(" Few trials.", " Мало испытаний.") : "");
    }

    /** {@return rep, counts, shrunk rate and interval} */
    @Override
    public String toString() {
        return "ShrunkRate[" + rep + ", " + counts + ", rate " + rate() + ", " + interval + "]";
    }
}
