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
import org.saleskit.forecasting.internal.wins.ReachOfWins;

class ActivityGoalTest {

    private static final ActivityForecaster FIXED =
            ActivityForecaster.withDefaults().withFixedRate();
    private static final ActivityGoal GOAL = ActivityGoal.of(FIXED);

    private static Money rub(long amount) {
        return Money.parse("RUB " + amount);
    }

    private static SalesActivity article() {
        return SalesActivity.of(22, 2, Proportion.of(1, 10), rub(50_000));
    }

    private static SalesActivity sampled() {
        return article().toBuilder()
                .amount(DealAmount.resampled(List.of(rub(10_000), rub(30_000), rub(50_000), rub(110_000))))
                .build();
    }

    private static double chance(double perDay) {
        return FIXED.forecast(article().toBuilder().meetingsPerDay(perDay).build())
                .revenue()
                .probabilityAtLeast(rub(220_000));
    }

    /** 220 000 take five wins: P(Bin(66, 0.1) >= 5) = 0.802 is the first of the grid above 0.8. */
    @Test
    void meetings_areTheFirstOfTheGrid() {
        ActivityGoal.Answer answer = GOAL.meetingsPerDay(article(), rub(220_000), 0.8);
        assertThat(answer.isReachable()).isTrue();
        assertThat(answer.value().orElseThrow()).isEqualByComparingTo("3.0");
        assertThat(answer.probability()).isEqualTo(chance(3.0));
        assertThat(answer.probability())
                .isCloseTo(CountDistribution.binomial(66, 0.1).probabilityAtLeast(5), within(1e-14));
        assertThat(chance(2.9)).isLessThan(0.8);
        assertThat(answer.explain(Locale.ENGLISH))
                .isEqualTo(
                        "To reach RUB 220,000.00 with probability 80% it takes meetings a day: 3.0 (probability 80.2%).");
        assertThat(answer.explain(new Locale("ru"))).contains("нужны встречи в день: 3,0 (вероятность 80,2");
    }

    @Test
    void daysAndConversion_areTheFirstOfTheirGrids() {
        ActivityGoal.Answer days = GOAL.workingDays(article(), rub(220_000), 0.8);
        assertThat(days.value()).contains(BigDecimal.valueOf(33));
        assertThat(CountDistribution.binomial(64, 0.1).probabilityAtLeast(5)).isLessThan(0.8);
        assertThat(days.explain(Locale.ENGLISH)).contains("working days: 33");
        assertThat(days.explain(new Locale("ru"))).contains("рабочие дни: 33");
        ActivityGoal.Answer conversion = ActivityGoal.withDefaults().conversion(article(), rub(220_000), 0.8);
        assertThat(conversion.value().orElseThrow()).isEqualByComparingTo("0.149");
        assertThat(conversion.probability())
                .isCloseTo(CountDistribution.binomial(44, 0.149).probabilityAtLeast(5), within(1e-14));
        assertThat(CountDistribution.binomial(44, 0.148).probabilityAtLeast(5)).isLessThan(0.8);
        assertThat(conversion.explain(Locale.ENGLISH)).contains("wins per meeting: 0.149");
        assertThat(conversion.explain(new Locale("ru"))).contains("конверсия встречи: 0,149");
        assertThat(GOAL.withConversionSteps(20)
                        .conversion(article(), rub(220_000), 0.8)
                        .value()
                        .orElseThrow())
                .isEqualByComparingTo("0.15");
    }

