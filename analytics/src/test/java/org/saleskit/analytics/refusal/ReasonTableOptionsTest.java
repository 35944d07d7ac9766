package org.saleskit.analytics.refusal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each option changes one small table of Anna (12, 3, 5) and Boris (4, 9, 7). */
class ReasonTableOptionsTest {

    private static final ReasonTable TABLE = ReasonTable.withDefaults();

    /** Adjusted probabilities 0.0295 (budget), 0.0577 (need), 0.4902 (price). */
    @ParameterizedTest
    @CsvSource({"0.02, 0", "0.029, 0", "0.03, 2", "0.05, 2", "0.06, 4", "0.5, 6"})
    void falseDiscoveryRate_moreCellsAreMarked(double rate, int marked) {
        var table = Refusals.table(TABLE.withFalseDiscoveryRate(rate), Refusals.golden());

        assertThat(table.marked()).hasSize(marked);
    }

    @Test
    void falseDiscoveryRate_markedCellsStandSurestFirst() {
        var table = Refusals.table(TABLE.withFalseDiscoveryRate(0.06), Refusals.golden());

        assertThat(table.marked())
                .extracting(
                        cell -> cell.row().orElseThrow() + " " + cell.column().orElseThrow() + " " + cell.reading())
                .containsExactly(
                        "Anna budget MORE_OFTEN",
                        "Boris budget LESS_OFTEN",
                        "Anna need LESS_OFTEN",
                        "Boris need MORE_OFTEN");
    }

    /** Rows have 20 refusals, columns 16, 12 and 12: with at least 13 only budget is tested, and alone needs no adjusting. */
    @ParameterizedTest
    @CsvSource({"5, 6, 0.0294698235225577", "12, 6, 0.0294698235225577", "13, 2, 0.00982327450751925", "17, 0, 0"})
    void leastRefusals_cellsBelowAreNotTested(int least, long tested, double q) {
        var table = Refusals.table(TABLE.withLeastRefusals(least), Refusals.golden());

        assertThat(table.cells().stream().filter(cell -> cell.p().isPresent()).count())
                .isEqualTo(tested);
        var cell = table.cell("Anna", "budget").orElseThrow();
        assertThat(cell.adjusted().orElse(0)).isCloseTo(q, within(1e-12));
        assertThat(cell.residual().orElseThrow()).as("given all the same").isCloseTo(2.58198889747161, within(1e-12));
        assertThat(cell.reading()).isEqualTo(least > 16 ? ReasonCell.Reading.TOO_FEW : ReasonCell.Reading.MORE_OFTEN);
    }

    /** The limit is for the row, the column, and what is outside of each. */
    @ParameterizedTest
    @CsvSource({"4 6/6 94, TOO_FEW", "5 5/5 4, TOO_FEW", "5 0/0 5, MORE_OFTEN", "4 0/0 5, TOO_FEW", "5 0/0 4, TOO_FEW"})
    void leastRefusals_marginsCount(String table, ReasonCell.Reading reading) {
        int least = table.startsWith("4 6") ? 11 : table.startsWith("5 5") ? 10 : 5;

        assertThat(Refusals.counts(TABLE.withLeastRefusals(least), table)
                        .cell("A", "a")
                        .orElseThrow()
                        .reading())
                .isEqualTo(reading);
    }

    /** An expected count of exactly 5 is enough for the normal distribution and chi-square, in the cell and in the whole table. */
    @ParameterizedTest
    @CsvSource({"7 3/3 7, NORMAL, CHI_SQUARE", "7 2/3 7, EXACT, EXACT"})
    void expectedCount_atTheLeast_needsNoExactTest(String table, ReasonCell.Method cell, TableTest.Method whole) {
        var result = Refusals.counts(TABLE, table);

        assertThat(result.cell("A", "a").orElseThrow().method()).isEqualTo(cell);
        assertThat(result.test().method()).isEqualTo(whole);
    }

    /** A cell whose adjusted probability is the rate itself is marked. */
    @Test
    void falseDiscoveryRate_met_isMarked() {
        double met = Refusals.table(TABLE, Refusals.golden())
                .cell("Anna", "need")
                .orElseThrow()
                .adjusted()
                .orElseThrow();

        assertThat(Refusals.table(TABLE.withFalseDiscoveryRate(met), Refusals.golden())
                        .marked())
                .hasSize(4);
        assertThat(Refusals.table(TABLE.withFalseDiscoveryRate(Math.nextDown(met)), Refusals.golden())
                        .marked())
                .hasSize(2);
    }

    /** (12, 3, 5) and (4, 9, 0): expected counts of the last reason are 3.0 and 2.0. */
    @Test
    void exactWork_none_tablesAreDrawn() {
        var exact = Refusals.counts(TABLE, "12 3 5/4 9 0").test();
        var drawn = Refusals.counts(TABLE.withExactWork(0), "12 3 5/4 9 0").test();

        assertThat(exact.method()).isEqualTo(TableTest.Method.EXACT);
        assertThat(drawn.method()).isEqualTo(TableTest.Method.MONTE_CARLO);
        assertThat(drawn.p().orElseThrow())
                .isCloseTo(
                        exact.p().orElseThrow(),
                        within(4 * drawn.standardError().orElseThrow()));
        assertThat(drawn.draws()).isEqualTo(20_000);
        assertThat(drawn.seed()).hasValue(1);
    }

