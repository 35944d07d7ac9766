package org.saleskit.forecasting.distribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.saleskit.forecasting.internal.OneFactor;

/**
 * Dependent deals and random amounts against foreign numbers. Dependence: mpmath 1.3.0, 40 digits, the law given z as a
 * dictionary of sums, integrated over z by the trapezoid rule with step 1/16 on -12..12, which is exact to more than 15 digits
 * for these integrands. Random amounts: SciPy 1.17.1, midpoint rule on a grid of 5 (0.05 % of an amount) and an FFT of 2^19
 * points.
 */
class DealSumDependenceTest {

    private static final CurrencyUnit USD = CurrencyUnit.USD;

    private static Money usd(long amount) {
        return Money.ofMajor(USD, amount);
    }

    private static List<DealLaw> ten() {
        return List.of(
                DealLaw.of(0.1, usd(50)),
                DealLaw.of(0.25, usd(80)),
                DealLaw.of(0.5, usd(120)),
                DealLaw.of(0.75, usd(30)),
                DealLaw.of(0.9, usd(200)),
                DealLaw.of(0.02, usd(70)),
                DealLaw.of(0.35, usd(10)),
                DealLaw.of(0.6, usd(90)),
                DealLaw.of(0.15, usd(60)),
                DealLaw.of(0.4, usd(150)));
    }

    @ParameterizedTest
    @CsvSource({
        "0.05, 0, 0.0025492137721072524, 1",
        "0.05, 100, 0.001311495845273974, 0.98439118798616359",
        "0.05, 300, 0.014220857100373542, 0.81806033582384393",
        "0.05, 480, 0.022316304022680935, 0.32783220569858199",
        "0.05, 700, 0.0019430271928482564, 0.013178918849263845",
        "0.05, 860, 1.7024152376882774e-5, 1.7024152376882774e-5",
        "0.3, 0, 0.019310472886968651, 1",
        "0.3, 300, 0.0090663422806098519, 0.75219003182345743",
        "0.3, 480, 0.017353104210968634, 0.36548294152362456",
        "0.3, 860, 0.0012098180608183864, 0.0012098180608183864"
    })
    void law_isTheIntegralOverTheFactor(double correlation, long amount, double probability, double atLeast) {
        RevenueDistribution law =
                DealSum.withDefaults().withCorrelation(correlation).of(ten());
        double relative = correlation < 0.1 ? 1e-13 : 1e-6;

        assertThat(law.probability(usd(amount))).isCloseTo(probability, within(relative * probability));
        assertThat(law.probabilityAtLeast(usd(amount))).isCloseTo(atLeast, within(relative * atLeast));
    }

    /** 24 nodes are coarse for 0.6: 64 are not. */
    @ParameterizedTest
    @CsvSource({"24, 2e-3", "64, 1e-6"})
    void law_ofStrongDependence_needsMoreNodes(int nodes, double relative) {
        RevenueDistribution law =
                DealSum.withDefaults().withCorrelation(0.6).withNodes(nodes).of(ten());

        assertThat(law.probabilityAtLeast(usd(480))).isCloseTo(0.3862908871408517, within(relative));
        assertThat(law.probability(usd(860))).isCloseTo(0.008043685848354132, within(relative * 0.008043685848354132));
    }

    @ParameterizedTest
    @CsvSource({"0.05, 19147.807201232922, 1e-13", "0.3, 31220.540490437124, 1e-9", "0.6, 45543.544786068964, 1e-4"})
    void meanStays_andVarianceGrows(double correlation, double variance, double relative) {
        RevenueDistribution law =
                DealSum.withDefaults().withCorrelation(correlation).of(ten());

        assertThat(law.mean()).isEqualTo(Money.parse("USD 415.40"));
        assertThat(law.variance()).isCloseTo(variance, within(relative * variance));
        double mean = 0;
        double square = 0;
        for (int i = 0; i < law.size(); i++) {
            mean += law.valueAt(i) * law.probabilityAt(i);
            square += (law.valueAt(i) - 415.4) * (law.valueAt(i) - 415.4) * law.probabilityAt(i);
        }
        assertThat(mean).isCloseTo(415.4, within(1e-10));
        assertThat(square).isCloseTo(law.variance(), within(1e-9 * variance));
    }

