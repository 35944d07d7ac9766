package org.saleskit.analytics.multistate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.saleskit.analytics.survival.CurveInterval;
import org.saleskit.analytics.survival.TimeScale;

class MultiStateTest {

    private static final double ROUNDING = 1e-14;
    private static final List<String> STATES = List.of("A", "B", "WON", "LOST");

    private static StatePaths<String> paths() {
        return StatePaths.of(TimeScale.wholeDays(), STATES);
    }

    /** Such as "A0 B3 A5 ; 9": in A at 0, in B at 3, back in A at 5, last seen at 9. */
    private static StatePaths<String> paths(String... texts) {
        StatePaths<String> result = paths();
        for (String text : texts) {
            String[] halves = text.split(" ; ", -1);
            List<StateVisit<String>> visits = new ArrayList<>();
            for (String visit : halves[0].split(" ", -1)) {
                int digit = visit.replaceAll("[0-9]+$", "").length();
                visits.add(new StateVisit<>(visit.substring(0, digit), Long.parseLong(visit.substring(digit))));
            }
            result.add(visits, Long.parseLong(halves[1]));
        }
        return result;
    }

    private static void assertRow(MultiState<String> states, double time, double... expected) {
        for (int i = 0; i < expected.length; i++) {
            assertThat(states.probabilityAt(STATES.get(i), time).orElseThrow())
                    .as(STATES.get(i) + " at " + time)
                    .isCloseTo(expected[i], within(ROUNDING));
        }
    }

    @Test
    void exampleOfTheDocumentation_moveBackAndWin() {
        MultiState<String> states = paths("A0 B1 A3 ; 4", "A0 WON2 ; 4").result();
        assertRow(states, 0, 1, 0, 0, 0);
        assertRow(states, 1, 0.5, 0.5, 0, 0);
        assertRow(states, 2, 0, 0.5, 0.5, 0);
        assertRow(states, 3, 0.5, 0, 0.5, 0);
        assertThat(states.meanTime("A", 4)).hasValue(2);
        assertThat(states.meanTime("B", 4)).hasValue(1);
        assertThat(states.meanTime("WON", 4)).hasValue(1);
        assertThat(states.meanTime("LOST", 4)).hasValue(0);
        assertThat(states.transitions("A", "B")).isEqualTo(1);
        assertThat(states.transitions("B", "A")).isEqualTo(1);
        assertThat(states.transitions("B", "WON")).isZero();
        assertThat(states.times()).containsExactly(1, 2, 3);
        assertThat(states.lastTime()).isEqualTo(4);
        assertThat(states.states()).isEqualTo(STATES);
    }

    @Test
    void dealsUnderWay_countUpToTheEndOfObservation_byHand() {
        // u = 2: 1 of 4 in A to B. u = 3: the open one leaves. u = 4: 1 of 2 in A lost. u = 5: 1 of 1 in B won.
        MultiState<String> states =
                paths("A0 B2 WON5 ; 5", "A0 ; 3", "A0 LOST4 ; 4", "A0 ; 9").result();
        assertRow(states, 2, 0.75, 0.25, 0, 0);
        assertRow(states, 4, 0.375, 0.25, 0, 0.375);
        assertRow(states, 5, 0.375, 0, 0.25, 0.375);
        // p(A) at 2: variance (3/4 · 1/4)/4
        assertThat(states.standardErrorAt("A", 2).orElseThrow()).isCloseTo(Math.sqrt(3 / 64.0), within(ROUNDING));
        assertThat(states.standardErrorAt("A", 1)).hasValue(0);
        assertThat(states.intervalAt("A", 2, CurveInterval.PLAIN, 0.95)).isPresent();
        assertThat(states.intervalAt("A", 1, CurveInterval.PLAIN, 0.95)).isEmpty();
    }

    @Test
    void lateEntries_countInTheStateInWhichTheyWereFirstSeen() {
        // At 3: B has the one that came at 1 and the one first seen at 2.
        MultiState<String> states = paths("A0 B1 ; 5", "A0 ; 5", "B2 WON3 ; 3").result();
        assertRow(states, 3, 0.5, 0.25, 0.25, 0);
        assertThat(states.paths()).isEqualTo(3);
    }

