package org.saleskit.forecasting.distribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RevenueDistributionTest {

    private static final CurrencyUnit USD = CurrencyUnit.USD;

    private static Money usd(long amount) {
        return Money.ofMajor(USD, amount);
    }

    private static RevenueDistribution law(Map<Long, Double> probabilities) {
        TreeMap<Money, Double> law = new TreeMap<>();
        probabilities.forEach((amount, probability) -> law.put(usd(amount), probability));
        return RevenueDistribution.of(law);
    }

    /** 50 with probability 1/4, otherwise nothing, plus a certain 100. */
    private static RevenueDistribution example() {
        return law(Map.of(0L, 0.75, 50L, 0.25)).plus(usd(100));
    }

    @Test
    void example_ofTheDocumentation() {
        RevenueDistribution law = example();

        assertThat(law.currency()).isEqualTo(USD);
        assertThat(law.mean()).isEqualTo(Money.parse("USD 112.50"));
        assertThat(law.variance()).isEqualTo(468.75);
        assertThat(law.standardDeviation()).isEqualTo(Math.sqrt(468.75));
        assertThat(law.probabilityAtLeast(usd(150))).isEqualTo(0.25);
        assertThat(law.quantile(0.75)).isEqualTo(usd(100));
        assertThat(law.quantile(0.7501)).isEqualTo(usd(150));
        assertThat(law.least()).isEqualTo(usd(100));
        assertThat(law.most()).isEqualTo(usd(150));
        assertThat(law.step()).isEqualTo(usd(50));
        assertThat(law.draws()).isEmpty();
        assertThat(law.isExact()).isTrue();
        assertThat(law.size()).isEqualTo(2);
        assertThat(law.amountAt(1)).isEqualTo(usd(150));
        assertThat(law.valueAt(1)).isEqualTo(150);
        assertThat(law.probabilityAt(1)).isEqualTo(0.25);
        assertThat(law)
                .hasToString("RevenueDistribution[mean=USD 112.50, standardDeviation=" + Math.sqrt(468.75)
                        + ", USD 100.00 to USD 150.00]");
    }

    @Test
    void probabilities_betweenAndBesideTheAmounts() {
        RevenueDistribution law = example();

        assertThat(law.probability(usd(100))).isEqualTo(0.75);
        assertThat(law.probability(usd(125))).isZero();
        assertThat(law.probability(usd(99))).isZero();
        assertThat(law.probability(usd(200))).isZero();
        assertThat(law.probabilityAtLeast(usd(-5))).isEqualTo(1);
        assertThat(law.probabilityAtLeast(usd(100))).isEqualTo(1);
        assertThat(law.probabilityAtLeast(Money.parse("USD 100.01"))).isEqualTo(0.25);
        assertThat(law.probabilityAtLeast(Money.parse("USD 150.01"))).isZero();
        assertThat(law.probabilityAtMost(usd(99))).isZero();
        assertThat(law.probabilityAtMost(usd(100))).isEqualTo(0.75);
        assertThat(law.probabilityAtMost(Money.parse("USD 149.99"))).isEqualTo(0.75);
        assertThat(law.probabilityAtMost(usd(150))).isEqualTo(1);
        assertThat(law.probabilityAtMost(Money.parse("USD 99999999999999999999.99")))
                .isEqualTo(1);
        assertThat(law.probabilityAtLeast(Money.parse("USD 99999999999999999999.99")))
                .isZero();
    }

    /** Ten times 0.1 is less than 1 in floating point, and three tenths of them more than 0.3. */
    @Test
    void quantile_forgivesRounding() {
        TreeMap<Money, Double> tenths = new TreeMap<>();
        for (int i = 1; i <= 10; i++) {
            tenths.put(usd(i), 0.1);
        }
        RevenueDistribution law = RevenueDistribution.of(tenths);
        for (int i = 1; i < 10; i++) {
            assertThat(law.quantile(i / 10.0)).isEqualTo(usd(i));
            assertThat(law.quantile(i / 10.0 + 1e-9)).isEqualTo(usd(i + 1));
        }
        assertThat(law.mean()).isEqualTo(Money.parse("USD 5.50"));
        assertThat(law.variance()).isCloseTo(8.25, within(1e-14));
    }

    @Test
    void certain_isOnePoint() {
        RevenueDistribution law = RevenueDistribution.certain(usd(-7));

        assertThat(law.size()).isEqualTo(1);
        assertThat(law.quantile(0.001)).isEqualTo(usd(-7));
        assertThat(law.probabilityAtLeast(usd(-7))).isEqualTo(1);
        assertThat(law.probabilityAtLeast(usd(-6))).isZero();
        assertThat(law.mean()).isEqualTo(usd(-7));
        assertThat(law.variance()).isZero();
        assertThat(law.step()).isEqualTo(Money.parse("USD 0.01"));
        assertThat(law.plus(law).mean()).isEqualTo(usd(-14));
        assertThat(law.mixedWith(law, 0.5).size()).isEqualTo(1);
    }

    @Test
    void wins_timesAnAmount_haveTheLawOfTheWins() {
        CountDistribution wins = CountDistribution.binomial(44, 0.1);
        RevenueDistribution law = RevenueDistribution.of(wins, usd(50_000));

        assertThat(law.mean()).isEqualTo(usd(220_000));
        assertThat(law.probabilityAtLeast(usd(220_000))).isEqualTo(wins.probabilityAtLeast(5));
        assertThat(law.probabilityAtMost(usd(99_999))).isEqualTo(wins.probabilityAtMost(1));
        assertThat(law.probability(usd(0))).isEqualTo(wins.probability(0));
        assertThat(law.standardDeviation()).isCloseTo(50_000 * wins.standardDeviation(), within(1e-6));
        assertThat(RevenueDistribution.of(wins, usd(0)).mean()).isEqualTo(usd(0));
        assertThat(RevenueDistribution.of(CountDistribution.binomial(3, 1), usd(5))
                        .step())
                .isEqualTo(Money.parse("USD 0.01"));
        assertThat(RevenueDistribution.of(wins, usd(3), new BigDecimal("13.205"))
                        .mean())
                .isEqualTo(Money.parse("USD 13.20"));
    }

    @Test
    void draws_areCountedExactly() {
        RevenueDistribution law = RevenueDistribution.ofDraws(USD, new long[] {300, 100, 200, 100});

        assertThat(law.draws()).hasValue(4);
        assertThat(law.isExact()).isFalse();
        assertThat(law.size()).isEqualTo(3);
        assertThat(law.probability(usd(1))).isEqualTo(0.5);
        assertThat(law.probabilityAtLeast(usd(2))).isEqualTo(0.5);
        assertThat(law.probabilityAtMost(usd(2))).isEqualTo(0.75);
        assertThat(law.probabilityAtMost(Money.parse("USD 0.99"))).isZero();
        assertThat(law.quantile(0.5)).isEqualTo(usd(1));
        assertThat(law.quantile(0.51)).isEqualTo(usd(2));
        assertThat(law.mean()).isEqualTo(Money.parse("USD 1.75"));
        assertThat(law.variance()).isCloseTo(0.6875, within(1e-15));
        assertThat(law.step()).isEqualTo(usd(1));
        assertThat(law.valueAt(2)).isEqualTo(3);
        assertThat(law.plus(usd(10)).quantile(0.99)).isEqualTo(usd(13));
        assertThat(law.plus(usd(10)).draws()).hasValue(4);
        assertThat(RevenueDistribution.ofDraws(USD, new long[] {1, 2}, new BigDecimal("0.0149999"))
                        .mean())
                .isEqualTo(Money.parse("USD 0.01"));
        assertThat(RevenueDistribution.ofDraws(USD, new long[] {5}).step()).isEqualTo(Money.parse("USD 0.01"));
    }

    @Test
    void draws_areCopied() {
        long[] units = {300, 100};
        RevenueDistribution law = RevenueDistribution.ofDraws(USD, units);
        units[0] = 0;

        assertThat(law.most()).isEqualTo(usd(3));
        assertThat(units).containsExactly(0, 100);
    }

    @Test
    void sum_ofTwoDice_isTheTriangle() {
        TreeMap<Money, Double> die = new TreeMap<>();
        for (int i = 1; i <= 6; i++) {
            die.put(usd(i), 1 / 6.0);
        }
        RevenueDistribution one = RevenueDistribution.of(die);
        RevenueDistribution two = one.plus(one);

        assertThat(two.least()).isEqualTo(usd(2));
        assertThat(two.most()).isEqualTo(usd(12));
        assertThat(two.isExact()).isTrue();
        for (int i = 2; i <= 12; i++) {
            assertThat(two.probability(usd(i))).isCloseTo((6 - Math.abs(i - 7)) / 36.0, within(1e-15));
        }
        assertThat(two.mean()).isEqualTo(usd(7));
        assertThat(two.variance()).isCloseTo(35 / 6.0, within(1e-12));
    }

    @Test
    void sum_onDifferentSteps_takesTheCommonOne() {
        RevenueDistribution sum = law(Map.of(0L, 0.5, 6L, 0.5)).plus(law(Map.of(1L, 0.25, 5L, 0.75)));

        assertThat(sum.step()).isEqualTo(usd(2));
        assertThat(sum.probability(usd(7))).isEqualTo(0.125);
        assertThat(sum.probability(usd(5))).isEqualTo(0.375);
        assertThat(sum.probability(usd(9))).isZero();
        assertThat(sum.isExact()).isTrue();
    }

    /** 0.01 and 50 000 000 with nothing in common: the exact lattice would have five billion points. */
    @Test
    void sum_withoutACommonStep_isDivided_andKeepsTheMean() {
        TreeMap<Money, Double> small = new TreeMap<>(Map.of(usd(0), 0.5, Money.parse("USD 0.01"), 0.5));
        TreeMap<Money, Double> large = new TreeMap<>(Map.of(usd(0), 0.5, usd(50_000_000), 0.5));
        RevenueDistribution sum = RevenueDistribution.of(small).plus(RevenueDistribution.of(large));
        double mean = 0;
        for (int i = 0; i < sum.size(); i++) {
            mean += sum.valueAt(i) * sum.probabilityAt(i);
        }

        assertThat(sum.isExact()).isFalse();
        assertThat(sum.size()).isLessThanOrEqualTo(16_400);
        assertThat(mean).isCloseTo(25_000_000.005, within(1e-6));
        assertThat(sum.variance()).isCloseTo(6.25e14, within(1.0));
    }

    @Test
    void sum_ofSimulatedLaws_keepsTheSmallerNumberOfDraws() {
        RevenueDistribution one = RevenueDistribution.ofDraws(USD, new long[] {0, 100, 200});
        RevenueDistribution two = RevenueDistribution.ofDraws(USD, new long[] {0, 50});

        assertThat(one.plus(two).draws()).hasValue(2);
        assertThat(one.plus(two).probability(Money.parse("USD 1.50"))).isCloseTo(1 / 6.0, within(1e-15));
        assertThat(one.plus(example()).draws()).hasValue(3);
        assertThat(one.plus(RevenueDistribution.certain(usd(1))).draws()).hasValue(3);
        assertThat(RevenueDistribution.certain(usd(1)).plus(one).most()).isEqualTo(usd(3));
        assertThat(one.plus(two).mean()).isEqualTo(Money.parse("USD 1.25"));
    }

    @Test
    void mixture_weighsProbabilitiesMeanAndVariance() {
        RevenueDistribution mixed = law(Map.of(1L, 1.0)).mixedWith(law(Map.of(5L, 1.0)), 0.25);

        assertThat(mixed.probability(usd(1))).isEqualTo(0.75);
        assertThat(mixed.probability(usd(5))).isEqualTo(0.25);
        assertThat(mixed.mean()).isEqualTo(usd(2));
        assertThat(mixed.variance()).isEqualTo(3); // 0.75 × 1 + 0.25 × 9
        assertThat(mixed.step()).isEqualTo(usd(4));
        assertThat(mixed.isExact()).isTrue();
        RevenueDistribution law = example();
        assertThat(law.mixedWith(mixed, 0)).isSameAs(law);
        assertThat(law.mixedWith(mixed, 1)).isSameAs(mixed);
        RevenueDistribution three = law(Map.of(0L, 0.5, 6L, 0.5)).mixedWith(law(Map.of(9L, 0.5, 13L, 0.5)), 0.5);
        assertThat(three.step()).isEqualTo(usd(1));
        assertThat(three.probability(usd(9))).isEqualTo(0.25);
        assertThat(three.probability(usd(8))).isZero();
    }

    /** Amounts too far apart for a lattice are listed. */
    @Test
    void mixture_ofFarAmounts_isListed() {
        TreeMap<Money, Double> far = new TreeMap<>(Map.of(Money.parse("USD 0.01"), 0.5, usd(50_000_000), 0.5));
        RevenueDistribution mixed = RevenueDistribution.of(far).mixedWith(example(), 0.5);

        assertThat(mixed.size()).isEqualTo(4);
        assertThat(mixed.probability(usd(100))).isEqualTo(0.375);
        assertThat(mixed.probability(usd(50_000_000))).isEqualTo(0.25);
        assertThat(mixed.probabilityAtLeast(usd(101))).isEqualTo(0.375);
        assertThat(mixed.quantile(0.25)).isEqualTo(Money.parse("USD 0.01"));
        assertThat(mixed.step()).isEqualTo(Money.parse("USD 0.01"));
        assertThat(mixed.plus(usd(1)).least()).isEqualTo(Money.parse("USD 1.01"));
        assertThat(mixed.isExact()).isTrue();
    }

    @Test
    void amountsOfProbabilityZero_atTheEnds_areNotListed() {
        RevenueDistribution law = law(Map.of(0L, 0.0, 10L, 0.5, 30L, 0.5, 70L, 0.0));

        assertThat(law.least()).isEqualTo(usd(10));
        assertThat(law.most()).isEqualTo(usd(30));
        assertThat(law.size()).isEqualTo(3);
        assertThat(law.probabilityAt(1)).isZero();
        assertThat(law.quantile(0.5)).isEqualTo(usd(10));
        assertThat(law.quantile(0.51)).isEqualTo(usd(30));
    }

    @Test
    void currencyWithoutMinorUnits_isWhole() {
        CurrencyUnit yen = CurrencyUnit.JPY;
        RevenueDistribution law = RevenueDistribution.ofDraws(yen, new long[] {1, 2, 4});

        assertThat(law.mean()).isEqualTo(Money.parse("JPY 2"));
        assertThat(law.valueAt(2)).isEqualTo(4);
        assertThat(law.quantile(0.9)).isEqualTo(Money.parse("JPY 4"));
    }

    /** Both tails are sums of positive terms from their own end. */
    @Test
    void tails_keepTheirDigits() {
        TreeMap<Money, Double> tail = new TreeMap<>();
        tail.put(usd(0), 1 - 1e-9);
        for (int i = 1; i <= 10; i++) {
            tail.put(usd(i), 1e-10 * Math.pow(10, -2.0 * i));
        }
        tail.put(usd(11), 1e-9);
        RevenueDistribution law = RevenueDistribution.of(tail);

        assertThat(law.probabilityAtLeast(usd(11))).isCloseTo(1e-9, within(1e-20));
        RevenueDistribution mirrored = law(Map.of(0L, 1e-30, 1L, 1e-25, 2L, 1.0));
        assertThat(mirrored.probabilityAtMost(usd(0))).isEqualTo(1e-30);
        assertThat(mirrored.probabilityAtMost(usd(1))).isCloseTo(1.00001e-25, within(1e-38));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 1, -0.5, 2, Double.NaN})
    void level_thatIsNotStrictlyBetweenZeroAndOne_isNamed(double level) {
        RevenueDistribution law = example();
        assertThatThrownBy(() -> law.quantile(level))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("level must lie strictly between 0 and 1, but was " + level);
    }

    @Test
    void index_outsideTheLaw_isRefused() {
        RevenueDistribution law = example();
        for (int index : new int[] {-1, 2}) {
            assertThatThrownBy(() -> law.amountAt(index)).isInstanceOf(IndexOutOfBoundsException.class);
            assertThatThrownBy(() -> law.valueAt(index)).isInstanceOf(IndexOutOfBoundsException.class);
            assertThatThrownBy(() -> law.probabilityAt(index)).isInstanceOf(IndexOutOfBoundsException.class);
        }
    }

    @Test
    void draws_thatOverflow_areNamed() {
        RevenueDistribution law = RevenueDistribution.ofDraws(USD, new long[] {Long.MAX_VALUE, 0});
        assertThatThrownBy(() -> law.plus(Money.parse("USD 0.01")))
                .isInstanceOf(ArithmeticException.class)
                .hasMessage("revenue must fit into a long of minor units, but was 9223372036854775808");
        List<RevenueDistribution> laws = List.of(law, example());
        assertThat(laws.get(0).plus(laws.get(1)).isExact()).isFalse();
    }
}
