package org.saleskit.analytics.sequence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.saleskit.analytics.sequence.SequenceFunnel.Reentry;
import org.saleskit.analytics.sequence.SequencePath.Outcome;
import org.saleskit.core.stats.Proportion;

/** Ways in which funnels of events are known to go wrong. */
class SequenceTrapsTest {

    private static final SequenceFunnel DEMO_PAID = SequenceFunnel.steps("visit", "demo", "paid");

    /** A trial of 31 days: of ten that entered, six have not had their 31 days yet; two of those have paid already. */
    @Test
    void T1_openWindow_isImmatureAndNotLost() {
        String log = """
                a: visit@0 paid@100
                b: visit@0 paid@200
                c: visit@0
                d: visit@10
                e: visit@900 paid@901
                f: visit@900 paid@999
                g: visit@900
                h: visit@900
                i: visit@900
                j: visit@990
                """;
        SequenceFunnel funnel = SequenceFunnel.steps("visit", "paid").within(Duration.ofDays(31));
        SequenceResult<String> result = Rows.result(funnel, Rows.hour(1_000), Rows.log(log));
        assertThat(result.conversion()).isEqualTo(Proportion.of(2, 4));
        assertThat(Rows.subjects(result.paths(Outcome.CONVERTED))).containsExactly("a", "b");
        assertThat(Rows.subjects(result.paths(Outcome.DROPPED))).containsExactly("c", "d");
        assertThat(Rows.subjects(result.paths(Outcome.IMMATURE))).containsExactly("e", "f", "g", "h", "i", "j");
        assertThat(Rows.subjects(result.step(2).immature())).containsExactly("e", "f", "g", "h", "i", "j");
        // Lost at once would be 4 of 10; leaving out only those that have not paid yet would be 4 of 6.
        assertThat(Rows.result(funnel.includingImmature(), Rows.hour(1_000), Rows.log(log))
                        .conversion())
                .isEqualTo(Proportion.of(4, 10));
        // When all windows are over nobody is immature.
        assertThat(Rows.result(funnel, Rows.hour(990 + 31 * 24), Rows.log(log)).conversion())
                .isEqualTo(Proportion.of(4, 10));
    }

    @Test
    void T2_oneWindowForAll_stepsHaveTheirOwn() {
        String log = """
                a: visit@0 demo@24 paid@700
                b: visit@0 demo@200 paid@201
                c: visit@0 demo@24 paid@721
                """;
        SequenceFunnel thirtyDays = DEMO_PAID.within(Duration.ofDays(30));
        SequenceFunnel demoInAWeek = thirtyDays.withStepWindow(2, Duration.ofDays(7));
        assertThat(Rows.depths(Rows.result(DEMO_PAID, log))).isEqualTo("a:3 b:3 c:3");
        assertThat(Rows.depths(Rows.result(thirtyDays, log))).isEqualTo("a:3 b:3 c:2");
        assertThat(Rows.depths(Rows.result(demoInAWeek, log))).isEqualTo("a:3 b:1 c:2");
        assertThat(Rows.depths(Rows.result(DEMO_PAID.withStepWindow(2, Duration.ofDays(7)), log)))
                .isEqualTo("a:3 b:1 c:3");
    }

    /** The visit to demo takes 1 and 3 hours inside the window of 4; a demo after 38 hours is not in the times. */
    @Test
    void T3_timeToConvert_isOfTheMatchedPathsAndOfEveryStep() {
        String log = """
                a: visit@0 demo@1 paid@4
                b: visit@0 demo@3 paid@4
                c: visit@0 demo@38 paid@39
                d: visit@0 visit@1 demo@2
                """;
        SequenceResult<String> result = Rows.result(DEMO_PAID.within(Duration.ofHours(4)), log);
        for (SequenceStep<String> step : result.steps().subList(1, 3)) {
            assertThat(step.times().count()).isEqualTo(step.fromPrevious().successes());
            assertThat(step.timesFromEntry().count()).isEqualTo(step.overall().successes());
        }
        assertThat(result.step(2).times().sorted())
                .containsExactly(Duration.ofHours(1), Duration.ofHours(2), Duration.ofHours(3));
        assertThat(result.step(3).times().sorted()).containsExactly(Duration.ofHours(1), Duration.ofHours(3));
        assertThat(result.times().sorted()).containsExactly(Duration.ofHours(4), Duration.ofHours(4));
        assertThat(result.times().median()).contains(Duration.ofHours(4));
    }

    @Test
    void T4_listBehindANumber_isTheNumber() {
        String log = """
                a: visit demo paid
                b: visit demo
                c: visit
                d: demo paid
                """;
        SequenceResult<String> result = Rows.result(DEMO_PAID.within(Duration.ofDays(1)), log);
        assertThat(result.step(2).fromPrevious()).isEqualTo(Proportion.of(2, 3));
        assertThat(Rows.subjects(result.step(2).converted())).containsExactly("a", "b");
        assertThat(Rows.subjects(result.step(2).dropped())).containsExactly("c");
        assertThat(result.step(3).fromPrevious()).isEqualTo(Proportion.of(1, 2));
        assertThat(Rows.subjects(result.step(3).converted())).containsExactly("a");
        assertThat(Rows.subjects(result.step(3).dropped())).containsExactly("b");
        assertThat(result.conversion()).isEqualTo(Proportion.of(1, 3));
        assertThat(result.notEntered()).containsExactly("d");
    }

