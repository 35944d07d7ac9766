package org.saleskit.analytics.profile;

import java.util.Optional;
import java.util.OptionalDouble;
import org.saleskit.analytics.internal.significance.FisherExact;
import org.saleskit.core.stats.Interval;
import org.saleskit.core.stats.IntervalMethod;
import org.saleskit.core.stats.Proportion;

/**
 * The four counts behind a lift: b of the B best clients and n of all N clients have the value. Best clients are among all.
 * The formulas are those of {@link ValueLift}.
 */
record LiftCounts(long best, long all, long totalBest, long totalAll) {

    /** The counts without one client, which has the value or not. */
    LiftCounts without(boolean isBest, boolean hasValue) {
        int lessBest = isBest ? 1 : 0;
        return new LiftCounts(
                best - (hasValue ? lessBest : 0), all - (hasValue ? 1 : 0), totalBest - lessBest, totalAll - 1);
    }

    /** Whether there are so many clients with the value, without it, best ones, and others. */
    boolean isEnough(int least) {
        return all >= least && totalAll - all >= least && totalBest >= least && totalAll - totalBest >= least;
    }

    Proportion shareAmongBest() {
        return Proportion.of(best, totalBest);
    }

    Proportion shareAmongAll() {
        return Proportion.of(all, totalAll);
    }

    /** Written as 1 + d, like the shrunk one, so that rounding cannot put that one outside. */
    OptionalDouble lift() {
        return all == 0 || totalBest == 0
                ? OptionalDouble.empty()
                : OptionalDouble.of(1 + excess() / ((double) all * totalBest));
    }

    /** Above zero, however weak the prior is. */
    double shrunkLift(double prior) {
        return best == 0 ? Math.max(Double.MIN_VALUE, 1 / (1 + expected() / prior)) : 1 + shrunkExcess(prior);
    }

    double logLift(double prior) {
        if (best > 0) {
            return StrictMath.log1p(shrunkExcess(prior));
        }
        double ratio = expected() / prior;
        return Double.isInfinite(ratio) ? StrictMath.log(prior) - StrictMath.log(expected()) : -StrictMath.log1p(ratio);
    }

    /** E; without a best client with the value the shrunk lift is k / (E + k), which 1 + d would cancel down to 0. */
    private double expected() {
        return totalAll == 0 ? 0 : (double) all * totalBest / totalAll;
    }

    private double shrunkExcess(double prior) {
        return excess() / ((double) all * totalBest + prior * totalAll);
    }

    /** b N - n B, exact. */
    private double excess() {
        return (double) (Math.multiplyExact(best, totalAll) - Math.multiplyExact(all, totalBest));
    }

    /** The interval of the lift; empty without a best client, another client, or a client with the value. */
    Optional<Interval> interval(double confidence) {
        long totalRest = totalAll - totalBest;
        if (all == 0 || totalBest == 0 || totalRest == 0) {
            return Optional.empty();
        }
        Proportion inBest = shareAmongBest();
        Proportion inRest = Proportion.of(all - best, totalRest);
        Interval ofBest = inBest.interval(IntervalMethod.WILSON, confidence).orElseThrow();
        Interval ofRest = inRest.interval(IntervalMethod.WILSON, confidence).orElseThrow();
        double rateBest = inBest.rate().orElseThrow();
        double rateRest = inRest.rate().orElseThrow();
        double lift = lift().orElseThrow();
        double low = lowRatio(rateBest, ofBest.low(), rateRest, ofRest.high());
        // The upper end is the inverse of the lower end of the inverse ratio; 0 there stands for infinity here.
        double inverse = lowRatio(rateRest, ofRest.low(), rateBest, ofBest.high());
        double share = (double) totalBest / totalAll;
        return Optional.of(new Interval(
                Math.min(lift, low / (share * low + 1 - share)), Math.max(lift, 1 / (share + (1 - share) * inverse))));
    }

    /**
     * The lower end of p / q by MOVER-R from the lower end l of p and the upper end u of q, in the form that does not cancel:
     * l (2p - l) / (pq + √((pq)² - l u (2p - l)(2q - u))).
     */
    private static double lowRatio(double p, double low, double q, double high) {
        double above = low * (2 * p - low);
        if (above <= 0) {
            return 0;
        }
        double product = p * q;
        double root = Math.sqrt(Math.max(0, product * product - above * high * (2 * q - high)));
        return above / (product + root);
    }

    /** Fisher's exact two-sided probability of this table. */
    double exactProbability() {
        return FisherExact.twoSided(best, totalBest, all, totalAll);
    }
}
