package org.saleskit.analytics.dealcolumns;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Logs of several blocks, parts with many deals, deals with many rows. */
class LargeLogTest {

    private static final Instant AS_OF = Instant.ofEpochSecond(900);
    private static final ColumnFunnel FUNNEL = ColumnFunnel.of(LogRow.PIPELINE).withUnit(ChronoUnit.SECONDS);
    private static final ExecutorService THREADS = Executors.newFixedThreadPool(3);
    private static final List<LogRow> ROWS = new ArrayList<>();
    private static String expected = "";

    @BeforeAll
    static void foldOnce() {
        // Many deals of few rows, a few of many: of more than are sorted by insertion, with and without a sequence.
        ROWS.addAll(LogRow.random(15_000, RowBlock.ROWS + 1_000, 1000, 1));
        ROWS.addAll(LogRow.random(10, 3_000, 1000, 2));
        Collections.shuffle(ROWS, new Random(3));
        expected = FunnelOfDeals.text(LogRow.fold(ROWS, AS_OF), StageTimes.Rule.ALL_VISITS);
    }

    @AfterAll
    static void stopThreads() {
        THREADS.shutdown();
    }

    private static LogColumns columns() {
        return LogRow.columns(ROWS, FUNNEL.codes());
    }

    @Test
    void wholeLog_asTheFoldOfCore() {
        assertThat(FunnelOfDeals.text(FUNNEL.asOf(AS_OF).analyze(columns()))).isEqualTo(expected);
    }

    @Test
    void severalThreads_asTheFoldOfCore() {
        assertThat(FunnelOfDeals.text(FUNNEL.withThreads(THREADS, 4).asOf(AS_OF).analyze(columns())))
                .isEqualTo(expected);
    }

    @Test
    void withoutSequence_asTheFoldOfCore() {
        List<LogRow> plain = ROWS.subList(0, 20_000).stream()
                .map(row -> LogRow.of(row.deal(), row.stage(), row.second()))
                .toList();
        assertThat(FunnelOfDeals.text(FUNNEL.asOf(AS_OF).analyze(LogRow.columns(plain, FUNNEL.codes()))))
                .isEqualTo(FunnelOfDeals.text(LogRow.fold(plain, AS_OF), StageTimes.Rule.ALL_VISITS));
    }

    @Test
    void chunksFromSeveralThreads_asTheFoldOfCore() throws Exception {
        ColumnFunnelAccumulator rows = FUNNEL.asOf(AS_OF).accumulator();
        LogColumns columns = columns();
        List<Future<?>> chunks = new ArrayList<>();
        // Chunks below and above what is collected before it is made a block, and single rows.
        int[] sizes = {1, 300, RowBlock.ROWS / 4 - 1, RowBlock.ROWS / 4, 20_000};
        int from = 0;
        for (int i = 0; from < ROWS.size(); i++) {
            int first = from;
            int to = Math.min(ROWS.size(), from + sizes[i % sizes.length]);
            chunks.add(THREADS.submit(() -> rows.add(columns.rows(first, to))));
            from = to;
        }
        for (Future<?> chunk : chunks) {
            chunk.get();
        }
        assertThat(rows.size()).isEqualTo(ROWS.size());
        assertThat(FunnelOfDeals.text(rows.result())).isEqualTo(expected);
    }

    @Test
    void mixOfRowsWithAndWithoutSequence_thoseWithoutHaveZero() {
        ColumnFunnelAccumulator rows = FUNNEL.asOf(AS_OF).accumulator();
        List<LogRow> zero = ROWS.stream().filter(row -> row.sequence() == 0).toList();
        List<LogRow> one = ROWS.stream().filter(row -> row.sequence() == 1).toList();
        rows.add(LogRow.columns(zero, FUNNEL.codes()));
        rows.add(LogRow.columns(one, FUNNEL.codes()));
        assertThat(FunnelOfDeals.text(rows.result())).isEqualTo(expected);
    }

    @Test
    void mergedParts_ofTheSameDeals_asTheFoldOfCore() {
        ColumnFunnelAccumulator[] parts = new ColumnFunnelAccumulator[3];
        for (int i = 0; i < parts.length; i++) {
            parts[i] = FUNNEL.asOf(AS_OF).accumulator();
            int from = ROWS.size() * i / parts.length;
            parts[i].add(columns().rows(from, ROWS.size() * (i + 1) / parts.length));
        }
        assertThat(FunnelOfDeals.text(parts[2].merge(parts[0]).merge(parts[1]).result()))
                .isEqualTo(expected);
    }

    /** So many that the table of the part is made wider, twice, and that deals meet in a place of it. */
    @Test
    void manyDealsOfOnePart_asTheFoldOfCore() {
        List<LogRow> rows = new ArrayList<>();
        LongStream.iterate(0, deal -> deal + 3)
                .filter(deal -> RowBlock.part(deal) == RowBlock.PARTS - 1)
                .limit(3_000)
                .forEach(deal -> {
                    rows.add(LogRow.of(deal, "lead", deal % 700));
                    rows.add(LogRow.of(deal, deal % 2 == 0 ? "offer" : "won", deal % 700 + deal % 5));
                });
        ColumnFunnel.AsOf funnel = FUNNEL.asOf(AS_OF);
        ColumnFunnelAccumulator part = funnel.accumulator();
        part.add(LogRow.columns(rows.subList(0, rows.size() / 3), FUNNEL.codes()));
        part.merge(funnel.accumulator());
        part.add(LogRow.columns(rows.subList(rows.size() / 3, rows.size()), FUNNEL.codes()));
        assertThat(part.result().deals()).isEqualTo(3_000);
        assertThat(FunnelOfDeals.text(part.result()))
                .isEqualTo(FunnelOfDeals.text(LogRow.fold(rows, AS_OF), StageTimes.Rule.ALL_VISITS));
    }

    /** The arrays and tables of a large part serve a small one after it. */
    @Test
    void smallPartAfterLargeOne_hasNothingOfIt() {
        List<LogRow> rows = new ArrayList<>();
        LongStream.range(0, 3_000_000)
                .filter(deal -> RowBlock.part(deal) == 0)
                .limit(2_500)
                .forEach(deal -> rows.add(LogRow.of(deal, "lead", 1)));
        LongStream.range(0, 5_000)
                .filter(deal -> RowBlock.part(deal) == 1)
                .forEach(deal -> rows.add(LogRow.of(deal, "talk", 2)));
        ColumnFunnelResult result = FUNNEL.asOf(AS_OF).analyze(LogRow.columns(rows, FUNNEL.codes()));
        assertThat(result.deals()).isEqualTo(rows.size());
        assertThat(result.step("lead").entered()).isEqualTo(2_500);
        assertThat(result.step("talk").entered()).isEqualTo(rows.size() - 2_500);
    }
}
