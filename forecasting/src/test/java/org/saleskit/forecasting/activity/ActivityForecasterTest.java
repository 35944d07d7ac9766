package org.saleskit.forecasting.activity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.saleskit.core.stats.Proportion;

class ActivityForecasterTest {

    private static final CurrencyUnit RUB = CurrencyUnit.of("RUB");
    private static final ActivityForecaster UNCERTAIN = ActivityForecaster.withDefaults();
    private static final ActivityForecaster FIXED = UNCERTAIN.withFixedRate();

    /** A spread of won amounts: 10 000 to 100 000, mean 55 000. */
    private static final List<Money> AMOUNTS =
            IntStream.rangeClosed(1, 10).mapToObj(i -> rub(i * 10_000L)).toList();

    private static Money rub(long amount) {
        return Money.ofMajor(RUB, amount);
    }

    private static SalesActivity activity(double meetings, long wins, long of) {
        return SalesActivity.of(1, meetings, Proportion.of(wins, of), rub(50_000));
    }

    private static SalesActivity sampled(long days) {
        return SalesActivity.builder()
                .workingDays(WorkingDays.of(days))
                .meetingsPerDay(2)
                .conversion(Proportion.of(10, 100))
                .amount(DealAmount.resampled(AMOUNTS))
                .build();
    }

    @Test
    void options_areThoseDocumented_andKeptByTheResult() {
        assertThat(UNCERTAIN.isFixedRate()).isFalse();
        assertThat(UNCERTAIN.draws()).isEqualTo(20_000);
        assertThat(UNCERTAIN.seed()).isEqualTo(1);

        ActivityForecaster other = UNCERTAIN.withSeed(7).withDraws(50).withFixedRate();
        assertThat(other).hasToString("fixed rate, 50 draws, seed 7");
        assertThat(other.withUncertainRate()).hasToString("uncertain rate, 50 draws, seed 7");
        assertThat(other.forecast(sampled(1)).forecaster()).isEqualTo(other).hasSameHashCodeAs(other);
        assertThat(other).isNotEqualTo(other.withSeed(8)).isNotEqualTo(other.withDraws(51));
        assertThat(other).isNotEqualTo(other.withUncertainRate());
        assertThat(other.withUncertainRate().withFixedRate()).isEqualTo(other);
    }

    @Test
    void noMeetings_giveNothingForSure() {
        for (SalesActivity idle : List.of(
                SalesActivity.of(0, 2, Proportion.of(1, 10), rub(50_000)),
                SalesActivity.of(22, 0, Proportion.of(1, 10), rub(50_000)),
                SalesActivity.of(0, 2, Proportion.none(), rub(50_000)),
                sampled(0))) {
            ActivityForecast forecast = UNCERTAIN.forecast(idle);

            assertThat(forecast.expected()).contains(rub(0));
            assertThat(forecast.expectedWins()).hasValue(0);
            assertThat(forecast.wins().probability(0)).isEqualTo(1);
            assertThat(forecast.revenue().mean()).isEqualTo(rub(0));
            assertThat(forecast.revenue().quantile(0.99)).isEqualTo(rub(0));
            assertThat(forecast.revenue().probabilityAtLeast(rub(1))).isZero();
        }
    }

    @Test
    void noHistory_leavesThePointForecastUndefined_andTheLawToThePrior() {
        ActivityForecast forecast = UNCERTAIN.forecast(activity(44, 0, 0));

        assertThat(forecast.expected()).isEmpty();
        assertThat(forecast.expectedWins()).isEmpty();
        assertThat(forecast.wins().mean()).isEqualTo(22);
        assertThat(forecast.wins().probability(0)).isCloseTo(0.08481349515712312, within(1e-14));
        assertThat(forecast.revenue().mean()).isEqualTo(rub(1_100_000));
        assertThat(forecast).hasToString("ActivityForecast[expected=undefined, mean=RUB 1100000.00]");
    }