    @Test
    void unreachable_isANamedCase() {
        ActivityGoal.Answer days = GOAL.withMostDays(30).workingDays(article(), rub(220_000), 0.8);
        assertThat(days.isReachable()).isFalse();
        assertThat(days.value()).isEmpty();
        assertThat(days.largest()).isEqualByComparingTo("30");
        assertThat(days.probability())
                .isCloseTo(CountDistribution.binomial(60, 0.1).probabilityAtLeast(5), within(1e-14));
        assertThat(days.explain(Locale.ENGLISH))
                .startsWith("Out of reach: even working days 30 reach RUB 220,000.00 with probability 7");
        assertThat(days.explain(new Locale("ru"))).startsWith("Недостижимо: даже при значении 30 (рабочие дни)");
        SalesActivity limited = article().toBuilder().mostWins(4).build();
        assertThat(GOAL.meetingsPerDay(limited, rub(220_000), 0.1).isReachable())
                .isFalse();
        assertThat(GOAL.meetingsPerDay(limited, rub(220_000), 0.1).probability())
                .isZero();
        SalesActivity slow = article().toBuilder().mostMeetingsPerDay(2).build();
        assertThat(GOAL.meetingsPerDay(slow, rub(220_000), 0.8).isReachable()).isFalse();
    }

    @Test
    void planOfNothing_takesNothing() {
        assertThat(GOAL.meetingsPerDay(article(), rub(0), 0.9).value().orElseThrow())
                .isZero();
        assertThat(GOAL.meetingsPerDay(sampled(), rub(-5), 0.9).value().orElseThrow())
                .isZero();
    }

    /** Exact fractions in Python: ten meetings at 1 of 10, four equally likely amounts, P(sum >= 100 000). */
    @Test
    void amountsThatDiffer_areExactOnTheLattice() {
        ReachOfWins reach = new ReachOfWins(sampled().amount().won(), rub(100_000));
        assertThat(reach.probability(CountDistribution.binomial(10, 0.1)))
                .isCloseTo(325020129149849.0 / 1310720000000000.0, within(2e-3));
        // 102 400 makes the lattice of 2 048 steps of 50 hold all amounts.
        ReachOfWins even = new ReachOfWins(sampled().amount().won(), rub(102_400));
        double direct = FIXED.withDraws(400_000)
                .forecast(sampled().toBuilder()
                        .workingDays(WorkingDays.of(10))
                        .meetingsPerDay(1)
                        .build())
                .revenue()
                .probabilityAtLeast(rub(102_400));
        assertThat(even.probability(CountDistribution.binomial(10, 0.1))).isCloseTo(direct, within(3e-3));
        assertThat(GOAL.meetingsPerDay(sampled(), rub(220_000), 0.8).value().orElseThrow())
                .isEqualByComparingTo("3.3");
    }

    @Property(tries = 40)
    void moreMeetingsForAHigherPlanOrProbability(
            @ForAll @IntRange(min = 1, max = 40) int plan, @ForAll @IntRange(min = 1, max = 8) int tenths) {
        for (SalesActivity activity : List.of(article(), sampled())) {
            BigDecimal value = GOAL.meetingsPerDay(activity, rub(plan * 10_000L), tenths / 10.0)
                    .value()
                    .orElseThrow();
            assertThat(GOAL.meetingsPerDay(activity, rub(plan * 10_000L + 7_000), tenths / 10.0)
                            .value()
                            .orElseThrow())
                    .isGreaterThanOrEqualTo(value);
            assertThat(GOAL.meetingsPerDay(activity, rub(plan * 10_000L), tenths / 10.0 + 0.1)
                            .value()
                            .orElseThrow())
                    .isGreaterThanOrEqualTo(value);
        }
    }

    @Test
    void grid_isThatOfTheCaller() {
        assertThat(GOAL.withMeetingsStep(0.25, 5)
                        .meetingsPerDay(article(), rub(220_000), 0.8)
                        .value()
                        .orElseThrow())
                .isEqualByComparingTo("3");
        ActivityGoal.Answer short_ = GOAL.withMeetingsStep(0.5, 2.7).meetingsPerDay(article(), rub(220_000), 0.8);
        assertThat(short_.largest()).isEqualByComparingTo("2.5");
        assertThat(short_.isReachable()).isFalse();
    }
}
