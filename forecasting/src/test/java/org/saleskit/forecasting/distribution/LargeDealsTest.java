package org.saleskit.forecasting.distribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Deals that dwarf all others: the law of the others must stay as fine as without them. Compared with the sum on whole dollars. */
class LargeDealsTest {

    private static final CurrencyUnit USD = CurrencyUnit.USD;
    private static final DealSum INDEPENDENT = DealSum.withDefaults().withIndependentDeals();
    private static final int SMALL = 300;

    private static Money usd(long amount) {
        return Money.ofMajor(USD, amount);
    }

    /** 300 deals of 1 000 to 3 186 dollars. */
    private static List<DealLaw> small() {
        return new ArrayList<>(IntStream.range(0, SMALL)
                .mapToObj(i -> DealLaw.of(0.1 + 0.001 * i, usd(amount(i))))
                .toList());
    }

    private static int amount(int i) {
        return 1_000 + i * 7 + (i % 13) * 8;
    }

    /** P(sum of small deals >= x) for every x, on whole dollars, but for one of them. */
    private static double[] direct(int without) {
        int total = IntStream.range(0, SMALL).map(LargeDealsTest::amount).sum();
        double[] law = new double[total + 1];
        law[0] = 1;
        int top = 0;
        for (int i = 0; i < SMALL; i++) {
            double p = i == without ? 0 : 0.1 + 0.001 * i;
            top += amount(i);
            for (int x = top; x >= 0; x--) {
                law[x] = (1 - p) * law[x] + (x >= amount(i) ? p * law[x - amount(i)] : 0);
            }
        }
        for (int x = total - 1; x >= 0; x--) {
            law[x] += law[x + 1];
        }
        return law;
    }

    private static final double[] DIRECT = direct(-1);

    private static double atLeast(double[] direct, long plan) {
        return plan <= 0 ? 1 : plan < direct.length ? direct[(int) plan] : 0;
    }

    @ParameterizedTest
    @ValueSource(longs = {1_000_000, 10_000_000, 1_000_000_000, 90_000_000_000_000L})
    void whale_leavesTheOthersAsFineAsTheyAre(long whale) {
        List<DealLaw> deals = small();
        deals.add(DealLaw.of(0.02, usd(whale)));
        RevenueDistribution law = INDEPENDENT.of(deals);

        for (long plan = 0; plan < DIRECT.length; plan += 997) {
            double expected = 0.98 * atLeast(DIRECT, plan) + 0.02 * atLeast(DIRECT, plan - whale);
            assertThat(law.probabilityAtLeast(usd(plan))).as("plan %d", plan).isCloseTo(expected, within(2e-3));
            double above = 0.02 * atLeast(DIRECT, plan);
            if (whale > DIRECT.length) {
                assertThat(law.probabilityAtLeast(usd(plan + whale))).isCloseTo(above, within(4e-5));
            }
        }
        assertThat(law.mean().getAmount().doubleValue())
                .isCloseTo(
                        deals.stream()
                                .mapToDouble(deal -> deal.probability()
                                        * deal.amount().mean().getAmount().doubleValue())
                                .sum(),
                        within(1e-15 * whale + 0.006));
    }

    /** Thousands, millions and billions in one pipeline. */
    @Test
    void threeScales_areFineOnEach() {
        List<DealLaw> deals = small();
        for (int i = 0; i < 12; i++) {
            deals.add(DealLaw.of(0.05, usd(1_000_000 + 1_237L * i)));
        }
        for (int i = 0; i < 4; i++) {
            deals.add(DealLaw.of(0.1, usd(1_000_000_000 + 1_234_567L * i)));
        }
        RevenueDistribution law = INDEPENDENT.of(deals);

        double noBillion = Math.pow(0.9, 4);
        double noMillion = Math.pow(0.95, 12);
        for (long plan = 1; plan < 600_000; plan += 4_999) {
            double expected = 1 - noBillion * noMillion * (1 - atLeast(DIRECT, plan));
            assertThat(law.probabilityAtLeast(usd(plan))).as("plan %d", plan).isCloseTo(expected, within(2e-3));
        }
        assertThat(law.probabilityAtLeast(usd(900_000))).isCloseTo(1 - noBillion * noMillion, within(1e-4));
        assertThat(law.probabilityAtLeast(usd(999_000_000))).isCloseTo(1 - noBillion, within(1e-9));
        assertThat(law.size()).isLessThan(200_000);
    }

    @Test
    void fewDealsOfAnyAmounts_areListedSumBySum() {
        long[] cents = {12_345_678, 9_876_543, 314_159_265_358_979L, 2_718_281, 141_421_356};
        double[] p = {0.5, 0.3, 0.02, 0.7, 0.11};
        List<DealLaw> deals = IntStream.range(0, 5)
                .mapToObj(i -> DealLaw.of(p[i], Money.ofMinor(USD, cents[i])))
                .toList();
        RevenueDistribution law = INDEPENDENT.of(deals);

        assertThat(law.isExact()).isTrue();
        assertThat(law.size()).isEqualTo(32);
        for (int outcome = 0; outcome < 32; outcome++) {
            double expected = 1;
            long sum = 0;
            for (int i = 0; i < 5; i++) {
                boolean won = (outcome >> i & 1) == 1;
                expected *= won ? p[i] : 1 - p[i];
                sum += won ? cents[i] : 0;
            }
            assertThat(law.probability(Money.ofMinor(USD, sum))).isCloseTo(expected, within(1e-15));
        }
    }

