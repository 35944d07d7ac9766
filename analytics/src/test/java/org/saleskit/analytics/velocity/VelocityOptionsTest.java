package org.saleskit.analytics.velocity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.saleskit.analytics.velocity.DealLines.USD;
import static org.saleskit.analytics.velocity.DealLines.before;
import static org.saleskit.analytics.velocity.DealLines.day;
import static org.saleskit.analytics.velocity.DealLines.deals;
import static org.saleskit.analytics.velocity.DealLines.ids;
import static org.saleskit.analytics.velocity.DealLines.parse;

import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.saleskit.core.deal.Deals;
import org.saleskit.core.stats.Fraction;
import org.saleskit.core.stats.Proportion;
import org.saleskit.core.time.ReportPeriod;
import org.saleskit.core.time.WeekdayCalendar;
import org.saleskit.core.time.WorkSchedule;
import org.saleskit.core.time.WorkingHours;
import org.threeten.extra.LocalDateRange;

/** What each option of velocity does to one log; the window is day 11 to 30, twenty days. */
class VelocityOptionsTest {

    private static final String LOG = """
            a 1 A
            a 16 W 100
            b 6 A
            b 21 W 300
            c 11 A
            c 16 L
            d 11 A
            e 26 A
            f 1 A
            f 13 H
            f 23 A
            g 1 A
            g 6 W 50
            h 12 A
            h 14 L
            """;

    private static final Deals DEALS = deals(parse(LOG), before(31));
    private static final VelocityAnalysis DEFAULTS = VelocityAnalysis.between(day(11), day(31), USD);

    /** Monday to Friday, 9 to 18 with a break: 8 hours. */
    private static final WorkSchedule OFFICE =
            WorkSchedule.builder().zone(ZoneOffset.UTC).build();

    private static Fraction velocity(VelocityAnalysis analysis) {
        return analysis.calculate(DEALS).velocity().orElseThrow();
    }

    /** N 3 (d, e, f), W 2 of 4, A (100 + 300)/2 = 200, L (15 + 15)/2 = 15: V = 3 × 1/2 × 200 / 15 = 20. */
    @Test
    void defaults_allFourPartsOfTheWindow() {
        VelocityResult result = DEFAULTS.calculate(DEALS);
        assertThat(result.work()).isEqualTo(Fraction.of(3));
        assertThat(result.inWork().qualified()).isEqualTo(ids("d", "e", "f"));
        assertThat(result.winRate().proportion()).isEqualTo(Proportion.of(2, 4));
        assertThat(result.amounts().mean()).contains(Fraction.of(200));
        assertThat(result.amounts().median()).contains(Fraction.of(200));
        assertThat(result.cycles().mean()).contains(Fraction.of(15));
        assertThat(result.cycles().median()).contains(Fraction.of(15));
        assertThat(result.velocity()).contains(Fraction.of(20));
        assertThat(result.velocityPerDay()).hasValue(20);
        assertThat(result.levers())
                .contains(VelocityLevers.of(Fraction.of(3), Fraction.of(1, 2), Fraction.of(200), Fraction.of(15)));
        assertThat(result.missing()).isEmpty();
        assertThat(result.isLowCount()).isTrue();
        assertThat(result.restrictedCycle()).isEmpty();
        assertThat(result.lives()).isEmpty();
        assertThat(result.asOf()).isEqualTo(before(31));
        assertThat(result.rounded(Fraction.of(1, 3), RoundingMode.HALF_EVEN)).isEqualTo(Money.parse("USD 0.33"));
    }

    /** Won 400 in 20 days. */
    @Test
    void throughput_isWhatWasWonInTheWindowADay() {
        assertThat(DEFAULTS.calculate(DEALS).throughput()).contains(Fraction.of(20));
        assertThat(VelocityAnalysis.between(day(25), day(31), USD)
                        .calculate(DEALS)
                        .throughput())
                .contains(Fraction.ZERO);
    }

    /** Days open from day 11 to 30: a 5, b 10, c 5, d 20, e 5, f 2 + 8, h 2: 57 in 20 days; V = 57/20 × 1/2 × 200 / 15 = 19. */
    @Test
    void timeAverage_countsDealsByTheirTimeInWork() {
        VelocityAnalysis analysis = DEFAULTS.withWork(WorkCount.TIME_AVERAGE);
        assertThat(analysis.calculate(DEALS).work()).isEqualTo(Fraction.of(57, 20));
        assertThat(velocity(analysis)).isEqualTo(Fraction.of(19));
    }

