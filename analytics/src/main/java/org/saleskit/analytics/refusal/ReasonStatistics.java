package org.saleskit.analytics.refusal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.LongStream;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;
import org.saleskit.analytics.internal.significance.FalseDiscovery;
import org.saleskit.analytics.internal.significance.FisherFreemanHalton;
import org.saleskit.analytics.internal.significance.TableDraws;

/** Expected counts and tests of a table whose last column is that of refusals without a reason. */
final class ReasonStatistics<R, C, M> {

    private final ReasonTable options;
    private final List<Optional<R>> rows;
    private final List<Optional<C>> columns;
    private final long[][] counts;
    private final List<List<List<M>>> members;
    private final long[][] tested;

    ReasonStatistics(
            ReasonTable options,
            List<Optional<R>> rows,
            List<Optional<C>> columns,
            long[][] counts,
            List<List<List<M>>> members) {
        this.options = options;
        this.rows = rows;
        this.columns = columns;
        this.counts = counts;
        this.members = members;
        int width = columns.size() - (options.isTestingStatedOnly() ? 1 : 0);
        this.tested = new long[rows.size()][];
        Arrays.setAll(tested, row -> Arrays.copyOf(counts[row], width));
    }

    ReasonTableResult<R, C, M> result(List<M> outside) {
        List<ReasonCell<R, C, M>> cells = new ArrayList<>();
        long[] across = columnTotals(tested);
        long total = LongStream.of(across).sum();
        long everyColumn = LongStream.of(columnTotals(counts)).sum();
        for (int row = 0; row < counts.length; row++) {
            long ofRow = LongStream.of(tested[row]).sum();
            for (int column = 0; column < counts[row].length; column++) {
                CellCounts cell = column < tested[row].length
                        ? new CellCounts(counts[row][column], ofRow, across[column], total)
                        : new CellCounts(
                                counts[row][column],
                                LongStream.of(counts[row]).sum(),
                                everyColumn - total,
                                everyColumn);
                cells.add(new ReasonCell<>(
                        options,
                        rows.get(row),
                        columns.get(column),
                        cell,
                        column < tested[row].length,
                        members.get(row).get(column)));
            }
        }
        return new ReasonTableResult<>(options, rows, columns, adjusted(cells), whole(across, total), outside);
    }

    private static long[] columnTotals(long[][] table) {
        long[] totals = new long[table.length == 0 ? 0 : table[0].length];
        for (long[] row : table) {
            for (int column = 0; column < totals.length; column++) {
                totals[column] = Math.addExact(totals[column], row[column]);
            }
        }
        return totals;
    }

    /** The cells with the probabilities of those that have one adjusted for their number. */
    private List<ReasonCell<R, C, M>> adjusted(List<ReasonCell<R, C, M>> cells) {
        Integer[] order = new Integer[cells.size()];
        Arrays.setAll(order, cell -> cell);
        Integer[] asked = Arrays.stream(order)
                .filter(cell -> cells.get(cell).p().isPresent())
                .sorted(Comparator.comparingDouble(cell -> cells.get(cell).p().orElseThrow()))
                .toArray(Integer[]::new);
        double[] q = FalseDiscovery.adjust(Arrays.stream(asked)
                .mapToDouble(cell -> cells.get(cell).p().orElseThrow())
                .toArray());
        List<ReasonCell<R, C, M>> all = new ArrayList<>(cells);
        for (int i = 0; i < asked.length; i++) {
            all.set(asked[i], cells.get(asked[i]).withAdjusted(q[i]));
        }
        return all;
    }

    private TableTest whole(long[] across, long total) {
        long[] down =
                Arrays.stream(tested).mapToLong(row -> LongStream.of(row).sum()).toArray();
        long freedom = (filled(down) - 1) * (filled(across) - 1);
        if (total == 0 || freedom == 0) {
            return TableTest.none();
        }
        double statistic = 0;
        double least = Double.MAX_VALUE;
        for (int row = 0; row < down.length; row++) {
            for (int column = 0; column < across.length; column++) {
                if (down[row] > 0 && across[column] > 0) {
                    double expected = (double) down[row] * across[column] / total;
                    double apart = tested[row][column] - expected;
                    statistic += apart * apart / expected;
                    least = Math.min(least, expected);
                }
            }
        }
        if (least >= ReasonTable.LEAST_EXPECTED) {
            double p = ChiSquaredDistribution.of((double) freedom).survivalProbability(statistic);
            return TableTest.of(TableTest.Method.CHI_SQUARE, statistic, freedom, p);
        }
        OptionalDouble exact = FisherFreemanHalton.probability(tested, options.exactWork());
        return exact.isPresent()
                ? TableTest.of(TableTest.Method.EXACT, statistic, freedom, exact.getAsDouble())
                : TableTest.drawn(
                        statistic,
                        freedom,
                        TableDraws.probability(tested, options.draws(), options.seed()),
                        options.draws(),
                        options.seed());
    }

    private static long filled(long[] totals) {
        return LongStream.of(totals).filter(total -> total > 0).count();
    }
}
