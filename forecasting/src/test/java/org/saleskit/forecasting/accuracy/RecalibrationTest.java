package org.saleskit.forecasting.accuracy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.DoublePredicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.saleskit.forecasting.accuracy.RecalibratedChances.BetaCurve;
import org.saleskit.forecasting.accuracy.RecalibratedChances.State;

class RecalibrationTest {

    private static final Recalibration BETA = Recalibration.withDefaults();
    private static final Recalibration ISOTONIC = BETA.withMethod(Recalibration.Method.ISOTONIC);
    private static final RecalibratedChances FITTED = BETA.learn(Samples.overstated());

    /** 240 chances (i + 0.5)/240 with the events of a rule of the chance and the number frac(i × 0.618…). */
    private static List<ChanceOutcome> by(java.util.function.DoubleUnaryOperator rate) {
        List<ChanceOutcome> outcomes = new ArrayList<>();
        for (int i = 0; i < 240; i++) {
            double chance = (i + 0.5) / 240;
            outcomes.add(new ChanceOutcome("d" + i, chance, i * 0.6180339887498949 % 1 < rate.applyAsDouble(chance)));
        }
        return outcomes;
    }

    private static List<ChanceOutcome> where(DoublePredicate won) {
        return by(chance -> won.test(chance) ? 1 : 0);
    }

    /** SciPy 1.17.1: minimize of the negative log-likelihood by BFGS and by Nelder-Mead, which agree to 1e-7. */
    @Test
    void beta_equalsGeneralOptimiser() {
        BetaCurve curve = FITTED.betaCurve().orElseThrow();
        assertThat(curve.a()).isCloseTo(0.1245982, within(2e-7));
        assertThat(curve.b()).isCloseTo(1.9020772, within(2e-7));
        assertThat(curve.c()).isCloseTo(-2.6001389, within(2e-7));
        assertThat(FITTED.apply(0.1)).isCloseTo(0.0637667333, within(1e-8));
        assertThat(FITTED.apply(0.5)).isCloseTo(0.2029295298, within(1e-8));
        assertThat(FITTED.apply(0.9)).isCloseTo(0.8540129047, within(1e-8));
        assertThat(FITTED.corners()).isEmpty();
        assertThat(FITTED.deals()).isEqualTo(240);
        assertThat(FITTED.isLearned()).isTrue();
    }

    /** SciPy 1.17.1: the free optimum has a = -0.034; L-BFGS-B with a, b >= 0 gives a = 0, b = 0.0452147, c = 0.3953911. */
    @Test
    void beta_negativeParameter_isHeldAtZero() {
        BetaCurve curve = BETA.learn(by(s -> s < 0.5 ? 0.6 : 0.6 + 0.1 * (s - 0.5)))
                .betaCurve()
                .orElseThrow();
        assertThat(curve.a()).isZero();
        assertThat(curve.b()).isCloseTo(0.0452147, within(1e-6));
        assertThat(curve.c()).isCloseTo(0.3953911, within(1e-6));
    }

    /** The other end: the mirror of the case above, p to 1 - p and won to lost, exchanges a and b and turns c round. */
    @Test
    void beta_mirrored_exchangesItsParameters() {
        List<ChanceOutcome> mirrored = by(s -> s < 0.5 ? 0.6 : 0.6 + 0.1 * (s - 0.5)).stream()
                .map(each -> new ChanceOutcome(each.id(), 1 - each.chance(), !each.happened()))
                .toList();
        BetaCurve curve = BETA.learn(mirrored).betaCurve().orElseThrow();
        assertThat(curve.a()).isCloseTo(0.0452147, within(1e-6));
        assertThat(curve.b()).isZero();
        assertThat(curve.c()).isCloseTo(-0.3953911, within(1e-6));
    }

    /** SciPy 1.17.1, the same call: 0.1538703 4.0292152 -0.5836875. */
    @Test
    void beta_stronglyBent_equalsGeneralOptimiser() {
        BetaCurve curve = BETA.learn(by(s -> Math.min(1, 1 - 0.9 * Math.pow(1 - s, 3))))
                .betaCurve()
                .orElseThrow();
        assertThat(curve.a()).isCloseTo(0.1538702, within(1e-6));
        assertThat(curve.b()).isCloseTo(4.0292152, within(2e-6));
        assertThat(curve.c()).isCloseTo(-0.5836876, within(1e-6));
    }

    /** The more was said the less came: the best rising curve is flat, at the share that came. */
    @Test
    void beta_reversedOrder_isTheBaseRate() {
        RecalibratedChances map = BETA.learn(by(s -> 1 - s));
        double share = by(s -> 1 - s).stream().filter(ChanceOutcome::happened).count() / 240.0;
        assertThat(map.betaCurve().orElseThrow().a()).isZero();
        assertThat(map.betaCurve().orElseThrow().b()).isZero();
        assertThat(map.apply(0.01)).isCloseTo(share, within(1e-9));
        assertThat(map.apply(0.99)).isCloseTo(share, within(1e-9));
    }

