package org.saleskit.examples.benchmarks;

import java.util.Locale;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.saleskit.analytics.table.ColumnTableAccumulator;
import org.saleskit.analytics.table.PeriodTable;

/** 100 000 000 order lines that are never all in memory: made in chunks, added with two threads, then classed. */
public final class ChunksBenchmark {

    private static final int ITEMS = 100_000;
    private static final int CHUNK = 10_000_000;
    private static final int CHUNKS = 10;

    private ChunksBenchmark() {}

    /**
     * Runs it and prints the time, without that of making the lines, and the heap.
     *
     * @param args none
     * @throws Exception if it fails
     */
    public static void main(String[] args) throws Exception {
        SkewedLines lines = new SkewedLines(CHUNK, ITEMS, 0);
        ExecutorService executor = Executors.newFixedThreadPool(2);
        try {
            ColumnPath columns = new ColumnPath(executor, ITEMS);
            ColumnTableAccumulator<Integer> sums = columns.accumulator();
            long nanos = 0;
            for (int chunk = 0; chunk < CHUNKS; chunk++) {
                lines.fill(new SplittableRandom(chunk));
                long start = System.nanoTime();
                columns.add(sums, lines);
                nanos += System.nanoTime() - start;
            }
            long start = System.nanoTime();
            PeriodTable<Integer> table = sums.result();
            String classes = ColumnPath.describe(table);
            nanos += System.nanoTime() - start;
            System.out.printf(
                    Locale.ROOT,
                    "%,d lines in %d chunks, heap at most %d MB: %.0f ms, %s%n",
                    table.rows(),
                    CHUNKS,
                    Runtime.getRuntime().maxMemory() >> 20,
                    nanos / 1e6,
                    classes);
        } finally {
            executor.shutdown();
        }
    }
}
