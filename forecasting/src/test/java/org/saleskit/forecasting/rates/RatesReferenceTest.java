package org.saleskit.forecasting.rates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.hipparchus.special.Gamma;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.saleskit.analytics.comparison.BetaBinomialPrior.Kind;
import org.saleskit.analytics.comparison.RateComparison;
import org.saleskit.analytics.comparison.ShrunkRates;
import org.saleskit.core.stats.Interval;
import org.saleskit.core.stats.Proportion;

/**
 * Numbers of other hands: the rats of Gelman and others (Bayesian Data Analysis, chapter 5), the baseball players of Efron and
 * Morris (1975), and direct computations in Python with SciPy 1.17.1 and mpmath: maximum likelihood by Nelder and Mead, integrals
 * over the parents' rates by adaptive quadrature, and the whole posterior on grids of 60 × 120 × 60 × 120 points.
 */
class RatesReferenceTest {

    private static final List<Double> REST = List.of(
            0.346, 0.298, 0.276, 0.222, 0.273, 0.270, 0.263, 0.210, 0.269, 0.230, 0.264, 0.256, 0.303, 0.264, 0.226,
            0.285, 0.316, 0.200);

    private static final RateTree TEAMS = Trees.twoLevels(
            "3/40 5/30 1/25 6/50",
            "12/60 9/30 4/35",
            "2/50 1/45 0/20 3/30",
            "8/40 15/50 5/40",
            "4/40 7/45 3/20",
            "20/60 9/40");

    /** PB4: maximum likelihood by SciPy and mpmath. */
    @Test
    void level_rats_isThatOfScipy() {
        TreeRates rates = Trees.estimate(Trees.of(Trees.RATS));
        RateLevel level = rates.levels().get(0);
        double strength = level.strength().orElseThrow();
        assertThat(rates.root().counts()).isEqualTo(Proportion.of(267, 1739));
        assertThat(level.kind()).isEqualTo(Kind.ESTIMATED);
        assertThat(level.parts()).isEqualTo(71);
        assertThat(rates.root().rate()).isCloseTo(0.142292, within(1e-6));
        assertThat(rates.root().rate() * strength).isCloseTo(2.341614, within(1e-5));
        assertThat((1 - rates.root().rate()) * strength).isCloseTo(14.114801, within(1e-5));
        assertThat(level.isSplit()).isFalse();
    }

    /** PB7. */
    @ParameterizedTest
    @CsvSource({"70, 0.208219", "0, 0.064231", "66, 0.267931"})
    void rate_rats_isThatOfScipy(int group, double expected) {
        assertThat(Trees.rate(Trees.estimate(Trees.of(Trees.RATS)), group).rate())
                .isCloseTo(expected, within(1e-6));
    }

    /** The whole posterior of mean and strength on a grid of 200 × 200 points, with a uniform mean and angle. */
    @ParameterizedTest
    @CsvSource({
        "70, 0.21059072, 0.08652633, 0.37777669",
        "0, 0.06379722, 0.00703903, 0.16411883",
        "66, 0.26852475, 0.16996585, 0.38226999"
    })
    void law_rats_isThatOfTheWholePosterior(int group, double mean, double low, double high) {
        NodeRate rate = Trees.rate(Trees.estimate(Trees.of(Trees.RATS)), group);
        assertThat(rate.law().mean()).isCloseTo(mean, within(2e-4));
        assertThat(rate.interval().low()).isCloseTo(low, within(3e-4));
        assertThat(rate.interval().high()).isCloseTo(high, within(3e-4));
    }

    /** PB9: very flat. */
    @Test
    void level_baseball_isThatOfScipy() {
        TreeRates rates = Trees.estimate(Trees.of(Trees.BASEBALL));
        double strength = rates.levels().get(0).strength().orElseThrow();
        assertThat(rates.root().rate() * strength).isCloseTo(210.56, within(2.1));
        assertThat((1 - rates.root().rate()) * strength).isCloseTo(582.71, within(5.8));
        assertThat(Trees.rate(rates, 0).rate()).isCloseTo(0.27266, within(1e-4));
        assertThat(Trees.rate(rates, 7).rate()).isCloseTo(0.26550, within(1e-4));
        assertThat(Trees.rate(rates, 17).rate()).isCloseTo(0.25953, within(1e-4));
    }

    /** PB8c, PB8d: Efron and Morris shrink to a third and less of the raw error, 0.07532; so does the tree. */
    @Test
    void errors_baseball_areLessThanAThirdOfTheRawOnes() {
        TreeRates rates = Trees.estimate(Trees.of(Trees.BASEBALL));
        List<Proportion> hits = Trees.parse(Trees.BASEBALL);
        double raw = 0;
        double shrunk = 0;
        for (int i = 0; i < REST.size(); i++) {
            raw += Math.pow(hits.get(i).rate().orElseThrow() - REST.get(i), 2);
            shrunk += Math.pow(Trees.rate(rates, i).rate() - REST.get(i), 2);
        }
        assertThat(raw).isCloseTo(0.07532, within(5e-5));
        assertThat(shrunk).isLessThan(raw / 3);
    }

