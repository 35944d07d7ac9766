package org.saleskit.forecasting.attainment;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.saleskit.forecasting.attainment.Plans.RUB;
import static org.saleskit.forecasting.attainment.Plans.past;
import static org.saleskit.forecasting.attainment.Plans.plan;
import static org.saleskit.forecasting.attainment.Plans.rub;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.saleskit.core.stats.Fraction;
import org.saleskit.core.time.CalendarPeriod;
import org.saleskit.core.time.WeekdayCalendar;
import org.saleskit.forecasting.distribution.RevenueDistribution;
import org.threeten.extra.LocalDateRange;

/** What each rule of the package says when it is broken. */
class AttainmentBadInputTest {

    private static final LocalDate DAY = LocalDate.parse("2026-03-01");
    private static final Money EURO = Money.parse("EUR 1");
    private static final PlanToDate PLAN = plan("2026-03", "2026-03-11", "100", "300");
    private static final DailyRevenue PAST = past("2025-03", "05 100");
    private static final SeasonalProfile PROFILE = SeasonalProfile.linear();
    private static final PlanAttainment ATTAINMENT = RunRate.calendar().attainment(PLAN);
    private static final RevenueOutlook OUTLOOK = RevenueOutlook.of(RevenueDistribution.certain(rub("1")));

    private static Arguments of(String description, ThrowingCallable call, String message) {
        return Arguments.of(description, call, message);
    }

    private static PlanToDate over(LocalDateRange period) {
        return PlanToDate.of(period, DAY, rub("1"), rub("2"));
    }

