package org.saleskit.analytics.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.saleskit.analytics.comparison.FunnelPoint.Status;
import org.saleskit.core.stats.Interval;
import org.saleskit.core.stats.Proportion;

class FunnelPlotTest {

    private static final FunnelPlot DEFAULTS = FunnelPlot.withDefaults();
    private static final Locale RUSSIAN = new Locale("ru");

    private static FunnelLimits limits(FunnelPlot options, double centre, long trials) {
        return Groups.of("1/2").funnel(options.withTarget(centre)).limits(trials);
    }

    private static void check(Interval interval, double low, double high) {
        assertThat(interval.low()).isCloseTo(low, within(1e-9));
        assertThat(interval.high()).isCloseTo(high, within(1e-9));
    }

    /** Quantiles of the binomial distribution of SciPy 1.17.1; lower limits as upper ones of failures. */
    @ParameterizedTest
    @CsvSource({
        "20, 0.1535365152386429, 0, 0.3, 0, 0.45",
        "52, 0.1535365152386429, 0.057692307692307696, 0.25, 0.019230769230769232, 0.3269230769230769",
        "100, 0.6, 0.5, 0.69, 0.45, 0.75",
        "250, 0.6315, 0.572, 0.692, 0.536, 0.724"
    })
    void exactLimits_areThoseOfScipy(
            long trials, double centre, double low95, double high95, double low998, double high998) {
        FunnelLimits limits = limits(DEFAULTS, centre, trials);
        check(limits.inner(), low95, high95);
        check(limits.outer(), low998, high998);
        assertThat(limits.trials()).isEqualTo(trials);
    }

    /** The formula of Spiegelhalter's appendix with the binomial distribution of SciPy 1.17.1. */
    @ParameterizedTest
    @CsvSource({
        "20, 0.1535365152386429, 0.03505463528843311, 0.29969043249401794, 0.00140218541153736, 0.4225927425486276",
        "52, 0.1535365152386429, 0.07099869676022272, 0.24801584814109046, 0.029043088918356694, 0.31635549839569277",
        "100, 0.6, 0.5079693393260126, 0.6898558406887295, 0.45142551231979544, 0.7430121278733575",
        "250, 0.6315, 0.573158519202575, 0.6888173849512527, 0.5378024426878287, 0.7221962731718303"
    })
    void interpolatedLimits_areThoseOfScipy(
            long trials, double centre, double low95, double high95, double low998, double high998) {
        FunnelLimits limits = limits(DEFAULTS.withRule(FunnelPlot.Rule.INTERPOLATED), centre, trials);
        check(limits.inner(), low95, high95);
        check(limits.outer(), low998, high998);
    }

    /** By hand: one trial at 0.01. Nobody succeeds with probability 0.99, so 0 is the upper limit, moved out to the centre. */
    @Test
    void limits_oneTrial_containTheCentre() {
        FunnelLimits limits = limits(DEFAULTS, 0.01, 1);
        check(limits.inner(), 0, 0.01);
        check(limits.outer(), 0, 1);
    }

    /** Two-sided exact probabilities, adjusted by scipy.stats.false_discovery_control, and mean squared z of NumPy. */
    @Test
    void points_rats_areThoseOfScipy() {
        FunnelPlotResult<Integer> funnel = Groups.of(Groups.RATS).funnel();
        checkPoint(funnel, 66, 0.007742729050887747, 0.1832445875376767, Status.ABOVE);
        checkPoint(funnel, 0, 0.071317244621995, 0.39879840924968757, Status.AS_EXPECTED);
        checkPoint(funnel, 69, 0.013731471543875755, 0.24373361990379466, Status.ABOVE);
        checkPoint(funnel, 70, 0.3121036384901726, 0.7558890251559685, Status.AS_EXPECTED);
        assertThat(funnel.dispersion()).isCloseTo(1.6022671047290271, within(1e-12));
        assertThat(Groups.of(Groups.BASEBALL).funnel().dispersion()).isCloseTo(0.9304279851475474, within(1e-12));
        assertThat(funnel.centre()).hasValue(267 / 1739.0);
    }

    private static void checkPoint(FunnelPlotResult<Integer> funnel, int rep, double p, double q, Status status) {
        FunnelPoint<Integer> point = funnel.point(rep).orElseThrow();
        assertThat(point.probability()).isCloseTo(p, within(1e-10));
        assertThat(point.adjustedProbability()).isCloseTo(q, within(1e-10));
        assertThat(point.status()).isEqualTo(status);
    }

