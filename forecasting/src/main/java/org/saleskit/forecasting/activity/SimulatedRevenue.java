package org.saleskit.forecasting.activity;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.OptionalInt;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.saleskit.core.internal.Checks;
import org.saleskit.forecasting.distribution.CountDistribution;
import org.saleskit.forecasting.internal.SeededRandom;

/**
 * Revenue as the sum of as many past amounts, drawn with replacement, as there are wins. The number of wins is drawn
 * from its exact law by inversion, so only the amounts add noise of their own. All sums are whole minor units.
 */
final class SimulatedRevenue extends RevenueDistribution {

    /** Amounts drawn in one simulation at most: a few seconds. */
    private static final double MAX_AMOUNTS_DRAWN = 5e8;

    /** Keeps 0.1 × 20 000 from being a rank above 2 000 in floating point. */
    private static final double FUZZ = 64 * 0x1p-52;

    private final Money mean;

    /** Simulated revenue in minor units, ascending. */
    private final long[] outcomes;

    private SimulatedRevenue(CurrencyUnit currency, Money mean, long[] outcomes) {
        super(currency);
        this.mean = mean;
        this.outcomes = outcomes;
    }

    static SimulatedRevenue of(CountDistribution wins, DealAmount amount, Money mean, int draws, long seed) {
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
        Arrays.sort(outcomes);
        return new SimulatedRevenue(amount.currency(), mean, outcomes);
    }

    private static void checkFits(long mostWins, DealAmount amount) {
        BigDecimal most = BigDecimal.valueOf(mostWins).multiply(BigDecimal.valueOf(amount.largest()));
        if (most.compareTo(BigDecimal.valueOf(Long.MAX_VALUE)) > 0) {
            throw new ArithmeticException("meetings × largest amount must stay at most " + Long.MAX_VALUE
                    + " minor units, but was " + mostWins + " × " + amount.largest());
        }
    }

    /** From its formula, without the noise of the draws. */
    @Override
    public Money mean() {
        return mean;
    }

    /** The mean of the draws in minor units, whose distance from {@link #mean} is noise. */
    double meanOfDraws() {
        return Arrays.stream(outcomes).average().orElseThrow();
    }

    /** The smallest outcome with at least level × draws outcomes at or below it. */
    @Override
    public Money quantile(double level) {
        Checks.openFraction(level, "level");
        int rank = (int) Math.ceil(level * (1 - FUZZ) * outcomes.length);
        return Money.ofMinor(currency(), outcomes[Math.max(rank, 1) - 1]);
    }

    @Override
    double probabilityAtLeast(BigDecimal units) {
        int low = 0;
        int high = outcomes.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (BigDecimal.valueOf(outcomes[middle]).compareTo(units) >= 0) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return (double) (outcomes.length - low) / outcomes.length;
    }

    @Override
    public OptionalInt draws() {
        return OptionalInt.of(outcomes.length);
    }
}
