package org.saleskit.analytics.funnel;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.saleskit.core.deal.DealFold;
import org.saleskit.core.deal.Deals;
import org.saleskit.core.pipeline.DealId;
import org.saleskit.core.pipeline.Pipeline;
import org.saleskit.core.pipeline.Stage;
import org.saleskit.core.pipeline.StageType;

/** Small logs as text: one line a row, "deal day stage [sequence]", days counted from 1 January 2026. */
final class Rows {

    /** A host's own row type. */
    record Row(String deal, Instant at, String stage, long sequence) {}

    /** Stages A, B, C; W and V are won, L is lost, H rests, D is disqualified. */
    static final Pipeline PIPELINE = Pipeline.builder()
            .id("test")
            .addStage(Stage.of("L", StageType.LOST))
            .addStage(Stage.of("A", StageType.OPEN))
            .addStage(Stage.of("W", StageType.WON))
            .addStage(Stage.of("B", StageType.OPEN))
            .addStage(Stage.of("H", StageType.ON_HOLD))
            .addStage(Stage.of("C", StageType.OPEN))
            .addStage(Stage.of("V", StageType.WON))
            .addStage(Stage.of("D", StageType.DISQUALIFIED))
            .build();

    private Rows() {}

    static Instant day(long day) {
        return LocalDate.of(2026, 1, 1)
                .plusDays(day - 1)
                .atStartOfDay(ZoneOffset.UTC)
                .toInstant();
    }

    static List<Row> parse(String text) {
        return new ArrayList<>(
                text.lines().filter(line -> !line.isBlank()).map(Rows::row).toList());
    }

    private static Row row(String line) {
        List<String> words = Arrays.asList(line.strip().split(" +", -1));
        long sequence = words.size() > 3 ? Long.parseLong(words.get(3)) : 0;
        return new Row(words.get(0), day(Long.parseLong(words.get(1))), words.get(2), sequence);
    }

    static Deals deals(List<Row> rows, long asOfDay) {
        return DealFold.of(PIPELINE)
                .listingUnread()
                .asOf(day(asOfDay))
                .fold(rows, row -> DealId.of(row.deal()), Row::stage, Row::at, Row::sequence);
    }

    static Deals deals(String text, long asOfDay) {
        return deals(parse(text), asOfDay);
    }

    static FunnelResult funnel(String text, long asOfDay) {
        return FunnelAnalysis.withDefaults().analyze(deals(text, asOfDay));
    }

    static List<String> texts(List<DealId> deals) {
        return deals.stream().map(DealId::value).toList();
    }
}
