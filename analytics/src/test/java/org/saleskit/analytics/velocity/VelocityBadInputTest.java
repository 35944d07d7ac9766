package org.saleskit.analytics.velocity;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.saleskit.analytics.velocity.DealLines.USD;
import static org.saleskit.analytics.velocity.DealLines.day;
import static org.saleskit.analytics.velocity.DealLines.deals;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.saleskit.core.deal.Deals;
import org.saleskit.core.stats.Fraction;
import org.saleskit.core.time.WorkCalendar;
import org.saleskit.core.time.WorkSchedule;
import org.saleskit.core.time.WorkingHours;

/** What each rule of the package says when it is broken. */
class VelocityBadInputTest {

    private static final VelocityAnalysis VELOCITY = VelocityAnalysis.between(day(1), day(9), USD);
    private static final Deals ONE = deals("7 1 A 5 \n 7 2 W", 9);
    private static final Fraction HALF = Fraction.of(1, 2);

    private static final WorkSchedule NO_DAY = WorkSchedule.of(
            new WorkCalendar() {
                @Override
                public Duration workingTime(LocalDate date) {
                    return Duration.ZERO;
                }

                @Override
                public Duration normalDay() {
                    return Duration.ofMillis(999);
                }

                @Override
                public String description(Locale locale) {
                    return "nothing";
                }
            },
            WorkingHours.of(LocalTime.of(9, 0), LocalTime.of(10, 0)),
            ZoneOffset.UTC);

    private static Arguments row(String description, ThrowingCallable call, String message) {
        return Arguments.of(description, call, message);
    }

    private static void compare(VelocityAnalysis after) {
        VelocityChange.between(VELOCITY.calculate(ONE), after.calculate(ONE));
    }

    @SuppressWarnings("NullAway")
    static Stream<Arguments> cases() {
        return Stream.of(
                row(
                        "an empty window",
                        () -> VelocityAnalysis.between(day(2), day(2), USD),
                        "to must be after from, which is 2026-01-02T00:00:00Z, but was 2026-01-02T00:00:00Z"),
                row(
                        "a reversed window",
                        () -> PipelineMetricsAnalysis.between(day(3), day(2)),
                        "to must be after from, which is 2026-01-03T00:00:00Z, but was 2026-01-02T00:00:00Z"),
                row("no currency", () -> VelocityAnalysis.between(day(1), day(2), null), "currency"),
                row("no count", () -> VELOCITY.withWork(null), "work"),
                row(
                        "a horizon of zero",
                        () -> VELOCITY.withRestrictedCycle(0),
                        "days must be finite and above zero, but was 0.0"),
                row(
                        "a horizon that is no number",
                        () -> VELOCITY.withRestrictedCycle(Double.NaN),
                        "days must be finite and above zero, but was NaN"),
                row(
                        "an endless horizon",
                        () -> VELOCITY.withRestrictedCycle(Double.POSITIVE_INFINITY),
                        "days must be finite and above zero, but was Infinity"),
                row(
                        "a day of less than a second",
                        () -> VELOCITY.inWorkingTime(NO_DAY),
                        "schedule.calendar.normalDay must be one second or more, but was PT0.999S"),
                row(
                        "deals read before the window is over",
                        () -> VELOCITY.calculate(deals("7 1 A", 8)),
                        "deals.asOf must not be before the last instant of the span, which is"
                                + " 2026-01-08T23:59:59.999999999Z, but was 2026-01-07T23:59:59.999999999Z"),
                row(
                        "metrics of deals read before the window is over",
                        () -> PipelineMetricsAnalysis.between(day(1), day(9)).calculate(deals("7 1 A", 8), USD),
                        "deals.asOf must not be before the last instant of the span, which is"
                                + " 2026-01-08T23:59:59.999999999Z, but was 2026-01-07T23:59:59.999999999Z"),
                row(
                        "an average over time that is not over",
                        () -> DealsInWork.average(ONE, day(8), day(10)),
                        "deals.asOf must not be before the last instant of the span, which is"
                                + " 2026-01-09T23:59:59.999999999Z, but was 2026-01-08T23:59:59.999999999Z"),
                row(
                        "an average over no time",
                        () -> DealsInWork.average(ONE, day(8), day(8)),
                        "to must be after from, which is 2026-01-08T00:00:00Z, but was 2026-01-08T00:00:00Z"),
                row(
                        "deals in work in the future",
                        () -> DealsInWork.at(ONE, day(9)),
                        "at must not be after deals.asOf, which is 2026-01-08T23:59:59.999999999Z, but was"
                                + " 2026-01-09T00:00:00Z"),
                row(
                        "T13: two currencies",
                        () -> VELOCITY.calculate(deals("7 1 W 50 \n 8 1 W EUR50", 9)),
                        "amount of deal 8 must be in USD, but was EUR 50.00"),
                row(
                        "a negative amount",
                        () -> VELOCITY.calculate(deals("7 1 W -5", 9)),
                        "amount of deal 7 must be zero or more, but was USD -5.00"),
                row("no filter", () -> VELOCITY.calculate(ONE, null), "filter"),
                row(
                        "T13: velocities in two currencies",
                        () -> VelocityChange.between(
                                VELOCITY.calculate(ONE),
                                VelocityAnalysis.between(day(1), day(9), CurrencyUnit.EUR)
                                        .calculate(deals("", 9))),
                        "after.currency must be USD as before, but was EUR"),
                row(
                        "velocities from different counts",
                        () -> compare(VELOCITY.withWork(WorkCount.TIME_AVERAGE)),
                        "after.work must be OPEN_AT_END as before, but was TIME_AVERAGE"),
                row(
                        "velocities from different cycles",
                        () -> compare(VELOCITY.withRestrictedCycle(5)),
                        "after.horizonDays must be none as before, but was 5.0"),
                row(
                        "velocities a day and a working day",
                        () -> compare(VELOCITY.inWorkingTime(
                                WorkSchedule.builder().zone(ZoneOffset.UTC).build())),
                        "after.workingTime must be the same as before, but was another one"),
                row(
                        "fewer than no deals",
                        () -> VelocityLevers.of(Fraction.of(-1), HALF, HALF, HALF),
                        "deals must be zero or more, but was -1"),
                row(
                        "a negative rate",
                        () -> VelocityLevers.of(HALF, Fraction.of(-1, 2), HALF, HALF),
                        "winRate must be a fraction between 0 and 1, but was -0.5"),
                row(
                        "a rate in percent",
                        () -> VelocityLevers.of(HALF, Fraction.of(25), HALF, HALF),
                        "winRate must be a fraction between 0 and 1, but was 25"),
                row(
                        "a negative mean amount",
                        () -> VelocityLevers.of(HALF, HALF, Fraction.of(-1), HALF),
                        "amount must be zero or more, but was -1"),
                row(
                        "a cycle of zero",
                        () -> VelocityLevers.of(HALF, HALF, HALF, Fraction.ZERO),
                        "days must be above zero, but was 0"),
                row(
                        "a sensitivity to no change",
                        () -> VelocityLevers.of(HALF, HALF, HALF, HALF).sensitivity(Fraction.ZERO),
                        "change must be above zero, but was 0"),
                row(
                        "a target of nothing",
                        () -> VelocityLevers.of(HALF, HALF, HALF, HALF).neededFor(Fraction.ZERO),
                        "target must be above zero, but was 0"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void badInput_anyRule_namesParameterRuleAndValue(String description, ThrowingCallable call, String message) {
        assertThatThrownBy(call)
                .as(description)
                .isInstanceOfAny(IllegalArgumentException.class, NullPointerException.class)
                .hasMessage(message);
    }
}