    /** Everything at one instant: whatever the order of the rows, one path, counted once, the same result to the bit. */
    @Test
    void T5_sameTimestamp_isStableAndCountedOnce() {
        Instant at = Rows.hour(0);
        List<Rows.Row> rows = new ArrayList<>();
        for (String name : List.of("paid", "demo", "visit", "demo", "other", "visit")) {
            rows.add(new Rows.Row("a", SequenceEvent.of(name, at)));
        }
        SequenceResult<String> expected = Rows.result(DEMO_PAID.withReentry(Reentry.ALL), Rows.LATER, rows);
        assertThat(Rows.paths(expected)).isEqualTo("visit0 demo0 paid0");
        assertThat(expected.repeatedRows()).isEqualTo(2);
        assertThat(expected.undecidedRows()).isEqualTo(3);
        Random random = new Random(5);
        for (int i = 0; i < 100; i++) {
            Collections.shuffle(rows, random);
            assertThat(Rows.result(DEMO_PAID.withReentry(Reentry.ALL), Rows.LATER, rows))
                    .isEqualTo(expected);
        }
        assertThat(Rows.depths(Rows.result(DEMO_PAID.withSameTime(SameTime.STRICT_INCREASE), Rows.LATER, rows)))
                .isEqualTo("a:1");
    }

    /** A sequence, then an id, decides among events of one instant. */
    @Test
    void T5_sameTimestamp_isOrderedBySequenceThenById() {
        Instant at = Rows.hour(0);
        SequenceEvent visit = SequenceEvent.of("visit", at);
        SequenceEvent demo = SequenceEvent.of("demo", at);
        assertThat(depth(visit, demo)).isEqualTo(2);
        assertThat(depth(visit.withSequence(2), demo.withSequence(1))).isEqualTo(1);
        assertThat(depth(visit.withSequence(1), demo.withSequence(2))).isEqualTo(2);
        assertThat(depth(visit.withId("b"), demo.withId("a"))).isEqualTo(1);
        assertThat(depth(visit.withId("a"), demo.withId("b"))).isEqualTo(2);
        assertThat(depth(visit.withSequence(1).withId("b"), demo.withSequence(2).withId("a")))
                .isEqualTo(2);
    }

    private static int depth(SequenceEvent... events) {
        SequenceLog<String> log = DEMO_PAID.asOf(Rows.LATER).log();
        for (SequenceEvent event : events) {
            log.add("a", event);
        }
        SequenceResult<String> result = log.result();
        assertThat(result.undecidedRows()).isEqualTo(events[0].id().isEmpty() && events[0].sequence() == 0 ? 1 : 0);
        return result.paths().get(0).depth();
    }

    /** "Strict" and "deduplicate" mean one thing each: ClickHouse issues 27469 and 37177, and what each of ours says. */
    @Test
    void T6_strict_isOneSpecifiedMachine() {
        SequenceFunnel abcd = SequenceFunnel.steps("A", "B", "C", "D");
        String log = "1: A B C B D";
        assertThat(Rows.depths(Rows.result(abcd, log))).isEqualTo("1:4");
        assertThat(Rows.depths(Rows.result(abcd.strict(), log))).isEqualTo("1:3");
        assertThat(Rows.depths(Rows.result(abcd.strict().passingRepeats(), log)))
                .isEqualTo("1:4");
        assertThat(Rows.depths(
                        Rows.result(abcd.excluding(new Exclusion("B", 2, 4, Exclusion.Outcome.COUNT_AS_DROP)), log)))
                .isEqualTo("1:3");
    }

    /** Times of each step, and how long those that dropped were still seen: until hour 30, not until the refusal at 60. */
    @Test
    void T7_countsOnly_haveStepTimesAndDwell() {
        String log = """
                a: visit@0 demo@10 paid@14
                b: visit@0 demo@20 call@25 call@30 call@60
                c: visit@0 demo@22
                d: visit@5 call@6
                """;
        SequenceResult<String> result = Rows.result(DEMO_PAID.within(Duration.ofDays(2)), log);
        assertThat(result.step(2).times().median()).contains(Duration.ofHours(20));
        assertThat(result.step(3).times().median()).contains(Duration.ofHours(4));
        assertThat(result.step(3).dwell().sorted()).containsExactly(Duration.ZERO, Duration.ofHours(10));
        assertThat(result.step(2).dwell().sorted()).containsExactly(Duration.ofHours(1));
        assertThat(result.paths().get(1).endedAt()).contains(Rows.hour(48));
    }
}
