package org.saleskit.analytics.sequence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.saleskit.analytics.sequence.SequenceFunnel.Reentry;

/** What each state machine makes of the same sequences; small letters are foreign events. */
class SequenceGoldenTest {

    private static final SequenceFunnel ABC = SequenceFunnel.steps("A", "B", "C");

    private static int depth(SequenceFunnel funnel, String events) {
        return Rows.result(funnel, Rows.LATER, Rows.of("1", events)).paths().stream()
                .mapToInt(SequencePath::depth)
                .max()
                .orElse(0);
    }

    /** Steps A, B, C: how far the path gets in each order; 0 without an entry. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                // events      | ordered | strict | passing repeats | strict, best | any order
                "A             |    1    |    1   |        1        |       1      |     1",
                "x             |    0    |    0   |        0        |       0      |     0",
                "B             |    0    |    0   |        0        |       0      |     1",
                "A B           |    2    |    2   |        2        |       2      |     2",
                "A B C         |    3    |    3   |        3        |       3      |     3",
                "A x B C       |    3    |    1   |        1        |       1      |     3",
                "A B x C       |    3    |    2   |        2        |       2      |     3",
                "x A B C x     |    3    |    3   |        3        |       3      |     3",
                "A C           |    1    |    1   |        1        |       1      |     2",
                "A C B         |    2    |    1   |        1        |       1      |     3",
                "C B A         |    1    |    1   |        1        |       1      |     3",
                "B C           |    0    |    0   |        0        |       0      |     2",
                "B A C         |    1    |    1   |        1        |       1      |     3",
                "A A B C       |    3    |    1   |        3        |       3      |     3",
                "A B B C       |    3    |    2   |        3        |       2      |     3",
                "A A B B C C   |    3    |    1   |        3        |       2      |     3",
                "A B A C       |    3    |    2   |        3        |       2      |     3",
                "A B A B C     |    3    |    2   |        3        |       3      |     3",
                "A x A B C     |    3    |    1   |        1        |       3      |     3",
                "A C A B C     |    3    |    1   |        1        |       3      |     3",
                "A C A B       |    2    |    1   |        1        |       2      |     3",
                "A B x A B C   |    3    |    2   |        2        |       3      |     3",
                "C A B         |    2    |    2   |        2        |       2      |     3",
                "A A A         |    1    |    1   |        1        |       1      |     1",
                "B B C C       |    0    |    0   |        0        |       0      |     2",
                "A x B x C x   |    3    |    1   |        1        |       1      |     3",
            })
    void depth_anySequence_isThatOfTheMachine(
            String events, int ordered, int strict, int passing, int strictBest, int anyOrder) {
        assertThat(depth(ABC, events)).as("ordered").isEqualTo(ordered);
        assertThat(depth(ABC.strict(), events)).as("strict").isEqualTo(strict);
        assertThat(depth(ABC.strict().passingRepeats(), events))
                .as("passing repeats")
                .isEqualTo(passing);
        assertThat(depth(ABC.strict().withReentry(Reentry.BEST), events))
                .as("strict, best")
                .isEqualTo(strictBest);
        assertThat(depth(ABC.anyOrder(), events)).as("any order").isEqualTo(anyOrder);
    }

    /** Steps A, B, A: the first event is not the third step too. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                // events  | ordered   | strict    | any order
                "A         | A0        | A0        | A0",
                "A A       | A0        | A0        | A0 A1",
                "A B       | A0 B1     | A0 B1     | A0 B1",
                "A B A     | A0 B1 A2  | A0 B1 A2  | A0 B1 A2",
                "A A B     | A0 B2     | A0        | A0 A1 B2",
                "A A B A   | A0 B2 A3  | A0        | A0 A1 B2",
                "B A A     | A1        | A1        | B0 A1 A2",
                "A B B A   | A0 B1 A3  | A0 B1     | A0 B1 A3",
            })
    void repeatedStep_anySequence_takesAnEventOfItsOwn(String events, String ordered, String strict, String anyOrder) {
        SequenceFunnel funnel = SequenceFunnel.steps("A", "B", "A");
        assertThat(Rows.paths(Rows.result(funnel, "1: " + events))).isEqualTo(ordered);
        assertThat(Rows.paths(Rows.result(funnel.strict(), "1: " + events))).isEqualTo(strict);
        assertThat(Rows.paths(Rows.result(funnel.anyOrder(), "1: " + events))).isEqualTo(anyOrder);
    }

    /** Steps A, B (may be left out), C. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                // events    | ordered   | strict
                "A B C       | A0 B1 C2  | A0 B1 C2",
                "A C         | A0 - C1   | A0 - C1",
                "A B         | A0 B1     | A0 B1",
                "A C B       | A0 - C1   | A0 - C1",
                "A x C       | A0 - C2   | A0",
                "A C B C     | A0 - C1   | A0 - C1",
                "A B x C     | A0 B1 C3  | A0 B1",
                "B C A       | A2        | A2",
            })
    void optionalStep_anySequence_isTakenIfOnTheWay(String events, String ordered, String strict) {
        SequenceFunnel funnel = ABC.withOptionalStep(2);
        assertThat(Rows.paths(Rows.result(funnel, "1: " + events))).isEqualTo(ordered);
        assertThat(Rows.paths(Rows.result(funnel.strict(), "1: " + events))).isEqualTo(strict);
    }

    /** Windows in hours: of the whole, of B since A, of C since B; 0 for none. */
    @ParameterizedTest(name = "{0}, {1} {2} {3}")
    @CsvSource(
            delimiter = '|',
            value = {
                // events              | whole | B | C | path
                "A@0 B@5 C@10          | 10    | 0 | 0 | A0 B5 C10",
                "A@0 B@5 C@11          | 10    | 0 | 0 | A0 B5",
                "A@0 B@11 C@12         | 10    | 0 | 0 | A0",
                "A@0 B@5 C@10          | 0     | 5 | 5 | A0 B5 C10",
                "A@0 B@6 C@7           | 0     | 5 | 5 | A0",
                "A@0 B@5 C@11          | 0     | 5 | 5 | A0 B5",
                "A@0 B@1 B@5 C@8       | 0     | 5 | 4 | A0 B5 C8",
                "A@0 B@1 B@5 C@8       | 7     | 5 | 4 | A0 B1",
                "A@0 B@1 B@5 C@4 C@8   | 0     | 5 | 4 | A0 B1 C4",
                "A@0 B@1 B@4 B@6 C@8   | 0     | 5 | 4 | A0 B4 C8",
                "A@0 A@9 B@10 C@11     | 5     | 0 | 0 | A0",
                "A@0 B@1 A@9 C@12      | 12    | 0 | 0 | A0 B1 C12",
            })
    void windows_anySequence_boundsIncludedAndTheFurthestPathFound(
            String events, int whole, int second, int third, String path) {
        SequenceFunnel funnel = ABC;
        funnel = whole == 0 ? funnel : funnel.within(Duration.ofHours(whole));
        funnel = second == 0 ? funnel : funnel.withStepWindow(2, Duration.ofHours(second));
        funnel = third == 0 ? funnel : funnel.withStepWindow(3, Duration.ofHours(third));
        assertThat(Rows.paths(Rows.result(funnel, "1: " + events))).isEqualTo(path);
    }

