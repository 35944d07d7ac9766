package org.saleskit.forecasting.distribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DealSumTest {

    private static final CurrencyUnit USD = CurrencyUnit.USD;
    private static final DealSum DEFAULTS = DealSum.withDefaults();
    private static final DealSum INDEPENDENT = DEFAULTS.withIndependentDeals();

    private static Money usd(long amount) {
        return Money.ofMajor(USD, amount);
    }

    /** Nine small deals and a whale of ten times their sum: nothing lies near the mean. */
    @Test
    void whale_makesTwoHumps_andTheMeanSaysNothing() {
        List<DealLaw> deals = new ArrayList<>(Collections.nCopies(9, DealLaw.of(0.5, usd(10))));
        deals.add(DealLaw.of(0.4, usd(900)));
        RevenueDistribution law = INDEPENDENT.of(deals);

        assertThat(law.mean()).isEqualTo(usd(405));
        assertThat(law.probabilityAtMost(usd(90))).isCloseTo(0.6, within(1e-15));
        assertThat(law.probabilityAtLeast(usd(900))).isCloseTo(0.4, within(1e-15));
        assertThat(law.probabilityAtLeast(usd(91))).isEqualTo(law.probabilityAtLeast(usd(900)));
        assertThat(law.probability(usd(400))).isZero();
        assertThat(law.quantile(0.5)).isEqualTo(usd(60));
        assertThat(law.quantile(0.6)).isEqualTo(usd(90));
        assertThat(law.quantile(0.61)).isEqualTo(usd(920));
    }

    @Test
    void probabilityZero_isKnowledge_andOneIsAdded() {
        List<DealLaw> deals = List.of(
                DealLaw.of(0, usd(1_000_000)), DealLaw.of(1, Money.parse("USD 0.07")), DealLaw.of(0.5, usd(100)));
        for (DealSum sums : List.of(DEFAULTS, INDEPENDENT)) {
            RevenueDistribution law = sums.of(deals);

            assertThat(law.size()).isEqualTo(2);
            assertThat(law.least()).isEqualTo(Money.parse("USD 0.07"));
            assertThat(law.most()).isEqualTo(Money.parse("USD 100.07"));
            assertThat(law.step()).isEqualTo(usd(100));
            assertThat(law.probability(Money.parse("USD 100.07"))).isCloseTo(0.5, within(1e-15));
            assertThat(law.mean()).isEqualTo(Money.parse("USD 50.07"));
            assertThat(law.variance()).isCloseTo(2500, within(1e-9));
        }
    }

    @Test
    void allCertain_isOneAmount() {
        RevenueDistribution law = DEFAULTS.of(List.of(DealLaw.of(1, usd(30)), DealLaw.of(1, usd(12))));

        assertThat(law.size()).isEqualTo(1);
        assertThat(law.probability(usd(42))).isEqualTo(1);
        assertThat(law.variance()).isZero();
        assertThat(law.step()).isEqualTo(Money.parse("USD 0.01"));
        assertThat(law.isExact()).isTrue();
    }

    @Test
    void noDeals_bringNothing_ifTheCurrencyIsKnown() {
        RevenueDistribution law = DEFAULTS.of(USD, List.of());

        assertThat(law.probability(usd(0))).isEqualTo(1);
        assertThat(law.mean()).isEqualTo(usd(0));
        DealSumModel model = DEFAULTS.model(USD, List.of());
        assertThat(model.contributions(usd(5))).isEmpty();
        assertThat(model.with(DealLaw.of(0.25, usd(8))).probability(usd(8))).isCloseTo(0.25, within(1e-15));
    }

    @Test
    void oneDeal_isItsOwnLaw_withAnyDependence() {
        RevenueDistribution law = DEFAULTS.withCorrelation(0.9).of(List.of(DealLaw.of(0.3, Money.parse("USD 99.99"))));

        assertThat(law.probability(usd(0))).isCloseTo(0.7, within(1e-12));
        assertThat(law.probability(Money.parse("USD 99.99"))).isCloseTo(0.3, within(1e-12));
        assertThat(law.variance()).isCloseTo(0.21 * 99.99 * 99.99, within(1e-8));
    }

    @Test
    void zeroAmounts_changeNothing() {
        List<DealLaw> deals = List.of(DealLaw.of(0.5, usd(0)), DealLaw.of(0.25, usd(8)), DealLaw.of(1, usd(0)));
        DealSumModel model = DEFAULTS.model(deals);

        assertThat(model.revenue().size()).isEqualTo(2);
        assertThat(model.contributions(usd(8)))
                .extracting(DealContribution::probabilityOfPlan)
                .satisfies(added -> assertThat(added.get(0)).isZero())
                .satisfies(added -> assertThat(added.get(1)).isCloseTo(0.25, within(1e-14)))
                .satisfies(added -> assertThat(added.get(2)).isZero());
        assertThat(DEFAULTS.of(List.of(DealLaw.of(0.5, usd(0)))).variance()).isZero();
    }

    @Test
    void certainDeal_contributesWhatItAdds() {
        DealSumModel model = DEFAULTS.model(List.of(DealLaw.of(1, usd(5)), DealLaw.of(0.25, usd(8))));
        List<DealContribution> added = model.contributions(usd(13));

        assertThat(model.revenue().probabilityAtLeast(usd(13))).isCloseTo(0.25, within(1e-15));
        assertThat(added.get(0).probabilityOfPlan()).isCloseTo(0.25, within(1e-15));
        assertThat(added.get(0).variance()).isZero();
        assertThat(added.get(1).probabilityOfPlan()).isCloseTo(0.25, within(1e-15));
        assertThat(added.get(1).variance()).isCloseTo(12, within(1e-12));
        assertThat(model.without(0).most()).isEqualTo(usd(8));
        assertThat(model.replaced(0, DealLaw.of(1, usd(6))).most()).isEqualTo(usd(14));
        assertThat(model.with(DealLaw.of(0, usd(6))).most()).isEqualTo(usd(13));
        assertThat(added.get(1))
                .hasToString("deals[1] 0.25 × USD 8.00: mean USD 2.00, plan "
                        + added.get(1).probabilityOfPlan());
    }

    @Test
    void mixedCurrencies_areNamed() {
        List<DealLaw> mixed = List.of(DealLaw.of(0.5, usd(1)), DealLaw.of(0.5, Money.parse("EUR 1.00")));

        assertThatThrownBy(() -> DEFAULTS.of(mixed))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("deals[1] must be in USD, but was in EUR");
    }

    @Test
    void total_thatOverflows_isNamed() {
        DealLaw huge = DealLaw.of(0.5, Money.ofMinor(USD, Long.MAX_VALUE));

        assertThatThrownBy(() -> DEFAULTS.of(List.of(huge, DealLaw.of(0.1, usd(1)))))
                .isInstanceOf(ArithmeticException.class)
                .hasMessage("total of the deals must stay at most 9223372036854775807 minor units, but was"
                        + " 9223372036854775907");
        assertThat(DEFAULTS.of(List.of(huge)).most()).isEqualTo(Money.ofMinor(USD, Long.MAX_VALUE));
    }

    @Test
    void lattice_isExactWhereTheAmountsAllowIt_andSaysSo() {
        List<DealLaw> round = IntStream.rangeClosed(1, 30)
                .mapToObj(i -> DealLaw.of(0.3, usd(500L * i)))
                .toList();
        assertThat(INDEPENDENT.of(round).isExact()).isTrue();
        assertThat(INDEPENDENT.of(round).step()).isEqualTo(usd(500));
        List<DealLaw> odd = IntStream.rangeClosed(1, 30)
                .mapToObj(i -> DealLaw.of(0.3, Money.ofMinor(USD, 50_000L * i + 7L * i * i)))
                .toList();
        assertThat(INDEPENDENT.of(odd).isExact()).isFalse();
        // 233 161.85 over 16 384 points is 14.23 rounded up to cents.
        assertThat(INDEPENDENT.of(odd).step()).isEqualTo(Money.parse("USD 14.24"));
        assertThat(INDEPENDENT.withBins(1 << 20).of(odd).step()).isEqualTo(Money.parse("USD 0.23"));
        assertThat(INDEPENDENT
                        .of(List.of(DealLaw.of(0.5, Money.parse("USD 1.01")), DealLaw.of(0.5, usd(7))))
                        .isExact())
                .isTrue();
    }

    /** 3 000 deals on 64 points would be a law of rounding; four points a deal are not. */
    @Test
    void manyDeals_getAFinerLattice() {
        List<DealLaw> deals = IntStream.range(0, 3_000)
                .mapToObj(i -> DealLaw.of(0.4, Money.ofMinor(USD, 10_007 + 97L * (i % 89))))
                .toList();
        RevenueDistribution law = INDEPENDENT.withBins(64).of(deals);
        double mean = 0;
        double square = 0;
        for (int i = 0; i < law.size(); i++) {
            mean += law.valueAt(i) * law.probabilityAt(i);
        }
        for (int i = 0; i < law.size(); i++) {
            square += (law.valueAt(i) - mean) * (law.valueAt(i) - mean) * law.probabilityAt(i);
        }

        assertThat(mean).isCloseTo(law.mean().getAmount().doubleValue(), within(0.0051));
        assertThat(square).isBetween(law.variance(), 1.02 * law.variance());
    }

    @Test
    void sampledAmounts_onACommonStep_areExact() {
        AmountDistribution sample = AmountDistribution.sample(List.of(usd(10), usd(20), usd(20), usd(50)));
        RevenueDistribution law =
                INDEPENDENT.of(List.of(DealLaw.of(0.5, sample), DealLaw.of(1, sample), DealLaw.of(0.2, usd(30))));

        assertThat(law.isExact()).isTrue();
        assertThat(law.step()).isEqualTo(usd(10));
        assertThat(law.probability(usd(10))).isCloseTo(0.5 * 0.25 * 0.8, within(1e-15));
        assertThat(law.probability(usd(130))).isCloseTo(0.5 * 0.0625 * 0.2, within(1e-15));
        // 1.5 × 25 + 6; variance of one: s^2 = 225, p (s^2 + mu^2) - (p mu)^2.
        assertThat(law.mean()).isEqualTo(Money.parse("USD 43.50"));
        assertThat(law.variance()).isCloseTo(225 + (0.5 * 850 - 156.25) + 0.16 * 900, within(1e-10));
    }

    /** More amounts than cells: cells keep the mean, but the law is no longer exact. */
    @Test
    void longSample_isCutIntoCells() {
        AmountDistribution sample = AmountDistribution.sample(
                IntStream.rangeClosed(1, 2_000).mapToObj(i -> usd(i)).toList());
        RevenueDistribution law = INDEPENDENT.of(List.of(DealLaw.of(0.5, sample), DealLaw.of(0.5, usd(1))));
        double mean = 0;
        for (int i = 0; i < law.size(); i++) {
            mean += law.valueAt(i) * law.probabilityAt(i);
        }

        assertThat(law.isExact()).isFalse();
        assertThat(mean).isCloseTo(500.75, within(1e-9));
        assertThat(law.probabilityAtLeast(usd(1_001))).isCloseTo(0.25, within(2e-3));
        assertThat(law.probabilityAtMost(usd(0))).isCloseTo(0.25, within(1e-12));
    }

    @Test
    void triangularAmounts_areTheirIntegral() {
        AmountDistribution three = AmountDistribution.triangular(usd(100), usd(200), usd(500));
        RevenueDistribution law = INDEPENDENT.of(List.of(DealLaw.of(0.8, three)));

        // P(A > 300) = (500 - 300)^2 / (400 × 300) = 1/3.
        assertThat(law.probabilityAtLeast(usd(300))).isCloseTo(0.8 / 3, within(2e-3));
        assertThat(law.probability(usd(0))).isCloseTo(0.2, within(1e-12));
        assertThat(law.mean()).isEqualTo(Money.parse("USD 213.33"));
        assertThat(law.least()).isEqualTo(usd(0));
        assertThat(law.most()).isLessThanOrEqualTo(usd(501));
    }

    /** A new amount beside the lattice of a small portfolio gets a lattice of its own; one far above it as well. */
    @ParameterizedTest
    @ValueSource(longs = {1, 333, 1_000_000_007})
    void whatIf_withAnAmountBesideTheLattice_makesANewOne(long cents) {
        List<DealLaw> deals = List.of(DealLaw.of(0.5, usd(10)), DealLaw.of(0.2, usd(30)));
        DealLaw odd = DealLaw.of(0.4, Money.ofMinor(USD, cents));
        RevenueDistribution law = INDEPENDENT.model(deals).with(odd);

        assertThat(law.mean())
                .isEqualTo(
                        INDEPENDENT.of(List.of(deals.get(1), deals.get(0), odd)).mean());
        assertThat(law.isExact()).isTrue();
        assertThat(law.probability(Money.ofMinor(USD, cents))).isCloseTo(0.4 * 0.4, within(1e-15));
        assertThat(law.probability(Money.ofMinor(USD, cents + 4_000))).isCloseTo(0.4 * 0.1, within(1e-15));
    }

    /** On a long lattice the new amount is divided as the others are. */
    @Test
    void whatIf_onALongLattice_dividesTheNewAmount() {
        List<DealLaw> deals = IntStream.rangeClosed(1, 200)
                .mapToObj(i -> DealLaw.of(0.3, Money.ofMinor(USD, 100_003 + 7_919L * i)))
                .toList();
        DealLaw odd = DealLaw.of(0.4, Money.ofMinor(USD, 555_557));
        for (DealSum sums : List.of(INDEPENDENT, DEFAULTS)) {
            DealSumModel model = sums.model(deals);
            RevenueDistribution more = model.with(odd);
            List<DealLaw> all = new ArrayList<>(deals);
            all.add(odd);
            RevenueDistribution direct = sums.of(all);

            assertThat(more.step()).isEqualTo(model.revenue().step());
            assertThat(more.mean()).isEqualTo(direct.mean());
            assertThat(more.variance()).isCloseTo(direct.variance(), within(1e-12 * direct.variance()));
            for (int tenths = 1; tenths < 10; tenths++) {
                Money plan = direct.quantile(tenths / 10.0);
                assertThat(more.probabilityAtLeast(plan)).isCloseTo(direct.probabilityAtLeast(plan), within(1e-3));
            }
            for (int i : new int[] {0, 15, 16, 31, 32, 100, 199}) {
                RevenueDistribution same = model.replaced(i, deals.get(i));
                for (int tenths = 1; tenths < 10; tenths++) {
                    Money plan = direct.quantile(tenths / 10.0);
                    assertThat(same.probabilityAtLeast(plan))
                            .isCloseTo(model.revenue().probabilityAtLeast(plan), within(1e-12));
                }
            }
        }
    }

    @Test
    void dependence_widensTheBand_ofALargePipeline() {
        List<DealLaw> deals = Collections.nCopies(400, DealLaw.of(0.3, usd(1_000)));
        RevenueDistribution alone = INDEPENDENT.of(deals);
        RevenueDistribution together = DEFAULTS.of(deals);

        assertThat(together.mean()).isEqualTo(alone.mean());
        assertThat(together.quantile(0.95).minus(together.quantile(0.05)))
                .isGreaterThan(alone.quantile(0.95).minus(alone.quantile(0.05)).multipliedBy(3));
    }

    @Test
    void model_tellsWhatItHolds() {
        List<DealLaw> deals = List.of(DealLaw.of(0.5, usd(10)));
        DealSumModel model = DEFAULTS.model(deals);

        assertThat(model.deals()).isEqualTo(deals);
        assertThat(model.options()).isEqualTo(DEFAULTS);
        assertThat(model.currency()).isEqualTo(USD);
        assertThat(model)
                .hasToString("[1 deals, correlation 0.05, 16384 bins, RevenueDistribution[mean=USD 5.00,"
                        + " standardDeviation=5.0, USD 0.00 to USD 10.00]]");
    }

    @Test
    void options_areKept_andEqual() {
        DealSum sums = DEFAULTS.withCorrelation(0.1).withNodes(7).withBins(99);

        assertThat(sums.correlation()).isEqualTo(0.1);
        assertThat(sums.nodes()).hasValue(7);
        assertThat(DEFAULTS.nodes()).isEmpty();
        assertThat(sums.bins()).isEqualTo(99);
        assertThat(sums)
                .isEqualTo(DEFAULTS.withBins(99).withNodes(7).withCorrelation(0.1))
                .hasSameHashCodeAs(DEFAULTS.withBins(99).withNodes(7).withCorrelation(0.1))
                .isNotEqualTo(sums.withCorrelation(0))
                .isNotEqualTo(sums.withNodes(8))
                .isNotEqualTo(sums.withBins(98))
                .isNotEqualTo(null);
        assertThat(DEFAULTS.withCorrelation(-0.0)).isEqualTo(INDEPENDENT);
    }
}
