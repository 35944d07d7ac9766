package org.saleskit.forecasting.accuracy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LogScoreTest {

    private static final ChanceOutcome HALF = new ChanceOutcome("half", 0.5, true);

    @Test
    void chances_meanOfLogarithms() {
        LogScore score = LogScore.of(List.of(HALF, new ChanceOutcome("quarter", 0.25, false)));
        assertThat(score.mean().orElseThrow()).isCloseTo((Math.log(2) + Math.log(4.0 / 3)) / 2, within(1e-15));
        assertThat(score.isInfinite()).isFalse();
        assertThat(score.impossible()).isEmpty();
        assertThat(score.explain(Locale.US)).isEqualTo("Log score 0.4904 nats, 0 being best.");
        assertThat(score.explain(Locale.forLanguageTag("ru")))
                .isEqualTo("Логарифмическая оценка 0,4904 нат (лучшая — 0).");
    }

    @Test
    void certaintiesThatCame_costNothing() {
        assertThat(LogScore.of(List.of(new ChanceOutcome("a", 1, true), new ChanceOutcome("b", 0, false)))
                        .mean())
                .hasValue(0);
    }

    @Test
    void impossibleThatCame_isInfiniteAndNamed() {
        LogScore score = LogScore.of(List.of(new ChanceOutcome("z", 1, false), new ChanceOutcome("b", 0, true), HALF));
        assertThat(score.isInfinite()).isTrue();
        assertThat(score.mean()).isEmpty();
        assertThat(score.impossible()).containsExactly("b", "z");
        assertThat(score.meanOfFinite().orElseThrow()).isCloseTo(Math.log(2), within(1e-15));
        assertThat(score.explain(Locale.US))
                .isEqualTo(
                        "Log score infinite: what was given no probability happened, in 2 cases (b, z). Of the others"
                                + " 0.6931 nats.");
        assertThat(score.explain(Locale.forLanguageTag("ru")))
                .isEqualTo(
                        "Логарифмическая оценка бесконечна: случилось то, чему вероятности не давали; число случаев: 2"
                                + " (b, z). Для остальных 0,6931 нат.");
    }

    @Test
    void onlyImpossibleOnes_noMeanAtAll() {
        LogScore score = LogScore.of(IntStream.range(0, 6)
                .mapToObj(i -> new ChanceOutcome("d" + i, 0, true))
                .toList());
        assertThat(score.meanOfFinite()).isEmpty();
        assertThat(score.toString())
                .isEqualTo(
                        "Log score infinite: what was given no probability happened, in 6 cases (d0, d1, d2, d3, d4, …).");
    }

    @Test
    void equality_byNumbers() {
        LogScore score = LogScore.of(List.of(HALF));
        assertThat(score).isEqualTo(LogScore.of(List.of(HALF))).hasSameHashCodeAs(LogScore.of(List.of(HALF)));
        assertThat(score)
                .isNotEqualTo(LogScore.of(List.of(HALF, HALF)))
                .isNotEqualTo(LogScore.of(List.of(new ChanceOutcome("half", 0.4, true))))
                .isNotEqualTo(LogScore.of(List.of(HALF, new ChanceOutcome("z", 1, false))))
                .isNotEqualTo("score");
    }
}
