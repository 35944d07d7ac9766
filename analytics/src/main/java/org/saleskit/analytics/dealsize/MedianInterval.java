package org.saleskit.analytics.dealsize;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.apache.commons.statistics.distribution.BinomialDistribution;
import org.saleskit.core.stats.Fraction;

/**
 * An interval for the median of the sizes from which the deals are drawn, whatever the shape of their distribution: from the r-th
 * smallest to the r-th largest size, with the greatest r for which it covers the median with a probability of 0.95 or more.
 *
 * <p>Six deals are the least for which there is one. Equal sizes make it cover more, never less.
 *
 * <p>Source: W. J. Conover, Practical Nonparametric Statistics, 3rd ed., Wiley 1999, section 3.2.
 *
 * @param low the lower end, in units of the currency
 * @param high the upper end
 * @param confidence the probability with which it covers the median, 0.95 or more
 */
public record MedianInterval(Fraction low, Fraction high, double confidence) {

    private static final double TAIL = 0.025;

    /**
     * Checks that both ends are given.
     *
     * @param low the lower end
     * @param high the upper end
     * @param confidence the probability with which it covers the median
     */
    public MedianInterval {
        Objects.requireNonNull(low, "low");
        Objects.requireNonNull(high, "high");
    }

    static Optional<MedianInterval> of(List<Fraction> sorted) {
        int n = sorted.size();
        BinomialDistribution below = BinomialDistribution.of(n, 0.5);
        // The smallest rank that is reached with a probability of more than the tail.
        int rank = n == 0 ? 0 : below.inverseCumulativeProbability(TAIL);
        return rank == 0
                ? Optional.empty()
                : Optional.of(new MedianInterval(
                        sorted.get(rank - 1), sorted.get(n - rank), 1 - 2 * below.cumulativeProbability(rank - 1)));
    }
}