    /** At 0.6 of 100 trials the inner limits are 0.5 and 0.69, the outer ones 0.45 and 0.75: on a limit is inside. */
    @ParameterizedTest
    @CsvSource({
        "44, FAR_BELOW",
        "45, BELOW",
        "49, BELOW",
        "50, AS_EXPECTED",
        "69, AS_EXPECTED",
        "70, ABOVE",
        "75, ABOVE",
        "76, FAR_ABOVE"
    })
    void status_aroundTheLimits(long successes, Status status) {
        FunnelPoint<Integer> point = Groups.of(successes + "/100")
                .funnel(DEFAULTS.withTarget(0.6))
                .point(0)
                .orElseThrow();
        assertThat(point.status()).isEqualTo(status);
        assertThat(point.probability() <= 0.05).isEqualTo(status != Status.AS_EXPECTED);
    }

    /** A rate on a limit is inside at any number of trials: the limit is the very same quotient. */
    @Test
    void status_onALimit_isInsideForEveryNumberOfTrials() {
        FunnelPlotResult<Integer> funnel = Groups.of("1/2").funnel(DEFAULTS.withTarget(0.0312));
        for (int trials = 1; trials <= 300; trials++) {
            Interval inner = funnel.limits(trials).inner();
            long count = Math.round(inner.high() * trials);
            if (inner.high() > 0.0312) {
                assertThat((double) count / trials).isEqualTo(inner.high());
            }
        }
    }

    /** By hand: √1.6022671 times the distance of the exact limits from the centre, 0.1535365 of 20 trials: 0.3 becomes 0.3389. */
    @Test
    void overdispersion_stretchesLimitsAndRaisesProbabilities() {
        RateComparison<Integer> rats = Groups.of(Groups.RATS);
        FunnelPlotResult<Integer> plain = rats.funnel();
        FunnelPlotResult<Integer> stretched = rats.funnel(DEFAULTS.withOverdispersion(true));
        double centre = 267 / 1739.0;
        double expected = centre + Math.sqrt(1.6022671047290271) * (0.3 - centre);
        assertThat(expected).isCloseTo(0.3389, within(5e-5));
        assertThat(stretched.limits(20).inner().high()).isCloseTo(expected, within(1e-12));
        assertThat(stretched.limits(20).inner().low()).isZero();
        for (FunnelPoint<Integer> point : stretched.points()) {
            assertThat(point.probability())
                    .isGreaterThanOrEqualTo(
                            plain.point(point.rep()).orElseThrow().probability());
        }
        assertThat(stretched.point(66).orElseThrow().probability()).isCloseTo(0.035, within(0.001));
        assertThat(stretched.explain(Locale.ENGLISH))
                .contains(" Limits allow for a variance 1.60 times that of chance.");
        assertThat(stretched.explain(RUSSIAN)).contains(" Пределы учитывают разброс, в 1,60 раза больше случайного.");
    }

    @Test
    void overdispersion_lessThanChance_changesNothing() {
        FunnelPlotResult<Integer> plain = Groups.of(Groups.BASEBALL).funnel();
        FunnelPlotResult<Integer> allowed = Groups.of(Groups.BASEBALL).funnel(DEFAULTS.withOverdispersion(true));
        assertThat(allowed.limits(45)).isEqualTo(plain.limits(45));
        assertThat(allowed.points()).hasToString(plain.points().toString());
    }

    @Test
    void funnel_nobodyOrEverybodySucceeds_isAsExpected() {
        for (String groups : List.of("0/5 0/10", "5/5 10/10")) {
            FunnelPlotResult<Integer> funnel = Groups.of(groups).funnel(DEFAULTS.withOverdispersion(true));
            assertThat(funnel.dispersion()).isEqualTo(1);
            assertThat(funnel.points())
                    .allMatch(point -> point.status() == Status.AS_EXPECTED && point.probability() == 1);
            assertThat(funnel.limits(7).outer().width()).isZero();
        }
    }

    @Test
    void funnel_repsWithoutTrials_areListed() {
        FunnelPlotResult<String> funnel = RateComparison.of(
                        Map.of("a", Proportion.of(60, 100), "b", Proportion.none(), "c", Proportion.of(20, 100)))
                .funnel();
        assertThat(funnel.points()).extracting(FunnelPoint::rep).containsExactly("a", "c");
        assertThat(funnel.withoutTrials()).containsExactly("b");
        assertThat(funnel.point("b")).isEmpty();
        assertThat(funnel.reps(Status.FAR_ABOVE)).containsExactly("a");
        assertThat(funnel.reps(Status.FAR_BELOW)).containsExactly("c");
        assertThat(funnel.pooled()).isEqualTo(Proportion.of(80, 200));
        assertThat(funnel.explain(Locale.ENGLISH))
                .isEqualTo("All reps: 80 of 200 (40.0%). Inside the limits of chance: 0, below: 1, above: 1. Without"
                        + " trials: b.");
        assertThat(funnel.explain(RUSSIAN))
                .isEqualTo("Все менеджеры: 80 из 200 (40,0\u00a0%). В пределах случайного: 0, ниже: 1, выше: 1. Без"
                        + " испытаний: b.");
        assertThat(funnel).hasToString("FunnelPlotResult[2 points, around 0.4]");
    }

