package org.saleskit.analytics.internal.significance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Exact tests of whole tables against R 4.2.2: {@code fisher.test(x, workspace = 2e8)$p.value}. The first one is the table of
 * job satisfaction in {@code ?fisher.test} (Agresti 2002, p. 57), for which that page gives 0.7827.
 */
class ExactTablesTest {

    private static final long ENOUGH = 6_000_000;

    @ParameterizedTest
    @CsvSource({
        "1 3 10 6/2 3 10 7/1 6 14 12/0 1 9 11, 0.782684938965639",
        "12 3 5/4 9 7, 0.0375614409758624",
        "3 0 1/0 4 2/1 2 5, 0.0512850983439216",
        "20 15 10 5 3/8 12 18 9 6/4 6 7 14 2, 0.00385390966161389",
        "30 22 8 2/25 30 6 1/10 28 20 9, 3.18153501088041e-05",
        "3 1/1 3, 0.4857142857142857"
    })
    void probability_fisherTestOfR_isTheSame(String table, double expected) {
        assertThat(FisherFreemanHalton.probability(counts(table), ENOUGH).orElseThrow())
                .isCloseTo(expected, within(1e-9 * expected));
    }

    /** Twenty thousand draws: the distance from R is at most four standard errors of a share of that size. */
    @ParameterizedTest
    @CsvSource({
        "1 3 10 6/2 3 10 7/1 6 14 12/0 1 9 11, 0.782684938965639",
        "12 3 5/4 9 7, 0.0375614409758624",
        "3 0 1/0 4 2/1 2 5, 0.0512850983439216",
        "20 15 10 5 3/8 12 18 9 6/4 6 7 14 2, 0.00385390966161389",
        "8 2 1 3 1 1/2 7 3 0 2 1/1 1 6 5 0 2/0 2 1 1 5 4, 0.00015030771704265"
    })
    void draws_comeCloseToR(String table, double expected) {
        int draws = 20_000;
        double error = Math.sqrt(expected * (1 - expected) / draws);

        double drawn = TableDraws.probability(counts(table), draws, 7);

        assertThat(drawn).isCloseTo(expected, within(4 * error + 1.0 / draws));
        assertThat(drawn)
                .as("the same seed")
                .isEqualTo(TableDraws.probability(counts(table), draws, 7))
                .as("another seed")
                .isNotEqualTo(TableDraws.probability(counts(table), draws, 9));
    }

    /** With margins of 2 and 2 there are three tables: two with probability 1/6, one with 4/6. */
    @Test
    void draws_ofThreeTables_haveTheirShares() {
        long[][] rare = {{2, 0}, {0, 2}};
        long[][] usual = {{1, 1}, {1, 1}};

        assertThat(TableDraws.probability(rare, 9_999, 1)).isCloseTo(1.0 / 3, within(0.02));
        assertThat(TableDraws.probability(usual, 9_999, 1)).isEqualTo(1);
        assertThat(FisherFreemanHalton.probability(rare, ENOUGH).orElseThrow()).isCloseTo(1.0 / 3, within(1e-15));
        assertThat(FisherFreemanHalton.probability(usual, ENOUGH).orElseThrow()).isCloseTo(1, within(1e-15));
    }

    @Test
    void probability_nothingCanVary_isOne() {
        assertThat(FisherFreemanHalton.probability(counts("3 4 5"), 0)).hasValue(1);
        assertThat(FisherFreemanHalton.probability(counts("3/4"), 0)).hasValue(1);
        assertThat(FisherFreemanHalton.probability(counts("3 0/4 0"), 0)).hasValue(1);
        assertThat(FisherFreemanHalton.probability(new long[0][], 0)).hasValue(1);
        assertThat(TableDraws.probability(counts("3 0/4 0"), 5, 1)).isEqualTo(1);
    }

    @Test
    void probability_tooMuchWork_isEmpty() {
        long[][] table = counts("12 3 5/4 9 7");
        long least = 1;
        while (FisherFreemanHalton.probability(table, least).isEmpty()) {
            least++;
        }

        assertThat(least).isBetween(50L, 500L);
        assertThat(FisherFreemanHalton.probability(table, least - 1)).isEmpty();
        assertThat(FisherFreemanHalton.probability(table, ENOUGH))
                .isEqualTo(FisherFreemanHalton.probability(table, least));
        assertThat(FisherFreemanHalton.probability(table, 0)).isEmpty();
    }

    /** All of 3000 refusals in two of four cells: 1 / C(3000, 1500) is below any number, and the sum is still right. */
    @Test
    void probability_ofHugeCounts_isNotLost() {
        assertThat(FisherFreemanHalton.probability(counts("1500 0/0 1500"), ENOUGH)
                        .orElseThrow())
                .isBetween(0.0, 1e-300);
        assertThat(FisherFreemanHalton.probability(counts("760 740/740 760"), ENOUGH)
                        .orElseThrow())
                .isCloseTo(FisherExact.twoSided(760, 1500, 1500, 3000), within(1e-10));
    }

    /** The same table turned, and its rows and columns in another order: the same to the bit. */
    @Test
    void probability_doesNotDependOnOrder() {
        long[][] table = counts("1 3 10 6/2 3 10 7/1 6 14 12");
        long[][] turned = counts("1 2 1/3 3 6/10 10 14/6 7 12");
        long[][] mixed = counts("14 1 12 6/10 2 7 3/10 1 6 3");

        assertThat(FisherFreemanHalton.probability(turned, ENOUGH))
                .isEqualTo(FisherFreemanHalton.probability(table, ENOUGH))
                .isEqualTo(FisherFreemanHalton.probability(mixed, ENOUGH));
        assertThat(TableDraws.probability(turned, 1_000, 3))
                .isEqualTo(TableDraws.probability(table, 1_000, 3))
                .isEqualTo(TableDraws.probability(mixed, 1_000, 3));
    }

    /** Rows parted by a stroke, counts by a space. */
    static long[][] counts(String table) {
        String[] rows = table.split("/", -1);
        long[][] counts = new long[rows.length][];
        for (int row = 0; row < rows.length; row++) {
            String[] cells = rows[row].split(" ", -1);
            counts[row] = new long[cells.length];
            for (int column = 0; column < cells.length; column++) {
                counts[row][column] = Long.parseLong(cells[column]);
            }
        }
        return counts;
    }
}
