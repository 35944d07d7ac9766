package org.saleskit.examples.benchmarks;

import org.saleskit.examples.benchmarks.rounds.Contestant;
import org.saleskit.examples.benchmarks.rounds.Rounds;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.saleskit.analytics.abcxyz.AbcXyzAnalysis;
import org.saleskit.analytics.abcxyz.AbcXyzResult;
import org.saleskit.analytics.table.ColumnTableAccumulator;
import org.saleskit.analytics.table.PeriodTable;

/**
 * From order lines in memory to the ABC-XYZ class of each item: the columnar path of saleskit beside a database and a bare
 * loop; and the collector of saleskit beside those of the JDK. Arguments: lines, rounds, records of the object path.
 */
public final class ColumnsBenchmark {

    private static final int ITEMS = 100_000;
    private static final int THREADS = 2;
    private static final int FEWEST_LINES = 5_000_000;
    private static final long SEED = 20261121;

    private ColumnsBenchmark() {}

    /**
     * Runs all contestants and prints medians and ratios.
     *
     * @param args lines (5 000 000 or more), rounds, records; by default 20 000 000, 7 and as many as lines
     * @throws Exception if a contestant fails
     */
    public static void main(String[] args) throws Exception {
        int count = args.length > 0 ? Integer.parseInt(args[0]) : 20_000_000;
        int rounds = args.length > 1 ? Integer.parseInt(args[1]) : 7;
        int records = args.length > 2 ? Integer.parseInt(args[2]) : count;
        if (count < FEWEST_LINES) {
            // With fewer, items have months without a line and histories too short for a class in the bare loop.
            throw new IllegalArgumentException("lines must be " + FEWEST_LINES + " or more, but was " + count);
        }
        SkewedLines lines = new SkewedLines(count, ITEMS, SEED);
        ExecutorService executor = Executors.newFixedThreadPool(THREADS);
        try (DuckDbPath database = new DuckDbPath(lines, THREADS)) {
            ColumnPath columns = new ColumnPath(executor, ITEMS);
            ObjectPath objects = new ObjectPath(lines, records);
            System.out.printf(
                    Locale.ROOT,
                    "Java %s, DuckDB %s, %d processors, heap %d MB, %,d lines, %,d items, %,d records%n",
                    System.getProperty("java.version"),
                    database.version(),
                    Runtime.getRuntime().availableProcessors(),
                    Runtime.getRuntime().maxMemory() >> 20,
                    count,
                    ITEMS,
                    records);
            Rounds times = Rounds.run(
                    rounds,
                    List.of(
                            new Contestant(
                                    "columns, table only",
                                    () -> columns.table(lines).keys().size() + " items"),
                            new Contestant("columns", () -> ColumnPath.describe(columns.table(lines))),
                            new Contestant("DuckDB", database::classes),
                            new Contestant("bare loop", () -> BareLoop.classes(lines)),
                            new Contestant("collector", objects::collector),
                            new Contestant("groupingBy", objects::groupingBy)));
            times.print();
            times.printRatio("columns", "DuckDB", 0.5);
            times.printRatio("columns", "bare loop", 2);
            times.printRatio("columns, table only", "bare loop", 2);
            times.printRatio("collector", "groupingBy", 0.15);
            printMemory(columns, lines);
            printMemory(objects);
        } finally {
            executor.shutdown();
        }
    }

    private static void printMemory(ColumnPath columns, SkewedLines lines) throws Exception {
        long empty = used();
        ColumnTableAccumulator<Integer> sums = columns.accumulator();
        columns.add(sums, lines);
        long accumulated = used() - empty;
        PeriodTable<Integer> table = sums.result();
        long tabled = used() - empty;
        AbcXyzResult<Integer> result = AbcXyzAnalysis.withDefaults().classify(table);
        long classed = used() - empty;
        System.out.printf(
                Locale.ROOT,
                "bytes per item: accumulator %d, with its table %d, with the classes too %d; to be at most %d%n",
                accumulated / ITEMS,
                tabled / ITEMS,
                classed / ITEMS,
                16L * SkewedLines.MONTHS + 200);
        // What is measured must be alive until here.
        if (result.items().size() != table.keys().size() || sums.periods() != SkewedLines.MONTHS) {
            throw new IllegalStateException("items of the result must be those of the table");
        }
    }

    private static void printMemory(ObjectPath objects) {
        long empty = used();
        PeriodTable<Integer> table = objects.table();
        long tabled = used() - empty;
        AbcXyzResult<Integer> result = AbcXyzAnalysis.withDefaults().classify(table);
        long classed = used() - empty;
        System.out.printf(
                Locale.ROOT,
                "bytes per item, from records: table %d, with the classes too %d%n",
                tabled / ITEMS,
                classed / ITEMS);
        if (result.items().size() != table.keys().size()) {
            throw new IllegalStateException("items of the result must be those of the table");
        }
    }

    private static long used() {
        System.gc();
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }
}