    @Test
    void noHistory_withAFixedRate_isAnError() {
        assertThatThrownBy(() -> FIXED.forecast(activity(44, 0, 0)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("conversion must rest on at least one meeting to be taken as a fixed rate, but was 0 of 0");
    }

    @Test
    void fixedRate_ofZeroOrOne_isCertain() {
        ActivityForecast never = FIXED.forecast(activity(44, 0, 10));
        ActivityForecast always = FIXED.forecast(activity(44, 10, 10));

        assertThat(never.revenue().probabilityAtLeast(rub(1))).isZero();
        assertThat(never.expectedWins()).hasValue(0);
        assertThat(always.expectedWins()).hasValue(44);
        assertThat(never.expected()).contains(rub(0));
        assertThat(always.revenue().probabilityAtLeast(rub(44 * 50_000L))).isEqualTo(1);
        assertThat(always.revenue().probabilityAtLeast(rub(44 * 50_000L + 1))).isZero();
        assertThat(always.revenue().quantile(0.01)).isEqualTo(rub(2_200_000));
    }

    @Test
    void uncertainRate_ofZeroWins_isNotCertain() {
        assertThat(UNCERTAIN.forecast(activity(44, 0, 10)).wins().probability(0))
                .isLessThan(0.5);
    }

    /** 2.5 meetings: two or three, each with probability 1/2; one win of two: P(W = 3) = 1/2 × 1/8. */
    @Test
    void fractionalMeetings_areAMixtureThatKeepsTheMean() {
        ActivityForecast forecast = FIXED.forecast(activity(2.5, 1, 2));

        assertThat(forecast.meetings()).isEqualByComparingTo(new BigDecimal("2.5"));
        assertThat(forecast.wins().probability(3)).isEqualTo(1 / 16.0);
        assertThat(forecast.wins().probability(0)).isEqualTo(0.5 / 4 + 0.5 / 8);
        assertThat(forecast.wins().mean()).isEqualTo(1.25);
        assertThat(forecast.expectedWins()).hasValue(1.25);
        assertThat(forecast.wins().trials()).isEqualTo(3);
        assertThat(forecast.expected()).contains(rub(62_500));
        assertThat(forecast.revenue().mean()).isEqualTo(rub(62_500));
    }

    @Test
    void meetingsPerDay_areTheirDecimalText() {
        SalesActivity tenth = SalesActivity.of(30, 0.1, Proportion.of(1, 3), rub(100));

        assertThat(tenth.meetings()).isEqualByComparingTo(BigDecimal.valueOf(3));
        assertThat(FIXED.forecast(tenth).expected()).contains(rub(100));
        assertThat(FIXED.forecast(tenth).wins().trials()).isEqualTo(3);
    }

    @Test
    void expected_isRoundedOnceHalfEven() {
        assertThat(FIXED.forecast(SalesActivity.of(1, 1, Proportion.of(1, 3), rub(50_000)))
                        .expected())
                .contains(Money.parse("RUB 16666.67"));
        assertThat(FIXED.forecast(SalesActivity.of(1, 1, Proportion.of(1, 2), Money.parse("RUB 0.05")))
                        .expected())
                .contains(Money.parse("RUB 0.02"));
        assertThat(FIXED.forecast(SalesActivity.of(1, 1, Proportion.of(1, 2), Money.parse("JPY 5")))
                        .expected())
                .contains(Money.parse("JPY 2"));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, 10_000_001})
    void draws_outOfRange_areNamed(int draws) {
        assertThatThrownBy(() -> UNCERTAIN.withDraws(draws))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("draws must lie between 1 and 10000000, but was " + draws);
    }

    @Test
    void aMillionMeetings_areComputed() {
        ActivityForecast forecast = UNCERTAIN.forecast(activity(1_000_000, 10, 100));

        assertThat(forecast.wins().mean()).isCloseTo(1e6 * 10.5 / 101, within(1e-6));
        assertThat(forecast.wins().quantile(0.5)).isBetween(95_000L, 110_000L);
    }

    @Test
    @SuppressWarnings("NullAway")
    void methods_nullArgument_nameIt() {
        assertNamed(() -> UNCERTAIN.forecast(null), "activity");
        ActivityForecast forecast = UNCERTAIN.forecast(activity(44, 1, 10));
        assertNamed(() -> forecast.explain(null), "locale");
        assertNamed(() -> forecast.revenue().probabilityAtLeast((Money) null), "plan");
        assertNamed(() -> forecast.wins().mixedWith(null, 0.5), "other");
    }

    private static void assertNamed(ThrowingCallable call, String name) {
        assertThatThrownBy(call).isExactlyInstanceOf(NullPointerException.class).hasMessage(name);
    }
}
