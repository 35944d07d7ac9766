package org.saleskit.forecasting.attainment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.saleskit.forecasting.attainment.Plans.RUB;
import static org.saleskit.forecasting.attainment.Plans.past;
import static org.saleskit.forecasting.attainment.Plans.plan;
import static org.saleskit.forecasting.attainment.Plans.rub;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.saleskit.core.attainment.TargetValue;
import org.saleskit.core.stats.Fraction;
import org.saleskit.core.stats.Proportion;
import org.saleskit.core.time.CalendarPeriod;
import org.saleskit.core.time.WeekdayCalendar;
import org.saleskit.forecasting.distribution.CountDistribution;
import org.saleskit.forecasting.distribution.RevenueDistribution;

/** P(plan) from forecasts and from past periods, by hand and by a slow convolution. */
class RestLawTest {

    /** April, 30 days, done until the 15th. */
    private static final PlanToDate APRIL = plan("2026-04", "2026-04-16", "500", "1000");

    /** At half of the month 100, 200 and 400 had come in, and 300, 600 and 500 were still to come. */
    private static final List<DailyRevenue> PAST = List.of(
            past("2025-04", "03 100 20 300"), past("2025-06", "15 200 16 600"), past("2025-09", "01 400 30 500"));

    @Test
    void pastRemainders_areEquallyLikely() {
        PlanAttainment attainment = RunRate.calendar().withPastRemainders(PAST).attainment(APRIL);

        assertThat(attainment.basis()).isEqualTo(RestBasis.PAST_REMAINDERS);
        assertThat(attainment.rest().orElseThrow().draws()).hasValue(3);
        assertThat(attainment.total().orElseThrow().least()).isEqualTo(rub("800"));
        assertThat(attainment.probabilityOfPlan().orElseThrow()).isCloseTo(2 / 3.0, within(1e-15));
        assertThat(attainment.metWithPast()).contains(Proportion.of(2, 3));
        assertThat(attainment.quantile(0.1)).contains(rub("800"));
        assertThat(attainment.quantile(0.5)).contains(rub("1000"));
        assertThat(attainment.quantile(0.9)).contains(rub("1100"));
        assertThat(attainment.isLowCount()).isTrue();
        assertThat(attainment.leftOut()).isEmpty();
        // the projection stays that of the run rate
        assertThat(attainment.kind()).isEqualTo(RunRate.Kind.CALENDAR_DAYS);
        assertThat(attainment.projected()).contains(rub("1000"));
        assertThat(attainment.runRate().past()).isEqualTo(PAST);
        assertThat(attainment.runRate()).hasToString("RunRate[CALENDAR_DAYS, PAST_REMAINDERS]");
    }

    /** 500 × 300 / 100 = 1 500, 500 × 600 / 200 = 1 500, 500 × 500 / 400 = 625. */
    @Test
    void pastRatios_scaleWithTheActual() {
        PlanAttainment attainment = RunRate.calendar().withPastRatios(PAST).attainment(APRIL);

        assertThat(attainment.basis()).isEqualTo(RestBasis.PAST_RATIOS);
        assertThat(attainment.total().orElseThrow().least()).isEqualTo(rub("1125"));
        assertThat(attainment.quantile(0.5)).contains(rub("2000"));
        assertThat(attainment.probabilityAtLeast(rub("1126")).orElseThrow()).isCloseTo(2 / 3.0, within(1e-15));
        assertThat(attainment.metWithPast()).contains(Proportion.of(3, 3));
    }

    @Test
    void pastRatio_ofNothingDone_isLeftOut() {
        List<DailyRevenue> past = new ArrayList<>(PAST);
        past.add(past("2025-11", "20 700"));
        PlanAttainment ratios = RunRate.calendar().withPastRatios(past).attainment(APRIL);

        assertThat(ratios.leftOut())
                .containsExactly(
                        new PastLeftOut(CalendarPeriod.parse("2025-11").dates(), PastLeftOut.Reason.NOTHING_DONE));
        assertThat(ratios.metWithPast()).contains(Proportion.of(3, 3));
        assertThat(RunRate.calendar().withPastRemainders(past).attainment(APRIL).metWithPast())
                .contains(Proportion.of(3, 4));
    }

    /** A ratio of nothing, or of returns, promises nothing: no law rather than one of zero. */
    @Test
    void pastRatios_needAnActualAboveZero() {
        RunRate ratios = RunRate.calendar().withPastRatios(PAST);

        for (String actual : List.of("0", "-10")) {
            PlanAttainment attainment = ratios.attainment(plan("2026-04", "2026-04-16", actual, "1000"));
            assertThat(attainment.basis()).isEqualTo(RestBasis.UNKNOWN);
            assertThat(attainment.probabilityOfPlan()).isEmpty();
        }
        assertThat(RunRate.calendar()
                        .withPastRemainders(PAST)
                        .attainment(plan("2026-04", "2026-04-16", "-10", "500"))
                        .probabilityOfPlan()
                        .orElseThrow())
                .isCloseTo(1 / 3.0, within(1e-15));
    }

    @Test
    void noPast_isNoLaw() {
        assertThat(RunRate.calendar()
                        .withPastRemainders(List.of())
                        .attainment(APRIL)
                        .basis())
                .isEqualTo(RestBasis.UNKNOWN);
        assertThat(RunRate.calendar()
                        .withPastRatios(List.of(past("2025-11", "20 700")))
                        .attainment(APRIL)
                        .probabilityOfPlan())
                .isEmpty();
        RunRate never = RunRate.workingDays(WeekdayCalendar.builder()
                        .restDays(List.of(java.time.DayOfWeek.values()))
                        .addExtraWorkingDay(java.time.LocalDate.parse("2026-04-06"))
                        .build())
                .withPastRemainders(PAST);
        assertThat(never.attainment(APRIL).leftOut())
                .extracting(PastLeftOut::reason)
                .containsOnly(PastLeftOut.Reason.ZERO_WEIGHT)
                .hasSize(3);
    }