    /** c, d, e and h were opened in the window. */
    @Test
    void openedInWindow_countsTheNewDeals() {
        VelocityAnalysis analysis = DEFAULTS.withWork(WorkCount.OPENED_IN_WINDOW);
        assertThat(analysis.calculate(DEALS).work()).isEqualTo(Fraction.of(4));
        assertThat(velocity(analysis)).isEqualTo(Fraction.of(80, 3));
    }

    /** Selling begins with B: of the deals opened in the window 2, 3, 4 and 5 count, by its end; the first is in A still. */
    @Test
    void openedInWindow_unqualifiedDeals_doNotCount() {
        Deals deals = deals(DealLines.SALES_FROM_B, parse("""
                1 12 A
                1 31 B
                2 12 A
                2 13 B
                2 14 A
                3 12 A
                3 13 L
                4 12 W 10
                5 10 A
                5 12 H
                6 12 A
                6 13 D
                7 12 H
                8 12 A
                8 30 B
                """), before(40));
        VelocityResult result = DEFAULTS.withWork(WorkCount.OPENED_IN_WINDOW).calculate(deals);
        assertThat(result.work()).isEqualTo(Fraction.of(4));
        assertThat(result.inWork().qualified()).isEqualTo(ids("2", "8"));
        assertThat(result.inWork().unqualified()).isEqualTo(ids("1"));
        assertThat(result.inWork().onHold()).isEqualTo(ids("5", "7"));
        assertThat(DEFAULTS.calculate(deals).work()).isEqualTo(Fraction.of(2));
    }

    /**
     * Ages at which deals were seen in the window, and closed (*): a 10–15*, b 5–15*, c 0–5*, d 0–20, e 0–5, f 10–30, h 0–2*. At
     * risk at 2: c, d, e, h; at 5: c, d, e; at 15: a, b, d, f. S = 3/4 from 2, 1/2 from 5, 1/4 from 15. Mean up to 20 days: 2 × 1
     * + 3 × 3/4 + 10 × 1/2 + 5 × 1/4 = 10.5. V = 3 × 1/2 × 200 / 10.5.
     */
    @Test
    void restrictedCycle_countsOpenAndLostDealsToo() {
        VelocityAnalysis analysis = DEFAULTS.withRestrictedCycle(20);
        VelocityResult result = analysis.calculate(DEALS);
        assertThat(result.restrictedCycle().orElseThrow().mean()).isEqualTo(10.5);
        assertThat(result.velocity()).contains(Fraction.of(600, 21));
        assertThat(result.lives().orElseThrow().rows()).isEqualTo(7);
        assertThat(result.lives().orElseThrow().events()).isEqualTo(4);
        assertThat(result.lives().orElseThrow().lateEntries()).isEqualTo(3);
        assertThat(result.cycles().mean()).contains(Fraction.of(15));
        assertThat(analysis.horizonDays()).hasValue(20);
        // Nobody was seen beyond day 30 of a life, and somebody was open then.
        VelocityResult beyond = DEFAULTS.withRestrictedCycle(31).calculate(DEALS);
        assertThat(beyond.velocity()).isEmpty();
        assertThat(beyond.missing()).containsExactly(VelocityResult.Missing.NO_CYCLE);
        assertThat(DEFAULTS.withRestrictedCycle(30).calculate(DEALS).velocity()).isPresent();
    }

    /** k was closed for ten days and is open again: the timer stood. m was never real, n was closed before, o comes later. */
    @Test
    void restrictedCycle_reopenedUnrealAndOutsideDeals_countAsTheyLived() {
        Deals deals = deals(DealLines.SALES_FROM_B, parse("""
                k 1 B
                k 3 L
                k 13 B
                l 12 B
                l 15 L
                l 32 B
                m 12 A
                m 13 D
                n 1 B
                n 10 L
                o 31 B
                p 12 B
                p 20 L
                p 35 W 10
                q 12 B
                q 33 W 10
                """), before(40));
        VelocityResult result = DEFAULTS.withRestrictedCycle(5).calculate(deals);
        // k from age 2 to 20, l 0 to 3 (open again since), p 0 to 8 (closed), q 0 to 19.
        assertThat(result.lives().orElseThrow().rows()).isEqualTo(4);
        assertThat(result.lives().orElseThrow().events()).isEqualTo(1);
        assertThat(result.lives().orElseThrow().lateEntries()).isEqualTo(1);
        assertThat(result.lives().orElseThrow().lastTime()).hasValue(20);
    }