    @Test
    void independent_isTheLimitOfNoCorrelation() {
        RevenueDistribution none = DealSum.withDefaults().withIndependentDeals().of(ten());
        RevenueDistribution little =
                DealSum.withDefaults().withCorrelation(1e-12).of(ten());

        for (int x = 0; x <= 860; x += 10) {
            assertThat(little.probability(usd(x))).isCloseTo(none.probability(usd(x)), within(1e-11));
        }
    }

    /** The mean of the conditional probabilities is the probability, for each of them and with the relative accuracy of the rarer. */
    @ParameterizedTest
    @CsvSource({"0.05", "0.3", "0.7", "0.95"})
    void conditionalProbabilities_keepTheMean(double correlation) {
        OneFactor factor = OneFactor.of(correlation, 24);
        double[] success = new double[24];
        double[] failure = new double[24];
        for (double p : new double[] {1e-12, 1e-6, 0.01, 0.2, 0.5, 0.8, 0.999, 1 - 1e-9}) {
            factor.conditional(p, success, failure);
            double won = 0;
            double lost = 0;
            for (int m = 0; m < 24; m++) {
                won += factor.weight(m) * success[m];
                lost += factor.weight(m) * failure[m];
                assertThat(success[m] + failure[m]).isCloseTo(1, within(1e-15));
                assertThat(m == 0 || success[m] <= success[m - 1]).isTrue();
            }
            assertThat(won).as("p = %s", p).isCloseTo(p, within(2e-13 * Math.max(p, 1e-3)));
            assertThat(lost).as("1 - p, p = %s", p).isCloseTo(1 - p, within(2e-13));
            assertThat(Math.min(won, lost)).isCloseTo(Math.min(p, 1 - p), within(1e-12 * Math.min(p, 1 - p)));
        }
    }

    @Test
    void certainAndImpossibleDeals_doNotDependOnTheFactor() {
        OneFactor factor = OneFactor.of(0.3, 5);
        double[] success = new double[5];
        double[] failure = new double[5];
        factor.conditional(0, success, failure);
        assertThat(success).containsOnly(0);
        assertThat(failure).containsOnly(1);
        factor.conditional(1, success, failure);
        assertThat(success).containsOnly(1);
        assertThat(failure).containsOnly(0);
    }

    private static List<DealLaw> logNormal() {
        return List.of(
                DealLaw.of(0.3, AmountDistribution.logNormal(usd(10_000), 0.5)),
                DealLaw.of(0.6, AmountDistribution.logNormal(usd(25_000), 0.8)),
                DealLaw.of(0.9, AmountDistribution.logNormal(usd(8_000), 0.3)),
                DealLaw.of(0.15, AmountDistribution.logNormal(usd(40_000), 1)));
    }

    /** Each amount has 256 possible values then, which are steps of up to 3e-4 in the law of few deals. */
    @ParameterizedTest
    @CsvSource({
        "1, 0.9761999960049561",
        "5000, 0.9584956817801026",
        "20000, 0.5746872075966334",
        "40000, 0.2550905695886121",
        "60000, 0.11540285319810788",
        "100000, 0.030625454381308568",
        "200000, 0.002838033330088252"
    })
    void logNormalAmounts_areThoseOfAFineGrid(long amount, double atLeast) {
        RevenueDistribution law = DealSum.withDefaults().withIndependentDeals().of(logNormal());

        assertThat(law.probabilityAtLeast(usd(amount))).isCloseTo(atLeast, within(Math.min(4e-4, 1e-3 * atLeast)));
        assertThat(law.mean()).isEqualTo(usd(31_200));
        assertThat(law.standardDeviation()).isCloseTo(29554.086011920586, within(1e-6));
        assertThat(law.isExact()).isFalse();
    }

    /** Local moment matching keeps the mean of the listed law; the cells add little to the variance. */
    @Test
    void logNormalAmounts_keepTheirMomentsOnTheLattice() {
        RevenueDistribution law = DealSum.withDefaults().of(logNormal());
        double mean = 0;
        double square = 0;
        for (int i = 0; i < law.size(); i++) {
            mean += law.valueAt(i) * law.probabilityAt(i);
        }
        for (int i = 0; i < law.size(); i++) {
            square += (law.valueAt(i) - mean) * (law.valueAt(i) - mean) * law.probabilityAt(i);
        }

        assertThat(mean).isCloseTo(31_200, within(1e-5));
        assertThat(square).isCloseTo(law.variance(), within(2e-3 * law.variance()));
    }
}