    /** Won in the middle only: without the rule the curve would become an endless peak. */
    @Test
    void beta_wonInTheMiddle_isFiniteAndRising() {
        BetaCurve curve = BETA.learn(where(s -> s > 0.3 && s < 0.8)).betaCurve().orElseThrow();
        assertThat(List.of(curve.a(), curve.b(), curve.c())).allMatch(x -> Double.isFinite(x) && Math.abs(x) < 10);
    }

    @Test
    void certainChances_areMovedInward() {
        List<ChanceOutcome> outcomes = new ArrayList<>(Samples.overstated());
        outcomes.add(new ChanceOutcome("sure", 1, false));
        outcomes.add(new ChanceOutcome("never", 0, true));
        RecalibratedChances map = BETA.learn(outcomes);
        assertThat(map.apply(0)).isStrictlyBetween(0.0, 0.3);
        assertThat(map.apply(1)).isStrictlyBetween(0.5, 1.0);
    }

    /** The example of R's isoreg, and SciPy 1.17.1 optimize.isotonic_regression. */
    @Test
    void pooling_publishedExamples() {
        double[] ones = {1, 1, 1, 1, 1, 1, 1, 1, 1, 1};
        assertThat(IsotonicFit.pooled(new double[] {1, 0, 4, 3, 3, 5, 4, 2, 0}, ones))
                .containsExactly(0.5, 0.5, 3, 3, 3, 3, 3, 3, 3);
        assertThat(IsotonicFit.pooled(new double[] {5, 9, 1, 2, 5, 6, 7, 8, 3, 8}, ones))
                .containsExactly(4.25, 4.25, 4.25, 4.25, 5, 6, 6, 6, 6, 8);
    }

    /** SciPy 1.17.1: numpy.interp over isotonic_regression of the events; where that is 1, of 11 deals, (11 + 1/2) / (11 + 1). */
    @ParameterizedTest
    @CsvSource({
        "0, 0.029411764705882353",
        "0.1, 0.029411764705882353",
        "0.25, 0.029411764705882353",
        "0.5, 0.25384615384615383",
        "0.75, 0.6",
        "0.9, 0.8",
        "1, 0.9583333333333334"
    })
    void isotonic_equalsSciPy(double chance, double expected) {
        assertThat(ISOTONIC.learn(Samples.overstated()).apply(chance)).isCloseTo(expected, within(1e-14));
    }

    /** One deal lost at 0.1 would be stated as 1/4, above the next step of 1/8: it is that step; the mirror image at the upper end. */
    @Test
    void isotonic_ofAShortEnd_neverPassesTheNextStep() {
        double[] heights = {0, 0.125, 0.875, 1};
        assertThat(IsotonicFit.uncertain(heights, new double[] {1, 8, 8, 1}))
                .containsExactly(0.125, 0.125, 0.875, 0.875);
        assertThat(IsotonicFit.uncertain(heights, new double[] {9, 8, 8, 4})).containsExactly(0.05, 0.125, 0.875, 0.9);
        assertThat(IsotonicFit.uncertain(new double[] {0, 0, 0.5}, new double[] {2, 7, 2}))
                .containsExactly(0.05, 0.05, 0.5);
        assertThat(IsotonicFit.uncertain(new double[] {0.5, 1, 1}, new double[] {2, 2, 7}))
                .containsExactly(0.5, 0.95, 0.95);
        assertThat(IsotonicFit.uncertain(new double[] {0, 1}, new double[] {1, 1}))
                .containsExactly(0.25, 0.75);
        assertThat(IsotonicFit.uncertain(new double[] {0.5}, new double[] {4})).containsExactly(0.5);
    }

    @Test
    void isotonic_ofSurprises_hasAFiniteLogScore() {
        RecalibratedChances map = ISOTONIC.learn(where(s -> s > 0.7));
        assertThat(LogScore.of(List.of(
                                new ChanceOutcome("won", map.apply(0.01), true),
                                new ChanceOutcome("lost", map.apply(0.99), false)))
                        .isInfinite())
                .isFalse();
    }

    @Test
    void isotonic_equalChancesAreOnePoint() {
        List<ChanceOutcome> outcomes = List.of(
                new ChanceOutcome("a", 0.2, true),
                new ChanceOutcome("b", 0.2, false),
                new ChanceOutcome("c", 0.4, false),
                new ChanceOutcome("d", 0.6, true));
        RecalibratedChances map = ISOTONIC.withLeastDeals(4).learn(outcomes);
        assertThat(map.corners())
                .containsExactly(
                        new RecalibratedChances.Corner(0.2, 1.0 / 3),
                        new RecalibratedChances.Corner(0.4, 1.0 / 3),
                        new RecalibratedChances.Corner(0.6, 0.75));
        assertThat(map.apply(0.5)).isCloseTo((1.0 / 3 + 0.75) / 2, within(1e-15));
        assertThat(map.betaCurve()).isEmpty();
    }

