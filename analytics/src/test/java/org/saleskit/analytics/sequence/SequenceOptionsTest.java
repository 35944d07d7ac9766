package org.saleskit.analytics.sequence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.saleskit.analytics.sequence.Exclusion.Outcome;
import org.saleskit.analytics.sequence.SequenceFunnel.Reentry;
import org.saleskit.core.stats.Proportion;
import org.saleskit.core.time.ReportPeriod;
import org.threeten.extra.LocalDateRange;

/** How each option changes one small log. */
class SequenceOptionsTest {

    /** Hours since 2 March; "call" is no step, "refusal" may be excluded. */
    private static final String LOG = """
            ann:  visit@0 demo@10 paid@20
            bob:  visit@0 call@5 demo@10 paid@100
            cat:  visit@0 visit@30 demo@31 paid@32
            dan:  demo@1 visit@2 paid@3
            eve:  visit@0 demo@0 refusal@4 paid@9
            fay:  call@0
            gil:  visit@0 demo@40 demo@50 paid@51
            hal:  visit@190 demo@195 paid@196
            """;

    private static final SequenceFunnel FUNNEL = SequenceFunnel.steps("visit", "demo", "paid");

    private static String depths(SequenceFunnel funnel) {
        return Rows.depths(of(funnel));
    }

    private static SequenceResult<String> of(SequenceFunnel funnel) {
        return Rows.result(funnel, Rows.hour(200), Rows.log(LOG));
    }

    @Test
    void defaults_areOrderedFirstEntryNoWindow() {
        assertThat(depths(FUNNEL)).isEqualTo("ann:3 bob:3 cat:3 dan:1 eve:3 gil:3 hal:3");
        assertThat(of(FUNNEL).notEntered()).containsExactly("fay");
        assertThat(of(FUNNEL).conversion()).isEqualTo(Proportion.of(6, 7));
        assertThat(FUNNEL.order()).isEqualTo(StepOrder.ORDERED);
        assertThat(FUNNEL.reentry()).isEqualTo(Reentry.FIRST);
        assertThat(FUNNEL.sameTime()).isEqualTo(SameTime.TOTAL_ORDER);
        assertThat(FUNNEL.window()).isEmpty();
        assertThat(FUNNEL.entryPeriod()).isEmpty();
        assertThat(FUNNEL.isPassingRepeats()).isFalse();
        assertThat(FUNNEL.isIncludingImmature()).isFalse();
    }

    @Test
    void strict_nothingBetween() {
        // bob called, cat visited twice, eve refused, gil saw the demo twice.
        assertThat(depths(FUNNEL.strict())).isEqualTo("ann:3 bob:1 cat:1 dan:1 eve:2 gil:2 hal:3");
    }

    @Test
    void strictPassingRepeats_repeatsOfStepsAllowed() {
        assertThat(depths(FUNNEL.strict().passingRepeats())).isEqualTo("ann:3 bob:1 cat:3 dan:1 eve:2 gil:3 hal:3");
    }

    @Test
    void anyOrder_danDidAllThree() {
        assertThat(depths(FUNNEL.anyOrder())).isEqualTo("ann:3 bob:3 cat:3 dan:3 eve:3 gil:3 hal:3");
        assertThat(of(FUNNEL.anyOrder()).paths().get(3).stepTaken(1)).hasValue(2);
        assertThat(of(FUNNEL.anyOrder()).step(1).name()).isEmpty();
    }

    @Test
    void window_bobAndGilTakeTooLong_halIsImmature() {
        SequenceResult<String> result = of(FUNNEL.within(Duration.ofHours(50)));
        assertThat(Rows.depths(result)).isEqualTo("ann:3 bob:2 cat:3 dan:1 eve:3 gil:2 hal:3");
        assertThat(result.conversion()).isEqualTo(Proportion.of(3, 6));
        assertThat(Rows.subjects(result.paths(SequencePath.Outcome.IMMATURE))).containsExactly("hal");
        // gil paid after 51 hours: just outside, and just inside a window of 51.
        assertThat(depths(FUNNEL.within(Duration.ofHours(51)))).contains("gil:3");
    }

    @Test
    void includingImmature_halIsInTheRate() {
        SequenceFunnel funnel = FUNNEL.within(Duration.ofHours(50)).includingImmature();
        assertThat(of(funnel).conversion()).isEqualTo(Proportion.of(4, 7));
    }

    @Test
    void stepWindow_paidWithinTwoHoursOfTheDemo() {
        // Only cat, gil (after the second demo) and hal.
        assertThat(depths(FUNNEL.withStepWindow(3, Duration.ofHours(2))))
                .isEqualTo("ann:2 bob:2 cat:3 dan:1 eve:2 gil:3 hal:3");
    }