    static Stream<Arguments> cases() {
        DailyRevenue euros = DailyRevenue.of(CalendarPeriod.parse("2025-03"), CurrencyUnit.EUR, Map.of());
        PlanToDate march = plan("2026-03", "2026-04-01", "100", "300");
        return Stream.of(
                of(
                        "a plan of no day",
                        () -> over(LocalDateRange.ofEmpty(DAY)),
                        "period must hold at least one day, but was 2026-03-01/2026-03-01"),
                of(
                        "a plan without an end",
                        () -> over(LocalDateRange.ofUnboundedEnd(DAY)),
                        "period must have a start and an end, but was 2026-03-01/+999999999-12-31"),
                of(
                        "a plan without a start",
                        () -> over(LocalDateRange.ofUnboundedStart(DAY)),
                        "period must have a start and an end, but was -999999999-01-01/2026-03-01"),
                of(
                        "a plan of centuries",
                        () -> over(LocalDateRange.of(DAY, DAY.plusDays(3_701))),
                        "period must be at most 3700 days long, but was 3701 days"),
                of(
                        "a day before the plan",
                        () -> plan("2026-03", "2026-02-28", "1", "2"),
                        "asOf must lie between 2026-03-01 and 2026-04-01, but was 2026-02-28"),
                of(
                        "a day after the plan",
                        () -> plan("2026-03", "2026-04-02", "1", "2"),
                        "asOf must lie between 2026-03-01 and 2026-04-01, but was 2026-04-02"),
                of(
                        "a target of zero",
                        () -> plan("2026-03", "2026-03-11", "1", "0"),
                        "target must be above zero, but was RUB 0.00"),
                of(
                        "a negative target",
                        () -> plan("2026-03", "2026-03-11", "1", "-5"),
                        "target must be above zero, but was RUB -5.00"),
                of(
                        "an actual in another currency",
                        () -> PlanToDate.of(CalendarPeriod.parse("2026-03"), DAY, EURO, rub("2")),
                        "actual must be in the currency of the target, RUB, but was EUR 1.00"),
                of(
                        "a past of no day",
                        () -> DailyRevenue.of(LocalDateRange.ofEmpty(DAY), RUB, Map.of()),
                        "period must hold at least one day, but was 2026-03-01/2026-03-01"),
                of(
                        "an endless past",
                        () -> DailyRevenue.of(LocalDateRange.ofUnboundedStart(DAY), RUB, Map.of()),
                        "period must have a start and an end, but was -999999999-01-01/2026-03-01"),
                of(
                        "a day outside",
                        () -> DailyRevenue.of(CalendarPeriod.parse("2025-03"), RUB, Map.of(DAY, rub("1"))),
                        "byDay[2026-03-01] must be a day of the period, 2025-03-01/2025-04-01, but was 2026-03-01"),
                of(
                        "a day in another currency",
                        () -> DailyRevenue.of(CalendarPeriod.parse("2026-03"), RUB, Map.of(DAY, EURO)),
                        "byDay[2026-03-01] must be in RUB, but was EUR 1.00"),
                of(
                        "no strength",
                        () -> PROFILE.withStrength(0),
                        "strength must be above 0 and at most 1000000, but was 0.0"),
                of(
                        "a strength that is none",
                        () -> PROFILE.withStrength(Double.NaN),
                        "strength must be above 0 and at most 1000000, but was NaN"),
                of(
                        "too much strength",
                        () -> PROFILE.withStrength(1_000_001),
                        "strength must be above 0 and at most 1000000, but was 1000001.0"),
                of(
                        "a point after the end",
                        () -> PROFILE.share(1.01),
                        "point must be a fraction between 0 and 1, but was 1.01"),
                of(
                        "a point in percent",
                        () -> PROFILE.pastShares(50),
                        "point must be a fraction between 0 and 1, but was 50.0"),
                of(
                        "a period learned twice",
                        () -> PROFILE.learnedFrom(List.of(PAST)).learnedFrom(List.of(PAST)),
                        "past must hold each period once, but was 2025-03-01/2025-04-01 twice"),
                of(
                        "a period twice in a law",
                        () -> RunRate.calendar().withPastRatios(List.of(PAST, PAST)),
                        "past must hold each period once, but was 2025-03-01/2025-04-01 twice"),
                of(
                        "profiles of other days",
                        () -> PROFILE.plus(PROFILE.withWorkCalendar(WeekdayCalendar.mondayToFriday())),
                        "other.days must be those of this profile, CALENDAR_DAY, but was WORKING_DAY"),
                of(
                        "profiles of other strength",
                        () -> PROFILE.plus(PROFILE.withStrength(3)),
                        "other.strength must be that of this profile, 2.0, but was 3.0"),
                of(
                        "a past that is not over",
                        () -> RunRate.calendar()
                                .withPastRemainders(List.of(past("2026-03", "05 100")))
                                .attainment(march),
                        "past[2026-03-01/2026-04-01] must end before the plan starts on 2026-03-01, but was 2026-03-01/2026-04-01"),
                of(
                        "a profile from the future",
                        () -> RunRate.seasonal(PROFILE.learnedFrom(List.of(past("2027-03", "05 100"))))
                                .attainment(PLAN),
                        "past[2027-03-01/2027-04-01] must end before the plan starts on 2026-03-01, but was 2027-03-01/2027-04-01"),
                of(
                        "a past in another currency",
                        () -> RunRate.calendar().withPastRatios(List.of(euros)).attainment(PLAN),
                        "past[2025-03-01/2025-04-01] must be in the currency of the target, RUB, but was in EUR"),
                of(
                        "a profile in another currency",
                        () -> RunRate.seasonal(PROFILE.learnedFrom(List.of(euros)))
                                .attainment(PLAN),
                        "past[2025-03-01/2025-04-01] must be in the currency of the target, RUB, but was in EUR"),
                of(
                        "a rest in another currency",
                        () -> RunRate.calendar().attainment(PLAN, RevenueDistribution.certain(EURO)),
                        "rest must be in the currency of the target, RUB, but was in EUR"),
                of(
                        "a rest of a period that is over",
                        () -> RunRate.calendar().attainment(march, RevenueDistribution.certain(rub("7"))),
                        "rest must be zero for certain, as the period is over, but was RUB 7.00"),
                of(
                        "a level of certainty",
                        () -> ATTAINMENT.quantile(1),
                        "level must lie strictly between 0 and 1, but was 1.0"),
                of(
                        "an amount in another currency",
                        () -> ATTAINMENT.probabilityAtLeast(EURO),
                        "amount must be in the currency of the target, RUB, but was EUR 1.00"),
                of(
                        "a level above 1",
                        () -> OUTLOOK.quantile(Fraction.of(2)),
                        "level must be a fraction between 0 and 1, but was 2"),
                of(
                        "a level below 0",
                        () -> OUTLOOK.quantile(Fraction.of(-1)),
                        "level must be a fraction between 0 and 1, but was -1"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void badInput_isNamed(String description, ThrowingCallable call, String message) {
        assertThatThrownBy(call).isInstanceOf(IllegalArgumentException.class).hasMessage(message);
    }

    @SuppressWarnings("NullAway")
    static Stream<Arguments> nulls() {
        return Stream.of(
                of("period of a plan", () -> PlanToDate.of((CalendarPeriod) null, DAY, rub("1"), rub("2")), "period"),
                of("days of a plan", () -> PlanToDate.of((LocalDateRange) null, DAY, rub("1"), rub("2")), "period"),
                of("target", () -> PlanToDate.of(CalendarPeriod.parse("2026-03"), DAY, rub("1"), null), "target"),
                of("period of a past", () -> DailyRevenue.of((CalendarPeriod) null, RUB, Map.of()), "period"),
                of("byDay", () -> DailyRevenue.of(CalendarPeriod.parse("2026-03"), RUB, null), "byDay"),
                of("calendar", () -> RunRate.workingDays(null), "calendar"),
                of("calendar of time", () -> RunRate.workingTime(null), "calendar"),
                of("calendar of a profile", () -> PROFILE.withWorkCalendar(null), "calendar"),
                of("profile", () -> RunRate.seasonal(null), "profile"),
                of("past of a profile", () -> PROFILE.learnedFrom(null), "past"),
                of("past period", () -> PROFILE.learnedFrom(Arrays.asList(PAST, null)), "past[1]"),
                of("other", () -> PROFILE.plus(null), "other"),
                of("past", () -> RunRate.calendar().withPastRemainders(null), "past"),
                of("plan", () -> RunRate.calendar().attainment(null), "plan"),
                of(
                        "plan of a model",
                        () -> RunRate.calendar().attainment(null, RevenueDistribution.certain(EURO)),
                        "plan"),
                of("rest", () -> RunRate.calendar().attainment(PLAN, null), "rest"),
                of("amount", () -> ATTAINMENT.probabilityAtLeast(null), "amount"),
                of("locale", () -> ATTAINMENT.explain((Locale) null), "locale"),
                of("law", () -> RevenueOutlook.of(null), "law"),
                of("level", () -> OUTLOOK.quantile(null), "level"),
                of("target of an outlook", () -> OUTLOOK.shareReaching(null), "target"),
                of("reason", () -> new PastLeftOut(PLAN.period(), null), "reason"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("nulls")
    void missingArgument_isNamed(String description, ThrowingCallable call, String name) {
        assertThatThrownBy(call).isInstanceOf(NullPointerException.class).hasMessage(name);
    }
}
