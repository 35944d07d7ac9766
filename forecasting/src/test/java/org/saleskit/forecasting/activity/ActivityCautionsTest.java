package org.saleskit.forecasting.activity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.saleskit.core.stats.Proportion;

/** What a reader of the numbers is warned of. */
class ActivityCautionsTest {

    private static final Locale RUSSIAN = new Locale("ru", "RU");
    private static final ActivityForecaster UNCERTAIN = ActivityForecaster.withDefaults();
    private static final ActivityForecaster FIXED = UNCERTAIN.withFixedRate();

    private static Money rub(long amount) {
        return Money.parse("RUB " + amount);
    }

    /** The article's month: 22 days of 2 meetings. */
    private static SalesActivity month(long wins, long meetings) {
        return SalesActivity.of(22, 2, Proportion.of(wins, meetings), rub(50_000));
    }

    @Test
    void cautions_ofAllKinds_areInTheirOrder_andCannotBeChanged() {
        SalesActivity activity = month(1, 3).toBuilder()
                .amount(DealAmount.resampled(List.of(rub(40_000), rub(50_000), rub(60_000))))
                .mostWins(4)
                .build();
        Set<ActivityCaution> cautions = UNCERTAIN.forecast(activity).cautions();
        assertThat(cautions).containsExactly(ActivityCaution.values());
        assertThatThrownBy(() -> cautions.remove(ActivityCaution.FEW_AMOUNTS))
                .isInstanceOf(UnsupportedOperationException.class);
        assertThat(FIXED.forecast(activity).cautions()).containsExactly(ActivityCaution.FEW_AMOUNTS);
        assertThat(UNCERTAIN.forecast(month(0, 0)).cautions()).containsExactly(ActivityCaution.FEW_MEETINGS);
    }

    /** The mean conversion after x of n is (x + 1/2) / (n + 1): above x / n below one half, at it the same, beneath it above. */
    @ParameterizedTest
    @CsvSource({"10, 100, 10.0%, 10.4%", "1, 10, 10.0%, 13.6%", "9, 10, 90.0%, 86.4%", "1000, 10000, 10.0%, 10.004%"})
    void meanOfConversion_saysWhyTheMeanIsNotTheProduct(long wins, long meetings, String point, String mean) {
        ActivityForecast forecast = UNCERTAIN.forecast(month(wins, meetings));
        assertThat(forecast.cautions()).containsExactly(ActivityCaution.MEAN_OF_CONVERSION);
        assertThat(forecast.explain(ActivityCaution.MEAN_OF_CONVERSION, Locale.ENGLISH))
                .isEqualTo("The point forecast takes a conversion of " + point + "; the uncertain one is (" + wins
                        + " + 1/2) / (" + meetings + " + 1) = " + mean + " on average, and the mean rests on that.");
        assertThat(FIXED.forecast(month(wins, meetings)).cautions()).isEmpty();
    }

    @Test
    void meanOfConversion_ofAShrunkRate_hasNoFormula() {
        ActivityForecast drawn = UNCERTAIN.forecast(month(1, 10).withShrunkConversion(ActivityOptionsTest.shrunk()));
        assertThat(drawn.cautions()).containsExactly(ActivityCaution.MEAN_OF_CONVERSION);
        assertThat(drawn.explain(ActivityCaution.MEAN_OF_CONVERSION, Locale.ENGLISH))
                .matches("The point forecast takes a conversion of [0-9.]+%; the uncertain one is"
                        + " [0-9.]+% on average, and the mean rests on that\\.");
    }

    @Test
    void limit_thatCutsNothingOff_isNoReason() {
        SalesActivity half = month(50, 100);
        assertThat(UNCERTAIN.forecast(half).cautions()).isEmpty();
        ActivityForecast limited =
                UNCERTAIN.forecast(half.toBuilder().mostWins(22).build());
        assertThat(limited.cautions()).containsExactly(ActivityCaution.LIMIT_LOWERS_MEAN);
        assertThat(limited.explain(ActivityCaution.LIMIT_LOWERS_MEAN, RUSSIAN)).startsWith("Предел отсекает");
        // 44 meetings hardly bring 43 deals at 10 of 100: the mean is 228 712.87 with and without the limit.
        ActivityForecast loose =
                UNCERTAIN.forecast(month(10, 100).toBuilder().mostWins(43).build());
        assertThat(loose.revenue().mean()).isEqualTo(Money.parse("RUB 228712.87"));
        assertThat(loose.cautions()).containsExactly(ActivityCaution.MEAN_OF_CONVERSION);
    }

    @Test
    void explain_ofACautionThatDoesNotHold_isRefused() {
        assertThatThrownBy(() -> FIXED.forecast(month(1, 10)).explain(ActivityCaution.FEW_AMOUNTS, RUSSIAN))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("caution must be one of this forecast's, [], but was FEW_AMOUNTS");
    }
}