    @Test
    void optionalStep_danPaidWithoutADemo() {
        SequenceResult<String> result = of(FUNNEL.withOptionalStep(2));
        assertThat(Rows.depths(result)).isEqualTo("ann:3 bob:3 cat:3 dan:3 eve:3 gil:3 hal:3");
        assertThat(result.step(2).fromPrevious()).isEqualTo(Proportion.of(6, 7));
        assertThat(result.step(3).fromPrevious()).isEqualTo(Proportion.of(7, 7));
        assertThat(Rows.subjects(result.step(2).dropped())).containsExactly("dan");
        assertThat(result.paths().get(3).at(2)).isEmpty();
        assertThat(result.step(2).isOptional()).isTrue();
        assertThat(result.step(3).isOptional()).isFalse();
    }

    @Test
    void sameTime_eveVisitedAndSawTheDemoAtOnce() {
        assertThat(depths(FUNNEL)).contains("eve:3");
        assertThat(depths(FUNNEL.withSameTime(SameTime.STRICT_INCREASE))).contains("eve:1");
        // Within one hour dan's demo before the visit counts too.
        assertThat(depths(FUNNEL.withSameTime(SameTime.eitherWithin(Duration.ofHours(1)))))
                .isEqualTo("ann:3 bob:3 cat:3 dan:3 eve:3 gil:3 hal:3");
        assertThat(depths(FUNNEL.withSameTime(SameTime.eitherWithin(Duration.ZERO))))
                .isEqualTo("ann:3 bob:3 cat:3 dan:1 eve:3 gil:3 hal:3");
    }

    @Test
    void reentry_catVisitedTwice() {
        SequenceFunnel day = FUNNEL.within(Duration.ofDays(1));
        assertThat(depths(day)).isEqualTo("ann:3 bob:2 cat:1 dan:1 eve:3 gil:1 hal:3");
        assertThat(depths(day.withReentry(Reentry.LAST))).contains("cat:3");
        assertThat(depths(day.withReentry(Reentry.BEST))).contains("cat:3");
        assertThat(depths(day.withReentry(Reentry.ALL))).contains("cat:1 cat:3");
        assertThat(of(day.withReentry(Reentry.ALL)).paths()).hasSize(8);
    }

    @Test
    void exclusion_eveRefused() {
        SequenceResult<String> dropped = of(FUNNEL.excluding("refusal", Outcome.COUNT_AS_DROP));
        assertThat(Rows.depths(dropped)).isEqualTo("ann:3 bob:3 cat:3 dan:1 eve:2 gil:3 hal:3");
        assertThat(dropped.conversion()).isEqualTo(Proportion.of(5, 7));
        assertThat(dropped.paths().get(4).stoppedBy().orElseThrow().event()).isEqualTo("refusal");
        assertThat(dropped.paths().get(4).endedAt()).contains(Rows.hour(4));
        assertThat(dropped.excluded()).isEmpty();
        SequenceResult<String> excluded = of(FUNNEL.excluding("refusal", Outcome.EXCLUDE_FROM_BASE));
        assertThat(excluded.conversion()).isEqualTo(Proportion.of(5, 6));
        assertThat(Rows.subjects(excluded.excluded())).containsExactly("eve");
        // Before the demo nobody refused.
        assertThat(of(FUNNEL.excluding(new Exclusion("refusal", 1, 2, Outcome.COUNT_AS_DROP)))
                        .conversion())
                .isEqualTo(Proportion.of(6, 7));
    }

    @Test
    void exclusion_stepNotReached_countsUntilTheWindowEnds() {
        SequenceFunnel funnel = SequenceFunnel.steps("visit", "paid")
                .within(Duration.ofHours(10))
                .excluding("no", Outcome.COUNT_AS_DROP);
        String log = "a: visit@0 no@10\nb: visit@0 no@11\nc: no@0 visit@1\nd: visit@0 paid@1 no@2";
        assertThat(Rows.result(funnel, log).paths().stream()
                        .filter(path -> path.stoppedBy().isPresent())
                        .map(SequencePath::subject))
                .containsExactly("a");
    }

    @Test
    void exclusion_twoOfThem_theFirstEventDecidesThenTheFirstGiven() {
        SequenceFunnel funnel = SequenceFunnel.steps("visit", "paid")
                .excluding("no", Outcome.COUNT_AS_DROP)
                .excluding("fraud", Outcome.EXCLUDE_FROM_BASE)
                .excluding("no", Outcome.EXCLUDE_FROM_BASE);
        SequenceResult<String> result = Rows.result(funnel, "a: visit no fraud paid\nb: visit fraud no\nc: visit no");
        assertThat(Rows.depths(result)).isEqualTo("a:1 c:1");
        assertThat(Rows.subjects(result.excluded())).containsExactly("b");
    }

    @Test
    void exclusionWithAll_pathIsOverAndTheNextEntryBegins() {
        SequenceFunnel funnel = SequenceFunnel.steps("visit", "paid").withReentry(Reentry.ALL);
        String log = "a: visit no visit paid";
        assertThat(Rows.paths(Rows.result(funnel, log))).isEqualTo("visit0 paid3");
        assertThat(Rows.paths(Rows.result(funnel.excluding("no", Outcome.COUNT_AS_DROP), log)))
                .isEqualTo("visit0 | visit2 paid3");
        SequenceResult<String> out = Rows.result(funnel.excluding("no", Outcome.EXCLUDE_FROM_BASE), log);
        assertThat(Rows.paths(out)).isEqualTo("visit2 paid3");
        assertThat(out.paths().get(0).number()).isEqualTo(2);
    }

