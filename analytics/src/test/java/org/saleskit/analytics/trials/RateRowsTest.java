package org.saleskit.analytics.trials;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.saleskit.analytics.comparison.FunnelPoint;
import org.saleskit.analytics.comparison.RateComparison;
import org.saleskit.analytics.comparison.ShrunkRate;
import org.saleskit.core.stats.Proportion;

class RateRowsTest {

    private static final Call FIRST = Call.of(1, "ann", "web", true);
    private static final Call REFUSED = Call.of(2, "ann", "fair", false);
    private static final Call AGAIN = Call.open(3, "bob");
    private static final Call FOURTH = Call.of(4, "ann", "fair", true);
    private static final Call NOBODY = new Call(5, Optional.empty(), "web", Optional.of(true));
    private static final Call NOTHING = new Call(6, Optional.empty(), "web", Optional.empty());

    private static final RateRows<String, Call> ROWS =
            Call.rows(List.of(FOURTH, NOTHING, REFUSED, AGAIN, NOBODY, FIRST));

    @Test
    void members_areInTheOrderOfTheIdentifiers_andGiveTheCounts() {
        RateMembers<Call> ann = ROWS.members("ann");
        assertThat(ann.successes()).containsExactly(FIRST, FOURTH);
        assertThat(ann.failures()).containsExactly(REFUSED);
        assertThat(ann.counts()).isEqualTo(Proportion.of(2, 3));
        assertThat(ROWS.pooled()).isEqualTo(Proportion.of(2, 3));
    }

    @Test
    void group_withoutADecidedRow_isThereWithoutTrials() {
        assertThat(ROWS.groups().keySet()).containsExactly("ann", "bob");
        assertThat(ROWS.members("bob").counts()).isEqualTo(Proportion.none());
    }

    @Test
    void leftOut_namesTheFirstReasonOfEachRow() {
        assertThat(ROWS.leftOut())
                .containsExactly(
                        new RateLeftOut<>(RateLeftOut.Reason.NO_GROUP, List.of(NOBODY, NOTHING)),
                        new RateLeftOut<>(RateLeftOut.Reason.UNDECIDED, List.of(AGAIN)));
    }

    @Test
    void of_takesEveryRowAsATrial() {
        RateRows<String, Call> rows =
                RateRows.of(List.of(REFUSED, FIRST, AGAIN), Call::source, Call::number, each -> each.number() == 1);
        assertThat(rows.leftOut()).isEmpty();
        assertThat(rows.members("fair").failures()).containsExactly(REFUSED, AGAIN);
        assertThat(rows.members("web").successes()).containsExactly(FIRST);
    }

    @Test
    void rows_none_giveNoGroup() {
        RateRows<String, Call> rows = Call.rows(List.of());
        assertThat(rows.groups()).isEmpty();
        assertThat(rows.leftOut()).isEmpty();
        assertThat(rows.pooled()).isEqualTo(Proportion.none());
    }

    @Test
    void by_splitsTheRowsOfAGroupInOrder() {
        assertThat(ROWS.members("ann").by(Call::source))
                .containsExactly(
                        Map.entry("fair", new RateMembers<>(List.of(FOURTH), List.of(REFUSED))),
                        Map.entry("web", new RateMembers<>(List.of(FIRST), List.of())));
        assertThat(ROWS.members("bob").by(Call::source)).isEmpty();
    }

    /** What the package is for: a number of a comparison is opened with the rows that gave it. */
    @Test
    void comparison_ofTheRows_isOpenedWithThem() {
        RateComparison<String> comparison = RateComparison.of(ROWS);
        assertThat(comparison.counts())
                .containsExactly(Map.entry("ann", Proportion.of(2, 3)), Map.entry("bob", Proportion.none()));
        assertThat(comparison.withoutTrials()).containsExactly("bob");
        for (FunnelPoint<String> point : comparison.funnel().points()) {
            assertThat(ROWS.members(point.rep()).counts()).isEqualTo(point.counts());
        }
        for (ShrunkRate<String> rate : comparison.shrunk().rates()) {
            assertThat(ROWS.members(rate.rep()).successes())
                    .hasSize((int) rate.counts().successes());
        }
    }

    @Test
    void lists_givenOrReturned_cannotBeChanged() {
        List<Call> given = new ArrayList<>(List.of(FIRST));
        RateMembers<Call> members = new RateMembers<>(given, given);
        RateLeftOut<Call> left = new RateLeftOut<>(RateLeftOut.Reason.UNDECIDED, given);
        given.add(FOURTH);
        assertThat(members.successes()).containsExactly(FIRST);
        assertThat(members.failures()).containsExactly(FIRST);
        assertThat(left.rows()).containsExactly(FIRST);
        assertThatThrownBy(() -> ROWS.groups().clear()).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> ROWS.members("ann").by(Call::source).clear())
                .isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> ROWS.leftOut().clear()).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void explain_saysHowManyAndWhy() {
        assertThat(ROWS.leftOut())
                .extracting(each -> each.explain(Locale.ENGLISH))
                .containsExactly("2 rows: of no group", "1 row: not decided yet");
        assertThat(ROWS.leftOut())
                .extracting(each -> each.explain(new Locale("ru")))
                .containsExactly("строк — 2: не отнесены ни к одной группе", "строк — 1: исход ещё неизвестен");
    }

    /** A host's row may hold a name or a phone. */
    @Test
    void text_showsNoRow() {
        assertThat(ROWS)
                .hasToString("RateRows[2 groups, " + Proportion.of(2, 3)
                        + ", [RateLeftOut[NO_GROUP, 2 rows], RateLeftOut[UNDECIDED, 1 rows]]]");
        assertThat(ROWS.members("ann")).hasToString("RateMembers[" + Proportion.of(2, 3) + "]");
    }
}
