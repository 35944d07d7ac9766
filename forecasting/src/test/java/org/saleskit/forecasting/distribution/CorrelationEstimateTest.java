package org.saleskit.forecasting.distribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.saleskit.forecasting.distribution.CorrelationEstimate.ResolvedDeals;
import org.saleskit.forecasting.internal.SeededRandom;

class CorrelationEstimateTest {

    private static final CurrencyUnit USD = CurrencyUnit.USD;

    private static Money usd(long amount) {
        return Money.ofMajor(USD, amount);
    }

    private static final List<DealLaw> HUNDRED = Collections.nCopies(100, DealLaw.of(0.3, usd(1_000)));

    /** Hundred deals of 1 000 at 0.3: mean 30 000, variance 21 × 10^6 if independent. */
    private static ResolvedDeals period(long actual) {
        return new ResolvedDeals(HUNDRED, usd(actual));
    }

    /**
     * Half of the periods one deviation above and half one below the mean, the deviation being that of the law with the
     * correlation: then the estimate is the correlation.
     */
    @ParameterizedTest
    @CsvSource({"0.01", "0.05", "0.2", "0.6"})
    void errorsOfOneDeviation_giveTheCorrelationBack(double correlation) {
        double deviation =
                DealSum.withDefaults().withCorrelation(correlation).of(HUNDRED).standardDeviation();
        long error = Math.round(deviation);
        CorrelationEstimate estimate = CorrelationEstimate.of(List.of(
                period(30_000 + error), period(30_000 - error), period(30_000 + error), period(30_000 - error)));

        assertThat(estimate.correlation()).hasValueCloseTo(correlation, within(2e-4));
        assertThat(estimate.low().orElseThrow()).isLessThan(correlation);
        assertThat(estimate.high().orElseThrow()).isGreaterThan(correlation);
        assertThat(estimate.dispersion()).isCloseTo((double) error * error / 21e6, within(1e-9));
        assertThat(estimate.periods()).isEqualTo(4);
        assertThat(estimate.leftOut()).isZero();
    }

    @Test
    void smallErrors_giveNoCorrelation() {
        CorrelationEstimate estimate =
                CorrelationEstimate.of(List.of(period(30_000), period(31_000), period(29_000), period(33_000)));

        assertThat(estimate.correlation()).hasValue(0);
        assertThat(estimate.low()).hasValue(0);
        assertThat(estimate.dispersion()).isLessThan(1);
    }

    @Test
    void wildErrors_giveTheLargest() {
        CorrelationEstimate estimate =
                CorrelationEstimate.of(List.of(period(100_000), period(100_000), period(100_000), period(100_000)));

        assertThat(estimate.correlation()).hasValue(0.95);
        assertThat(estimate.high()).hasValue(0.95);
    }

    @Test
    void fewPeriods_andThoseWithoutUncertainty_giveNone() {
        ResolvedDeals certain = new ResolvedDeals(List.of(DealLaw.of(1, usd(5)), DealLaw.of(0, usd(9))), usd(5));
        CorrelationEstimate estimate =
                CorrelationEstimate.of(List.of(period(1), certain, period(2), certain, period(3)));

        assertThat(estimate.correlation()).isEmpty();
        assertThat(estimate.low()).isEmpty();
        assertThat(estimate.high()).isEmpty();
        assertThat(estimate.periods()).isEqualTo(3);
        assertThat(estimate.leftOut()).isEqualTo(2);
        assertThat(estimate.dispersion()).isPositive();
        assertThat(CorrelationEstimate.of(List.of()).dispersion()).isZero();
        assertThat(estimate)
                .hasToString("CorrelationEstimate[OptionalDouble.empty, 90 % OptionalDouble.empty to"
                        + " OptionalDouble.empty, 3 periods]");
    }

    /** 400 simulated periods of deals that hang together with 0.1: the estimate finds it, whatever the order. */
    @Test
    void simulatedPeriods_giveTheTruthBack_inAnyOrder() {
        NormalDistribution normal = NormalDistribution.of(0, 1);
        SeededRandom random = new SeededRandom(20261122);
        double threshold = normal.inverseCumulativeProbability(0.3);
        List<ResolvedDeals> periods = new ArrayList<>();
        for (int t = 0; t < 400; t++) {
            double factor = normal.inverseCumulativeProbability(random.nextOpenFraction());
            double given = normal.cumulativeProbability((threshold - Math.sqrt(0.1) * factor) / Math.sqrt(0.9));
            int won = 0;
            for (int i = 0; i < 100; i++) {
                won += random.nextOpenFraction() < given ? 1 : 0;
            }
            periods.add(period(1_000L * won));
        }
        CorrelationEstimate estimate = CorrelationEstimate.of(periods);

        assertThat(estimate.correlation()).hasValueCloseTo(0.1, within(0.02));
        assertThat(estimate.low().orElseThrow()).isBetween(0.06, 0.1);
        assertThat(estimate.high().orElseThrow()).isBetween(0.1, 0.14);
        Collections.reverse(periods);
        assertThat(CorrelationEstimate.of(periods).correlation()).isEqualTo(estimate.correlation());
    }
}