    @Test
    void entryPeriod_onlyEntriesOfTheDayBeginPaths() {
        // Hours 24 to 47 are 3 March: cat's second visit.
        ReportPeriod day =
                ReportPeriod.of(LocalDateRange.of(LocalDate.of(2026, 3, 3), LocalDate.of(2026, 3, 4)), ZoneOffset.UTC);
        SequenceResult<String> result = of(FUNNEL.enteredIn(day));
        assertThat(Rows.paths(result)).isEqualTo("visit30 demo31 paid32");
        assertThat(result.notEntered()).containsExactly("ann", "bob", "dan", "eve", "fay", "gil", "hal");
        // The period is half-open.
        String log = "a: visit@23\nb: visit@24\nc: visit@47\nd: visit@48";
        for (Reentry reentry : Reentry.values()) {
            assertThat(Rows.depths(Rows.result(FUNNEL.enteredIn(day).withReentry(reentry), log)))
                    .isEqualTo("b:1 c:1");
            // An entry after the period is not the last one of it.
            assertThat(Rows.paths(Rows.result(FUNNEL.enteredIn(day).withReentry(reentry), "a: visit@24 visit@60")))
                    .isEqualTo("visit24");
        }
    }

    @Test
    void entryPeriod_longerThanAnyLog_isNoLimit() {
        ReportPeriod always =
                ReportPeriod.of(LocalDateRange.of(LocalDate.of(-5000, 1, 1), LocalDate.of(9999, 1, 1)), ZoneOffset.UTC);
        assertThat(depths(FUNNEL.enteredIn(always))).isEqualTo(depths(FUNNEL));
    }

    @Test
    void asOf_halfWay_laterEventsAreCountedAndNotRead() {
        SequenceResult<String> result = Rows.result(FUNNEL, Rows.hour(31), Rows.log(LOG));
        assertThat(Rows.depths(result)).isEqualTo("ann:3 bob:2 cat:2 dan:1 eve:3 gil:1");
        assertThat(result.rowsAfterAsOf()).isEqualTo(8);
        assertThat(result.subjectsAfterAsOf()).isEqualTo(1);
        assertThat(result.subjects()).isEqualTo(7);
    }

    @Test
    void options_givenInAnyOrder_areEqual() {
        SequenceFunnel one = FUNNEL.strict()
                .within(Duration.ofDays(1))
                .withStepWindow(2, Duration.ofHours(1))
                .withOptionalStep(2);
        SequenceFunnel other = FUNNEL.withOptionalStep(2)
                .withStepWindow(2, Duration.ofHours(1))
                .within(Duration.ofDays(1))
                .withOrder(StepOrder.STRICT);
        assertThat(one).isEqualTo(other).hasSameHashCodeAs(other).isNotEqualTo(FUNNEL);
        assertThat(one.asOf(Rows.LATER)).isEqualTo(other.asOf(Rows.LATER)).hasSameHashCodeAs(other.asOf(Rows.LATER));
        assertThat(one.asOf(Rows.LATER)).isNotEqualTo(one.asOf(Rows.BEGIN)).isNotEqualTo(FUNNEL.asOf(Rows.LATER));
        assertThat(one.stepWindows()).containsOnlyKeys(2);
        assertThat(one.optionalSteps()).containsExactly(2);
        assertThat(FUNNEL.steps()).isEqualTo(List.of("visit", "demo", "paid"));
        assertThat(FUNNEL).hasToString("SequenceFunnel[visit → demo → paid, ORDERED, TOTAL_ORDER, FIRST]");
        assertThat(one.passingRepeats()
                        .includingImmature()
                        .excluding("x", Outcome.COUNT_AS_DROP)
                        .asOf(Rows.BEGIN))
                .hasToString(
                        "SequenceFunnel[visit → demo → paid, STRICT passing repeats, TOTAL_ORDER, FIRST, within PT24H,"
                                + " steps within {2=PT1H}, optional [2], [Exclusion[event=x, after=1, before=3,"
                                + " outcome=COUNT_AS_DROP]], including immature] as of 2026-03-02T00:00:00Z");
    }

    @Test
    void window_longerThanAllTime_isNoWindow() {
        Duration ages = Duration.ofDays(365_000_000);
        assertThat(depths(FUNNEL.within(ages))).isEqualTo(depths(FUNNEL));
        assertThat(depths(FUNNEL.within(Duration.ofDays(146_097)))).isEqualTo(depths(FUNNEL));
        assertThat(of(FUNNEL.within(ages)).paths(SequencePath.Outcome.IMMATURE)).isEmpty();
        assertThat(depths(FUNNEL.withSameTime(SameTime.eitherWithin(ages))))
                .isEqualTo("ann:3 bob:3 cat:3 dan:3 eve:3 gil:3 hal:3");
    }
}