    @Test
    void restrictedCycle_fewCloses_isWeak() {
        StringBuilder log = new StringBuilder();
        for (int i = 10; i < 20; i++) {
            log.append("w" + i + " 12 A \n w" + i + " 14 W 5 \n");
        }
        Deals ten = deals(log.toString(), 31);
        assertThat(DEFAULTS.withRestrictedCycle(2).calculate(ten).isLowCount()).isFalse();
        assertThat(DEFAULTS.calculate(ten).isLowCount()).isFalse();
        Deals nine = deals(log.toString().replace("w19 14 W 5", "w19 15 L"), 31);
        assertThat(DEFAULTS.calculate(nine).isLowCount()).isTrue();
    }

    /**
     * 1 January 2026 is a Thursday. Working days from day 1 to 15: 11, from day 6 to 20: 11; in the window, from Sunday 11 to Friday
     * 30: 15. V = 3 × 1/2 × 200 / 11, throughput 400 / 15.
     */
    @Test
    void inWorkingTime_countsWorkingDaysOnly() {
        VelocityAnalysis analysis = DEFAULTS.inWorkingTime(OFFICE);
        VelocityResult result = analysis.calculate(DEALS);
        assertThat(result.cycles().mean()).contains(Fraction.of(11));
        assertThat(result.cycles().total()).isEqualTo(Duration.ofHours(176));
        assertThat(result.cycles().day()).isEqualTo(Duration.ofHours(8));
        assertThat(result.velocity()).contains(Fraction.of(300, 11));
        assertThat(result.throughput()).contains(Fraction.of(400, 15));
        assertThat(analysis.workingTime()).contains(OFFICE);
    }

    /**
     * In working days: a 6–11* (Monday 12 is the first working day of the window), b 3–11*, c 0–4* (12 to 15 January), d 0–15, e
     * 0–5, f 6–22 (hold included), h 0–2* (12 and 13). S = 3/4 from 2, 3/4 × 2/3 from 4, × 2/4 from 11. Mean up to 12: 2 + 2 ×
     * 3/4 + 7 × 1/2 + 1 × 1/4 = 7.25.
     */
    @Test
    void inWorkingTime_restrictedCycle_countsWorkingDaysToo() {
        VelocityResult result =
                DEFAULTS.inWorkingTime(OFFICE).withRestrictedCycle(12).calculate(DEALS);
        assertThat(result.restrictedCycle().orElseThrow().mean()).isCloseTo(7.25, within(1e-12));
    }

    @Test
    void inWorkingTime_windowWithoutWorkingTime_hasNoThroughput() {
        VelocityResult weekend = VelocityAnalysis.between(day(3), day(5), USD)
                .inWorkingTime(OFFICE)
                .calculate(DEALS);
        assertThat(weekend.throughput()).isEmpty();
        assertThat(VelocityAnalysis.between(day(3), day(5), USD)
                        .calculate(DEALS)
                        .throughput())
                .contains(Fraction.ZERO);
    }

    /** A working day is the normal day of the calendar, whatever the hours of the schedule. */
    @Test
    void inWorkingTime_halfDays_makeHalfDays() {
        WorkSchedule mornings = WorkSchedule.of(
                WeekdayCalendar.mondayToFriday(),
                WorkingHours.of(LocalTime.of(9, 0), LocalTime.of(13, 0)),
                ZoneOffset.UTC);
        assertThat(DEFAULTS.inWorkingTime(mornings).calculate(DEALS).cycles().mean())
                .contains(Fraction.of(11, 2));
    }

