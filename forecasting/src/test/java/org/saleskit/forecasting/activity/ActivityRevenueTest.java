package org.saleskit.forecasting.activity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.saleskit.core.stats.Proportion;
import org.saleskit.forecasting.distribution.RevenueDistribution;

class ActivityRevenueTest {

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
    void plan_isReachedByTheNextWholeWin_comparedExactly() {
        ActivityForecast forecast =
                FIXED.forecast(SalesActivity.of(22, 2, Proportion.of(1, 10), Money.parse("RUB 0.10")));
        RevenueDistribution revenue = forecast.revenue();

        assertThat(revenue.probabilityAtLeast(Money.parse("RUB 0.30")))
                .isEqualTo(forecast.wins().probabilityAtLeast(3));
        assertThat(revenue.probabilityAtLeast(Money.parse("RUB 0.31")))
                .isEqualTo(forecast.wins().probabilityAtLeast(4));
        assertThat(revenue.probabilityAtLeast(Money.parse("RUB 4.40"))).isPositive();
        assertThat(revenue.probabilityAtLeast(Money.parse("RUB 4.41"))).isZero();
        assertThat(revenue.probabilityAtLeast(Money.parse("RUB 999999999999999999999999.00")))
                .isZero();
    }

    @Test
    void plan_ofZeroOrLess_isCertain() {
        for (SalesActivity activity : List.of(activity(44, 1, 10), sampled(22))) {
            RevenueDistribution revenue = FIXED.forecast(activity).revenue();

            assertThat(revenue.probabilityAtLeast(rub(0))).isEqualTo(1);
            assertThat(revenue.probabilityAtLeast(rub(-5))).isEqualTo(1);
        }
    }

    @Test
    void plan_inAnotherCurrency_namesBoth() {
        for (SalesActivity activity : List.of(activity(44, 1, 10), sampled(22))) {
            RevenueDistribution revenue = FIXED.forecast(activity).revenue();

            assertThat(revenue.currency()).isEqualTo(RUB);
            assertThatThrownBy(() -> revenue.probabilityAtLeast(Money.parse("EUR 100.00")))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("plan must be in RUB, but was EUR 100.00");
        }
    }

    @Test
    void resampledAmounts_giveASeededSimulation() {
        ActivityForecast forecast = UNCERTAIN.forecast(sampled(22));
        RevenueDistribution revenue = forecast.revenue();

        assertThat(revenue.draws()).hasValue(20_000);
        assertThat(forecast.expected()).contains(rub(242_000)); // 44 × 1/10 × 55 000
        assertThat(revenue.mean()).isEqualTo(Money.parse("RUB 251584.16")); // 44 × 10.5/101 × 55 000
        assertThat(revenue.quantile(0.1)).isLessThan(revenue.quantile(0.5));
        assertThat(revenue.quantile(0.5)).isLessThan(revenue.quantile(0.9));
        assertThat(revenue.probabilityAtLeast(rub(Long.MAX_VALUE / 100))).isZero();
        assertThat(revenue.probabilityAtLeast(Money.parse("RUB 999999999999999999999999.00")))
                .isZero();
        // At least one win and so at least 10 000; the wins come from their exact law, five standard errors apart.
        assertThat(revenue.probabilityAtLeast(rub(10_000)))
                .isCloseTo(forecast.wins().probabilityAtLeast(1), within(5 * Math.sqrt(0.25 / 20_000)));
    }

    @Test
    void resampledAmounts_thatAreAllEqual_needNoSimulation() {
        DealAmount same = DealAmount.resampled(Collections.nCopies(3, rub(50_000)));
        SalesActivity sample = SalesActivity.builder()
                .workingDays(WorkingDays.of(22))
                .meetingsPerDay(2)
                .conversion(Proportion.of(1, 10))
                .amount(same)
                .build();
        RevenueDistribution revenue = FIXED.forecast(sample).revenue();

        assertThat(revenue.draws()).isEmpty();
        assertThat(revenue.probabilityAtLeast(rub(220_000))).isCloseTo(0.452797, within(5e-7));
        assertThat(revenue.mean()).isEqualTo(rub(220_000));
    }

    /** One draw: every quantile is that one, and a plan is either reached or not. */
    @Test
    void oneDraw_isItsOwnQuantile() {
        RevenueDistribution revenue =
                UNCERTAIN.withDraws(1).withSeed(4).forecast(sampled(22)).revenue();
        Money only = revenue.quantile(0.5);

        assertThat(revenue.quantile(0.01)).isEqualTo(only);
        assertThat(revenue.quantile(0.99)).isEqualTo(only);
        assertThat(revenue.probabilityAtLeast(only)).isEqualTo(1);
        assertThat(revenue.probabilityAtLeast(only.plus(Money.ofMinor(RUB, 1)))).isZero();
    }

    @Test
    void quantile_ofASimulation_isTheRankedDraw() {
        RevenueDistribution revenue =
                UNCERTAIN.withDraws(10).forecast(sampled(22)).revenue();

        // The smallest outcome that at least three of ten do not exceed.
        Money third = revenue.quantile(0.3);
        assertThat(revenue.probabilityAtLeast(third)).isGreaterThanOrEqualTo(0.8);
        assertThat(revenue.quantile(0.2000001)).isEqualTo(third);
        for (double level : new double[] {0, 1, Double.NaN}) {
            assertThatThrownBy(() -> revenue.quantile(level))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("level must lie strictly between 0 and 1, but was " + level);
        }
    }

    @Test
    void simulation_thatWouldTakeMinutes_isRefused() {
        assertThatThrownBy(() -> FIXED.withDraws(10_000_000).forecast(sampled(5_000)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("draws must be small enough for draws × expected wins to stay at most"
                        + " 500000000, but was 10000000 × 1000.0");
    }

    @Test
    void simulation_thatMightOverflow_isRefused() {
        SalesActivity huge = SalesActivity.builder()
                .workingDays(WorkingDays.of(22))
                .meetingsPerDay(2)
                .conversion(Proportion.of(1, 10))
                .amount(DealAmount.resampled(List.of(rub(1), Money.ofMinor(RUB, Long.MAX_VALUE))))
                .build();

        assertThatThrownBy(() -> FIXED.forecast(huge))
                .isInstanceOf(ArithmeticException.class)
                .hasMessage("meetings × largest amount must stay at most 9223372036854775807 minor units,"
                        + " but was 44 × 9223372036854775807");
    }

    @Test
    void fixedAmount_thatExceedsALongInTotal_staysExact() {
        ActivityForecast forecast =
                FIXED.forecast(SalesActivity.of(10, 1, Proportion.of(1, 1), Money.ofMinor(RUB, Long.MAX_VALUE)));

        assertThat(forecast.expected()).contains(Money.parse("RUB 922337203685477580.70"));
        assertThat(forecast.revenue().quantile(0.5)).isEqualTo(Money.parse("RUB 922337203685477580.70"));
    }
}
