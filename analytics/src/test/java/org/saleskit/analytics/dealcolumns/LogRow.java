package org.saleskit.analytics.dealcolumns;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.saleskit.core.deal.DealFold;
import org.saleskit.core.deal.Deals;
import org.saleskit.core.pipeline.DealId;
import org.saleskit.core.pipeline.Pipeline;
import org.saleskit.core.pipeline.Stage;
import org.saleskit.core.pipeline.StageChange;
import org.saleskit.core.pipeline.StageType;

/** A row of a log for tests, which columns and the fold of core read alike. */
record LogRow(long deal, String stage, long second, long sequence) {

    /** Every type of stage, closed ones listed before open ones, and two of one type. */
    static final Pipeline PIPELINE = Pipeline.builder()
            .id("sales")
            .addStages(
                    Stage.of("won", StageType.WON),
                    Stage.of("junk", StageType.DISQUALIFIED),
                    Stage.of("lead", StageType.OPEN),
                    Stage.of("rest", StageType.ON_HOLD),
                    Stage.of("talk", StageType.OPEN),
                    Stage.of("lost", StageType.LOST),
                    Stage.of("offer", StageType.OPEN),
                    Stage.of("won twice", StageType.WON))
            .firstSalesStage("talk")
            .build();

    static final List<String> STAGES =
            List.of("lead", "talk", "offer", "lead", "talk", "rest", "won", "won twice", "lost", "junk", "no stage");

    /** Deals whose hashes have little in common, and neighbours. */
    static final List<Long> DEALS = List.of(0L, 1L, 2L, -1L, Long.MIN_VALUE, Long.MAX_VALUE, 1L << 32, 0x1_0000_0001L);

    static LogRow of(long deal, String stage, long second) {
        return new LogRow(deal, stage, second, 0);
    }

    static List<LogRow> random(int deals, int rows, int seconds, long seed) {
        Random random = new Random(seed);
        List<LogRow> log = new ArrayList<>(rows);
        for (int i = 0; i < rows; i++) {
            String stage = STAGES.get(random.nextInt(STAGES.size()));
            log.add(new LogRow(random.nextInt(deals) * 1000L, stage, random.nextInt(seconds), random.nextInt(2)));
        }
        return log;
    }

    static LogColumns columns(List<LogRow> rows, StageCodes codes) {
        LogColumns columns = LogColumns.of(
                rows.stream().mapToLong(LogRow::deal).toArray(),
                rows.stream().mapToInt(row -> codes.code(row.stage)).toArray(),
                rows.stream().mapToLong(LogRow::second).toArray());
        return rows.stream().allMatch(row -> row.sequence == 0)
                ? columns
                : columns.withSequence(rows.stream().mapToLong(LogRow::sequence).toArray());
    }

    static Deals fold(List<LogRow> rows, Instant asOf) {
        return DealFold.of(PIPELINE)
                .listingUnread()
                .asOf(asOf)
                .fold(rows.stream().map(LogRow::change).toList());
    }

    private StageChange change() {
        return StageChange.builder()
                .deal(DealId.of(Long.toString(deal)))
                .stage(stage)
                .happenedAt(Instant.ofEpochSecond(second))
                .sequence(sequence)
                .build();
    }
}
