package org.saleskit.analytics.refusal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Tables of refusals against R 4.2.2: {@code chisq.test(x, correct = FALSE)} with {@code $stdres}, {@code fisher.test} of the
 * whole table and of each cell against the rest, {@code 2 * pnorm(-abs(stdres))} and {@code p.adjust(p, "BH")}. SciPy 1.17.1
 * gives the same statistics, by {@code chi2_contingency}.
 */
class ReasonTableReferenceTest {

    private static final ReasonTable TABLE = ReasonTable.withDefaults();
    private static final Offset<Double> EXACT = within(1e-12);

    /** The vector: residuals of the first row 2.5820, −2.0702, −0.6901; the second one has the opposite signs. */
    @Test
    void G18_residualsAndProbabilities() {
        var table = Refusals.counts(TABLE, "12 3 5/4 9 7");

        double[] residuals = {2.58198889747161, -2.07019667802706, -0.690065559342354};
        double[] p = {0.00982327450751925, 0.0384339302367817, 0.490152960415825};
        double[] q = {0.0294698235225577, 0.0576508953551726, 0.4901529604158250};
        double[] expected = {8, 6, 6};
        for (int column = 0; column < 3; column++) {
            String key = String.valueOf((char) ('a' + column));
            var first = table.cell("A", key).orElseThrow();
            var second = table.cell("B", key).orElseThrow();
            assertThat(first.residual().orElseThrow()).isCloseTo(residuals[column], EXACT);
            assertThat(second.residual().orElseThrow()).isCloseTo(-residuals[column], EXACT);
            assertThat(first.expected()).hasValue(expected[column]);
            assertThat(first.method()).isEqualTo(ReasonCell.Method.NORMAL);
            assertThat(first.p().orElseThrow()).isCloseTo(p[column], EXACT);
            assertThat(first.adjusted().orElseThrow()).isCloseTo(q[column], EXACT);
            assertThat(second.adjusted()).isEqualTo(first.adjusted());
        }
        assertThat(table.cell("A", "a").orElseThrow().reading()).isEqualTo(ReasonCell.Reading.MORE_OFTEN);
        assertThat(table.cell("B", "a").orElseThrow().reading()).isEqualTo(ReasonCell.Reading.LESS_OFTEN);
        assertThat(table.cell("A", "b").orElseThrow().reading()).isEqualTo(ReasonCell.Reading.NOT_SHOWN);
        assertThat(table.test().method()).isEqualTo(TableTest.Method.CHI_SQUARE);
        assertThat(table.test().statistic().orElseThrow()).isCloseTo(7.33333333333333, EXACT);
        assertThat(table.test().degreesOfFreedom()).isEqualTo(2);
        assertThat(table.test().p().orElseThrow()).isCloseTo(0.0255615332065074, EXACT);
    }

    @Test
    void chiSquare_largeTable_isThatOfR() {
        var test = Refusals.counts(TABLE, "40 25 15 10/20 30 25 20/15 20 30 28").test();

        assertThat(test.method()).isEqualTo(TableTest.Method.CHI_SQUARE);
        assertThat(test.statistic().orElseThrow()).isCloseTo(29.6733451785439, EXACT);
        assertThat(test.degreesOfFreedom()).isEqualTo(6);
        assertThat(test.p().orElseThrow()).isCloseTo(4.53462144442528e-05, within(1e-15));
        assertThat(test.standardError()).isEmpty();
        assertThat(test.seed()).isEmpty();
        assertThat(test.draws()).isZero();
    }

    /** Expected counts below 5 in the last column only, so that its cells and the whole table are tested exactly. */
    @ParameterizedTest
    @CsvSource({
        "A, a, 2.90290587435842, NORMAL, 3.69717738295989e-03",
        "B, a, 1.27215580964531, NORMAL, 2.03317765066418e-01",
        "C, a, -4.09642824801804, NORMAL, 4.19573451962723e-05",
        "C, b, -0.0193082628706341, NORMAL, 0.984595192340740",
        "B, c, -2.03475334468083, NORMAL, 4.18756976776343e-02",
        "A, d, -1.20702819731699, EXACT, 0.34304432776664751",
        "B, d, -1.84388561634336, EXACT, 0.10748194614325661",
        "C, d, 2.99345266596437, EXACT, 0.00442872882051416"
    })
    void cells_ofATableWithARareReason_areThoseOfR(
            String row, String column, double residual, ReasonCell.Method method, double p) {
        var cell = Refusals.counts(TABLE, "30 22 8 2/25 30 6 1/10 28 20 9")
                .cell(row, column)
                .orElseThrow();

        assertThat(cell.residual().orElseThrow()).isCloseTo(residual, EXACT);
        assertThat(cell.method()).isEqualTo(method);
        assertThat(cell.p().orElseThrow()).isCloseTo(p, within(1e-11));
    }