    @Test
    void tooFewDeals_areRefusedAndNothingChanges() {
        RecalibratedChances map = BETA.learn(Samples.overstated().subList(0, 199));
        assertThat(map.state()).isEqualTo(State.TOO_FEW_DEALS);
        assertThat(map.isLearned()).isFalse();
        assertThat(map.apply(0.37)).isEqualTo(0.37);
        assertThat(BETA.learn(Samples.overstated().subList(0, 200)).state()).isEqualTo(State.LEARNED);
        assertThat(map.explain(Locale.US))
                .isEqualTo("Chances stay as they are: fewer than 200 resolved deals, namely 199.");
        assertThat(map.explain(Locale.forLanguageTag("ru")))
                .isEqualTo("Вероятности оставлены как есть: завершённых сделок 199, нужно не меньше 200.");
        assertThat(BETA.learn(List.of()).state()).isEqualTo(State.TOO_FEW_DEALS);
    }

    @Test
    void allWonOrAllLost_isRefused() {
        assertThat(BETA.learn(where(s -> true)).state()).isEqualTo(State.ONE_OUTCOME);
        assertThat(ISOTONIC.learn(where(s -> false)).state()).isEqualTo(State.ONE_OUTCOME);
        assertThat(BETA.learn(where(s -> true)).toString())
                .isEqualTo("Chances stay as they are: all deals ended alike (of 240 resolved deals).");
    }

    @Test
    void perfectOrder_hasNoBestBetaCurve() {
        RecalibratedChances map = BETA.learn(where(s -> s > 0.7));
        assertThat(map.state()).isEqualTo(State.PERFECT_ORDER);
        assertThat(map.explain(Locale.forLanguageTag("ru")))
                .isEqualTo(
                        "Вероятности оставлены как есть: ни у одной проигранной сделки вероятность не была больше, чем у"
                                + " выигранной (число завершённых сделок: 240).");
        RecalibratedChances steps = ISOTONIC.learn(where(s -> s > 0.7));
        // None of the 168 up to 0.7 was won, all of the 72 above.
        assertThat(steps.apply(0.5)).isEqualTo(0.5 / 169);
        assertThat(steps.apply(0.8)).isEqualTo(72.5 / 73);
        assertThat(steps.corners()).hasSize(4);
    }

    @Test
    void perfectOrder_onlyWithoutOneExceptionOrTie() {
        List<ChanceOutcome> outcomes = new ArrayList<>(where(s -> s > 0.7));
        outcomes.add(new ChanceOutcome("exception", 0.5, true));
        assertThat(BETA.learn(outcomes).state()).isEqualTo(State.LEARNED);
    }

    @Test
    void explain_learned() {
        assertThat(FITTED.explain(Locale.US))
                .isEqualTo(
                        "Chances are recalibrated by what came of 240 resolved deals, by a beta curve with a = 0.1246, b ="
                                + " 1.9021, c = -2.6001.");
        assertThat(ISOTONIC.learn(Samples.overstated()).explain(Locale.forLanguageTag("ru")))
                .startsWith(
                        "Вероятности поправлены по исходам (число завершённых сделок: 240), изотонные ступени, число точек"
                                + " излома: ");
    }

    /** What was overstated is reliable afterwards, on deals of the same kind that the map has not seen. */
    @Test
    void recalibrated_newDealsAreReliable() {
        List<ChanceOutcome> fresh = IntStream.range(0, 2_400)
                .mapToObj(i -> {
                    double chance = (i + 0.5) / 2_400;
                    boolean won = (i * 0.7548776662466927 + 0.3) % 1 < chance * chance;
                    return new ChanceOutcome("n" + i, chance, won);
                })
                .toList();
        List<ChanceOutcome> mapped = fresh.stream()
                .map(each -> new ChanceOutcome(each.id(), FITTED.apply(each.chance()), each.happened()))
                .toList();
        assertThat(BrierScore.of(fresh).reliability()).isGreaterThan(0.03);
        assertThat(BrierScore.of(mapped).reliability()).isLessThan(0.004);
        assertThat(BrierScore.of(mapped).skillAgainst(BrierScore.of(fresh)).orElseThrow())
                .isGreaterThan(0.15);
    }

    @Test
    void options_equalityAndText() {
        assertThat(BETA).isEqualTo(Recalibration.withDefaults()).hasSameHashCodeAs(Recalibration.withDefaults());
        assertThat(BETA)
                .isNotEqualTo(ISOTONIC)
                .isNotEqualTo(BETA.withLeastDeals(100))
                .isNotEqualTo("beta");
        assertThat(ISOTONIC).hasToString("ISOTONIC from 200 deals");
        assertThat(ISOTONIC.withLeastDeals(7).leastDeals()).isEqualTo(7);
        assertThat(ISOTONIC.withLeastDeals(7).method()).isEqualTo(Recalibration.Method.ISOTONIC);
        assertThat(FITTED)
                .isEqualTo(BETA.learn(Samples.overstated()))
                .hasSameHashCodeAs(BETA.learn(Samples.overstated()))
                .isNotEqualTo(ISOTONIC.learn(Samples.overstated()))
                .isNotEqualTo(BETA.learn(Samples.overstated().subList(0, 230)))
                .isNotEqualTo("map");
        assertThat(FITTED.recalibration()).isEqualTo(BETA);
    }
}
