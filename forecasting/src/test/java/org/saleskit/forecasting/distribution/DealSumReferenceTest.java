package org.saleskit.forecasting.distribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Foreign numbers: exact fractions in Python; the inputs are the examples of the R packages poibin and PoissonBinomial. */
class DealSumReferenceTest {

    private static final CurrencyUnit USD = CurrencyUnit.USD;
    private static final DealSum INDEPENDENT = DealSum.withDefaults().withIndependentDeals();

    private static Money usd(long amount) {
        return Money.ofMajor(USD, amount);
    }

    private static RevenueDistribution count(double... probabilities) {
        return INDEPENDENT.of(DoubleStream.of(probabilities)
                .mapToObj(p -> DealLaw.of(p, usd(1)))
                .toList());
    }

    /** Exact fractions; CRAN poibin example. */
    @Test
    void tenDealsOfOne_areThePoissonBinomialLaw() {
        double[] expected = {
            0.02286144,
            0.11231136,
            0.23694372,
            0.28171848,
            0.20829484,
            0.09968032,
            0.03113484,
            0.00623848,
            0.00076372,
            0.00005136,
            0.00000144
        };
        RevenueDistribution law = count(0.1, 0.1, 0.2, 0.2, 0.3, 0.3, 0.4, 0.4, 0.5, 0.5);

        assertThat(law.isExact()).isTrue();
        for (int i = 0; i <= 10; i++) {
            assertThat(law.probability(usd(i))).as("P(%d)", i).isCloseTo(expected[i], within(1e-14));
        }
    }

    /** CRAN PoissonBinomial vignette (R seed 1, ten uniforms); tails that a method by FFT alone loses. */
    @Test
    void sixtyOneDeals_keepTheRelativeAccuracyOfTheirTails() {
        double[] p = {
            0.2655086631421, 0.3721238996367902, 0.5728533633518964, 0.9082077899947762, 0.2016819310374558,
            0.8983896849676967, 0.9446752686053514, 0.6607977924868464, 0.6291140438988805, 0.06178627046756446
        };
        int[] times = {3, 1, 5, 5, 10, 6, 10, 7, 9, 5};
        List<Double> all = new ArrayList<>();
        for (int i = 0; i < p.length; i++) {
            for (int k = 0; k < times[i]; k++) {
                all.add(p[i]);
            }
        }
        RevenueDistribution law =
                count(all.stream().mapToDouble(Double::doubleValue).toArray());

        assertRelative(law.probability(usd(0)), 3.574462e-35);
        assertRelative(law.probability(usd(1)), 1.120280e-32);
        assertRelative(law.probability(usd(36)), 0.1319896);
        assertRelative(law.probability(usd(60)), 9.411166e-19);
        assertRelative(law.probability(usd(61)), 6.727527e-21);
        assertRelative(law.probabilityAtLeast(usd(61)), 6.727527e-21);
        assertRelative(law.probabilityAtMost(usd(0)), 3.574462e-35);
    }

    private static void assertRelative(double actual, double expected) {
        assertThat(actual).isCloseTo(expected, within(1e-6 * expected));
    }

    private static List<DealLaw> five() {
        return List.of(
                DealLaw.of(0.1, usd(50)),
                DealLaw.of(0.25, usd(80)),
                DealLaw.of(0.5, usd(120)),
                DealLaw.of(0.75, usd(30)),
                DealLaw.of(0.9, usd(200)));
    }

    /** Exact fractions. */
    @Test
    void fiveDeals_haveTheirExactLaw() {
        RevenueDistribution law = INDEPENDENT.of(five());

        assertThat(law.mean()).isEqualTo(Money.parse("USD 287.50"));
        assertThat(law.standardDeviation()).isCloseTo(93.7749966676, within(1e-10));
        assertThat(law.step()).isEqualTo(usd(10));
        assertThat(law.probability(usd(0))).isCloseTo(0.0084375, within(1e-12));
        assertThat(law.probabilityAtMost(usd(200))).isCloseTo(0.16625, within(1e-12));
        assertThat(law.probabilityAtMost(usd(310))).isCloseTo(0.53875, within(1e-12));
        assertThat(law.probability(usd(480))).isCloseTo(0.0084375, within(1e-12));
        assertThat(law.quantile(0.1)).isEqualTo(usd(200));
        assertThat(law.quantile(0.5)).isEqualTo(usd(310));
        assertThat(law.quantile(0.9)).isEqualTo(usd(400));
    }

    /** The sample of the package's description: 1 - P(both) by hand where independent, 0.25 × 0.9. */
    @Test
    void example_ofThePackage() {
        List<DealLaw> deals =
                List.of(DealLaw.of(0.25, Money.parse("USD 80000")), DealLaw.of(0.90, Money.parse("USD 200000")));
        DealSumModel model = DealSum.withDefaults().model(deals);
        RevenueDistribution all = model.revenue().plus(Money.parse("USD 50000"));

        assertThat(all.quantile(0.1)).isEqualTo(Money.parse("USD 130000.00"));
        assertThat(all.probabilityAtLeast(Money.parse("USD 300000"))).isCloseTo(0.2277, within(5e-5));
        assertThat(model.without(1).mean()).isEqualTo(Money.parse("USD 20000.00"));
        assertThat(INDEPENDENT.of(deals).probabilityAtLeast(Money.parse("USD 250000")))
                .isCloseTo(0.225, within(1e-15));
    }

    @ParameterizedTest
    @CsvSource({"0", "0.05", "0.5"})
    void whatIf_restoresTheLaw(double correlation) {
        DealSumModel model = DealSum.withDefaults().withCorrelation(correlation).model(five());
        for (int i = 0; i < 5; i++) {
            RevenueDistribution same = model.replaced(i, five().get(i));
            for (int x = 0; x <= 480; x += 10) {
                assertThat(same.probability(usd(x))).isCloseTo(model.revenue().probability(usd(x)), within(1e-12));
            }
            assertThat(same.mean()).isEqualTo(model.revenue().mean());
        }
    }
}
