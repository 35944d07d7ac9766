package org.saleskit.forecasting.distribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.apache.commons.statistics.distribution.LogNormalDistribution;
import org.apache.commons.statistics.distribution.TriangularDistribution;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.saleskit.forecasting.internal.amount.AmountShape;
import org.saleskit.forecasting.internal.amount.LatticeTerm;

/** Laws of one amount; the continuous ones against Apache Commons Statistics. */
class AmountDistributionTest {

    private static final CurrencyUnit USD = CurrencyUnit.USD;

    private static Money usd(long amount) {
        return Money.ofMajor(USD, amount);
    }

    @Test
    void fixed_isWithoutUncertainty() {
        AmountDistribution fixed = AmountDistribution.fixed(usd(100));

        assertThat(fixed.isFixed()).isTrue();
        assertThat(fixed.currency()).isEqualTo(USD);
        assertThat(fixed.mean()).isEqualTo(usd(100));
        assertThat(fixed.variance()).isZero();
        assertThat(fixed.quantile(0.01)).isEqualTo(usd(100));
        assertThat(fixed).hasToString("USD 100.00");
    }

    @Test
    void sample_hasTheMomentsOfItsAmounts() {
        AmountDistribution sample = AmountDistribution.sample(List.of(usd(40), usd(10), usd(10), usd(20)));

        assertThat(sample.isFixed()).isFalse();
        assertThat(sample.mean()).isEqualTo(usd(20));
        assertThat(sample.variance()).isCloseTo(150, within(1e-12));
        assertThat(sample.standardDeviation()).isCloseTo(Math.sqrt(150), within(1e-12));
        assertThat(sample.quantile(0.5)).isEqualTo(usd(10));
        assertThat(sample.quantile(0.51)).isEqualTo(usd(20));
        assertThat(sample.quantile(0.75)).isEqualTo(usd(20));
        assertThat(sample.quantile(0.76)).isEqualTo(usd(40));
        assertThat(sample.quantile(1e-12)).isEqualTo(usd(10));
        assertThat(AmountDistribution.sample(List.of(usd(7), usd(7)))).isEqualTo(AmountDistribution.fixed(usd(7)));
        assertThat(sample).hasToString("USD 20.00 ± " + Math.sqrt(sample.variance()));
    }

    @Test
    void mean_isRoundedOnce() {
        assertThat(AmountDistribution.sample(
                                List.of(Money.parse("USD 0.01"), Money.parse("USD 0.01"), Money.parse("USD 0.02")))
                        .mean())
                .isEqualTo(Money.parse("USD 0.01"));
        assertThat(DealLaw.of(0.35, Money.parse("USD 0.10")).mean()).isEqualTo(Money.parse("USD 0.04"));
    }

    /** Median m / sqrt(1 + v^2) = 10 000 / sqrt(1.25). */
    @Test
    void logNormal_ofTheDocumentation() {
        AmountDistribution law = AmountDistribution.logNormal(usd(10_000), 0.5);

        assertThat(law.mean()).isEqualTo(usd(10_000));
        assertThat(law.standardDeviation()).isCloseTo(5_000, within(1e-8));
        assertThat(law.quantile(0.5)).isEqualTo(Money.parse("USD 8944.27"));
        assertThat(law.isFixed()).isFalse();
    }

    @Property
    void logNormal_isThatOfCommons(
            @ForAll @DoubleRange(min = 0.01, max = 5) double variation,
            @ForAll @IntRange(min = 1, max = 1_000_000) int mean) {
        double s = Math.sqrt(Math.log1p(variation * variation));
        double m = Math.log(mean * 100.0) - s * s / 2;
        LogNormalDistribution theirs = LogNormalDistribution.of(m, s);
        AmountShape ours = AmountDistribution.logNormal(usd(mean), variation).shape();

        assertThat(ours.variance()).isCloseTo(theirs.getVariance(), within(1e-10 * theirs.getVariance()));
        double below = theirs.inverseCumulativeProbability(0.2);
        double above = theirs.inverseCumulativeProbability(0.7);
        assertThat(ours.quantile(0.7)).isCloseTo(above, within(1e-9 * above));
        assertThat(ours.probability(below, above)).isCloseTo(0.5, within(1e-9));
        double all = ours.partialMean(Double.NEGATIVE_INFINITY, below)
                + ours.partialMean(below, above)
                + ours.partialMean(above, Double.POSITIVE_INFINITY);
        assertThat(all).isCloseTo(mean * 100.0, within(1e-9 * mean * 100));
        assertThat(ours.partialMean(below, above)).isBetween(0.5 * below, 0.5 * above);
    }

    @Property
    void triangular_isThatOfCommons(
            @ForAll @IntRange(min = 0, max = 1_000) int least,
            @ForAll @IntRange(min = 0, max = 1_000) int rise,
            @ForAll @IntRange(min = 0, max = 1_000) int fall,
            @ForAll @DoubleRange(min = 0.01, max = 0.99) double level) {
        if (rise + fall == 0) {
            return;
        }
        AmountDistribution law = AmountDistribution.triangular(usd(least), usd(least + rise), usd(least + rise + fall));
        AmountShape ours = law.shape();
        TriangularDistribution theirs =
                TriangularDistribution.of(least * 100.0, (least + rise) * 100.0, (least + rise + fall) * 100.0);

        assertThat(ours.mean().doubleValue()).isCloseTo(theirs.getMean(), within(1e-8));
        assertThat(ours.variance()).isCloseTo(theirs.getVariance(), within(1e-9 * theirs.getVariance() + 1e-6));
        double at = theirs.inverseCumulativeProbability(level);
        assertThat(ours.quantile(level)).isCloseTo(at, within(1e-6));
        assertThat(ours.probability(Double.NEGATIVE_INFINITY, at)).isCloseTo(level, within(1e-9));
        assertThat(ours.probability(at, Double.POSITIVE_INFINITY)).isCloseTo(1 - level, within(1e-9));
        assertThat(ours.partialMean(Double.NEGATIVE_INFINITY, at) + ours.partialMean(at, Double.POSITIVE_INFINITY))
                .isCloseTo(theirs.getMean(), within(1e-7));
    }

