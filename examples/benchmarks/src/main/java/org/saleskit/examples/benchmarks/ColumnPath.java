package org.saleskit.examples.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.joda.money.CurrencyUnit;
import org.saleskit.analytics.abcxyz.AbcXyzAnalysis;
import org.saleskit.analytics.abcxyz.AbcXyzItem;
import org.saleskit.analytics.abcxyz.AbcXyzResult;
import org.saleskit.analytics.table.ColumnTableAccumulator;
import org.saleskit.analytics.table.KeyDictionary;
import org.saleskit.analytics.table.PeriodTable;
import org.saleskit.analytics.table.ValueUnit;
import org.saleskit.core.time.PeriodUnit;

/** The columnar path of saleskit: chunks added by the threads of an executor, then the classes. */
final class ColumnPath {

    private static final int CHUNK = 1 << 20;

    private final ExecutorService executor;
    private final KeyDictionary<Integer> items;

    ColumnPath(ExecutorService executor, int items) {
        this.executor = executor;
        this.items = KeyDictionary.of(IntStream.range(0, items).boxed().toList());
    }

    ColumnTableAccumulator<Integer> accumulator() {
        return ColumnTableAccumulator.of(
                PeriodUnit.MONTH, ValueUnit.money(CurrencyUnit.EUR), SkewedLines.WINDOW, items);
    }

    void add(ColumnTableAccumulator<Integer> sums, SkewedLines lines) throws Exception {
        List<Callable<Void>> chunks = new ArrayList<>();
        for (int from = 0; from < lines.lines(); from += CHUNK) {
            int start = from;
            int end = Math.min(from + CHUNK, lines.lines());
            chunks.add(() -> {
                sums.addPeriods(lines.item, lines.month, lines.cents, start, end);
                return null;
            });
        }
        for (Future<Void> chunk : executor.invokeAll(chunks)) {
            chunk.get();
        }
    }

    PeriodTable<Integer> table(SkewedLines lines) throws Exception {
        ColumnTableAccumulator<Integer> sums = accumulator();
        add(sums, lines);
        return sums.result();
    }

    static String describe(PeriodTable<Integer> table) {
        return ClassCounts.of(AbcXyzAnalysis.withDefaults().classify(table)).toString();
    }

    /** The number of items in each cell of the matrix. */
    static final class ClassCounts {
        private final int[] counts = new int[16];

        static ClassCounts of(AbcXyzResult<Integer> result) {
            ClassCounts counts = new ClassCounts();
            for (AbcXyzItem<Integer> item : result.items()) {
                String cell = item.cell();
                counts.add(cell.charAt(0) - 'A', cell.charAt(1) - 'X');
            }
            return counts;
        }

        void add(int abc, int xyz) {
            counts[4 * abc + xyz]++;
        }

        @Override
        public String toString() {
            StringBuilder text = new StringBuilder();
            for (int cell = 0; cell < counts.length; cell++) {
                if (counts[cell] > 0) {
                    text.append((char) ('A' + cell / 4)).append((char) ('X' + cell % 4));
                    text.append(' ').append(counts[cell]).append("  ");
                }
            }
            return text.toString().trim();
        }
    }
}
