package org.saleskit.analytics.cycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.saleskit.analytics.survival.SurvivalData;
import org.saleskit.analytics.survival.TimeScale;
import org.saleskit.core.deal.Close;
import org.saleskit.core.deal.Deals;
import org.saleskit.core.pipeline.DealId;
import org.saleskit.core.pipeline.StageType;
import org.saleskit.core.time.WeekdayCalendar;
import org.saleskit.core.time.WorkSchedule;
import org.saleskit.core.time.WorkingHours;

/**
 * What each option of cycle times changes in one small log, as of day 40:
 *
 * <pre>
 * d1: A day 0,                  won 10
 * d2: A day 0, lost 5, A again 15, won 20        (10 of its 20 days closed)
 * d3: A day 0                                    open for 40 days
 * d4: A day 2, B 6, on hold 30                   open for 38 days
 * </pre>
 */
class CycleOptionsTest {

    private static final Deals DEALS =
            DayLogs.asOf(40, "d1: A@0 W@10", "d2: A@0 L@5 A@15 W@20", "d3: A@0", "d4: A@2 B@6 H@30");
    private static final CycleTimeAnalysis DEFAULTS = CycleTimeAnalysis.withDefaults();
    private static final Locale RUSSIAN = Locale.forLanguageTag("ru");

    /** Such as "d2#1 10.0 WON", with "from 5.0" if first seen later. */
    private static List<String> read(CycleTimeAnalysis analysis) {
        TimeScale scale = analysis.scale();
        return analysis.analyze(DEALS).observations().stream()
                .map(each -> each.deal() + (each.run() == 0 ? "" : "#" + each.run()) + " "
                        + scale.toUnits(each.age()) + " " + each.state()
                        + (each.firstSeen() == 0 ? "" : " from " + scale.toUnits(each.firstSeen())))
                .toList();
    }

    private static List<String> leftOut(CycleTimeAnalysis analysis) {
        return analysis.analyze(DEALS).leftOut().stream()
                .map(each -> each.reason() + " " + each.deals())
                .toList();
    }

    private static String head(CycleTimeAnalysis analysis, Locale locale) {
        String text = analysis.analyze(DEALS).explain(locale);
        return text.substring(0, text.indexOf('.') + 1);
    }

    @Test
    void defaults_lastCloseFromOpening_withoutClosedTime() {
        assertThat(read(DEFAULTS)).containsExactly("d1 10.0 WON", "d2 10.0 WON", "d3 40.0 OPEN", "d4 38.0 ON_HOLD");
        assertThat(leftOut(DEFAULTS)).isEmpty();
        assertThat(DEFAULTS.closes()).isEqualTo(Close.Rule.LAST_CLOSE);
        assertThat(DEFAULTS.cycle()).isEqualTo(Close.Cycle.WITHOUT_CLOSED_GAP);
        assertThat(DEFAULTS.workingTime()).isEmpty();
        assertThat(DEFAULTS.start()).hasToString("opening");
        assertThat(DEFAULTS.analyze(DEALS).options()).isSameAs(DEFAULTS);
    }

    @Test
    void includeClosedGap_d2TakesItsClosedTimeToo() {
        CycleTimeAnalysis gap = DEFAULTS.withCycle(Close.Cycle.INCLUDE_CLOSED_GAP);
        assertThat(read(gap)).containsExactly("d1 10.0 WON", "d2 20.0 WON", "d3 40.0 OPEN", "d4 38.0 ON_HOLD");
        assertThat(head(gap, Locale.ENGLISH))
                .isEqualTo("Time from opening to any close, with the time spent closed before a reopening.");
        assertThat(head(gap, RUSSIAN))
                .isEqualTo(
                        "Время от открытия сделки до любого закрытия, вместе с временем, когда сделка была закрыта до"
                                + " открытия заново.");
    }

    @Test
    void sinceReopening_d2StartsAgain() {
        assertThat(read(DEFAULTS.withCycle(Close.Cycle.SINCE_REOPENING)))
                .containsExactly("d1 10.0 WON", "d2 5.0 WON", "d3 40.0 OPEN", "d4 38.0 ON_HOLD");
    }

