package org.saleskit.forecasting.activity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.saleskit.core.stats.Proportion;
import org.saleskit.forecasting.distribution.CountDistribution;
import org.saleskit.forecasting.distribution.RevenueDistribution;

/** The article's example, "two meetings a day, one in ten works, 50 000 a contract", worked out by hand and in mpmath. */
class ActivityForecastReferenceTest {

    private static final CurrencyUnit RUB = CurrencyUnit.of("RUB");
    private static final Proportion ONE_IN_TEN = Proportion.of(1, 10);

    private static Money rub(long amount) {
        return Money.ofMajor(RUB, amount);
    }

    private static ActivityForecast article() {
        return ActivityForecaster.withDefaults()
                .withFixedRate()
                .forecast(SalesActivity.of(22, 2, ONE_IN_TEN, rub(50_000)));
    }

    @ParameterizedTest
    @CsvSource({
        "22, 2, 1, 10, 50000, 220000",
        "20, 2, 1, 10, 50000, 200000",
        "21, 2, 1, 10, 50000, 210000",
        "23, 2, 1, 10, 50000, 230000",
        "44, 2, 1, 10, 50000, 440000",
        "22, 4, 1, 10, 50000, 440000",
        "22, 2, 1, 5, 50000, 440000",
        "22, 2, 1, 10, 100000, 440000"
    })
    void pointForecast_ofTheArticleAndOfTheAlternatives_isExact(
            long days, double perDay, long wins, long meetings, long average, long expected) {
        SalesActivity activity = SalesActivity.of(days, perDay, Proportion.of(wins, meetings), rub(average));

        assertThat(ActivityForecaster.withDefaults()
                        .withFixedRate()
                        .forecast(activity)
                        .expected())
                .contains(rub(expected));
        assertThat(ActivityForecaster.withDefaults().forecast(activity).expected())
                .contains(rub(expected));
    }

    @Test
    void wins_ofTheArticle_areBinomialOf44MeetingsAtATenth() {
        CountDistribution wins = article().wins();

        assertThat(wins.mean()).isCloseTo(4.4, within(1e-14));
        assertThat(wins.standardDeviation()).isCloseTo(1.98997, within(5e-6));
        assertThat(wins.probabilityAtLeast(5)).isCloseTo(0.452797, within(5e-7));
        assertThat(wins.probabilityAtLeast(9)).isCloseTo(0.028001, within(5e-7));
        assertThat(wins.probabilityAtMost(7) - wins.probabilityAtMost(0)).isCloseTo(0.922373, within(5e-7));
        assertThat(wins.probability(0)).isCloseTo(0.009698, within(5e-7));
    }

    @Test
    void plan_ofTheArticle_isReachedInThreeMonthsOfAHundred() {
        RevenueDistribution revenue = article().revenue();

        assertThat(revenue.probabilityAtLeast(rub(440_000))).isCloseTo(0.0280, within(5e-5));
        assertThat(revenue.probabilityAtLeast(rub(220_000))).isCloseTo(0.4528, within(5e-5));
        assertThat(revenue.probabilityAtLeast(rub(450_000))).isEqualTo(revenue.probabilityAtLeast(rub(440_000)));
        assertThat(revenue.probabilityAtLeast(rub(250_000))).isEqualTo(revenue.probabilityAtLeast(rub(220_000)));
        assertThat(revenue.probabilityAtLeast(rub(50_000)) - revenue.probabilityAtLeast(rub(350_001)))
                .isCloseTo(0.922373, within(5e-7));
        assertThat(revenue.mean()).isEqualTo(rub(220_000));
        assertThat(revenue.quantile(0.5)).isEqualTo(rub(200_000));
    }

    @Test
    void mean_withAnUncertainRate_usesTheCountsPlusAHalf() {
        ActivityForecast forecast = ActivityForecaster.withDefaults()
                .forecast(SalesActivity.of(22, 2, Proportion.of(10, 100), rub(50_000)));

        assertThat(forecast.wins().mean()).isCloseTo(44 * 10.5 / 101, within(1e-14));
        assertThat(forecast.revenue().mean()).isEqualTo(Money.parse("RUB 228712.87"));
        assertThat(forecast.expected()).contains(rub(220_000));
        assertThat(forecast.wins().probabilityAtLeast(9)).isCloseTo(0.06497824391789345, within(1e-14));
    }
}