    /** The same events by re-entry; a path is within 5 hours. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = ';',
            value = {
                // events                  ; first       ; last        ; best          ; all
                "A@0 B@1 C@2               ; A0 B1 C2    ; A0 B1 C2    ; A0 B1 C2      ; A0 B1 C2",
                "A@0 A@1 B@2 C@3           ; A0 B2 C3    ; A1 B2 C3    ; A0 B2 C3      ; A0 B2 C3",
                "A@0 A@3 B@4 C@7           ; A0 B4       ; A3 B4 C7    ; A3 B4 C7      ; A0 B4",
                "A@0 B@1 C@2 A@3 B@4       ; A0 B1 C2    ; A3 B4       ; A0 B1 C2      ; A0 B1 C2 | A3 B4",
                "A@0 B@1 C@2 A@2.1 B@3 C@4 ; A0 B1 C2    ; A2 B3 C4    ; A0 B1 C2      ; A0 B1 C2 | A2 B3 C4",
                "A@0 A@6 B@7               ; A0          ; A6 B7       ; A6 B7         ; A0 | A6 B7",
                "A@0 A@5 B@7 A@11          ; A0          ; A11         ; A5 B7         ; A0 | A11",
                "A@0 A@9 A@20              ; A0          ; A20         ; A0            ; A0 | A9 | A20",
            })
    void reentry_anySequence_choosesTheEntry(String events, String first, String last, String best, String all) {
        SequenceFunnel funnel = ABC.within(Duration.ofHours(5));
        assertThat(Rows.paths(Rows.result(funnel, "1: " + events))).isEqualTo(first);
        assertThat(Rows.paths(Rows.result(funnel.withReentry(Reentry.LAST), "1: " + events)))
                .isEqualTo(last);
        assertThat(Rows.paths(Rows.result(funnel.withReentry(Reentry.BEST), "1: " + events)))
                .isEqualTo(best);
        assertThat(Rows.paths(Rows.result(funnel.withReentry(Reentry.ALL), "1: " + events)))
                .isEqualTo(all);
    }

    /** The same in any order, where every step is an entry. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = ';',
            value = {
                // events                  ; first       ; best        ; all
                "C@0 B@5                   ; C0 B5       ; C0 B5       ; C0 B5",
                "C@0 B@6                   ; C0          ; C0          ; C0 | B6",
                "B@0 A@20 B@22 C@25        ; B0          ; A20 B22 C25 ; B0 | A20 B22 C25",
                "A@0 B@1 C@2 A@3           ; A0 B1 C2    ; A0 B1 C2    ; A0 B1 C2 | A3",
                "A@0 A@1 A@2 B@6           ; A0          ; A1 B6       ; A0 | B6",
            })
    void anyOrder_withReentry_anyStepIsAnEntry(String events, String first, String best, String all) {
        SequenceFunnel funnel = ABC.anyOrder().within(Duration.ofHours(5));
        assertThat(Rows.paths(Rows.result(funnel, "1: " + events))).isEqualTo(first);
        assertThat(Rows.paths(Rows.result(funnel.withReentry(Reentry.BEST), "1: " + events)))
                .isEqualTo(best);
        assertThat(Rows.paths(Rows.result(funnel.withReentry(Reentry.ALL), "1: " + events)))
                .isEqualTo(all);
    }

    @Test
    void strictAll_brokenOffByAnEntry_beginsAnewThere() {
        SequenceFunnel funnel = ABC.strict().withReentry(Reentry.ALL);
        assertThat(Rows.paths(Rows.result(funnel, "1: A A B x A B C A"))).isEqualTo("A0 | A1 B2 | A4 B5 C6 | A7");
    }

    /** Same-time rules; equal hours without a number have no order but that of the steps. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                // events              | total     | increase  | within 0  | within 1 hour
                "A@0 B@0 C@0           | A0 B0 C0  | A0        | A0 B0 C0  | A0 B0 C0",
                "A@0.2 B@0.1 C@1       | A0        | A0        | A0 B0 C1  | A0 B0 C1",
                "A@0 C@1 B@2           | A0 B2     | A0 B2     | A0 B2     | A0 B2 C1",
                "B@0 A@1 C@2           | A1        | A1        | A1        | A1 B0 C2",
                "A@0 C@1 B@3           | A0 B3     | A0 B3     | A0 B3     | A0 B3",
                "C@0 B@1 A@2           | A2        | A2        | A2        | A2 B1",
                "A@0 B@1.2 C@1.1       | A0 B1     | A0 B1     | A0 B1 C1  | A0 B1 C1",
                "A@0 B@0 B@1 C@1 C@2   | A0 B0 C1  | A0 B1 C2  | A0 B0 C1  | A0 B0 C1",
            })
    void sameTime_anySequence_isRead(String events, String total, String increase, String zero, String hour) {
        assertThat(Rows.paths(Rows.result(ABC, "1: " + events))).isEqualTo(total);
        assertThat(Rows.paths(Rows.result(ABC.withSameTime(SameTime.STRICT_INCREASE), "1: " + events)))
                .isEqualTo(increase);
        assertThat(Rows.paths(Rows.result(ABC.withSameTime(SameTime.eitherWithin(Duration.ZERO)), "1: " + events)))
                .isEqualTo(zero);
        assertThat(Rows.paths(
                        Rows.result(ABC.withSameTime(SameTime.eitherWithin(Duration.ofHours(1))), "1: " + events)))
                .isEqualTo(hour);
    }

    @Test
    void strict_sameInstantUnderStrictIncrease_breaksOff() {
        SequenceFunnel strict = ABC.strict();
        assertThat(Rows.paths(Rows.result(strict, "1: A@0 B@1.1 C@1.2"))).isEqualTo("A0 B1 C1");
        assertThat(Rows.paths(Rows.result(strict.withSameTime(SameTime.STRICT_INCREASE), "1: A@0 B@1.1 C@1.2")))
                .isEqualTo("A0 B1");
    }

    /** The demo of the same instant is not before the payment, but the visit is. */
    @Test
    void optionalStep_sameInstantUnderStrictIncrease_isLeftOut() {
        SequenceFunnel funnel = ABC.withOptionalStep(2).withSameTime(SameTime.STRICT_INCREASE);
        assertThat(Rows.paths(Rows.result(funnel, "1: A@0 B@1.1 C@1.2"))).isEqualTo("A0 - C1");
        assertThat(Rows.paths(Rows.result(ABC.withOptionalStep(2), "1: A@0 B@1.1 C@1.2")))
                .isEqualTo("A0 B1 C1");
    }

