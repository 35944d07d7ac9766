package org.saleskit.forecasting.distribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Laws of which the caller knows the probabilities: counts and amounts on a lattice. */
class ListedProbabilitiesTest {

    private static final Money TEN = Money.parse("USD 10.00");
    private static final Money FIVE = Money.parse("USD 5.00");

    /** The smaller of two dice: (11, 9, 7, 5, 3, 1) of 36, mean 91/36, variance 2555/1296. */
    private static CountDistribution smallerDie() {
        double[] law = new double[9];
        for (int i = 1; i <= 6; i++) {
            law[i] = (13 - 2 * i) / 36.0;
        }
        return CountDistribution.of(law);
    }

    @Test
    void count_ofProbabilities_hasTheirMoments() {
        CountDistribution law = smallerDie();

        assertThat(law.mean()).isCloseTo(91.0 / 36, within(1e-15));
        assertThat(law.variance()).isCloseTo(2555.0 / 1296, within(1e-14));
        assertThat(law.probability(0)).isZero();
        assertThat(law.probability(1)).isCloseTo(11.0 / 36, within(1e-16));
        assertThat(law.probability(6)).isCloseTo(1.0 / 36, within(1e-16));
        assertThat(law.probability(7)).isZero();
        assertThat(law.probabilityAtLeast(3)).isCloseTo(16.0 / 36, within(1e-15));
        assertThat(law.probabilityAtMost(2)).isCloseTo(20.0 / 36, within(1e-15));
        assertThat(law.probabilityAtMost(6)).isOne();
        assertThat(law.quantile(0.5)).isEqualTo(2);
        assertThat(law.trials()).isEqualTo(8);
    }

    /** Up to 1e-9 off, probabilities are made to sum to one. */
    @Test
    void count_ofProbabilitiesNearlyOne_isMadeOne() {
        CountDistribution law = CountDistribution.of(new double[] {0.5, 0.5 + 9e-10});

        assertThat(law.probability(0) + law.probability(1)).isCloseTo(1, within(1e-16));
        assertThat(law.mean()).isCloseTo(0.5 + 4.5e-10, within(1e-12));
        assertThat(CountDistribution.of(new double[] {1}).mean()).isZero();
    }

    /** No more than three: what was above is three. */
    @Test
    void count_cappedAtThree_isTheSmallerOfBoth() {
        CountDistribution capped = smallerDie().cappedAt(3);

        assertThat(capped.probability(1)).isCloseTo(11.0 / 36, within(1e-15));
        assertThat(capped.probability(2)).isCloseTo(9.0 / 36, within(1e-15));
        assertThat(capped.probability(3)).isCloseTo(16.0 / 36, within(1e-15));
        assertThat(capped.probability(4)).isZero();
        assertThat(capped.trials()).isEqualTo(3);
        assertThat(capped.mean()).isCloseTo((11 + 18 + 48) / 36.0, within(1e-14));
    }

    @Test
    void count_cappedAtItsTrialsOrMore_isItself() {
        CountDistribution law = smallerDie();

        assertThat(law.cappedAt(8)).isSameAs(law);
        assertThat(law.cappedAt(Long.MAX_VALUE)).isSameAs(law);
        assertThat(law.cappedAt(7)).isNotSameAs(law);
        assertThat(law.cappedAt(7).mean()).isCloseTo(law.mean(), within(1e-15));
        assertThat(law.cappedAt(0).probability(0)).isOne();
    }

    /** A far law and a near one: 10 of 10 at 0.9 and none of none, with one quarter of the first. */
    @Test
    void count_mixtureOfLawsThatDoNotMeet_holdsBoth() {
        CountDistribution far = CountDistribution.of(IntStream.rangeClosed(0, 20)
                .mapToDouble(i -> i == 20 ? 0.9 : i == 15 ? 0.1 : 0)
                .toArray());
        CountDistribution near = CountDistribution.of(new double[] {0, 1});
        CountDistribution mixed = near.mixedWith(far, 0.25);
        CountDistribution other = far.mixedWith(near, 0.75);

        for (CountDistribution law : new CountDistribution[] {mixed, other}) {
            assertThat(law.probability(1)).isCloseTo(0.75, within(1e-15));
            assertThat(law.probability(15)).isCloseTo(0.025, within(1e-15));
            assertThat(law.probability(20)).isCloseTo(0.225, within(1e-15));
            assertThat(law.probability(19)).isZero();
            assertThat(law.mean()).isCloseTo(5.625, within(1e-14));
            // 0.75 + 0.025 225 + 0.225 400 - 5.625^2
            assertThat(law.variance()).isCloseTo(64.734375, within(1e-12));
            assertThat(law.trials()).isEqualTo(20);
        }
    }

