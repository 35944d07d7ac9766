package org.saleskit.forecasting.accuracy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.saleskit.forecasting.accuracy.Samples.even;
import static org.saleskit.forecasting.accuracy.Samples.usd;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.saleskit.core.stats.Proportion;
import org.saleskit.forecasting.distribution.RevenueDistribution;

class RevenueAccuracyTest {

    private static RevenueOutcome certain(String id, double forecast, double actual) {
        return new RevenueOutcome(id, RevenueDistribution.certain(usd(forecast)), usd(actual));
    }

    /** (10 - 20)/200 and (10 + 20)/200; the CRPS of one number is its error. */
    @Test
    void pointForecasts_biasAndErrors() {
        RevenueAccuracy accuracy = RevenueAccuracy.of(List.of(certain("a", 110, 100), certain("b", 80, 100)));
        assertThat(accuracy.forecastTotal()).isEqualTo(usd(190));
        assertThat(accuracy.actualTotal()).isEqualTo(usd(200));
        assertThat(accuracy.bias()).hasValue(-0.05);
        assertThat(accuracy.wape()).hasValue(0.15);
        assertThat(accuracy.meanCrps()).isEqualTo(15);
        assertThat(accuracy.meanFairCrps()).isEqualTo(15);
        assertThat(accuracy.meanWidth(0.8)).isZero();
        assertThat(accuracy.coverage(0.8)).isEqualTo(Proportion.of(0, 2));
    }

    @Test
    void nothingCame_biasAndWapeAreUndefined() {
        RevenueAccuracy nothing = RevenueAccuracy.of(List.of(certain("a", 10, 0)));
        assertThat(nothing.bias()).isEmpty();
        assertThat(nothing.wape()).isEmpty();
        assertThat(nothing.explain(Locale.US)).contains("Bias and WAPE are undefined, as nothing came.");
        assertThat(nothing.explain(Locale.forLanguageTag("ru")))
                .contains("Смещение и взвешенная ошибка (WAPE) не определены: поступлений не было.");
        assertThat(RevenueAccuracy.of(List.of(certain("a", 10, -5))).wape()).isEmpty();
    }

    /** Of 1..100 the 80 % band is 10..90: the quantile of 0.1 is 10, and 90 that of 0.9; both ends belong to it. */
    @Test
    void coverage_endsBelongToTheBand() {
        List<RevenueOutcome> outcomes = new ArrayList<>();
        IntStream.rangeClosed(1, 100).forEach(i -> outcomes.add(new RevenueOutcome("p" + i, even(100), usd(i))));
        RevenueAccuracy accuracy = RevenueAccuracy.of(outcomes);
        assertThat(accuracy.coverage(0.8)).isEqualTo(Proportion.of(81, 100));
        assertThat(accuracy.coverage(0.5)).isEqualTo(Proportion.of(51, 100));
        assertThat(accuracy.meanWidth(0.8)).isEqualTo(80);
        assertThat(accuracy.pit().counts().stream().mapToLong(x -> x).sum()).isEqualTo(100);
        assertThat(accuracy.bias()).hasValue(0);
        assertThat(accuracy.outcomes()).hasSize(100).isUnmodifiable();
    }

    @Test
    void simulatedLaws_fairScoreIsSmaller() {
        RevenueDistribution simulated = RevenueDistribution.ofDraws(Samples.USD, new long[] {100, 200, 400, 700});
        RevenueAccuracy accuracy =
                RevenueAccuracy.of(List.of(new RevenueOutcome("a", simulated, usd(3)), certain("b", 2, 3)));
        assertThat(accuracy.meanCrps()).isCloseTo((0.75 + 1) / 2, within(1e-14));
        assertThat(accuracy.meanFairCrps()).isCloseTo((1.0 / 3 + 1) / 2, within(1e-14));
    }

    @Test
    void skill_againstForecastsOfTheSame() {
        RevenueAccuracy ours = RevenueAccuracy.of(List.of(certain("a", 110, 100), certain("b", 80, 100)));
        RevenueAccuracy naive = RevenueAccuracy.of(List.of(certain("a", 140, 100), certain("b", 80, 100)));
        RevenueAccuracy perfect = RevenueAccuracy.of(List.of(certain("a", 100, 100), certain("b", 100, 100)));
        assertThat(ours.skillAgainst(naive)).hasValue(0.5);
        assertThat(naive.skillAgainst(ours)).hasValue(-1);
        assertThat(ours.skillAgainst(perfect)).isEmpty();
        assertThatThrownBy(() -> ours.skillAgainst(RevenueAccuracy.of(List.of(certain("a", 110, 100)))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("reference.outcomes[1] must be a forecast of b with USD 100.00, but was none");
        assertThatThrownBy(() ->
                        RevenueAccuracy.of(List.of(certain("a", 110, 100))).skillAgainst(ours))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("reference.outcomes[1] must be a forecast of none, but was b with USD 100.00");
    }

    @Test
    void accuracy_doesNotDependOnOrder() {
        List<RevenueOutcome> outcomes = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            outcomes.add(new RevenueOutcome("p" + i % 7, even(3 + i % 5), usd(i % 11 / 3.0 < 3 ? i % 11 : 2)));
        }
        List<RevenueOutcome> shuffled = new ArrayList<>(outcomes);
        Collections.shuffle(shuffled, new Random(3));
        assertThat(RevenueAccuracy.of(shuffled).meanCrps())
                .isEqualTo(RevenueAccuracy.of(outcomes).meanCrps());
    }

    @Test
    void explain_bothLanguages() {
        RevenueAccuracy accuracy = RevenueAccuracy.of(List.of(certain("a", 110, 100), certain("b", 100, 100)));
        assertThat(accuracy.explain(Locale.US))
                .isEqualTo(
                        "2 forecasts: forecast USD 210.00, came USD 200.00. Bias 5.0%, WAPE 5.0%. Inside the 50% band: 50.0%"
                                + " (1 of 2; 95% interval 9.5% to 90.5%; few periods); 80% band: 50.0% (1 of 2; 95% interval 9.5% to"
                                + " 90.5%; few periods); 95% band: 50.0% (1 of 2; 95% interval 9.5% to 90.5%; few periods). Mean CRPS"
                                + " 5.0000.");
        assertThat(accuracy.explain(Locale.forLanguageTag("ru")))
                .isEqualTo(
                        "Число прогнозов: 2; прогноз USD 210,00, факт USD 200,00. Смещение 5,0\u00a0%, взвешенная ошибка (WAPE) 5,0\u00a0%. Попало в"
                                + " полосу: 50\u00a0%: 50,0\u00a0% (1 из 2; 95\u00a0% доверительный интервал: 9,5\u00a0% — 90,5\u00a0%; периодов мало); 80\u00a0%:"
                                + " 50,0\u00a0% (1 из 2; 95\u00a0% доверительный интервал: 9,5\u00a0% — 90,5\u00a0%; периодов мало); 95\u00a0%: 50,0\u00a0% (1 из 2;"
                                + " 95\u00a0% доверительный интервал: 9,5\u00a0% — 90,5\u00a0%; периодов мало). Средняя оценка распределения (CRPS) 5,0000.");
        assertThat(accuracy.toString()).isEqualTo(accuracy.explain(Locale.ENGLISH));
    }
}