    @Test
    void firstClose_d2IsTheLossOfDay5() {
        CycleTimeAnalysis first = DEFAULTS.withCloses(Close.Rule.FIRST_CLOSE);
        assertThat(read(first)).containsExactly("d1 10.0 WON", "d2 5.0 LOST", "d3 40.0 OPEN", "d4 38.0 ON_HOLD");
        assertThat(head(first, Locale.ENGLISH))
                .isEqualTo("Time from opening to any close, by the first close of each deal.");
        assertThat(head(first, RUSSIAN))
                .isEqualTo("Время от открытия сделки до любого закрытия, по первому закрытию каждой сделки.");
    }

    @Test
    void countEachClose_d2CountsTwiceFromItsOpening() {
        CycleTimeAnalysis each = DEFAULTS.withCloses(Close.Rule.COUNT_EACH_CLOSE);
        assertThat(read(each))
                .containsExactly("d1 10.0 WON", "d2 5.0 LOST", "d2#1 10.0 WON", "d3 40.0 OPEN", "d4 38.0 ON_HOLD");
        assertThat(head(each, Locale.ENGLISH))
                .isEqualTo("Time from opening to any close, each close of a deal counted.");
        assertThat(head(each, RUSSIAN))
                .isEqualTo("Время от открытия сделки до любого закрытия, каждое закрытие сделки учтено отдельно.");
    }

    @Test
    void newDealOnReopen_d2CountsTwiceFromItsReopening() {
        CycleTimeAnalysis each = DEFAULTS.withCloses(Close.Rule.NEW_DEAL_ON_REOPEN);
        assertThat(each.cycle()).isEqualTo(Close.Cycle.SINCE_REOPENING);
        assertThat(read(each))
                .containsExactly("d1 10.0 WON", "d2 5.0 LOST", "d2#1 5.0 WON", "d3 40.0 OPEN", "d4 38.0 ON_HOLD");
        assertThat(head(each, Locale.ENGLISH))
                .isEqualTo("Time from opening to any close, a reopened deal counted as a new one.");
        assertThat(head(each, RUSSIAN))
                .isEqualTo("Время от открытия сделки до любого закрытия, сделка, открытая заново, учтена как новая.");
    }

    /** Lost on day 5, open again since day 15: open now, 25 days without its closed time, 15 of them since. */
    @Test
    void reopenedAndOpen_isOneMoreOpenDealWhereEachCloseCounts() {
        Deals deals = DayLogs.asOf(30, "d: A@0 L@5 A@15");
        for (Close.Rule rule : Close.Rule.values()) {
            List<String> read = DEFAULTS.withCloses(rule).analyze(deals).observations().stream()
                    .map(each -> each.run() + " " + each.age() / 86_400 + " " + each.state())
                    .toList();
            switch (rule) {
                case LAST_CLOSE -> assertThat(read).containsExactly("0 20 OPEN");
                case FIRST_CLOSE -> assertThat(read).containsExactly("0 5 LOST");
                case COUNT_EACH_CLOSE -> assertThat(read).containsExactly("0 5 LOST", "1 20 OPEN");
                case NEW_DEAL_ON_REOPEN -> assertThat(read).containsExactly("0 5 LOST", "1 15 OPEN");
            }
        }
        assertThat(DEFAULTS.withCloses(Close.Rule.COUNT_EACH_CLOSE)
                        .analyze(deals)
                        .members(StageType.OPEN))
                .containsExactly(DealId.of("d"));
        assertThat(DEFAULTS.withCycle(Close.Cycle.SINCE_REOPENING)
                        .analyze(deals)
                        .observations())
                .extracting(each -> each.age() / 86_400)
                .containsExactly(15L);
    }

    /** B is the first sales stage: d1 and d2 come there by winning, d3 never, d4 on day 6. */
    @Test
    void startAtQualification_d3HasNone() {
        CycleTimeAnalysis qualified = DEFAULTS.withStart(CycleStart.qualification());
        assertThat(read(qualified)).containsExactly("d1 0.0 WON", "d2 0.0 WON", "d4 34.0 ON_HOLD");
        assertThat(leftOut(qualified)).containsExactly("NO_START [d3]");
        assertThat(head(qualified, Locale.ENGLISH)).isEqualTo("Time from qualification to any close.");
        assertThat(head(qualified, RUSSIAN)).isEqualTo("Время от квалификации до любого закрытия.");
    }