    static Stream<Arguments> refusals() {
        double[] half = {0.5, 0.25};
        return Stream.of(
                row("probabilities must hold at least one, but was empty", () -> CountDistribution.of(new double[0])),
                row(
                        "probabilities[1] must be a fraction between 0 and 1, but was -0.5",
                        () -> CountDistribution.of(new double[] {1.0, -0.5})),
                row("probabilities must have a sum of 1, but was 0.75", () -> CountDistribution.of(half)),
                row(
                        "probabilities must have a sum of 1, but was 1.00000001",
                        () -> CountDistribution.of(new double[] {0.5, 0.50000001})),
                row("most must be zero or more, but was -1", () -> smallerDie().cappedAt(-1)),
                row("step must be in USD, but was EUR 1.00", () -> lattice(Money.parse("EUR 1.00"), 1, 1)),
                row("step must be above zero, but was USD 0.00", () -> lattice(Money.parse("USD 0.00"), 1, 1)),
                row("probabilities must hold at least one amount, but was empty", () -> lattice(TEN, 1)),
                row("variance must be finite and zero or more, but was -1.0", () -> lattice(TEN, -1, 1)),
                row("variance must be finite and zero or more, but was NaN", () -> lattice(TEN, Double.NaN, 1)),
                row(
                        "probabilities[1] must be a fraction between 0 and 1, but was 1.5",
                        () -> lattice(TEN, 1, 0.5, 1.5)),
                row("probabilities must have a sum of 1, but was 0.75", () -> lattice(TEN, 1, half)));
    }

    private static Arguments row(String message, ThrowingCallable call) {
        return Arguments.of(message, call);
    }

    private static RevenueDistribution lattice(Money step, double variance, double... probabilities) {
        return RevenueDistribution.ofLattice(FIVE, step, probabilities, BigDecimal.TEN, variance, true);
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void badInput_isNamedWithItsRule(String message, ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOf(IllegalArgumentException.class).hasMessage(message);
    }

    @Test
    void lattice_isAsTheCallerSays() {
        RevenueDistribution law = lattice(TEN, 75, 0.25, 0.5, 0.25);

        assertThat(law.least()).isEqualTo(FIVE);
        assertThat(law.most()).isEqualTo(Money.parse("USD 25.00"));
        assertThat(law.size()).isEqualTo(3);
        assertThat(law.probabilityAtLeast(Money.parse("USD 5.01"))).isEqualTo(0.75);
        assertThat(law.meanUnrounded().getAmount()).isEqualByComparingTo("10");
        assertThat(law.variance()).isEqualTo(75);
        assertThat(law.isExact()).isTrue();
        // A single amount needs no step.
        assertThat(lattice(TEN, 0, 1).most()).isEqualTo(FIVE);
    }

    /** A binomial law on the lattice of its amounts is the sum of as many deals. */
    @ParameterizedTest
    @CsvSource({"7, 0.3", "40, 0.05"})
    void lattice_ofBinomialProbabilities_isTheSumOfEqualDeals(int deals, double probability) {
        CountDistribution wins = CountDistribution.binomial(deals, probability);
        double[] law =
                IntStream.rangeClosed(0, deals).mapToDouble(wins::probability).toArray();
        RevenueDistribution ofLattice = RevenueDistribution.ofLattice(
                TEN.minus(TEN), TEN, law, new BigDecimal(wins.mean()).movePointRight(1), 100 * wins.variance(), true);
        RevenueDistribution sum = DealSum.withDefaults()
                .withIndependentDeals()
                .of(Collections.nCopies(deals, DealLaw.of(probability, TEN)));

        for (int plan = 0; plan <= deals; plan++) {
            Money money = TEN.multipliedBy(plan);
            assertThat(ofLattice.probabilityAtLeast(money)).isCloseTo(sum.probabilityAtLeast(money), within(1e-14));
        }
    }
}
