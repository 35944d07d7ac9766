package org.saleskit.analytics.sequence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.saleskit.analytics.sequence.SequenceFunnel.Reentry;

/** Where the next path may begin, and which events are left for the steps that come later. */
class SequenceNextPathTest {

    private static final SequenceFunnel ABC =
            SequenceFunnel.steps("A", "B", "C").withReentry(Reentry.ALL);
    private static final SequenceFunnel EITHER = ABC.withSameTime(SameTime.eitherWithin(Duration.ofHours(9)));

    static Stream<Arguments> orders() {
        return Stream.of(
                Arguments.of("ordered", ABC),
                Arguments.of("strict", ABC.strict()),
                Arguments.of("any order", ABC.anyOrder()),
                Arguments.of("either way round", EITHER));
    }

    private static SequenceResult<String> result(SequenceFunnel funnel, SequenceEvent... events) {
        SequenceLog<String> log = funnel.asOf(Rows.LATER).log();
        for (SequenceEvent event : events) {
            log.add("1", event);
        }
        return log.result();
    }

    /** The last event of a path is an entry as well: it is used up. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("orders")
    void reentry_lastEventThatIsAnEntry_beginsNoOtherPath(String order, SequenceFunnel funnel) {
        SequenceResult<String> result = result(
                funnel,
                SequenceEvent.of("A", Rows.hour(0)),
                SequenceEvent.of("B", Rows.hour(1)),
                SequenceEvent.of("C", Rows.hour(2)).when(true, "A"));
        assertThat(Rows.paths(result)).isEqualTo("A0 B1 C2");
    }

    /** What follows a complete path begins the next one, at once. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("orders")
    void reentry_afterACompletePath_nextEventBeginsAnother(String order, SequenceFunnel funnel) {
        assertThat(Rows.paths(Rows.result(funnel, "1: A B C A B C"))).isEqualTo("A0 B1 C2 | A3 B4 C5");
    }

    /** An entry passed over inside a complete path belongs to it. */
    @Test
    void reentry_entryInsideACompletePath_beginsNoOtherPath() {
        assertThat(Rows.paths(Rows.result(ABC, "1: A B A C"))).isEqualTo("A0 B1 C3");
        assertThat(Rows.paths(Rows.result(EITHER, "1: A B A C"))).isEqualTo("A0 B1 C3");
    }

    /**
     * By hand: B or D at 1, B or E at 2, C at 3, E at 4. With B from 1 there is no D; B from 2 leaves D at 1, and E at 4. Both ways
     * take C at 3 as the third step, and only what they used before tells them apart.
     */
    @Test
    void eitherWithin_sameStepAfterDifferentEvents_isTwoStates() {
        SequenceFunnel funnel =
                SequenceFunnel.steps("A", "B", "C", "D", "E").withSameTime(SameTime.eitherWithin(Duration.ofHours(9)));
        SequenceResult<String> result = result(
                funnel,
                SequenceEvent.of("A", Rows.hour(0)),
                SequenceEvent.of("B", Rows.hour(1)).when(true, "D"),
                SequenceEvent.of("B", Rows.hour(2)).when(true, "E"),
                SequenceEvent.of("C", Rows.hour(3)),
                SequenceEvent.of("E", Rows.hour(4)));
        assertThat(Rows.paths(result)).isEqualTo("A0 B2 C3 D1 E4");
    }
}