    @Test
    void draws_areThoseOfTheSeed() {
        ReasonTable few = TABLE.withExactWork(0).withDraws(999, 3);
        var drawn = Refusals.counts(few, "12 3 5/4 9 0").test();

        assertThat(drawn.draws()).isEqualTo(999);
        assertThat(drawn.p().orElseThrow() * 1_000)
                .isCloseTo(Math.rint(drawn.p().orElseThrow() * 1_000), within(1e-9));
        assertThat(Refusals.counts(few, "12 3 5/4 9 0").test()).isEqualTo(drawn).hasSameHashCodeAs(drawn);
        assertThat(Refusals.counts(few.withDraws(999, 4), "12 3 5/4 9 0").test())
                .isNotEqualTo(drawn);
    }

    /** Boris gave no reason for 20 more refusals: by default that makes 20 of 60, and Anna's 12 for budget are of 60 too. */
    @Test
    void testingStatedOnly_missingReasonsAreShownAndNotTested() {
        List<Refusals> refusals = new ArrayList<>(Refusals.golden());
        refusals.addAll(Refusals.of("Boris", "", 20));
        var all = Refusals.table(TABLE, refusals);
        var stated = Refusals.table(TABLE.testingStatedOnly(), refusals);
        var missing = stated.cell(Optional.of("Boris"), Optional.empty()).orElseThrow();

        assertThat(all.cell("Anna", "budget").orElseThrow().expected().orElseThrow())
                .isCloseTo(20 * 16 / 60.0, within(1e-15));
        assertThat(all.cell(Optional.of("Boris"), Optional.empty())
                        .orElseThrow()
                        .reading())
                .isEqualTo(ReasonCell.Reading.MORE_OFTEN);
        assertThat(stated.cell("Anna", "budget").orElseThrow().expected()).hasValue(8);
        assertThat(stated.test().degreesOfFreedom()).isEqualTo(2);
        assertThat(all.test().degreesOfFreedom()).isEqualTo(3);
        assertThat(missing.reading()).isEqualTo(ReasonCell.Reading.NOT_TESTED);
        assertThat(missing.expected()).isEmpty();
        assertThat(missing.residual()).isEmpty();
        assertThat(missing.p()).isEmpty();
        assertThat(missing.count()).isEqualTo(20);
        assertThat(missing.share()).hasToString("20 of 40");
        assertThat(missing.shareOfOthers()).hasToString("0 of 20");
        assertThat(stated.total()).isEqualTo(60);
        assertThat(stated.coverage()).hasToString("40 of 60");
    }

    /** Clara has no refusal with a reason: her row is empty in the tests, and the table still has two that can differ. */
    @Test
    void testingStatedOnly_rowWithoutReasons_isNoDegreeOfFreedom() {
        var table = TABLE.testingStatedOnly()
                .ofCounts(
                        Map.of(
                                "Anna", Map.of("a", 12L, "b", 8L),
                                "Boris", Map.of("a", 4L, "b", 16L)),
                        Map.of("Clara", 7L));

        assertThat(table.rows()).hasSize(3);
        assertThat(table.test().degreesOfFreedom()).isEqualTo(1);
        assertThat(table.cell("Clara", "a").orElseThrow().residual()).isEmpty();
        assertThat(table.cell("Clara", "a").orElseThrow().reading()).isEqualTo(ReasonCell.Reading.TOO_FEW);
    }

    @Test
    void options_areValues() {
        ReasonTable other = TABLE.withFalseDiscoveryRate(0.1)
                .withLeastRefusals(7)
                .withExactWork(100)
                .withDraws(50, 9)
                .testingStatedOnly();

        assertThat(other.falseDiscoveryRate()).isEqualTo(0.1);
        assertThat(other.leastRefusals()).isEqualTo(7);
        assertThat(other.exactWork()).isEqualTo(100);
        assertThat(other.draws()).isEqualTo(50);
        assertThat(other.seed()).isEqualTo(9);
        assertThat(other.isTestingStatedOnly()).isTrue();
        assertThat(other)
                .hasToString(
                        "ReasonTable[false discovery rate 0.1, least refusals 7, exact work 100, draws 50, seed 9, testing stated only]");
        assertThat(TABLE)
                .hasToString(
                        "ReasonTable[false discovery rate 0.05, least refusals 5, exact work 2000000, draws 20000, seed 1]")
                .isEqualTo(TABLE.withLeastRefusals(5))
                .hasSameHashCodeAs(TABLE.withLeastRefusals(5))
                .isNotEqualTo(TABLE.withLeastRefusals(6))
                .isNotEqualTo(TABLE.withFalseDiscoveryRate(0.1))
                .isNotEqualTo(TABLE.withExactWork(1))
                .isNotEqualTo(TABLE.withDraws(20_000, 2))
                .isNotEqualTo(TABLE.withDraws(2, 1))
                .isNotEqualTo(TABLE.testingStatedOnly());
        assertThat(TABLE.isTestingStatedOnly()).isFalse();
    }
}
