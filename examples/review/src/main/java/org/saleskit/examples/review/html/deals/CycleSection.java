package org.saleskit.examples.review.html.deals;

import java.util.ArrayList;
import java.util.List;
import org.saleskit.examples.review.html.parts.Canvas;
import org.saleskit.examples.review.html.parts.Json;
import org.saleskit.examples.review.html.parts.Table;
import org.saleskit.examples.review.html.parts.Words;
import org.saleskit.examples.review.model.deals.CycleTime;
import org.saleskit.examples.review.model.deals.DealAnalysis;
import org.saleskit.examples.review.model.deals.WinChance;
import org.saleskit.examples.review.model.number.Estimate;
import org.saleskit.examples.review.model.number.Rate;

/** What becomes of deals by their age, the share won three ways, and how long deals take. */
final class CycleSection {

    /** Rows of the table of the curve. */
    private static final int ROWS = 20;

    private final Canvas page;
    private final Words words;
    private final boolean simulated;

    private CycleSection(Canvas page, boolean simulated) {
        this.page = page;
        this.words = page.words();
        this.simulated = simulated;
    }

    /** Opens and closes its section. */
    static void write(Canvas page, DealAnalysis analysis, boolean simulated) {
        CycleSection section = new CycleSection(page, simulated);
        CycleTime cycle = analysis.cycle();
        Words words = page.words();
        page.section("cycle", simulated, words.counted("deals", cycle.deals()), words.count(cycle.closed()));
        if (cycle.curve().isEmpty()) {
            page.sentence(words.get("incidence.title"), words.get("incidence.few"));
        } else {
            section.curve(cycle);
        }
        page.body().open("div", "class", "pair tables");
        section.chances(analysis.chances());
        section.times(cycle);
        page.body().close().close().line();
    }

    private void curve(CycleTime cycle) {
        List<Json> points = new ArrayList<>();
        Table table = new Table(words.get("incidence.table"))
                .simulated(simulated)
                .column(words.get("incidence.days"), Table.Column.TEXT)
                .numbers(
                        words.get("incidence.atRisk"),
                        words.get("incidence.won"),
                        words.get("interval"),
                        words.get("incidence.lost"),
                        words.get("interval"),
                        words.get("incidence.open"),
                        words.get("interval"));
        int every = Math.max(1, (cycle.curve().size() + ROWS - 1) / ROWS);
        for (int i = 0; i < cycle.curve().size(); i++) {
            CycleTime.Outcome point = cycle.curve().get(i);
            Json json = new Json()
                    .put("days", point.days())
                    .put(
                            "text",
                            String.join(
                                    "\n",
                                    words.get("incidence.at", AnalysisSections.days(words, point.days())),
                                    line("incidence.won", point.won()),
                                    line("incidence.lost", point.lost()),
                                    line("incidence.open", point.open()),
                                    words.get("incidence.atRisk") + ": " + words.count(point.atRisk())));
            AnalysisSections.estimate(json, "won", point.won());
            AnalysisSections.estimate(json, "lost", point.lost());
            AnalysisSections.estimate(json, "open", point.open());
            points.add(json);
            if (i % every == 0 || i == cycle.curve().size() - 1) {
                table.row(
                        AnalysisSections.days(words, point.days()),
                        words.count(point.atRisk()),
                        words.percent(point.won().value()),
                        AnalysisSections.interval(words, point.won()),
                        words.percent(point.lost().value()),
                        AnalysisSections.interval(words, point.lost()),
                        words.percent(point.open().value()),
                        AnalysisSections.interval(words, point.open()));
            }
        }
        Json data = new Json()
                .put("daysName", words.get("incidence.axis"))
                .put("wonName", words.get("incidence.won"))
                .put("lostName", words.get("incidence.lost"))
                .put("openName", words.get("incidence.open"))
                .put("points", points);
        page.chart(
                "incidence",
                "incidence",
                simulated,
                words.get("incidence.caption", words.count(CycleTime.LEAST_AT_RISK)),
                data,
                table);
    }

    private String line(String name, Estimate estimate) {
        return words.get(name) + ": " + AnalysisSections.percent(words, estimate);
    }

    private void chances(WinChance chances) {
        Table table = new Table(words.get("chances.table"))
                .simulated(simulated)
                .column(words.get("chances.which"), Table.Column.PROSE)
                .numbers(words.get("chances.share"), words.get("interval"), words.get("chances.counts"));
        String horizon = AnalysisSections.days(words, chances.horizonDays());
        rate(table, words.get("chances.decided"), chances.decided());
        if (chances.horizonDays().isPresent()) {
            rate(table, words.get("chances.realised", horizon), chances.realised());
            table.row(
                    words.get("chances.incidence", horizon),
                    words.percent(chances.incidence().value()),
                    AnalysisSections.interval(words, chances.incidence()),
                    words.counted("deals", chances.deals()));
        }
        rate(table, words.get("chances.ifLost"), chances.ifOpenWereLost());
        page.table(
                table,
                List.of(),
                List.of(words.get(
                        "chances.note", words.count(chances.open()), horizon, words.count(chances.immature()))));
    }

    private void rate(Table table, String name, Rate rate) {
        table.row(name, words.percent(rate.rate()), words.interval(rate), words.counts(rate));
    }

    private void times(CycleTime cycle) {
        Table table = new Table(words.get("times.table"))
                .simulated(simulated)
                .column(words.get("times.which"), Table.Column.PROSE)
                .numbers(words.get("times.days"), words.get("interval"), words.get("times.from"));
        Estimate median = cycle.median();
        table.row(
                words.get("times.median"),
                AnalysisSections.days(words, median.value()),
                median.low().isPresent() && median.high().isPresent()
                        ? AnalysisSections.days(words, median.low()) + "–" + AnalysisSections.days(words, median.high())
                        : Words.NONE,
                words.counted("deals", cycle.deals()));
        String closed = words.counted("deals", cycle.closed());
        table.row(
                words.get("times.closedMedian"),
                AnalysisSections.days(words, cycle.closedMedian()),
                Words.NONE,
                closed);
        table.row(words.get("times.closedMean"), words.decimal(cycle.closedMean(), 1), Words.NONE, closed);
        List<String> warnings =
                cycle.leftOut() == 0 ? List.of() : List.of(words.get("times.leftOut", words.count(cycle.leftOut())));
        page.table(table, warnings, List.of(words.get("times.note", words.count(cycle.deals() - cycle.closed()))));
    }
}
