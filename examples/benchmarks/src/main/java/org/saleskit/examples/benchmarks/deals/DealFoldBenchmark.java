package org.saleskit.examples.benchmarks.deals;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
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
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;
import org.saleskit.core.deal.Deal;
import org.saleskit.core.deal.DealFold;
import org.saleskit.core.deal.Deals;
import org.saleskit.core.pipeline.DealId;
import org.saleskit.core.pipeline.Pipeline;
import org.saleskit.core.pipeline.StageChange;

/** States of deals from a log of stage changes: a {@link DealFold} beside the grouping collectors of the JDK. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(value = 1, jvmArgsAppend = "-Xmx4g")
public class DealFoldBenchmark {

    private static final List<String> OPEN = List.of("Lead", "Meeting", "Offer", "Contract");
    private static final Pipeline PIPELINE = Pipeline.of("b2b", OPEN, List.of("Won"), List.of("Lost"));
    private static final Instant START = Instant.parse("2024-01-01T00:00:00Z");
    private static final Instant END = Instant.parse("2027-01-01T00:00:00Z");

    /** How many deals; each has five stage changes, in no order. */
    @Param("200000")
    public int deals;

    private List<StageChange> log = List.of();

    /** Makes the log: every deal with an amount, which a third of the changes changes; some go back, some are reopened. */
    @Setup(Level.Trial)
    public void makeLog() {
        SplittableRandom random = new SplittableRandom(20261121);
        log = new ArrayList<>(deals * 5);
        for (int deal = 0; deal < deals; deal++) {
            DealId id = DealId.of("deal-" + deal);
            Instant at = START.plusSeconds(random.nextLong(40_000_000));
            for (int change = 0; change < 5; change++) {
                log.add(change(random, id, change, at));
                at = at.plusSeconds(random.nextLong(2_000_000)).plusNanos(1_000L * random.nextInt(1_000_000));
            }
        }
        for (int i = log.size() - 1; i > 0; i--) {
            StageChange swapped = log.set(random.nextInt(i + 1), log.get(i));
            log.set(i, swapped);
        }
    }

    private static StageChange change(SplittableRandom random, DealId id, int change, Instant at) {
        String stage = random.nextInt(5) == 0
                ? (random.nextBoolean() ? "Won" : "Lost")
                : OPEN.get(Math.min(OPEN.size() - 1, random.nextInt(change + 1)));
        StageChange moved = StageChange.of(id, stage, at);
        boolean priced = change == 0 || random.nextInt(3) == 0;
        return priced
                ? moved.toBuilder()
                        .amount(Money.ofMinor(CurrencyUnit.EUR, random.nextLong(100_000_000)))
                        .build()
                : moved;
    }

    /** The fold of saleskit. */
    @Benchmark
    public Deals dealFold() {
        return DealFold.of(PIPELINE).asOf(END).fold(log);
    }

    /** The fold, and every deal's state read once. */
    @Benchmark
    public void dealFoldAndStates(Blackhole hole) {
        for (Deal deal : DealFold.of(PIPELINE).asOf(END).fold(log).list()) {
            hole.consume(deal.type());
            hole.consume(deal.amount());
            hole.consume(deal.cycleTime());
        }
    }

    /** What a user would write without it, for the last stage and the time from opening alone. */
    @Benchmark
    public Map<DealId, Map.Entry<String, Duration>> groupingBy() {
        Map<DealId, List<StageChange>> byDeal = log.stream().collect(Collectors.groupingBy(StageChange::deal));
        Map<DealId, Map.Entry<String, Duration>> states = new HashMap<>();
        byDeal.forEach((deal, changes) -> {
            List<StageChange> sorted = changes.stream()
                    .sorted(Comparator.comparing(StageChange::happenedAt).thenComparing(StageChange::sequence))
                    .toList();
            StageChange last = sorted.get(sorted.size() - 1);
            states.put(
                    deal, Map.entry(last.stage(), Duration.between(sorted.get(0).happenedAt(), last.happenedAt())));
        });
        return states;
    }

    /** Prints what the result holds in memory: the heap used with it less the heap used without it, per deal. */
    @TearDown(Level.Trial)
    public void printMemory() {
        long before = usedBytes();
        Deals kept = dealFold();
        long shared = usedBytes() - before;
        log = List.of();
        long alone = usedBytes();
        long size = kept.size();
        kept = DealFold.of(PIPELINE).asOf(END).fold(List.of());
        alone -= usedBytes();
        System.out.printf(
                Locale.ROOT,
                "%nMemory of the result: %d bytes a deal, or %d with the identifiers that it shares with the log; %d deals%n",
                shared / size,
                alone / size,
                size + kept.size());
    }

    private static long usedBytes() {
        Runtime runtime = Runtime.getRuntime();
        long least = Long.MAX_VALUE;
        for (int i = 0; i < 5; i++) {
            System.gc();
            least = Math.min(least, runtime.totalMemory() - runtime.freeMemory());
        }
        return least;
    }
}