    @Test
    void periodThatIsOver_isCertain_whateverThePast() {
        PlanAttainment attainment =
                RunRate.calendar().withPastRemainders(PAST).attainment(plan("2026-04", "2026-05-01", "500", "1000"));

        assertThat(attainment.basis()).isEqualTo(RestBasis.NOTHING_LEFT);
        assertThat(attainment.probabilityOfPlan()).hasValue(0);
        assertThat(attainment.metWithPast()).isEmpty();
        assertThat(attainment.isLowCount()).isFalse();
    }

    /** A day of 31 parts into 30: 15.5 of 31 days, of which the 16th brought 100: half of it was still to come. */
    @Test
    void remainder_ofAMonthOfAnotherLength_takesThePartOfADay() {
        PlanAttainment attainment = RunRate.calendar()
                .withPastRemainders(List.of(past("2025-07", "02 40 16 100 20 0.01")))
                .attainment(APRIL);

        assertThat(attainment.rest().orElseThrow().least()).isEqualTo(rub("50.01"));
    }

    @Test
    void tenPastPeriods_areEnough() {
        List<DailyRevenue> past = new ArrayList<>();
        for (int year = 2016; year < 2026; year++) {
            past.add(past(year + "-04", "20 " + (year - 2000) * 20));
        }

        PlanAttainment attainment = RunRate.calendar().withPastRemainders(past).attainment(APRIL);

        assertThat(attainment.isLowCount()).isFalse();
        // 320, 340, ..., 500: only the last reaches 500
        assertThat(attainment.metWithPast()).contains(Proportion.of(1, 10));
    }

    /** P(plan) of two kinds of deals, beside a convolution term by term. */
    @Test
    void probability_isThatOfTheConvolution() {
        CountDistribution small = CountDistribution.binomial(12, 0.3);
        CountDistribution large = CountDistribution.betaBinomial(5, 1.5, 4.5);
        RevenueDistribution rest =
                RevenueDistribution.of(small, rub("30")).plus(RevenueDistribution.of(large, rub("70")));
        double expected = 0;
        for (int i = 0; i <= 12; i++) {
            for (int j = 0; j <= 5; j++) {
                expected += 500 + 30 * i + 70 * j >= 690 ? small.probability(i) * large.probability(j) : 0;
            }
        }

        PlanAttainment attainment = RunRate.calendar().attainment(plan("2026-04", "2026-04-16", "500", "690"), rest);

        assertThat(attainment.probabilityOfPlan().orElseThrow()).isCloseTo(expected, within(1e-14));
        assertThat(attainment.projected().orElseThrow().getAmount())
                .isEqualByComparingTo(new BigDecimal("695.50")); // 500 + 30 × 3.6 + 70 × 1.25
    }

    @Test
    void outlook_judgesAGoalByTheForecast() {
        RevenueDistribution total = RunRate.calendar()
                .withPastRemainders(PAST)
                .attainment(APRIL)
                .total()
                .orElseThrow();
        RevenueOutlook outlook = RevenueOutlook.of(total);

        assertThat(outlook.law()).isSameAs(total);
        assertThat(outlook.size()).isEqualTo(3);
        assertThat(outlook.quantile(Fraction.ZERO)).isEqualTo(Fraction.of(800));
        assertThat(outlook.quantile(Fraction.of(1, 2))).isEqualTo(Fraction.of(1000));
        assertThat(outlook.quantile(Fraction.ONE)).isEqualTo(Fraction.of(1100));
        TargetValue thousand = TargetValue.rising(BigDecimal.valueOf(1000));
        assertThat(outlook.shareReaching(thousand).rounded(6, java.math.RoundingMode.HALF_UP))
                .isEqualTo(new BigDecimal("0.666667"));
        assertThat(outlook.shareReaching(TargetValue.rising(BigDecimal.ONE))).isEqualTo(Fraction.ONE);
        assertThat(outlook.description(java.util.Locale.ENGLISH)).isEqualTo("outcomes of the forecast");
        assertThat(outlook.description(java.util.Locale.forLanguageTag("ru"))).isEqualTo("исходов прогноза");
        assertThat(outlook.toString()).startsWith("RevenueOutlook[RevenueDistribution[mean=RUB 966.67");
        assertThat(RevenueOutlook.of(RevenueDistribution.of(CountDistribution.binomial(4, 0.5), rub("10")))
                        .size())
                .isEqualTo(5);
    }

    @Test
    void pastPeriod_keepsItsDays() {
        DailyRevenue past = PAST.get(0);

        assertThat(past.total()).isEqualTo(rub("400"));
        assertThat(past.toBuilder().build()).isEqualTo(past);
        assertThat(DailyRevenue.of(CalendarPeriod.parse("2025-04"), RUB, Map.of())
                        .total())
                .isEqualTo(Money.zero(RUB));
        assertThat(DailyRevenue.of(past.period(), RUB, new TreeMap<>(past.byDay())))
                .isEqualTo(past);
        assertThat(APRIL.toBuilder().build()).isEqualTo(APRIL);
        assertThat(PlanToDate.of(APRIL.period(), APRIL.asOf(), APRIL.actual(), APRIL.target()))
                .isEqualTo(APRIL);
    }
}
