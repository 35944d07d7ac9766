package org.saleskit.examples.review.html.deals;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.saleskit.examples.review.html.parts.Canvas;
import org.saleskit.examples.review.html.parts.Json;
import org.saleskit.examples.review.html.parts.Table;
import org.saleskit.examples.review.html.parts.Words;
import org.saleskit.examples.review.model.deals.CycleTime;
import org.saleskit.examples.review.model.deals.StageTime;
import org.saleskit.examples.review.model.number.Estimate;

/** How long deals stay in each stage, and which have been there for too long. */
final class StageSection {

    /** Overdue deals that are named for each stage. */
    private static final int NAMED = 5;

    private final Canvas page;
    private final Words words;
    private final List<StageTime> stages;
    private final boolean simulated;

    private StageSection(Canvas page, List<StageTime> stages, boolean simulated) {
        this.page = page;
        this.words = page.words();
        this.stages = stages;
        this.simulated = simulated;
    }

    static void write(Canvas page, List<StageTime> stages, boolean simulated) {
        StageSection section = new StageSection(page, stages, simulated);
        Words words = page.words();
        long overdue =
                stages.stream().mapToLong(stage -> stage.overdue().size()).sum();
        long standing = stages.stream().mapToLong(StageTime::standing).sum();
        page.section("stages", simulated, words.count(overdue), words.count(standing), limit(words));
        if (stages.stream().anyMatch(stage -> !stage.curve().isEmpty())) {
            section.curves();
        }
        section.overdue();
        page.body().close().line();
    }

    private static String limit(Words words) {
        return words.percent(StageTime.LIMIT_PERCENT / 100.0, 0);
    }

    private void curves() {
        List<Json> panels = new ArrayList<>();
        Table table = new Table(words.get("stays.table"))
                .simulated(simulated)
                .column(words.get("stage"), Table.Column.TEXT)
                .numbers(
                        words.get("stays.stays"),
                        words.get("stays.ended"),
                        words.get("stays.median"),
                        words.get("interval"),
                        words.get("stays.limit", limit(words)));
        for (StageTime stage : stages) {
            table.row(
                    stage.stage(),
                    words.count(stage.stays()),
                    words.count(stage.ended()),
                    AnalysisSections.days(words, stage.median().value()),
                    stage.median().low().isPresent() && stage.median().high().isPresent()
                            ? AnalysisSections.days(words, stage.median().low()) + "–"
                                    + AnalysisSections.days(
                                            words, stage.median().high())
                            : Words.NONE,
                    limit(stage));
            if (!stage.curve().isEmpty()) {
                panels.add(panel(stage));
            }
        }
        page.chart(
                "stays",
                "stays",
                simulated,
                words.get("stays.caption", limit(words), words.count(CycleTime.LEAST_AT_RISK)),
                new Json().put("daysName", words.get("stays.axis")).put("stages", panels),
                table);
    }

    /** The limit, or why there is none. */
    private String limit(StageTime stage) {
        return stage.limitDays().isPresent()
                ? AnalysisSections.days(words, stage.limitDays())
                : stage.noLimit().getOrDefault(words.language(), Words.NONE);
    }

    private Json panel(StageTime stage) {
        List<Json> points = new ArrayList<>();
        for (StageTime.Point point : stage.curve()) {
            Estimate there = point.there();
            points.add(AnalysisSections.estimate(
                    new Json()
                            .put("days", point.days())
                            .put(
                                    "text",
                                    String.join(
                                            "\n",
                                            stage.stage() + ", "
                                                    + words.get(
                                                            "incidence.at", AnalysisSections.days(words, point.days())),
                                            words.get("stays.there") + ": " + AnalysisSections.percent(words, there),
                                            words.get("stays.atRisk") + ": " + words.count(point.atRisk()))),
                    "there",
                    there));
        }
        Json panel = new Json()
                .put("name", stage.stage())
                .put(
                        "detail",
                        words.get(
                                "stays.detail",
                                AnalysisSections.days(words, stage.median().value()),
                                limit(stage)))
                .put("points", points);
        stage.limitDays().ifPresent(days -> panel.put("limit", days));
        return panel;
    }

    private void overdue() {
        Table table = new Table(words.get("overdue.table"))
                .simulated(simulated)
                .column(words.get("stage"), Table.Column.TEXT)
                .numbers(words.get("stays.limit", limit(words)), words.get("openNow"), words.get("overdue.count"))
                .column(words.get("overdue.deals"), Table.Column.PROSE);
        for (StageTime stage : stages) {
            String named = stage.overdue().stream()
                    .limit(NAMED)
                    .map(deal -> words.get(
                            deal.rep().isEmpty() ? "overdue.deal" : "overdue.dealOf",
                            deal.deal(),
                            words.decimal(deal.days(), 1),
                            deal.rep()))
                    .collect(Collectors.joining("; "));
            int more = stage.overdue().size() - NAMED;
            table.row(
                    stage.stage(),
                    limit(stage),
                    words.count(stage.standing()),
                    words.count(stage.overdue().size()),
                    more > 0 ? named + "; " + words.get("overdue.more", words.count(more)) : named);
        }
        page.table(table, List.of(), List.of(words.get("overdue.note", limit(words))));
    }
}