    /** Without a first sales stage any open stage will do, but a rest will not: d waits on hold for 3 days. */
    @Test
    void startAtQualification_withoutFirstSalesStage_isTheFirstOpenStage() {
        Deals deals = DayLogs.asOf(
                DayLogs.PIPELINE.toBuilder().firstSalesStage(Optional.empty()).build(), 10, "d: H@0 A@3 W@7", "e: L@1");
        CycleTimeResult cycle = DEFAULTS.withStart(CycleStart.qualification()).analyze(deals);
        assertThat(cycle.observations()).extracting(each -> each.age() / 86_400).containsExactly(4L);
        assertThat(cycle.leftOut().get(0).deals()).containsExactly(DealId.of("e"));
    }

    @Test
    void startAtEntryIntoAStage_countsFromTheFirstEntry() {
        CycleTimeAnalysis entry = DEFAULTS.withStart(CycleStart.entryInto("B"));
        assertThat(read(entry)).containsExactly("d4 34.0 ON_HOLD");
        assertThat(leftOut(entry)).containsExactly("NO_START [d1, d2, d3]");
        assertThat(head(entry, Locale.ENGLISH)).isEqualTo("Time from entry into B to any close.");
        assertThat(head(entry, RUSSIAN)).isEqualTo("Время от входа на этап B до любого закрытия.");
    }

    /** d1 three days before its opening; d2 on day 12 while closed: 3 of the 8 days to day 20 are closed. */
    @Test
    void startAtFirstContact_isTheHostsOwn() {
        CycleTimeAnalysis contact = DEFAULTS.withStart(CycleStart.of(
                "first contact", "первого контакта", deal -> switch (deal.id().value()) {
                    case "d1" -> Optional.of(DayLogs.day(-3));
                    case "d2" -> Optional.of(DayLogs.day(12));
                    case "d3" -> Optional.of(DayLogs.day(50));
                    default -> Optional.<Instant>empty();
                }));
        assertThat(read(contact)).containsExactly("d1 13.0 WON", "d2 5.0 WON");
        assertThat(leftOut(contact)).containsExactly("NO_START [d4]", "START_AFTER_AS_OF [d3]");
        assertThat(read(contact.withCycle(Close.Cycle.INCLUDE_CLOSED_GAP)))
                .containsExactly("d1 13.0 WON", "d2 8.0 WON");
        assertThat(contact.analyze(DEALS).explain(Locale.ENGLISH))
                .endsWith(
                        "; none is still open. Left out: 1 deal — without the start. Left out: 1 deal — start after the"
                                + " instant of the report.");
        assertThat(contact.analyze(DEALS).explain(RUSSIAN))
                .startsWith("Время от первого контакта до любого закрытия.")
                .endsWith(
                        "Не учтено сделок: 1 — нет начала отсчёта. Не учтено сделок: 1 — начало позже момента отчёта.");
    }

    /** Day 7 lies after the loss of d2 on day 5 and before its win on day 20, d1 is won on day 10. */
    @Test
    void startAfterTheClose_isAnErrorOfThatClose() {
        CycleTimeAnalysis late = DEFAULTS.withStart(CycleStart.of("x", "x", deal -> Optional.of(DayLogs.day(11))));
        assertThat(leftOut(late)).containsExactly("START_AFTER_CLOSE [d1]");
        assertThat(read(late)).containsExactly("d2 5.0 WON", "d3 29.0 OPEN", "d4 29.0 ON_HOLD");
        CycleTimeAnalysis each = DEFAULTS.withStart(CycleStart.of("x", "x", deal -> Optional.of(DayLogs.day(7))))
                .withCloses(Close.Rule.COUNT_EACH_CLOSE);
        assertThat(leftOut(each)).containsExactly("START_AFTER_CLOSE [d2]");
        assertThat(read(each)).containsExactly("d1 3.0 WON", "d2#1 5.0 WON", "d3 33.0 OPEN", "d4 33.0 ON_HOLD");
        assertThat(late.analyze(DEALS).leftOut().get(0).explain(Locale.ENGLISH))
                .isEqualTo("Left out: 1 deal — start after the close, an error in the data.");
        CycleTimeAnalysis atClose = DEFAULTS.withStart(CycleStart.of("x", "x", deal -> Optional.of(DayLogs.day(10))));
        assertThat(read(atClose)).contains("d1 0.0 WON");
    }

