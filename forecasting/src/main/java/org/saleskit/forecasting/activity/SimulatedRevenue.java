package org.saleskit.forecasting.activity;

import java.math.BigDecimal;
import org.saleskit.core.internal.Checks;
import org.saleskit.forecasting.distribution.CountDistribution;
import org.saleskit.forecasting.distribution.RevenueDistribution;
import org.saleskit.forecasting.internal.SeededRandom;

/**
 * Revenue as the sum of as many past amounts, drawn with replacement, as there are wins. The number of wins is drawn
 * from its exact law by inversion, so only the amounts add noise of their own. All sums are whole minor units.
 */
final class SimulatedRevenue {

    /** Amounts drawn in one simulation at most: a few seconds. */
    private static final double MAX_AMOUNTS_DRAWN = 5e8;

    private SimulatedRevenue() {}

    static RevenueDistribution of(CountDistribution wins, DealAmount amount, BigDecimal mean, int draws, long seed) {
        Checks.check(
                wins.mean() * draws <= MAX_AMOUNTS_DRAWN,
                "draws",
                "be small enough for draws × expected wins to stay at most 500000000",
                draws + " × " + wins.mean());
        checkFits(wins.trials(), amount);
        SeededRandom random = new SeededRandom(seed);
        long[] outcomes = new long[draws];
        for (int i = 0; i < draws; i++) {
            long count = wins.quantile(random.nextOpenFraction());
            for (long win = 0; win < count; win++) {
                outcomes[i] += amount.unitsAt(random.nextBelow(amount.size()));
            }
        }
        return RevenueDistribution.ofDraws(amount.currency(), outcomes, mean);
    }

    private static void checkFits(long mostWins, DealAmount amount) {
        BigDecimal most = BigDecimal.valueOf(mostWins).multiply(BigDecimal.valueOf(amount.largest()));
        if (most.compareTo(BigDecimal.valueOf(Long.MAX_VALUE)) > 0) {
            throw new ArithmeticException("meetings × largest amount must stay at most " + Long.MAX_VALUE
                    + " minor units, but was " + mostWins + " × " + amount.largest());
        }
    }
}
