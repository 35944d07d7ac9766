package org.saleskit.examples.review.html.deals;

import java.util.ArrayList;
import java.util.List;
import org.saleskit.examples.review.html.parts.Canvas;
import org.saleskit.examples.review.html.parts.Json;
import org.saleskit.examples.review.html.parts.Table;
import org.saleskit.examples.review.html.parts.Words;
import org.saleskit.examples.review.model.deals.RepComparison;
import org.saleskit.examples.review.model.deals.RepComparison.Limits;
import org.saleskit.examples.review.model.deals.RepComparison.Place;
import org.saleskit.examples.review.model.deals.RepComparison.Rep;

/** How the win rates of the reps compare: a plot with the limits of chance, and shrunk rates. */
final class RepSection {

    private final Canvas page;
    private final Words words;
    private final RepComparison reps;
    private final boolean simulated;

    private RepSection(Canvas page, RepComparison reps, boolean simulated) {
        this.page = page;
        this.words = page.words();
        this.reps = reps;
        this.simulated = simulated;
    }

    static void write(Canvas page, RepComparison reps, boolean simulated) {
        RepSection section = new RepSection(page, reps, simulated);
        Words words = page.words();
        page.section(
                "reps",
                simulated,
                words.counts(reps.all()),
                words.percent(reps.all().rate()));
        if (reps.reps().size() < 2 || reps.limits().isEmpty()) {
            page.sentence(words.get("repsplot.title"), words.get("reps.tooFew"));
        } else {
            section.plot();
            section.table();
        }
        page.body().close().line();
    }

    private String name(Rep rep) {
        return rep.name().isEmpty() ? words.get("rep.none") : rep.name();
    }

    private void plot() {
        List<Json> points = new ArrayList<>();
        Table table = new Table(words.get("repsplot.table"))
                .simulated(simulated)
                .column(words.get("rep"), Table.Column.TEXT)
                .numbers(
                        words.get("reps.counts"),
                        words.get("reps.rate"),
                        words.get("reps.limits"),
                        words.get("reps.outer"))
                .column(words.get("reps.place"), Table.Column.TEXT);
        for (Rep rep : reps.reps()) {
            String place = words.get("reps." + rep.place().name());
            points.add(new Json()
                    .put("name", name(rep))
                    .put("decided", rep.rate().trials())
                    .put("rate", rep.rate().rate().orElse(0))
                    .put("outside", rep.place() != Place.AS_EXPECTED)
                    .put(
                            "text",
                            String.join(
                                    "\n",
                                    name(rep) + ": " + words.percent(rep.rate().rate()),
                                    words.counts(rep.rate()),
                                    words.get("reps.limits") + ": "
                                            + words.interval(
                                                    rep.limits().low(),
                                                    rep.limits().high()),
                                    place)));
            table.row(
                    name(rep),
                    words.counts(rep.rate()),
                    words.percent(rep.rate().rate()),
                    words.interval(rep.limits().low(), rep.limits().high()),
                    words.interval(rep.limits().outerLow(), rep.limits().outerHigh()),
                    place);
        }
        List<Json> limits = new ArrayList<>();
        for (Limits each : reps.limits()) {
            limits.add(new Json()
                    .put("decided", each.decided())
                    .put("low", each.low())
                    .put("high", each.high())
                    .put("outerLow", each.outerLow())
                    .put("outerHigh", each.outerHigh()));
        }
        Json data = new Json()
                .put("all", reps.all().rate().orElse(0))
                .put("allName", words.get("reps.all", words.percent(reps.all().rate())))
                .put("innerName", words.get("reps.limits"))
                .put("outerName", words.get("reps.outer"))
                .put("decidedName", words.get("reps.axis"))
                .put("reps", points)
                .put("limits", limits);
        page.chart("repsplot", "repsplot", simulated, words.get("repsplot.caption"), data, table);
    }

    private void table() {
        Table table = new Table(words.get("reps.table"))
                .simulated(simulated)
                .column(words.get("rep"), Table.Column.TEXT)
                .numbers(
                        words.get("reps.counts"),
                        words.get("reps.open"),
                        words.get("reps.rate"),
                        words.get("interval"),
                        words.get("reps.shrunk"),
                        words.get("interval"),
                        words.get("reps.places"));
        for (Rep rep : reps.reps()) {
            table.row(
                    name(rep),
                    words.counts(rep.rate()),
                    words.count(rep.open()),
                    words.percent(rep.rate().rate()) + (rep.rate().lowCount() ? words.get("lowCount") : ""),
                    words.interval(rep.rate()),
                    words.percent(rep.shrunk().value()),
                    AnalysisSections.interval(words, rep.shrunk()),
                    words.count(rep.best()) + "–" + words.count(rep.worst()));
        }
        List<String> notes = new ArrayList<>(reps.explained().getOrDefault(words.language(), List.of()));
        if (!reps.withoutDecided().isEmpty()) {
            notes.add(words.get("reps.without", String.join(", ", reps.withoutDecided())));
        }
        notes.add(words.get("reps.note"));
        page.table(table, List.of(), notes);
    }
}