    private static SequencePath<String> path(SequenceFunnel funnel, SequenceEvent... events) {
        SequenceLog<String> log = funnel.asOf(Rows.LATER).log();
        for (SequenceEvent event : events) {
            log.add("1", event);
        }
        return log.result().paths().get(0);
    }

    /** The first event is A or B, the second only A: the first has to hand A over. */
    @Test
    void anyOrder_eventOfTwoSteps_handsOneOver() {
        SequencePath<String> path = path(
                SequenceFunnel.steps("A", "B").anyOrder(),
                SequenceEvent.of("A", Rows.hour(0)).when(true, "B"),
                SequenceEvent.of("A", Rows.hour(1)));
        assertThat(path.depth()).isEqualTo(2);
        assertThat(path.stepTaken(1)).hasValue(2);
        assertThat(path.stepTaken(2)).hasValue(1);
    }

    /** Four events at once: q has to be the second step, because p is the only one that can be the fourth. */
    @Test
    void eitherWithin_eventOfTwoSteps_isKeptForTheOneThatNeedsIt() {
        SequencePath<String> path = path(
                SequenceFunnel.steps("A", "B", "C", "D").withSameTime(SameTime.eitherWithin(Duration.ofHours(5))),
                SequenceEvent.of("A", Rows.hour(0)),
                SequenceEvent.of("B", Rows.hour(1)).when(true, "D"),
                SequenceEvent.of("B", Rows.hour(2)),
                SequenceEvent.of("C", Rows.hour(3)));
        assertThat(path.depth()).isEqualTo(4);
        assertThat(path.at(2)).contains(Rows.hour(2));
        assertThat(path.at(4)).contains(Rows.hour(1));
    }

