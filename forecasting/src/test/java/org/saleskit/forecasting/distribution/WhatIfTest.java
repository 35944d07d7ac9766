package org.saleskit.forecasting.distribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which lattice answers a question, whether it says that it is exact, and that what it lists keeps its mean. */
class WhatIfTest {

    private static final CurrencyUnit USD = CurrencyUnit.USD;
    private static final DealSum INDEPENDENT = DealSum.withDefaults().withIndependentDeals();

    private static Money cents(long units) {
        return Money.ofMinor(USD, units);
    }

    private static DealLaw sample(long... units) {
        return DealLaw.of(
                0.5,
                AmountDistribution.sample(
                        LongStream.of(units).mapToObj(WhatIfTest::cents).toList()));
    }

    /** Twelve deals of 80 to 91 dollars: some thousand steps of a dollar, more than half of the bins. */
    private static List<DealLaw> dollars() {
        return new ArrayList<>(IntStream.range(0, 12)
                .mapToObj(i -> DealLaw.of(0.1 + 0.05 * i, cents(100L * (80 + i))))
                .toList());
    }

    private static void isOf(RevenueDistribution answer, List<DealLaw> deals, double tolerance) {
        RevenueDistribution expected = INDEPENDENT.withBins(1 << 20).of(deals);
        for (long plan = 0; plan <= 120_000; plan += 1_499) {
            assertThat(answer.probabilityAtLeast(cents(plan)))
                    .as("plan %d", plan)
                    .isCloseTo(expected.probabilityAtLeast(cents(plan)), within(tolerance));
        }
        assertThat(answer.mean()).isEqualTo(expected.mean());
        assertThat(answer.variance()).isCloseTo(expected.variance(), within(1e-9 * expected.variance()));
    }

    @ParameterizedTest
    @CsvSource({"12300, true", "12345, false", "100, true", "1, false", "0, true"})
    void withADeal_isExact_whereItsAmountLiesOnTheLattice(long units, boolean exact) {
        List<DealLaw> deals = dollars();
        DealSumModel model = INDEPENDENT.withBins(1200).model(deals);
        DealLaw more = DealLaw.of(0.4, cents(units));
        RevenueDistribution answer = model.with(more);
        deals.add(more);

        assertThat(model.revenue().isExact()).isTrue();
        assertThat(answer.isExact()).isEqualTo(exact);
        isOf(answer, deals, exact ? 1e-14 : 2e-2);
    }

    @Test
    void withAListOfAmounts_isExact_whereAllLieOnTheLattice() {
        DealSumModel model = INDEPENDENT.withBins(1200).model(dollars());
        DealLaw on = sample(100, 500, 500, 2_000);
        List<DealLaw> deals = dollars();
        deals.add(on);

        assertThat(model.with(on).isExact()).isTrue();
        isOf(model.with(on), deals, 1e-14);
        assertThat(model.with(sample(100, 550, 2_000)).isExact()).isFalse();
        assertThat(model.with(sample(50, 500, 2_000)).isExact()).isFalse();
        // Longer than the cells of an amount.
        long[] many = LongStream.rangeClosed(1, 300).map(i -> 100 * i).toArray();
        assertThat(model.with(sample(many)).isExact()).isFalse();
    }

    @Test
    void certainDeal_instead_isAddedAndStaysExact() {
        List<DealLaw> deals = dollars();
        DealSumModel model = INDEPENDENT.model(deals);
        DealLaw certain = DealLaw.of(1, cents(12_345));
        RevenueDistribution answer = model.replaced(3, certain);
        deals.set(3, certain);

        assertThat(answer.isExact()).isTrue();
        assertThat(answer.least()).isEqualTo(cents(12_345));
        isOf(answer, deals, 1e-14);
    }

    /** Deals of three scales: more sums of large ones than are listed, each with a lattice that is thinned out. */
    @ParameterizedTest
    @ValueSource(doubles = {0, 0.1})
    void lawOfSeveralLattices_keepsItsMeanAndOrder(double correlation) {
        List<DealLaw> deals = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            deals.add(DealLaw.of(0.3 + 0.004 * i, cents(100_003 + 1_237L * i)));
        }
        for (int i = 0; i < 40; i++) {
            deals.add(DealLaw.of(0.02, cents(700_000_011L + 10_003_789L * i)));
        }
        DealSumModel model = DealSum.withDefaults().withCorrelation(correlation).model(deals);
        DealLaw more = DealLaw.of(0.7, cents(155_555));
        for (RevenueDistribution law :
                List.of(model.revenue(), model.without(50), model.without(110), model.replaced(7, more))) {
            double mean = 0;
            double mass = 0;
            for (int i = 0; i < law.size(); i++) {
                mean += law.probabilityAt(i) * law.valueAt(i);
                mass += law.probabilityAt(i);
                if (i > 0) {
                    assertThat(law.valueAt(i)).isGreaterThan(law.valueAt(i - 1));
                }
            }
            assertThat(mass).isCloseTo(1, within(1e-12));
            assertThat(mean / law.mean().getAmount().doubleValue()).isCloseTo(1, within(1e-9));
            assertThat(law.size()).isBetween(50_000, 200_000);
            assertThat(law.isExact()).isFalse();
        }
    }

    /** What is apart is as exact as what is not: few large deals beside a lattice of dollars. */
    @Test
    void lawOfTwoLattices_isExact_whereNothingIsDivided() {
        List<DealLaw> deals = dollars();
        deals.add(DealLaw.of(0.25, cents(9_000_000_000_000L)));
        RevenueDistribution law = INDEPENDENT.withBins(1200).of(deals);
        RevenueDistribution small = INDEPENDENT.of(dollars());

        assertThat(law.isExact()).isTrue();
        for (long plan = 0; plan <= 110_000; plan += 1_499) {
            double alone = small.probabilityAtLeast(cents(plan));
            assertThat(law.probabilityAtLeast(cents(plan))).isCloseTo(0.25 + 0.75 * alone, within(1e-14));
            if (plan > 0) {
                assertThat(law.probabilityAtLeast(cents(9_000_000_000_000L + plan)))
                        .isCloseTo(0.25 * alone, within(1e-14));
            }
        }
    }
}