    @Test
    void funnel_noTrials_hasNoCentreUnlessATarget() {
        RateComparison<String> nobody = RateComparison.of(Map.of("a", Proportion.none()));
        assertThat(nobody.funnel().centre()).isEmpty();
        assertThat(nobody.funnel().points()).isEmpty();
        assertThat(nobody.funnel()).hasToString("FunnelPlotResult[0 points, around nothing]");
        assertThat(nobody.funnel(DEFAULTS.withTarget(0.6)).limits(100)).isEqualTo(limits(DEFAULTS, 0.6, 100));
    }

    @Test
    void curve_isEvenlySpacedAndRising() {
        FunnelPlotResult<Integer> funnel = Groups.of(Groups.RATS).funnel();
        assertThat(funnel.curve(10, 50, 5)).extracting(FunnelLimits::trials).containsExactly(10L, 20L, 30L, 40L, 50L);
        assertThat(funnel.curve(1, 3, 50)).extracting(FunnelLimits::trials).containsExactly(1L, 2L, 3L);
        assertThat(funnel.curve(7, 7, 2)).containsExactly(funnel.limits(7));
    }

    @Test
    void explain_point_saysLimitsAndProbabilities() {
        FunnelPoint<Integer> point = Groups.of(Groups.RATS).funnel().point(66).orElseThrow();
        assertThat(point.explain(Locale.ENGLISH))
                .isEqualTo("66: 16 of 52 (30.8%), above the common level; limits of chance 95%: 5.8% to 25.0%, 99.8%:"
                        + " 1.9% to 32.7%; p = 0.008, q = 0.183.");
        assertThat(point).hasToString("FunnelPoint[66, 16 of 52, ABOVE]");
        assertThat(point.limits()).isEqualTo(Groups.of(Groups.RATS).funnel().limits(52));
        FunnelPoint<Integer> few =
                Groups.of("0/9").funnel(DEFAULTS.withTarget(0.6)).point(0).orElseThrow();
        assertThat(few.explain(RUSSIAN))
                .isEqualTo(
                        "0: 0 из 9 (0,0\u00a0%), намного ниже общего уровня; пределы случая 95\u00a0%: от 22,2\u00a0%"
                                + " до 88,9\u00a0%, 99,8\u00a0%: от 11,1\u00a0% до 100,0\u00a0%; p < 0,001, q < 0,001."
                                + " Мало испытаний.");
    }

    @ParameterizedTest
    @CsvSource({
        "44, far below the common level, намного ниже общего уровня",
        "49, below the common level, ниже общего уровня",
        "60, 'as expected, chance explains it', в пределах случайного",
        "70, above the common level, выше общего уровня",
        "76, far above the common level, намного выше общего уровня"
    })
    void explain_eachStatus(long successes, String english, String russian) {
        FunnelPoint<Integer> point = Groups.of(successes + "/100")
                .funnel(DEFAULTS.withTarget(0.6))
                .point(0)
                .orElseThrow();
        assertThat(point.explain(Locale.ENGLISH)).contains("%), " + english + "; limits");
        assertThat(point.explain(RUSSIAN)).contains("%), " + russian + "; пределы");
    }

    @Test
    void explain_target_isSaid() {
        FunnelPlotResult<Integer> funnel = Groups.of("60/100").funnel(DEFAULTS.withTarget(0.5));
        assertThat(funnel.explain(Locale.ENGLISH)).startsWith("All reps: 60 of 100 (60.0%); target 50.0%.");
        assertThat(funnel.explain(RUSSIAN)).startsWith("Все менеджеры: 60 из 100 (60,0\u00a0%); цель 50,0\u00a0%.");
    }

    @Test
    void options_areKept() {
        FunnelPlot options = DEFAULTS.withRule(FunnelPlot.Rule.INTERPOLATED)
                .withConfidences(0.9, 0.99)
                .withTarget(0.3)
                .withOverdispersion(true);
        assertThat(options.rule()).isEqualTo(FunnelPlot.Rule.INTERPOLATED);
        assertThat(options.innerConfidence()).isEqualTo(0.9);
        assertThat(options.outerConfidence()).isEqualTo(0.99);
        assertThat(options.target()).hasValue(0.3);
        assertThat(options.overdispersion()).isTrue();
        assertThat(options)
                .hasToString(
                        "FunnelPlot[INTERPOLATED, confidences 0.9 and 0.99, around target 0.3, with over-dispersion]");
        assertThat(DEFAULTS)
                .hasToString("FunnelPlot[EXACT, confidences 0.95 and 0.998, around the common rate, without"
                        + " over-dispersion]");
        assertThat(Groups.of("1/2").funnel(options).options()).isSameAs(options);
    }
}