    /** 62 refusals of A, 12 for d and 191 in all: e = 3.8953. */
    @Test
    void wholeTable_withARareReason_isTestedExactly() {
        var table = Refusals.counts(TABLE, "30 22 8 2/25 30 6 1/10 28 20 9");

        assertThat(table.cell("A", "d").orElseThrow().expected().orElseThrow()).isCloseTo(3.89528795811518, EXACT);
        assertThat(table.test().method()).isEqualTo(TableTest.Method.EXACT);
        assertThat(table.test().p().orElseThrow()).isCloseTo(3.18153501088041e-05, within(1e-13));
        assertThat(table.test().statistic().orElseThrow()).isCloseTo(30.019965073915206, EXACT);
        assertThat(table.test().degreesOfFreedom()).isEqualTo(6);
        assertThat(table.test().standardError()).isEmpty();
    }

    /** Every cell of a small table by fisher.test and p.adjust, down the columns; one refusal is enough to be tested here. */
    @Test
    void cells_ofASmallTable_areThoseOfR() {
        var table = Refusals.counts(
                TABLE.withLeastRefusals(1).withExactWork(0), "8 2 1 3 1 1/2 7 3 0 2 1/1 1 6 5 0 2/0 2 1 1 5 4");
        double[] p = {
            0.000605662023749985, 0.7118650245625858, 0.25899591555908236, 0.10021878445518072,
            0.4821630161719198, 0.00708467914295216, 0.16024529040137372, 1,
            0.2585057974757453, 1, 0.0228644750950723, 0.4263063423418443,
            0.6922652519168112, 0.0946429849466996, 0.038224947798115, 0.6677515308746225,
            0.4269917706388419, 1, 0.10012695726318144, 0.00964744934687654,
            0.4269917706388419, 0.6657451995393245, 1, 0.0622647119878366
        };
        double[] q = {
            0.0145358885699997, 0.854238029475103, 0.5179918311181647, 0.2672500918804819,
            0.7232445242578798, 0.0771795947750123, 0.3845886969632969, 1,
            0.517991831118165, 1, 0.137186850570434, 0.683186833022147,
            0.854238029475103, 0.267250091880482, 0.183479749430952, 0.854238029475103,
            0.6831868330221471, 1, 0.2672500918804819, 0.0771795947750123,
            0.683186833022147, 0.854238029475103, 1, 0.249058847951346
        };
        for (int i = 0; i < p.length; i++) {
            var cell = table.cell(String.valueOf((char) ('A' + i % 4)), String.valueOf((char) ('a' + i / 4)))
                    .orElseThrow();
            assertThat(cell.method()).isEqualTo(ReasonCell.Method.EXACT);
            assertThat(cell.p().orElseThrow()).as(cell.toString()).isCloseTo(p[i], EXACT);
            assertThat(cell.adjusted().orElseThrow()).as(cell.toString()).isCloseTo(q[i], EXACT);
        }
        assertThat(table.marked())
                .extracting(cell -> cell.row().orElseThrow() + cell.column().orElseThrow())
                .containsExactly("Aa");
    }

    /** fisher.test gives 0.00015030771704265; twenty thousand draws have a standard error of 0.00009. */
    @Test
    void wholeTable_tooLargeToGoThrough_isDrawn() {
        var test = Refusals.counts(
                        TABLE.withExactWork(1_000).withDraws(20_000, 5),
                        "8 2 1 3 1 1/2 7 3 0 2 1/1 1 6 5 0 2/0 2 1 1 5 4")
                .test();

        assertThat(test.method()).isEqualTo(TableTest.Method.MONTE_CARLO);
        assertThat(test.p().orElseThrow()).isCloseTo(0.00015030771704265, within(4 * 0.00009 + 0.00005));
        assertThat(test.standardError().orElseThrow())
                .isCloseTo(Math.sqrt(test.p().orElseThrow() * (1 - test.p().orElseThrow()) / 20_000), within(1e-18));
        assertThat(test.draws()).isEqualTo(20_000);
        assertThat(test.seed()).hasValue(5);
        assertThat(test.degreesOfFreedom()).isEqualTo(15);
    }
}
