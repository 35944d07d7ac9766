package org.saleskit.examples.benchmarks.deals;

import org.saleskit.examples.benchmarks.rounds.Contestant;
import org.saleskit.examples.benchmarks.rounds.Rounds;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.saleskit.analytics.dealcolumns.ColumnFunnel;
import org.saleskit.analytics.dealcolumns.ColumnFunnelAccumulator;
import org.saleskit.analytics.dealcolumns.ColumnFunnelResult;
import org.saleskit.analytics.dealcolumns.ColumnFunnelStep;
import org.saleskit.analytics.dealcolumns.LogColumns;
import org.saleskit.analytics.dealcolumns.StageTimes;
import org.saleskit.core.pipeline.StageType;

/**
 * The funnel of a long log with the exact median of stays in each stage: saleskit beside a database and a bare array pass, for
 * rows in no order and for rows in the order of time. Arguments: deals (a multiple of 5; three times as many rows), rounds.
 */
public final class FunnelColumnsBenchmark {

    private static final int THREADS = 2;
    private static final long SEED = 20261122;

    private FunnelColumnsBenchmark() {}

    /**
     * Runs all contestants on both orders and prints medians and ratios.
     *
     * @param args deals and rounds; by default 4 000 000 and 7
     * @throws Exception if a contestant fails
     */
    public static void main(String[] args) throws Exception {
        int deals = args.length > 0 ? Integer.parseInt(args[0]) : 4_000_000;
        int rounds = args.length > 1 ? Integer.parseInt(args[1]) : 7;
        ExecutorService executor = Executors.newFixedThreadPool(THREADS - 1);
        try {
            FunnelLog shuffled = FunnelLog.shuffled(deals, SEED);
            run("no order", shuffled, rounds, executor, () -> BareFunnel.inAnyOrder(shuffled));
            FunnelLog inTime = FunnelLog.inTime(deals, SEED);
            run("order of time", inTime, rounds, executor, () -> BareFunnel.inTime(inTime));
        } finally {
            executor.shutdown();
        }
    }

    private static void run(String order, FunnelLog log, int rounds, ExecutorService executor, Contestant.Work bare)
            throws Exception {
        try (DuckDbFunnel database = new DuckDbFunnel(log, THREADS)) {
            System.out.printf(
                    Locale.ROOT,
                    "Rows in %s. Java %s, DuckDB %s, %d processors, heap %d MB, %,d rows, %,d deals%n",
                    order,
                    System.getProperty("java.version"),
                    database.version(),
                    Runtime.getRuntime().availableProcessors(),
                    Runtime.getRuntime().maxMemory() >> 20,
                    log.rows(),
                    log.deals);
            ColumnFunnel one = ColumnFunnel.of(FunnelLog.PIPELINE).withTimes(StageTimes.Rule.EACH_VISIT);
            ColumnFunnel two = one.withThreads(executor, THREADS);
            ColumnFunnel together = two.withTimes(StageTimes.Rule.ALL_VISITS);
            List<Contestant> contestants = List.of(
                    new Contestant("saleskit, 2 threads", () -> numbers(two, log)),
                    new Contestant("saleskit, 1 thread", () -> numbers(one, log)),
                    new Contestant("saleskit, 2 threads, visits together", () -> {
                        numbers(together, log);
                        return "";
                    }),
                    new Contestant("DuckDB", database::countingDistinct),
                    new Contestant("DuckDB, by bits", database::byBits),
                    new Contestant("bare array pass", bare));
            check(contestants);
            Rounds times = Rounds.run(rounds, contestants);
            times.print();
            times.printRatio("saleskit, 2 threads", "DuckDB", 0.33);
            times.printRatio("saleskit, 2 threads", "DuckDB, by bits", 0.33);
            times.printRatio("saleskit, 2 threads", "bare array pass", 2);
            times.printRatio("saleskit, 1 thread", "bare array pass", 2);
            printMemory(one, log);
        }
    }

    private static void printMemory(ColumnFunnel funnel, FunnelLog log) {
        long empty = used();
        ColumnFunnelAccumulator rows = funnel.asOf(FunnelLog.AS_OF).accumulator();
        rows.add(LogColumns.of(log.deal, log.stage, log.time));
        long accumulated = used() - empty;
        ColumnFunnelResult result = rows.result();
        long both = used() - empty;
        System.out.printf(
                Locale.ROOT,
                "bytes per row beyond the columns: accumulator %.1f, with its result %.1f%n",
                (double) accumulated / log.rows(),
                (double) both / log.rows());
        // What is measured must be alive until here.
        if (result.rows() != rows.size()) {
            throw new IllegalStateException("rows of the result must be those of the accumulator");
        }
    }

    private static long used() {
        System.gc();
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    /** All that say something say the same. */
    private static void check(List<Contestant> contestants) throws Exception {
        String first = contestants.get(0).work().run();
        for (Contestant contestant : contestants) {
            String outcome = contestant.work().run();
            if (!outcome.isEmpty() && !outcome.equals(first)) {
                throw new IllegalStateException(contestant.name() + " must say " + first + ", but said " + outcome);
            }
        }
        System.out.println("all agree: " + first);
    }

    private static String numbers(ColumnFunnel funnel, FunnelLog log) {
        ColumnFunnelResult result = funnel.asOf(FunnelLog.AS_OF).analyze(LogColumns.of(log.deal, log.stage, log.time));
        return new FunnelLog.Numbers(
                        result.steps().stream().map(ColumnFunnelStep::reached).toList(),
                        result.steps().stream().map(ColumnFunnelStep::entered).toList(),
                        result.deals(StageType.WON),
                        result.deals(StageType.LOST),
                        result.steps().stream()
                                .map(step -> step.times().median().orElseThrow().toNanos() / 1e6)
                                .toList())
                .text();
    }
}