    @Test
    void levels_ofTeamsAndReps_areThoseOfScipy() {
        TreeRates rates = Trees.estimate(TEAMS);
        assertThat(rates.root().rate()).isCloseTo(0.16215949673679142, within(1e-6));
        assertThat(rates.levels().get(0).strength().orElseThrow()).isCloseTo(20.36807483450585, within(1e-4));
        assertThat(rates.levels().get(1).strength().orElseThrow()).isCloseTo(155.90058382881773, within(2e-2));
        assertThat(Trees.rate(rates, 0).rate()).isCloseTo(0.11067962654204933, within(1e-7));
        assertThat(Trees.rate(rates, 2).rate()).isCloseTo(0.05625557879881437, within(1e-7));
        assertThat(Trees.rate(rates, 5).rate()).isCloseTo(0.2683674787444596, within(1e-7));
        assertThat(Trees.rate(rates, 0, 1).rate()).isCloseTo(0.1197146235, within(2e-6));
        assertThat(Trees.rate(rates, 2, 2).rate()).isCloseTo(0.0498592864, within(2e-6));
        assertThat(Trees.rate(rates, 5, 0).rate()).isCloseTo(0.2864218592, within(2e-6));
        assertThat(Trees.rate(rates, 5, 0).parentRate())
                .isEqualTo(Trees.rate(rates, 5).rate());
    }

    /**
     * The rates of the teams are known by two moments, and the spread of the teams from their totals taken as independent trials, so
     * the law is near that of the whole posterior, by a tenth of its standard deviation, and not equal to it.
     */
    @ParameterizedTest
    @CsvSource({
        "0, 1, 0.126661878, 0.040263048",
        "2, 2, 0.049167479, 0.027972365",
        "5, 0, 0.289776238, 0.049702547",
        "1, 0, 0.197549240, 0.039913780"
    })
    void law_ofARep_isNearThatOfTheWholePosterior(int team, int rep, double mean, double deviation) {
        RateLaw law = Trees.rate(Trees.estimate(TEAMS), team, rep).law();
        assertThat(law.mean()).isCloseTo(mean, within(0.1 * deviation));
        assertThat(law.standardDeviation()).isCloseTo(deviation, within(0.08 * deviation));
    }

    /** One level without discount is what analytics estimates by another search. */
    @ParameterizedTest
    @CsvSource({
        "1/10 10/100 5/50 3/30 8/80",
        "3/4 1/5",
        "10/10 0/10 10/10 0/10 9/10 0/10",
        "1/1 0/1 1/1 0/1 1/1 0/30 0/5",
        "5/700 20/900 1/30 100/2000 7/650 0/80",
    })
    void oneLevel_isThatOfAnalytics(String text) {
        List<Proportion> counts = Trees.parse(text);
        Map<String, Proportion> named = new TreeMap<>();
        for (int i = 0; i < counts.size(); i++) {
            named.put(Trees.key(i), counts.get(i));
        }
        ShrunkRates<String> other = RateComparison.of(named).shrunk();
        TreeRates rates = Trees.estimate(RateTree.of("rep", named));
        assertThat(rates.levels().get(0).kind())
                .isEqualTo(other.prior().orElseThrow().kind());
        other.rates().forEach(each -> {
            NodeRate rate = rates.rate(RatePath.of(each.rep())).orElseThrow();
            Interval mine = rate.interval();
            assertThat(rate.rate()).isCloseTo(each.rate(), within(1e-5));
            assertThat(mine.low()).isCloseTo(each.interval().low(), within(7e-3));
            assertThat(mine.high()).isCloseTo(each.interval().high(), within(7e-3));
        });
    }

    /** The slow formula, ln B(x + a, n - x + b) - ln B(a, b), with the gamma function of Hipparchus, also for counts not whole. */
    @ParameterizedTest
    @CsvSource({"0.14, 16", "0.3, 0.05", "0.9, 2500", "0.02, 1e6", "0.5, 10"})
    void likelihood_byGammaFunctions_isTheSame(double mean, double strength) {
        List<EffectiveCounts> groups = List.of(
                new EffectiveCounts(3.25, 20.5),
                new EffectiveCounts(0, 7),
                new EffectiveCounts(12, 12),
                new EffectiveCounts(0.4, 0.9),
                new EffectiveCounts(130.75, 700.125));
        double a = mean * strength;
        double b = (1 - mean) * strength;
        double slow = 0;
        for (EffectiveCounts each : groups) {
            slow += logBeta(each.successes() + a, each.failures() + b) - logBeta(a, b);
        }
        SiblingLikelihood likelihood = new SiblingLikelihood(groups);
        assertThat(likelihood.value(mean, 1 / strength)).isCloseTo(slow, within(1e-8 * (1 + strength / 100)));
        double slope =
                (likelihood.value(mean + 1e-6, 1 / strength) - likelihood.value(mean - 1e-6, 1 / strength)) / 2e-6;
        double best = likelihood.bestMean(1 / strength);
        assertThat(likelihood.value(best, 1 / strength)).isGreaterThanOrEqualTo(likelihood.value(mean, 1 / strength));
        assertThat(slope > 0).isEqualTo(best > mean);
    }

    private static double logBeta(double a, double b) {
        return Gamma.logGamma(a) + Gamma.logGamma(b) - Gamma.logGamma(a + b);
    }

    /** With one group of 3 of 10 and the prior Beta(2, 5), pooled: the integral is B(5, 12) / B(2, 5), mean 5 / 17. */
    @Test
    void overMeans_ofOneRate_isTheConjugateFormula() {
        SiblingLikelihood likelihood = new SiblingLikelihood(List.of(new EffectiveCounts(3, 10)));
        SiblingLikelihood.Moments moments = likelihood.overMeans(2, 5, 0);
        assertThat(moments.logMarginal()).isCloseTo(logBeta(5, 12) - logBeta(2, 5), within(1e-8));
        assertThat(moments.mean()).isCloseTo(5.0 / 17, within(1e-8));
        assertThat(moments.variance()).isCloseTo(5.0 * 12 / (17 * 17 * 18), within(1e-8));
        assertThat(likelihood.worth(0)).isEqualTo(new EffectiveCounts(3, 10));
        assertThat(likelihood.worth(1e9).trials()).isCloseTo(1, within(1e-7));
    }
}
