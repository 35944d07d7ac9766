package org.saleskit.analytics.internal.significance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.Arrays;
import java.util.stream.LongStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Exact tests against going through every table in whole numbers. */
class ExactTablesProperties {

    private static final long ENOUGH = 10_000_000;

    /** Two or three rows and columns of counts up to 4. */
    @Provide
    Arbitrary<long[][]> tables() {
        return Arbitraries.integers()
                .between(2, 3)
                .flatMap(width -> Arbitraries.longs()
                        .between(0, 4)
                        .array(long[].class)
                        .ofSize(width)
                        .array(long[][].class)
                        .ofMinSize(2)
                        .ofMaxSize(3));
    }

    @Property
    void probability_isThatOfEveryTable(@ForAll("tables") long[][] table) {
        BigInteger[] ways = new BigInteger[] {BigInteger.ZERO, BigInteger.ZERO};
        long[] rows =
                Arrays.stream(table).mapToLong(row -> LongStream.of(row).sum()).toArray();
        long[] columns = columns(table);
        go(rows.clone(), columns, 0, 0, columns[0], BigInteger.ONE, ways(table), ways);

        assertThat(FisherFreemanHalton.probability(table, ENOUGH).orElseThrow())
                .isCloseTo(
                        new BigDecimal(ways[0])
                                .divide(new BigDecimal(ways[1]), MathContext.DECIMAL64)
                                .doubleValue(),
                        within(1e-9));
    }

    @Property
    void probability_ofFourCells_isFishers(@ForAll("tables") long[][] table) {
        long[][] four = {{table[0][0], table[0][1]}, {table[1][0], table[1][1]}};
        long row = four[0][0] + four[0][1];
        long column = four[0][0] + four[1][0];

        assertThat(FisherFreemanHalton.probability(four, ENOUGH).orElseThrow())
                .isCloseTo(FisherExact.twoSided(four[0][0], row, column, row + four[1][0] + four[1][1]), within(1e-10));
    }

    private static long[] columns(long[][] table) {
        long[] columns = new long[table[0].length];
        for (long[] row : table) {
            for (int column = 0; column < columns.length; column++) {
                columns[column] += row[column];
            }
        }
        return columns;
    }

    /** How many ways there are to fill the columns of this table: the product of multinomial coefficients. */
    private static BigInteger ways(long[][] table) {
        BigInteger ways = BigInteger.ONE;
        long[] columns = columns(table);
        for (int column = 0; column < columns.length; column++) {
            long left = columns[column];
            for (long[] row : table) {
                ways = ways.multiply(choose(left, row[column]));
                left -= row[column];
            }
        }
        return ways;
    }

    /** Adds the ways of every table, and of those with no more ways than the one seen, cell by cell. */
    private static void go(
            long[] rows,
            long[] columns,
            int column,
            int row,
            long left,
            BigInteger ways,
            BigInteger seen,
            BigInteger[] sums) {
        if (row == rows.length) {
            if (left > 0) {
                return;
            }
            if (column == columns.length - 1) {
                sums[0] = ways.compareTo(seen) <= 0 ? sums[0].add(ways) : sums[0];
                sums[1] = sums[1].add(ways);
            } else {
                go(rows, columns, column + 1, 0, columns[column + 1], ways, seen, sums);
            }
            return;
        }
        for (long count = 0; count <= Math.min(left, rows[row]); count++) {
            rows[row] -= count;
            go(rows, columns, column, row + 1, left - count, ways.multiply(choose(left, count)), seen, sums);
            rows[row] += count;
        }
    }

    private static BigInteger choose(long from, long some) {
        BigInteger ways = BigInteger.ONE;
        for (long i = 1; i <= some; i++) {
            ways = ways.multiply(BigInteger.valueOf(from - some + i)).divide(BigInteger.valueOf(i));
        }
        return ways;
    }
}
