package org.saleskit.forecasting.activity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.saleskit.core.stats.Proportion;
import org.saleskit.forecasting.distribution.CountDistribution;

class ClosingForecastTest {

    private static final ActivityForecaster UNCERTAIN = ActivityForecaster.withDefaults();
    private static final ActivityForecaster FIXED = UNCERTAIN.withFixedRate();

    private static Money rub(long amount) {
        return Money.parse("RUB " + amount);
    }

    private static SalesActivity article(long wins, long meetings) {
        return SalesActivity.of(22, 2, Proportion.of(wins, meetings), rub(50_000));
    }

    /** 44 meetings × 0.5 + 40 × 0.3 + 38 × 0.2 = 41.6, × 0.1 × 50 000 = 208 000; by hand. */
    @Test
    void expected_countsWinsOfEarlierMeetings() {
        ClosingForecast forecast = FIXED.forecast(
                article(1, 10), CloseLag.of(0.5, 0.3, 0.2), List.of(BigDecimal.valueOf(40), BigDecimal.valueOf(38)));
        assertThat(forecast.periods()).isEqualTo(3);
        assertThat(forecast.expected(0)).contains(rub(208_000));
        assertThat(forecast.expected(1)).contains(rub(106_000));
        assertThat(forecast.expected(2)).contains(rub(44_000));
        assertThat(forecast.revenue(0).mean()).isEqualTo(rub(208_000));
        assertThat(forecast.wins(0).mean()).isCloseTo(4.16, within(1e-12));
        assertThat(forecast.wins(0).variance()).isCloseTo(2.2 * 0.95 + 1.2 * 0.97 + 0.76 * 0.98, within(1e-10));
        assertThat(forecast.lag().mean()).isCloseTo(0.7, within(1e-15));
        assertThat(forecast.explain(Locale.ENGLISH))
                .startsWith(
                        "Wins close after their meeting by 0.7 periods on average. Period 0: RUB 208,000.00, the middle 80%"
                                + " between RUB 100,000.00 and RUB 350,000.00.");
        assertThat(forecast.explain(new Locale("ru")).replace('\u00a0', ' '))
                .startsWith(
                        "Сделки закрываются после встречи в среднем через столько периодов: 0,7. Период 0: RUB 208 000,00");
        assertThat(forecast).hasToString("ClosingForecast[RUB 208000.00, RUB 106000.00, RUB 44000.00]");
        assertThat(forecast.activity()).isEqualTo(article(1, 10));
    }

    /** Binomial sums integrated over Beta(10.5, 90.5) by mpmath with 30 digits. */
    @Test
    void wins_ofAnUncertainRate_areThoseOfMpmath() {
        CountDistribution wins = UNCERTAIN
                .forecast(article(10, 100), CloseLag.of(0.5, 0.3, 0.2), List.of(BigDecimal.valueOf(40)))
                .wins(0);
        assertThat(wins.probability(0)).isCloseTo(0.043425662219527095, within(1e-13));
        assertThat(wins.probability(3)).isCloseTo(0.19539751011442785, within(1e-13));
        assertThat(wins.probability(8)).isCloseTo(0.0238468710526981, within(1e-13));
    }

    @Test
    void noLag_isTheForecastWithoutOne() {
        ClosingForecast closing = UNCERTAIN.forecast(article(10, 100), CloseLag.none());
        ActivityForecast forecast = UNCERTAIN.forecast(article(10, 100));
        assertThat(closing.expected(0)).isEqualTo(forecast.expected());
        for (int w = 0; w <= 44; w++) {
            assertThat(closing.wins(0).probability(w)).isCloseTo(forecast.wins().probability(w), within(1e-14));
        }
        assertThat(closing.revenue(0).mean()).isEqualTo(forecast.revenue().mean());
        assertThat(UNCERTAIN.forecast(article(0, 0), CloseLag.none()).expected(0))
                .isEmpty();
    }

    @Property(tries = 100)
    void sumOverAllPeriods_isTheForecastWithoutLag(
            @ForAll @IntRange(min = 0, max = 9) int first,
            @ForAll @IntRange(min = 0, max = 9) int second,
            @ForAll @IntRange(min = 1, max = 9) int third,
            @ForAll @IntRange(min = 0, max = 30) int tenths,
            @ForAll @IntRange(min = 1, max = 20) int wins) {
        SalesActivity activity = SalesActivity.of(7, tenths / 10.0, Proportion.of(wins, 33), Money.parse("RUB 77.77"));
        ClosingForecast closing = FIXED.forecast(activity, CloseLag.ofCounts(first, second, third));
        Money sum = rub(0);
        double mean = 0;
        for (int k = 0; k < closing.periods(); k++) {
            sum = sum.plus(closing.expected(k).orElseThrow());
            mean += closing.wins(k).mean();
        }
        assertThat(sum).isEqualTo(FIXED.forecast(activity).expected().orElseThrow());
        assertThat(mean).isCloseTo(FIXED.forecast(activity).wins().mean(), within(1e-10));
    }

    @Test
    void lag_isItsProbabilities() {
        CloseLag lag = CloseLag.ofCounts(5, 3, 2, 0);
        assertThat(lag).isEqualTo(CloseLag.of(0.5, 0.3, 0.2)).hasSameHashCodeAs(CloseLag.of(0.5, 0.3, 0.2));
        assertThat(lag).isNotEqualTo(CloseLag.none()).hasToString("CloseLag[0.5, 0.3, 0.2]");
        assertThat(lag.most()).isEqualTo(2);
        assertThat(lag.probability(1)).isEqualTo(0.3);
        assertThat(lag.probability(3)).isZero();
        assertThat(lag.atMost(1)).isEqualTo(0.8);
        assertThat(lag.atMost(9)).isEqualTo(1);
    }

    @Test
    void sampledAmounts_areSimulatedForEachPeriod() {
        SalesActivity sampled = article(1, 10).toBuilder()
                .amount(DealAmount.resampled(List.of(rub(10_000), rub(90_000))))
                .build();
        ClosingForecast closing =
                FIXED.withDraws(2_000).forecast(sampled, CloseLag.of(0.5, 0.5), List.of(new BigDecimal("3.5")));
        assertThat(closing.revenue(1).draws()).hasValue(2_000);
        assertThat(closing.revenue(0).mean()).isEqualTo(Money.parse("RUB 118750.00"));
        assertThat(closing.revenue(1).mean()).isEqualTo(rub(110_000));
    }
}