    /** What-if without, with and instead of the whale, or of another deal beside it. */
    @Test
    void whatIf_besideAWhale_isTheLawOfTheOtherPortfolio() {
        List<DealLaw> deals = small();
        deals.add(100, DealLaw.of(0.02, usd(1_000_000_000)));
        DealSumModel model = INDEPENDENT.model(deals);
        double[] others = direct(0);
        DealLaw larger = DealLaw.of(0.5, usd(2_000_000_000));
        RevenueDistribution without = model.without(100);
        RevenueDistribution replaced = model.replaced(100, larger);
        RevenueDistribution with = model.with(larger);
        RevenueDistribution withoutFirst = model.without(0);

        for (long plan = 1; plan < 400_000; plan += 9_973) {
            double all = atLeast(DIRECT, plan);
            assertThat(without.probabilityAtLeast(usd(plan))).isCloseTo(all, within(2e-3));
            assertThat(replaced.probabilityAtLeast(usd(plan))).isCloseTo(0.5 + 0.5 * all, within(2e-3));
            assertThat(with.probabilityAtLeast(usd(plan))).isCloseTo(1 - 0.98 * 0.5 * (1 - all), within(2e-3));
            assertThat(withoutFirst.probabilityAtLeast(usd(plan)))
                    .isCloseTo(0.02 + 0.98 * atLeast(others, plan), within(2e-3));
        }
    }

    @Test
    void contributions_besideAWhale_areDifferences() {
        List<DealLaw> deals = small().subList(250, 300);
        deals.add(DealLaw.of(0.2, usd(1_000_000_000)));
        deals.add(DealLaw.of(0.4, usd(3_000_000_007L)));
        for (double correlation : new double[] {0, 0.1}) {
            DealSumModel model = INDEPENDENT.withCorrelation(correlation).model(deals);
            for (long plan : new long[] {50_000, 1_000_050_000}) {
                List<DealContribution> added = model.contributions(usd(plan));
                double reached = model.revenue().probabilityAtLeast(usd(plan));
                for (int i : new int[] {17, 50, 51}) {
                    assertThat(added.get(i).probabilityOfPlan())
                            .as("deal %d, plan %d", i, plan)
                            .isCloseTo(reached - model.without(i).probabilityAtLeast(usd(plan)), within(1e-9));
                }
            }
        }
    }

    /** One deal has three quarters of the money on the lattice: without it the lattice is made anew. */
    @Test
    void withoutTheLargestDealOnTheLattice_theLatticeIsFiner() {
        List<DealLaw> deals = new ArrayList<>(IntStream.range(0, 200)
                .mapToObj(i -> DealLaw.of(0.3, usd(1_000 + 7L * i)))
                .toList());
        deals.add(DealLaw.of(0.5, usd(1_000_003)));
        DealSumModel model = INDEPENDENT.model(deals);

        assertThat(model.without(200).step()).isLessThan(model.revenue().step());
        assertThat(model.without(200).probabilityAtLeast(usd(100_000)))
                .isEqualTo(INDEPENDENT.of(deals.subList(0, 200)).probabilityAtLeast(usd(100_000)));
    }

    /** New business beside a whale: the sum of two laws keeps the fine lattice of each cluster. */
    @Test
    void whaleWithNewBusiness_leavesTheOthersAsFineAsTheyAre() {
        List<DealLaw> deals = small();
        deals.add(DealLaw.of(0.02, usd(1_000_000_000)));
        RevenueDistribution business =
                RevenueDistribution.of(CountDistribution.binomial(20, 0.3), Money.parse("USD 1234.57"));
        RevenueDistribution law = INDEPENDENT.of(deals).plus(business);

        for (long plan = 1; plan < 400_000; plan += 9_973) {
            double small = 0;
            for (int wins = 0; wins <= 20; wins++) {
                long missing = (long) Math.ceil(plan - wins * 1234.57);
                small += CountDistribution.binomial(20, 0.3).probability(wins) * atLeast(DIRECT, missing);
            }
            assertThat(law.probabilityAtLeast(usd(plan))).isCloseTo(0.02 + 0.98 * small, within(2e-3));
            assertThat(law.probabilityAtLeast(usd(1_000_000_000 + plan))).isCloseTo(0.02 * small, within(4e-4));
        }
        assertThat(law.mean()).isEqualTo(INDEPENDENT.of(deals).mean().plus(Money.parse("USD 7407.42")));
        assertThat(law.isExact()).isFalse();
    }
}