    @Test
    void exclusion_thatBreaksStrictOff_excludes() {
        SequenceFunnel funnel = SequenceFunnel.steps("A", "B").strict();
        SequenceResult<String> result =
                Rows.result(funnel.excluding("no", Exclusion.Outcome.EXCLUDE_FROM_BASE), "1: A no B\n2: A x no B");
        assertThat(Rows.subjects(result.excluded())).containsExactly("1");
        assertThat(Rows.subjects(result.paths())).containsExactly("2");
    }

    @Test
    void exclusion_thatIsAnEntry_beginsTheNextPath() {
        SequenceFunnel funnel = SequenceFunnel.steps("A", "B")
                .excluding("A", Exclusion.Outcome.COUNT_AS_DROP)
                .withReentry(Reentry.ALL);
        assertThat(Rows.paths(Rows.result(funnel, "1: A A B"))).isEqualTo("A0 | A1 B2");
    }

    /** Step 2 may be before the entry by the tolerance; what happened before the entry excludes nothing. */
    @Test
    void exclusion_eitherWayRound_countsFromTheEntryOn() {
        SequenceFunnel funnel = ABC.withSameTime(SameTime.eitherWithin(Duration.ofHours(5)))
                .excluding(new Exclusion("no", 2, 3, Exclusion.Outcome.COUNT_AS_DROP));
        assertThat(Rows.paths(Rows.result(funnel, "1: B@0 no@1 A@2 C@3"))).isEqualTo("A2 B0 C3");
        assertThat(Rows.paths(Rows.result(funnel, "1: B@0 A@1 no@2 C@3"))).isEqualTo("A1 B0");
    }

    /** With B excluded by what came before it, C is not reached either, though it was earlier. */
    @Test
    void exclusion_eitherWayRound_leavesNoLaterStep() {
        SequenceFunnel funnel = ABC.withSameTime(SameTime.eitherWithin(Duration.ofHours(5)))
                .excluding(new Exclusion("no", 1, 2, Exclusion.Outcome.COUNT_AS_DROP));
        assertThat(Rows.paths(Rows.result(funnel, "1: A@0 C@1 no@2 B@3"))).isEqualTo("A0");
    }

    @Test
    void foreignEvents_atOneInstant_areNotRepeatedRows() {
        assertThat(Rows.result(ABC, "1: A@0 x@1 y@1 x@1").repeatedRows()).isZero();
        assertThat(Rows.result(ABC, "1: A@0 A@0 B@1 B@1").repeatedRows()).isEqualTo(2);
    }
}
