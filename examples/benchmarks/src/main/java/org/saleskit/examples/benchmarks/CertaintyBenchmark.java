package org.saleskit.examples.benchmarks;

import org.saleskit.examples.benchmarks.rounds.Contestant;
import org.saleskit.examples.benchmarks.rounds.Rounds;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.saleskit.analytics.abc.AbcAnalysis;
import org.saleskit.analytics.abc.AbcMode;
import org.saleskit.analytics.abc.BoundaryRule;
import org.saleskit.analytics.certainty.CertaintyAnalysis;
import org.saleskit.analytics.certainty.CertaintyRun;
import org.saleskit.analytics.table.ColumnTableAccumulator;
import org.saleskit.analytics.table.KeyDictionary;
import org.saleskit.analytics.table.PeriodTable;
import org.saleskit.analytics.table.ValueUnit;
import org.saleskit.analytics.xyz.XyzAnalysis;
import org.saleskit.core.time.CalendarPeriod;
import org.saleskit.core.time.PeriodUnit;
import org.threeten.extra.LocalDateRange;

/**
 * How long the classes of 100 000 items over 24 months take, and the certainty of 10 000 items over 36 months with 1 000
 * draws, by one thread and by two. All start from a table in memory.
 */
public final class CertaintyBenchmark {

    private static final int DRAWS = 1_000;

    private CertaintyBenchmark() {}

    /**
     * Runs the contestants in turn and prints medians.
     *
     * @param args the number of rounds, 5 if absent
     * @throws Exception if a thread is interrupted
     */
    public static void main(String[] args) throws Exception {
        int rounds = args.length > 0 ? Integer.parseInt(args[0]) : 5;
        PeriodTable<Integer> large = table(100_000, 24);
        PeriodTable<Integer> small = table(10_000, 36);
        CertaintyAnalysis certainty = CertaintyAnalysis.withDefaults().withDraws(DRAWS);
        CertaintyAnalysis strict = withAbc(certainty, AbcAnalysis.withDefaults().withRule(BoundaryRule.STRICT));
        CertaintyAnalysis byCount =
                withAbc(certainty, AbcAnalysis.withDefaults().withMode(AbcMode.ITEM_SHARE));
        Rounds result = Rounds.run(
                rounds,
                List.of(
                        new Contestant(
                                "XYZ, 100 000 items x 24",
                                () -> XyzAnalysis.withDefaults().classify(large).toString()),
                        new Contestant("certainty, 1 thread", () -> outcome(certainty, small, 1)),
                        new Contestant("certainty, 2 threads", () -> outcome(certainty, small, 2)),
                        new Contestant("certainty STRICT, 2 threads", () -> outcome(strict, small, 2)),
                        new Contestant("certainty ITEM_SHARE, 2 threads", () -> outcome(byCount, small, 2))));
        result.print();
        System.out.printf(
                Locale.ROOT,
                "XYZ %.0f ms, to be at most 120; certainty with 2 threads %.1f s, STRICT %.1f s, ITEM_SHARE %.1f s, to be"
                        + " under 10%n",
                result.median("XYZ, 100 000 items x 24"),
                result.median("certainty, 2 threads") / 1_000,
                result.median("certainty STRICT, 2 threads") / 1_000,
                result.median("certainty ITEM_SHARE, 2 threads") / 1_000);
    }

    private static CertaintyAnalysis withAbc(CertaintyAnalysis certainty, AbcAnalysis abc) {
        return certainty.withAnalysis(certainty.analysis().withAbc(abc));
    }

    private static String outcome(CertaintyAnalysis certainty, PeriodTable<Integer> table, int threads)
            throws Exception {
        CertaintyRun<Integer> run = certainty.start(table);
        ExecutorService executor = Executors.newFixedThreadPool(threads);
        try {
            List<Callable<CertaintyRun<Integer>>> parts = new ArrayList<>();
            for (int part = 0; part < threads; part++) {
                int from = DRAWS * part / threads;
                int to = DRAWS * (part + 1) / threads;
                parts.add(() -> run.draw(from, to));
            }
            for (Future<CertaintyRun<Integer>> part : executor.invokeAll(parts)) {
                part.get();
            }
        } finally {
            executor.shutdown();
        }
        return run.result().toString();
    }

    /** Items with a skewed distribution; a quarter of them starts within the window. */
    private static PeriodTable<Integer> table(int items, int months) {
        SplittableRandom random = new SplittableRandom(20261121);
        List<Integer> keys = new ArrayList<>(items);
        for (int i = 0; i < items; i++) {
            keys.add(i);
        }
        CalendarPeriod first = CalendarPeriod.parse("2023-01");
        ColumnTableAccumulator<Integer> sums = ColumnTableAccumulator.of(
                PeriodUnit.MONTH,
                ValueUnit.decimal(2),
                LocalDateRange.of(first.start(), first.plus(months).start()),
                KeyDictionary.of(keys));
        int[] ids = new int[months];
        int[] periods = new int[months];
        long[] units = new long[months];
        for (int item = 0; item < items; item++) {
            double skewed = random.nextDouble();
            double level = 1_000 + 1_000_000 * skewed * skewed * skewed * skewed;
            double spread = random.nextDouble();
            int start = random.nextInt(4) == 0 ? random.nextInt(months) : 0;
            for (int month = 0; month < months; month++) {
                ids[month] = item;
                periods[month] = month;
                double factor = Math.max(0, 1 + spread * (random.nextDouble() * 2 - 1));
                units[month] = month < start ? 0 : Math.round(level * factor);
            }
            sums.addPeriods(ids, periods, units);
        }
        return sums.result();
    }
}