    @Test
    void triangular_withoutWidth_isFixed() {
        assertThat(AmountDistribution.triangular(usd(5), usd(5), usd(5))).isEqualTo(AmountDistribution.fixed(usd(5)));
    }

    /** As doubles 2^62, 2^62 + 1 and 2^62 + 3 are one number; so are 2^53 and 2^53 + 1. */
    @Test
    void amountsThatAreOneDouble_areToldApartOrRefused() {
        long large = 1L << 62;
        assertThatThrownBy(() -> AmountDistribution.triangular(minor(large), minor(large + 1), minor(large + 3)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "most must differ as a double from least, " + minor(large) + ", but was " + minor(large + 3));
        assertThat(AmountDistribution.triangular(minor(large), minor(large), minor(large + 1024))
                        .isFixed())
                .isFalse();
        long small = 1L << 53;
        AmountDistribution one = AmountDistribution.sample(List.of(minor(small), minor(1L << 60)));
        AmountDistribution other = AmountDistribution.sample(List.of(minor(small + 1), minor(1L << 60)));
        assertThat(one)
                .isNotEqualTo(other)
                .isEqualTo(AmountDistribution.sample(List.of(minor(1L << 60), minor(small))));
        assertThat(one.compareCanonically(other)).isNegative();
        assertThat(other.compareCanonically(one)).isPositive();
        assertThat(AmountDistribution.fixed(minor(small))).isNotEqualTo(AmountDistribution.fixed(minor(small + 1)));
    }

    private static Money minor(long units) {
        return Money.ofMinor(CurrencyUnit.USD, units);
    }

    @Test
    void laws_areEqual_ifFormAndParametersAre() {
        AmountDistribution one = AmountDistribution.logNormal(usd(100), 0.5);

        assertThat(one)
                .isEqualTo(AmountDistribution.logNormal(usd(100), 0.5))
                .hasSameHashCodeAs(AmountDistribution.logNormal(usd(100), 0.5))
                .isNotEqualTo(AmountDistribution.logNormal(usd(100), 0.6))
                .isNotEqualTo(AmountDistribution.logNormal(usd(101), 0.5))
                .isNotEqualTo(AmountDistribution.logNormal(Money.parse("EUR 100.00"), 0.5))
                .isNotEqualTo(AmountDistribution.fixed(usd(300)))
                .isNotEqualTo("USD 100.00");
        DealLaw deal = DealLaw.of(0.25, usd(100));
        assertThat(deal)
                .isEqualTo(DealLaw.of(0.25, AmountDistribution.fixed(usd(100))))
                .hasSameHashCodeAs(DealLaw.of(0.25, usd(100)))
                .isNotEqualTo(DealLaw.of(0.26, usd(100)))
                .isNotEqualTo(DealLaw.of(0.25, usd(101)))
                .isNotEqualTo(one)
                .hasToString("0.25 × USD 100.00");
        assertThat(DealLaw.of(-0.0, usd(1))).isEqualTo(DealLaw.of(0, usd(1))).hasSameHashCodeAs(DealLaw.of(0, usd(1)));
    }

    @Test
    void deal_hasTheMomentsOfTheFormula() {
        DealLaw deal = DealLaw.of(0.25, AmountDistribution.sample(List.of(usd(10), usd(30))));

        assertThat(deal.probability()).isEqualTo(0.25);
        assertThat(deal.currency()).isEqualTo(USD);
        assertThat(deal.mean()).isEqualTo(usd(5));
        assertThat(deal.variance()).isCloseTo(0.25 * (100 + 400) - 25, within(1e-12));
        assertThat(deal.amount().mean()).isEqualTo(usd(20));
    }

    /** Whatever the cells, the listed amounts have the mean of the law. */
    @Property
    void cells_keepTheMean(
            @ForAll @DoubleRange(min = 0.01, max = 5) double variation,
            @ForAll @IntRange(min = 2, max = 300) int cells,
            @ForAll @IntRange(min = 1, max = 1_000_000) int step) {
        for (AmountDistribution law : List.of(
                AmountDistribution.logNormal(usd(10_000), variation),
                AmountDistribution.triangular(usd(0), usd(200), usd(9_000)),
                AmountDistribution.sample(List.of(usd(0), usd(5), usd(70), usd(71), usd(2_000))))) {
            LatticeTerm term = LatticeTerm.of(law.shape(), step, cells);
            double sum = 0;
            double mean = 0;
            for (int i = 0; i < term.amounts().length; i++) {
                assertThat(term.shares()[i]).isPositive();
                assertThat(i == 0 || term.amounts()[i] > term.amounts()[i - 1]).isTrue();
                sum += term.shares()[i];
                mean += term.shares()[i] * term.amounts()[i] * step;
            }
            double expected = law.shape().mean().doubleValue();
            assertThat(sum).isCloseTo(1, within(1e-12));
            assertThat(mean).as("%s in steps of %d", law, step).isCloseTo(expected, within(1e-9 * expected));
        }
    }
}
