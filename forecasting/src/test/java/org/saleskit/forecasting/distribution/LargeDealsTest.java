package org.saleskit.forecasting.distribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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

    /** Whales that are likely to be won, that are equal, or that are many: every sum of them carries the law of the others. */
    @ParameterizedTest
    @CsvSource({
        "1, 1000000000, 0, 0.99",
        "1, 200000000, 0, 0.9999",
        "2, 200000000, 12000000, 0.9",
        "3, 100000000, 15000000, 0.9",
        "5, 20000000, 2750000, 0.9",
        "2, 5000000, 0, 0.9",
        "8, 200000000, 0, 0.5",
        "14, 200000000, 0, 0.5",
        "20, 20000000, 0, 0.5",
        "20, 20000000, 0, 0.2",
        "4, 20000000, 0, 0.5",
        "8, 200000000, 1000, 0.5",
        "12, 20000000, 1234567, 0.3",
        "30, 5000000, 0, 0.01",
        "60, 5000000, 0, 0.01",
        "30, 200000000, 0, 0.01",
        "40, 7000000, 100003, 0.02"
    })
    void whales_ofAnyKind_leaveTheOthersAsFineAsTheyAre(int whales, long first, long apart, double probability) {
        List<DealLaw> deals = small();
        TreeMap<Long, Double> sums = new TreeMap<>(Map.of(0L, 1.0));
        for (int i = 0; i < whales; i++) {
            long amount = first + i * apart;
            deals.add(DealLaw.of(probability, usd(amount)));
            TreeMap<Long, Double> more = new TreeMap<>();
            sums.forEach((sum, p) -> {
                // Subsets that are next to impossible would be too many.
                if (p > 1e-13) {
                    more.merge(sum, p * (1 - probability), Double::sum);
                    more.merge(sum + amount, p * probability, Double::sum);
                }
            });
            sums = more;
        }
        RevenueDistribution law = INDEPENDENT.of(deals);

        long likeliest = sums.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .orElseThrow()
                .getKey();
        for (long x = -100_000; x < 600_000; x += 7_919) {
            long plan = likeliest + x;
            double expected = 0;
            for (Map.Entry<Long, Double> sum : sums.entrySet()) {
                expected += sum.getValue() * atLeast(DIRECT, plan - sum.getKey());
            }
            assertThat(law.probabilityAtLeast(usd(plan))).as("plan %d", plan).isCloseTo(expected, within(2.5e-3));
        }
    }

    /** A whale of a random amount that is hardly ever won changes hardly anything. */
    @ParameterizedTest
    @CsvSource({"50000000, 0.01", "200000000, 0.01", "500000000, 0.001", "500000000, 0.05"})
    void whaleOfARandomAmount_leavesTheOthersAsFineAsTheyAre(long mean, double probability) {
        for (AmountDistribution amount : List.of(
                AmountDistribution.logNormal(usd(mean), 0.3),
                AmountDistribution.sample(List.of(usd(mean), usd(mean + 100_000_000), usd(mean))),
                AmountDistribution.triangular(usd(mean / 2), usd(mean), usd(2 * mean)))) {
            List<DealLaw> deals = small();
            deals.add(DealLaw.of(probability, amount));
            deals.add(DealLaw.of(0.02, usd(30_000_000)));
            RevenueDistribution law = INDEPENDENT.of(deals);

            for (long plan = 1; plan < 500_000; plan += 9_973) {
                double expected = 1 - (1 - probability) * 0.98 * (1 - atLeast(DIRECT, plan));
                assertThat(law.probabilityAtLeast(usd(plan)))
                        .as("%s, plan %d", amount, plan)
                        .isCloseTo(expected, within(2e-3));
            }
            assertThat(law.mean())
                    .isEqualTo(INDEPENDENT.model(deals).without(0).mean().plus(usd(100)));
        }
    }

    /** One odd amount among equal ones, or some amounts of any size: all sums are listed, and round plans are exact. */
    @Test
    void oddAmountAmongEqualOnes_leavesRoundPlansExact() {
        List<DealLaw> deals = new ArrayList<>(Collections.nCopies(40, DealLaw.of(0.5, usd(10_000))));
        double withoutTheOdd = INDEPENDENT.of(deals).probabilityAtLeast(usd(200_000));
        deals.add(DealLaw.of(0.5, Money.parse("USD 9.99")));
        RevenueDistribution law = INDEPENDENT.of(deals);

        assertThat(law.isExact()).isTrue();
        assertThat(law.size()).isEqualTo(82);
        assertThat(law.probabilityAtLeast(usd(200_000))).isCloseTo(withoutTheOdd, within(1e-14));
        assertThat(law.probabilityAtLeast(usd(200_000))).isCloseTo(0.5626853, within(1e-7));
    }

    @ParameterizedTest
    @ValueSource(longs = {7, 10_000, 100_003})
    void upToFifteenDeals_ofAnyAmounts_areThoseOfEnumeration(long apart) {
        List<DealLaw> deals = IntStream.range(0, 15)
                .mapToObj(i -> DealLaw.of(0.1 + 0.05 * i, Money.ofMinor(USD, 10_000_019 + apart * i * i)))
                .toList();
        RevenueDistribution law = INDEPENDENT.of(deals);
        TreeMap<Long, Double> direct = new TreeMap<>();
        for (int outcome = 0; outcome < 1 << 15; outcome++) {
            double probability = 1;
            long sum = 0;
            for (int i = 0; i < 15; i++) {
                boolean won = (outcome >> i & 1) == 1;
                probability *= won ? 0.1 + 0.05 * i : 0.9 - 0.05 * i;
                sum += won ? 10_000_019 + apart * i * i : 0;
            }
            direct.merge(sum, probability, Double::sum);
        }

        assertThat(law.isExact()).isTrue();
        assertThat(law.size()).isEqualTo(direct.size());
        direct.forEach((sum, p) -> {
            if (Math.abs(law.probability(Money.ofMinor(USD, sum)) - p) > 1e-14) {
                assertThat(law.probability(Money.ofMinor(USD, sum)))
                        .as("%d", sum)
                        .isEqualTo(p);
            }
        });
    }

    /** Amounts up to the largest number: no sum wraps. */
    @Test
    void amountsNearTheLargestNumber_stayAscending() {
        List<DealLaw> deals = new ArrayList<>();
        long rest = Long.MAX_VALUE;
        for (int i = 0; i < 200; i++) {
            deals.add(DealLaw.of(0.3, Money.ofMinor(USD, 100_003 + 7_919L * i)));
            rest -= 100_003 + 7_919L * i;
        }
        deals.add(DealLaw.of(0.3, Money.ofMinor(USD, rest)));
        RevenueDistribution law = INDEPENDENT.of(deals);

        assertThat(law.least().isNegative()).isFalse();
        assertThat(law.most()).isLessThanOrEqualTo(Money.ofMinor(USD, Long.MAX_VALUE));
        assertThat(law.probabilityAtLeast(Money.ofMinor(USD, rest))).isCloseTo(0.3, within(1e-9));
    }

    /** Two portfolios with whales of two scales each: gaps within gaps. */
    @Test
    void sumOfTwoLawsOnThreeScales_isFineOnEach() {
        List<DealLaw> one = new ArrayList<>(small().subList(0, 150));
        one.add(DealLaw.of(0.1, usd(1_000_000_000)));
        one.add(DealLaw.of(0.1, usd(29_000_000)));
        List<DealLaw> two = new ArrayList<>(small().subList(150, 300));
        two.add(DealLaw.of(0.1, usd(900_000_000)));
        two.add(DealLaw.of(0.1, usd(27_000_000)));
        RevenueDistribution law = INDEPENDENT.of(one).plus(INDEPENDENT.of(two));

        for (long plan = 1; plan < 500_000; plan += 9_973) {
            double none = Math.pow(0.9, 4);
            assertThat(law.probabilityAtLeast(usd(plan)))
                    .isCloseTo(1 - none * (1 - atLeast(DIRECT, plan)), within(2.5e-3));
            // With one of 27 millions: less likely than with one of 29 or nothing above.
            double higher = 1 - Math.pow(0.9, 3);
            assertThat(law.probabilityAtLeast(usd(27_000_000 + plan)))
                    .isCloseTo(higher + Math.pow(0.9, 3) * 0.1 * atLeast(DIRECT, plan), within(2.5e-3));
        }
    }
}
