package org.saleskit.examples.review.compute.outlook;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.saleskit.examples.review.model.ForecastReview.Bin;
import org.saleskit.forecasting.distribution.RevenueDistribution;

/**
 * Columns of revenue that start at zero and have one round width, the same for all reps, so that their charts compare.
 */
public final class Bins {

    /** The last column holds the revenue that is exceeded with this probability. */
    private static final double TAIL = 0.001;

    /** The widest law has at most so many columns and, as no factor is two thirds above the one before, at least 12. */
    private static final int MOST = 20;

    private static final List<BigDecimal> FACTORS = List.of(
            new BigDecimal("1"),
            new BigDecimal("1.5"),
            new BigDecimal("2"),
            new BigDecimal("2.5"),
            new BigDecimal("4"),
            new BigDecimal("5"),
            new BigDecimal("7.5"),
            new BigDecimal("10"));

    private final Money width;

    private Bins(Money width) {
        this.width = width;
    }

    /**
     * {@return columns for these laws}
     *
     * @param laws the laws
     * @param currency their currency
     */
    public static Bins upTo(List<RevenueDistribution> laws, CurrencyUnit currency) {
        BigDecimal largest =
                laws.stream().map(law -> law.quantile(1 - TAIL).getAmount()).reduce(BigDecimal.ZERO, BigDecimal::max);
        Money finest = Money.ofMinor(currency, 1);
        if (largest.signum() == 0) {
            return new Bins(finest);
        }
        BigDecimal least = largest.divide(BigDecimal.valueOf(MOST));
        BigDecimal power = BigDecimal.ONE.scaleByPowerOfTen(least.precision() - least.scale() - 1);
        BigDecimal round = FACTORS.stream()
                .map(factor -> factor.multiply(power))
                .filter(candidate -> candidate.compareTo(least) >= 0)
                .findFirst()
                .orElseThrow();
        Money width = Money.of(currency, round, RoundingMode.UP);
        return new Bins(width.isLessThan(finest) ? finest : width);
    }

    /**
     * {@return the columns of a law, the last one with the revenue that is hardly ever exceeded}
     *
     * @param law the law
     */
    public List<Bin> of(RevenueDistribution law) {
        List<Bin> bins = new ArrayList<>();
        Money last = law.quantile(1 - TAIL);
        Money from = Money.zero(width.getCurrencyUnit());
        double atLeast = 1;
        while (!from.isGreaterThan(last)) {
            Money below = from.plus(width);
            double above = law.probabilityAtLeast(below);
            bins.add(new Bin(from, below, atLeast - above, atLeast));
            from = below;
            atLeast = above;
        }
        return bins;
    }
}