    @Test
    void severalArrivalsAtOneAge_areOneChangeToTheLast_trapDatesWithoutTimes() {
        MultiState<String> states =
                paths("A0 B0 ; 9", "A0 B2 WON2 ; 2", "A0 B2 A2 ; 9").result();
        assertThat(states.passedThrough()).isEqualTo(3);
        assertRow(states, 0, 2 / 3.0, 1 / 3.0, 0, 0);
        assertRow(states, 2, 1 / 3.0, 1 / 3.0, 1 / 3.0, 0);
        assertThat(states.transitions("A", "WON")).isEqualTo(1);
        assertThat(states.transitions("A", "B")).isZero();
    }

    @Test
    void estimatedStart_hasItsOwnError() {
        MultiState<String> states =
                paths("A0 ; 2", "A0 ; 2", "B0 ; 2", "B0 ; 2").result();
        assertThat(states.standardErrorAt("A", 1).orElseThrow()).isCloseTo(Math.sqrt(0.25 / 4), within(ROUNDING));
        assertThat(states.times()).isEmpty();
        assertThat(paths("A0 ; 2", "B0 ; 2").resultFrom("A").standardErrorAt("A", 1))
                .hasValue(0);
    }

    @Test
    void startUnknown_hasToBeGiven() {
        StatePaths<String> late = paths("A2 B3 ; 9", "B2 WON5 ; 9");
        assertThatThrownBy(late::result)
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("paths must have at least one seen from age 0, but had none of 2; use resultFrom");
        MultiState<String> states = late.resultFrom("A");
        assertRow(states, 3, 0, 1, 0, 0);
        assertRow(states, 5, 0, 0.5, 0.5, 0);
        assertThat(states.gaps()).containsExactly(new StateGap<>("A", 0, 2));
    }

    @Test
    void nobodyUnderObservationInAState_isAGap() {
        // B empties at 2 by the end of observation and is entered again at 6; at 7 all of it is won. WON is never left.
        MultiState<String> states =
                paths("A0 B1 ; 2", "A0 B6 WON7 ; 7", "A0 ; 9", "A0 WON3 ; 3").result();
        assertThat(states.gaps()).containsExactly(new StateGap<>("B", 2, 6));
        assertThat(states.explain(8, Locale.ENGLISH)).endsWith("; beware: at times none was under observation in B.");
    }

    @Test
    void firstSeenAtTheEnd_isLeftOutAndCounted() {
        MultiState<String> states = paths("A0 B1 ; 2", "A5 ; 5", "A0 ; 0").result();
        assertThat(states.neverAtRisk()).isEqualTo(1);
        assertThat(states.paths()).isEqualTo(2);
    }

    @Test
    void reopenedDeal_leavesWon() {
        MultiState<String> states = paths("A0 WON2 A4 LOST6 ; 9", "A0 WON2 ; 9").result();
        assertRow(states, 4, 0.5, 0, 0.5, 0);
        assertRow(states, 6, 0, 0, 0.5, 0.5);
    }

    @Test
    void unknown_afterTheLastAge() {
        MultiState<String> states = paths("A0 B1 ; 2").result();
        assertThat(states.probabilityAt("A", 2)).hasValue(0);
        assertThat(states.probabilityAt("A", 3)).isEmpty();
        assertThat(states.standardErrorAt("A", 3)).isEmpty();
        assertThat(states.intervalAt("A", 3, CurveInterval.LOG, 0.9)).isEmpty();
        assertThat(states.meanTime("A", 3)).isEmpty();
        assertThat(states.meanTime("A", 1.5)).hasValue(1);
        assertThat(states.explain(3, Locale.ENGLISH)).isEqualTo("The data do not reach 3.0 days");
    }

    @Test
    void explain_namesEveryState() {
        MultiState<String> states = paths("A0 B1 A3 ; 4", "A0 WON2 ; 4").result();
        assertThat(states.explain(4, Locale.ENGLISH))
                .isEqualTo(
                        "After 4.0 days: A 50.0% (9.0% to 99.4%), mean time 2.0, B 0.0%, mean time 1.0, WON 50.0% (9.0% to"
                                + " 99.4%), mean time 1.0, LOST 0.0%, mean time 0.0.");
        assertThat(states.explain(4, Locale.forLanguageTag("ru")))
                .startsWith("Через 4,0 дн.: A 50,0\u00a0% (от 9,0\u00a0% до 99,4\u00a0%), в среднем 2,0, B 0,0\u00a0%");
        assertThat(states).hasToString("MultiState[states [A, B, WON, LOST], paths 2, days of 1 ticks]");
        assertThat(states.scale()).isEqualTo(TimeScale.wholeDays());
        assertThat(paths("A0 ; 1")).hasToString("StatePaths[days of 1 ticks, states [A, B, WON, LOST], paths 1]");
    }
}