    @Test
    void filter_allFourParts_areOfTheSameDeals() {
        VelocityResult result =
                DEFAULTS.calculate(DEALS, deal -> "abcd".contains(deal.id().value()));
        assertThat(result.work()).isEqualTo(Fraction.ONE);
        assertThat(result.winRate().proportion()).isEqualTo(Proportion.of(2, 3));
        assertThat(result.velocity()).contains(Fraction.of(2 * 200, 3 * 15));
        VelocityResult one = DEFAULTS.withWork(WorkCount.TIME_AVERAGE)
                .withRestrictedCycle(5)
                .calculate(DEALS, deal -> deal.id().value().equals("a"));
        assertThat(one.work()).isEqualTo(Fraction.of(5, 20));
        assertThat(one.lives().orElseThrow().rows()).isEqualTo(1);
        assertThat(one.cycles().count()).isEqualTo(1);
        assertThat(DEFAULTS.withWork(WorkCount.OPENED_IN_WINDOW)
                        .calculate(DEALS, deal -> deal.id().value().equals("d"))
                        .work())
                .isEqualTo(Fraction.ONE);
    }

    @Test
    void atStartOf_theTwelveMonthsBefore_areTheWindow() {
        VelocityAnalysis analysis =
                VelocityAnalysis.atStartOf(LocalDate.of(2026, 3, 1), ZoneId.of("Europe/Moscow"), USD);
        assertThat(analysis.from()).isEqualTo(Instant.parse("2025-02-28T21:00:00Z"));
        assertThat(analysis.to()).isEqualTo(Instant.parse("2026-02-28T21:00:00Z"));
        ReportPeriod year = ReportPeriod.of(
                LocalDateRange.of(LocalDate.of(2025, 3, 1), LocalDate.of(2026, 3, 1)), ZoneId.of("Europe/Moscow"));
        assertThat(VelocityAnalysis.over(year, USD)).isEqualTo(analysis).hasSameHashCodeAs(analysis);
        assertThat(analysis.work()).isEqualTo(WorkCount.OPEN_AT_END);
        assertThat(analysis.horizonDays()).isEmpty();
        assertThat(analysis.workingTime()).isEmpty();
        assertThat(analysis.currency()).isEqualTo(USD);
        assertThat(analysis)
                .hasToString("velocity over [2025-02-28T21:00:00Z, 2026-02-28T21:00:00Z) in USD")
                .isNotEqualTo(analysis.withWork(WorkCount.TIME_AVERAGE))
                .isNotEqualTo(analysis.withRestrictedCycle(5))
                .isNotEqualTo(analysis.inWorkingTime(OFFICE));
    }

    @Test
    void missing_eachPart_isNamed() {
        assertThat(DEFAULTS.calculate(deals("1 11 A", 31)).missing())
                .containsExactly(
                        VelocityResult.Missing.NOTHING_DECIDED,
                        VelocityResult.Missing.NO_AMOUNT,
                        VelocityResult.Missing.NO_CYCLE);
        assertThat(DEFAULTS.calculate(deals("1 11 A \n 1 12 L", 31)).missing())
                .containsExactly(VelocityResult.Missing.NO_AMOUNT, VelocityResult.Missing.NO_CYCLE);
        assertThat(DEFAULTS.calculate(deals("1 11 A \n 1 12 W", 31)).missing())
                .containsExactly(VelocityResult.Missing.NO_AMOUNT);
        VelocityResult zero = DEFAULTS.calculate(deals("1 12 W 5 \n 2 12 A", 31));
        assertThat(zero.missing()).containsExactly(VelocityResult.Missing.ZERO_CYCLE);
        assertThat(zero.velocity()).isEmpty();
        assertThat(zero.velocityPerDay()).isEmpty();
        assertThat(zero.levers()).isEmpty();
        VelocityResult noWork = DEFAULTS.calculate(deals("1 11 A \n 1 12 W 5", 31));
        assertThat(noWork.missing()).isEmpty();
        assertThat(noWork.velocity()).contains(Fraction.ZERO);
    }

    @Test
    void results_sameInput_areEqual() {
        VelocityResult result = DEFAULTS.calculate(DEALS);
        assertThat(DEFAULTS.calculate(deals(parse(LOG), before(31))))
                .isEqualTo(result)
                .hasSameHashCodeAs(result);
        assertThat(DEFAULTS.calculate(deals(parse(LOG + "k 1 A"), before(31)))).isNotEqualTo(result);
        assertThat(DEFAULTS.withRestrictedCycle(20).calculate(DEALS)).isNotEqualTo(result);
    }
}