    /** Day 0 is a Monday: days 0 to 9 hold 8 working days of 8 hours, 0 to 39 hold 30, 2 to 39 hold 28. */
    @Test
    void workingTime_countsWorkingHours() {
        WorkSchedule schedule = WorkSchedule.builder().zone(ZoneOffset.UTC).build();
        CycleTimeAnalysis working = DEFAULTS.withWorkingTime(schedule);
        // d2: days 0 to 4 are 5 working days, 15 to 19 (Tuesday to Saturday) are 4.
        assertThat(read(working)).containsExactly("d1 64.0 WON", "d2 72.0 WON", "d3 240.0 OPEN", "d4 224.0 ON_HOLD");
        assertThat(working.workingTime()).contains(schedule);
        assertThat(working.scale()).isEqualTo(TimeScale.workingHours());
        assertThat(head(working, Locale.ENGLISH))
                .isEqualTo("Time from opening to any close, in working time by the schedule.");
        assertThat(working.analyze(DEALS).explain(Locale.ENGLISH)).contains("Half close within 72.0 working hours (");
        assertThat(head(working, RUSSIAN))
                .isEqualTo("Время от открытия сделки до любого закрытия, в рабочем времени по графику.");
        WorkSchedule mornings = WorkSchedule.of(
                WeekdayCalendar.mondayToFriday(),
                WorkingHours.of(LocalTime.of(9, 0), LocalTime.of(13, 0)),
                ZoneOffset.UTC);
        assertThat(read(DEFAULTS.withWorkingTime(mornings))).contains("d1 32.0 WON");
    }

    /** A log begun on day 12: d1 closed before; d2 was closed then, its age 5 since day 5. */
    @Test
    void logStart_dealsCountFromTheAgeAtWhichTheyWereSeen() {
        CycleTimeAnalysis late = DEFAULTS.withLogStart(DayLogs.day(12));
        assertThat(read(late))
                .containsExactly("d2 10.0 WON from 5.0", "d3 40.0 OPEN from 12.0", "d4 38.0 ON_HOLD from 10.0");
        assertThat(leftOut(late)).containsExactly("FIRST_SEEN_AT_END [d1]");
        CycleTimeResult cycle = late.analyze(DEALS);
        // Only d2 is under observation at 10 days and closes: the curve ends there, which a gap says.
        assertThat(cycle.steps().get(0).atRisk()).isEqualTo(1);
        assertThat(cycle.toAnyClose().data().riskGaps())
                .containsExactly(new SurvivalData.RiskGap(0, 5, false), new SurvivalData.RiskGap(10, 10, true));
        assertThat(cycle.explain(Locale.ENGLISH))
                .endsWith("Of the closed alone: mean 10.0 days, median 10.0 days, biased. Left out: 1 deal — first seen"
                        + " when already ended.");
        assertThat(cycle.explain(RUSSIAN))
                .contains("медиана 10,0 дн. — смещены. Не учтено сделок: 1 — увидены лишь в конце.");
    }

    @Test
    void firstSeen_atTheEndOrAfterIt_hasNoPart_beforeTheStartIsFromTheStart() {
        Deals deals = DayLogs.asOf(40, "a: A@0 W@10", "b: A@0 W@10", "c: A@5 W@10", "d: A@10 W@10", "e: A@10 W@10");
        CycleTimeResult cycle = DEFAULTS.withFirstSeen(deal -> switch (deal.id().value()) {
                    case "a" -> DayLogs.day(10);
                    case "b" -> DayLogs.day(9.5);
                    case "c" -> DayLogs.day(2);
                    case "d" -> DayLogs.day(10);
                    default -> DayLogs.day(10.5);
                })
                .analyze(deals);
        assertThat(cycle.observations())
                .extracting(each -> each.deal() + " " + each.firstSeen() / 43_200 + " " + each.age() / 43_200)
                .containsExactly("b 19 20", "c 0 10", "d 0 0");
        assertThat(cycle.leftOut())
                .containsExactly(new CycleLeftOut(
                        CycleLeftOut.Reason.FIRST_SEEN_AT_END, List.of(DealId.of("a"), DealId.of("e"))));
        assertThat(cycle.toAnyClose().data().leftOut().neverAtRisk()).isZero();
    }
}
