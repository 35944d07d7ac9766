package org.saleskit.examples.benchmarks;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.saleskit.analytics.table.Measure;
import org.saleskit.analytics.table.PeriodTable;
import org.saleskit.analytics.table.ValueUnit;
import org.saleskit.core.time.PeriodUnit;

/** Sums of order lines by item and month: a {@link PeriodTable} beside the grouping collectors of the JDK. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(value = 1, jvmArgsAppend = "-Xmx4g")
public class PeriodTableBenchmark {

    /** A row of the host. */
    record Line(int item, LocalDate day, long cents) {}

    /** How many rows. */
    @Param("1000000")
    public int rows;

    /** How many items; the smaller its number, the more often an item is sold. */
    @Param("10000")
    public int items;

    private List<Line> lines = List.of();

    /** Makes the rows: 24 months, items with a skewed distribution, 3 % returns. */
    @Setup(Level.Trial)
    public void makeLines() {
        SplittableRandom random = new SplittableRandom(20261121);
        LocalDate start = LocalDate.of(2023, 1, 1);
        lines = new ArrayList<>(rows);
        for (int i = 0; i < rows; i++) {
            double skewed = random.nextDouble();
            int item = (int) (skewed * skewed * skewed * items);
            long cents = random.nextInt(100) < 3 ? -random.nextLong(1, 10_000) : random.nextLong(1, 100_000);
            lines.add(new Line(item, start.plusDays(random.nextInt(731)), cents));
        }
    }

    /** The table of saleskit. */
    @Benchmark
    public PeriodTable<Integer> periodTable() {
        return PeriodTable.of(
                lines, PeriodUnit.MONTH, Line::item, Line::day, Measure.units(ValueUnit.decimal(2), Line::cents));
    }

    /** What a user would write without it. */
    @Benchmark
    public Map<Integer, Map<YearMonth, Long>> groupingBy() {
        return lines.stream()
                .collect(Collectors.groupingBy(
                        Line::item,
                        Collectors.groupingBy(
                                line -> YearMonth.from(line.day()), Collectors.summingLong(Line::cents))));
    }
}
