package org.saleskit.forecasting.backtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.saleskit.forecasting.backtest.SmallLog.FOLD;
import static org.saleskit.forecasting.backtest.SmallLog.USD;
import static org.saleskit.forecasting.backtest.SmallLog.backtest;
import static org.saleskit.forecasting.backtest.SmallLog.log;
import static org.saleskit.forecasting.backtest.SmallLog.run;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The words of a backtest, in both languages. */
class BacktestWordsTest {

    private static final Locale RUSSIAN = Locale.forLanguageTag("ru");

    /** Without history from a day the first month has no past, and May is not covered: all there is to say is said. */
    @Test
    void russian_hasNoLatinWordsButNamesOfScores() {
        BacktestResult result = run(SmallLog.untilMay(RollingBacktest.of(FOLD, USD)), log(), 2, 6);
        assertThat(result.refused()).hasSize(2);
        assertThat(result.leftOut()).hasSize(1);
        assertThat(result.wonWithoutAmount()).hasSize(1);
        assertThat((result.explain(RUSSIAN) + result.table(RUSSIAN)).replaceAll("WAPE|CRPS", ""))
                .doesNotContainPattern("[A-Za-z]");
        assertThat(result.explain(RUSSIAN))
                .contains(
                        "\n| воронка | ",
                        "\n| взвешенная воронка | ",
                        "\n| прошлый период | ",
                        "\n| прошлые периоды | ")
                .contains("Прогнозов нет, случаев: 2; первый — прошлый период, период с 2026-02-01: "
                        + "до него нет ни одного целого периода.");
        assertThat(result.explain(Locale.US))
                .contains("\n| pipeline | ", "\n| stage-weighted | ", "\n| last period | ", "\n| past periods | ")
                .contains("Forecasts refused: 2, first by last period of the period from 2026-02-01: "
                        + "no whole period before.");
    }

    @ParameterizedTest
    @EnumSource
    void refusal_isNamedAndSaidInBothLanguages(BacktestForecast.Refusal refusal) {
        BacktestForecast forecast = BacktestForecast.refused(refusal);
        assertThat(forecast.refusal()).contains(refusal);
        assertThat(forecast.revenue()).isEmpty();
        assertThat(forecast.reason(Locale.ENGLISH).orElseThrow()).matches("[a-z ]+");
        assertThat(forecast.reason(RUSSIAN).orElseThrow()).matches("[а-яё ]+");
        assertThat(forecast)
                .hasToString("refused: " + forecast.reason(Locale.ENGLISH).orElseThrow());
    }

    /** The host's own reason and the name that it gave a model are its own in every language. */
    @Test
    void wordsOfTheHost_stayAsTheyAre() {
        assertThat(BacktestForecast.refused("Ferien").refusal()).isEmpty();
        assertThat(BacktestForecast.refused("Ferien").reason(RUSSIAN)).contains("Ferien");
        PipelineModel renamed = PipelineModel.withDefaults().withName("ours");
        assertThat(renamed.title(RUSSIAN)).isEqualTo("ours");
        assertThat(run(backtest().withModels(List.of(new SmallLog.Spy())), log(), 2, 3)
                        .table(RUSSIAN))
                .contains("| spy: среднее |", "| only looks |");
    }
}
