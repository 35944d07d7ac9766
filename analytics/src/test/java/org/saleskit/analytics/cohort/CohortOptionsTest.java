package org.saleskit.analytics.cohort;

import static org.assertj.core.api.Assertions.assertThat;
import static org.saleskit.analytics.cohort.CohortLogs.PIPELINE;
import static org.saleskit.analytics.cohort.CohortLogs.deals;
import static org.saleskit.analytics.cohort.CohortLogs.ids;

import java.time.Duration;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.saleskit.core.deal.Deal.Reach;
import org.saleskit.core.deal.Deals;
import org.saleskit.core.pipeline.DealId;
import org.saleskit.core.stats.Fraction;
import org.saleskit.core.time.CalendarPeriod;

/** How each option changes one small log. */
class CohortOptionsTest {

    /** As of day 40, stages A, B, C. */
    private static final Deals DEALS = deals(
            40,
            "D1 A@0 B@2 C@4 Won@8",
            "D2 A@0 C@5 Won@20",
            "D3 A@1 B@3 A@6 Lost@9",
            "D4 A@2 C@3 Lost@12",
            "D5 A@3 B@12",
            "D6 A@35 B@36 Won@37",
            "D7 A@38");

    private static final CohortConversion WEEKS = CohortConversion.in(PIPELINE, Duration.ofDays(14));

    private static String rates(CohortConversion conversion) {
        CohortResult result = conversion.of(DEALS);
        return String.join(
                ", ",
                result.steps().stream().map(step -> step.rate().toString()).toList());
    }

    static Stream<Arguments> options() {
        return Stream.of(
                Arguments.of("defaults: B, C, won", WEEKS, "5 of 5, 3 of 5, 1 of 5"),
                Arguments.of(
                        "a longer window takes in the win of D2 on day 20",
                        CohortConversion.in(PIPELINE, Duration.ofDays(20)),
                        "5 of 5, 3 of 5, 2 of 5"),
                Arguments.of(
                        "a shorter window: B is too late for D5",
                        CohortConversion.in(PIPELINE, Duration.ofDays(8)),
                        "4 of 5, 3 of 5, 1 of 5"),
                Arguments.of("from B: D7 never entered, D6 is immature", WEEKS.from("B"), "3 of 5, 1 of 5"),
                Arguments.of("from C", WEEKS.from("C"), "1 of 3"),
                Arguments.of(
                        "B within 3 days: D5 is late, D2 and D4 reach it by C on days 5 and 3, after 5 and 1 days",
                        WEEKS.withStepWindow("B", Duration.ofDays(3)),
                        "3 of 5, 2 of 5, 1 of 5"),
                Arguments.of(
                        "the win within 3 days of C: D1 took 4",
                        WEEKS.withWinWindow(Duration.ofDays(3)),
                        "5 of 5, 3 of 5, 0 of 5"),
                Arguments.of(
                        "the win within 4 days of C, the end included",
                        WEEKS.withWinWindow(Duration.ofDays(4)),
                        "5 of 5, 3 of 5, 1 of 5"),
                Arguments.of(
                        "IMPLIED_REACH_WON_ONLY: the win of D2 implies B on day 20, too late; D4 was not in B",
                        WEEKS.withReach(Reach.IMPLIED_REACH_WON_ONLY),
                        "3 of 5, 3 of 5, 1 of 5"),
                Arguments.of(
                        "ACTUAL_ONLY: neither D2 nor D4 was in B",
                        WEEKS.withReach(Reach.ACTUAL_ONLY),
                        "3 of 5, 3 of 5, 1 of 5"),
                Arguments.of(
                        "ALL_IN_ORDER: the count of D2 and D4 ends at the stage they skipped",
                        WEEKS.withReach(Reach.ALL_IN_ORDER),
                        "3 of 5, 1 of 5, 1 of 5"),
                Arguments.of(
                        "RESET_ON_REGRESS: D3 went back to A and has not reached B since",
                        WEEKS.withReach(Reach.RESET_ON_REGRESS),
                        "4 of 5, 3 of 5, 1 of 5"),
                Arguments.of(
                        "INCLUDE_IMMATURE: D6 and D7 entered, D6 has won already",
                        WEEKS.withImmature(ImmatureRule.INCLUDE_IMMATURE),
                        "6 of 7, 4 of 7, 2 of 7"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("options")
    void option_smallLog_changesTheRates(String description, CohortConversion conversion, String rates) {
        assertThat(rates(conversion)).as(description).isEqualTo(rates);
    }

    @Test
    void reach_wonOnlyAndActualOnly_differOnSkippedStagesOfWonDeals() {
        Deals skip = deals(40, "D2 A@0 C@5 Won@9");
        CohortConversion wonOnly = WEEKS.withReach(Reach.IMPLIED_REACH_WON_ONLY);
        CohortConversion actual = WEEKS.withReach(Reach.ACTUAL_ONLY);
        assertThat(wonOnly.of(skip).step("B").converted()).isEqualTo(ids("D2"));
        assertThat(wonOnly.of(skip).implied("B")).isEqualTo(ids("D2"));
        assertThat(actual.of(skip).step("B").dropped()).isEqualTo(ids("D2"));
    }

    @Test
    void period_ofEntry_keepsItsEntrants() {
        // 6 April 2026 is day 36: D6 and D7 entered in the weeks of 30 March and 6 April.
        CohortResult week = WEEKS.of(DEALS, CalendarPeriod.parse("2026-W15").in(ZoneOffset.UTC));
        assertThat(week.entrants()).isEqualTo(ids("D7"));
        List<DealId> before = WEEKS.of(DEALS, CalendarPeriod.parse("2026-W14").in(ZoneOffset.UTC))
                .entrants();
        assertThat(before).isEqualTo(ids("D6"));
    }

    @Test
    void flow_reachRules_changeTheEntries() {
        PeriodFlow flow = PeriodFlow.in(PIPELINE);
        CalendarPeriod march = CalendarPeriod.parse("2026-03");
        ZoneId zone = ZoneOffset.UTC;
        // In March (days 0 to 30) D1 to D5 come into A, all into B, D1, D2, D4 into C, D1 and D2 are won.
        FlowResult implied = flow.of(DEALS, march.in(zone));
        assertThat(implied.into("B").ratio()).contains(Fraction.of(5, 5));
        assertThat(implied.into("C").ratio()).contains(Fraction.of(3, 5));
        assertThat(implied.intoWin().ratio()).contains(Fraction.of(2, 3));
        FlowResult actual = flow.withReach(Reach.ACTUAL_ONLY).of(DEALS, march.in(zone));
        assertThat(actual.into("B").ratio()).contains(Fraction.of(3, 5));
        assertThat(actual.into("C").ratio()).contains(Fraction.of(3, 3));
        FlowResult inOrder = flow.withReach(Reach.ALL_IN_ORDER).of(DEALS, march.in(zone));
        assertThat(inOrder.into("C").ratio()).contains(Fraction.of(1, 3));
        assertThat(inOrder.intoWin().ratio()).contains(Fraction.of(1, 1));
    }
}
