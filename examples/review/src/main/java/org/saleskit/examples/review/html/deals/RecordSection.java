package org.saleskit.examples.review.html.deals;

import java.util.ArrayList;
import java.util.List;
import org.joda.money.Money;
import org.saleskit.examples.review.html.parts.Canvas;
import org.saleskit.examples.review.html.parts.Json;
import org.saleskit.examples.review.html.parts.Table;
import org.saleskit.examples.review.html.parts.Words;
import org.saleskit.examples.review.model.outlook.TrackRecord;
import org.saleskit.examples.review.model.outlook.TrackRecord.Month;
import org.saleskit.examples.review.model.outlook.TrackRecord.Reliability;

/** Whether past forecasts came true: amounts by month, and chances by group. */
final class RecordSection {

    private final Canvas page;
    private final Words words;
    private final TrackRecord record;
    private final String currency;
    private final boolean simulated;

    private RecordSection(Canvas page, TrackRecord record, String currency, boolean simulated) {
        this.page = page;
        this.words = page.words();
        this.record = record;
        this.currency = currency;
        this.simulated = simulated;
    }

    static void write(Canvas page, TrackRecord record, Money unit, boolean simulated) {
        RecordSection section =
                new RecordSection(page, record, unit.getCurrencyUnit().getCode(), simulated);
        Words words = page.words();
        page.section("record", simulated, words.count(record.months().size()), words.count(record.withoutForecast()));
        if (record.months().isEmpty()) {
            page.sentence(words.get("record.none.title"), words.get("record.none"));
        } else {
            page.body().open("div", "class", "pair").line();
            section.reliability();
            section.months();
            page.body().close().line();
        }
        page.body().close().line();
    }

    private void reliability() {
        Table table = new Table(words.get("calibration.table"))
                .simulated(simulated)
                .column(words.get("calibration.range"), Table.Column.TEXT)
                .numbers(
                        words.get("calibration.mean"),
                        words.get("calibration.won"),
                        words.get("calibration.share"),
                        words.get("interval"));
        List<Json> points = new ArrayList<>();
        for (Reliability group : record.chances()) {
            String range = words.interval(group.lowest(), group.highest());
            String counts = words.counts(group.won());
            double share = group.won().rate().orElse(0);
            table.row(
                    range,
                    words.percent(group.mean()),
                    counts,
                    words.percent(group.won().rate()),
                    words.interval(group.won()));
            points.add(new Json()
                    .put("mean", group.mean())
                    .put("share", share)
                    .put("low", group.won().low().orElse(share))
                    .put("high", group.won().high().orElse(share))
                    .put("deals", group.won().trials())
                    .put(
                            "text",
                            String.join(
                                    "\n",
                                    words.get("calibration.range") + ": " + range,
                                    words.get("calibration.mean") + ": " + words.percent(group.mean()),
                                    words.get("calibration.won") + ": " + counts,
                                    words.get("calibration.share") + ": "
                                            + words.percent(group.won().rate()) + " (" + words.interval(group.won())
                                            + ")")));
        }
        Json data = new Json()
                .put("xName", words.get("calibration.said"))
                .put("yName", words.get("calibration.came"))
                .put("lineName", words.get("calibration.line"))
                .put("points", points);
        page.chart("calibration", "calibration", simulated, words.get("calibration.caption"), data, table);
    }

    private void months() {
        Table table = new Table(words.get("record.table", currency))
                .simulated(simulated)
                .column(words.get("record.month"), Table.Column.TEXT)
                .numbers(
                        words.get("change.deals"),
                        words.get("expected"),
                        words.get("ranges.range"),
                        words.get("record.actual"),
                        words.get("record.inside"));
        for (Month month : record.months()) {
            table.row(
                    words.monthShort(month.month().start()),
                    words.count(month.deals()),
                    words.amount(month.expected()),
                    words.amount(month.low()) + "–" + words.amount(month.high()),
                    words.amount(month.actual()),
                    words.get(month.inside() ? "record.yes" : "record.no"));
        }
        List<String> notes = new ArrayList<>();
        notes.add(words.get(
                "record.note",
                words.counts(record.covered()),
                record.bias().isPresent() ? words.change(record.bias().getAsDouble()) : Words.NONE,
                words.percent(record.error()),
                words.decimal(record.brier(), 4),
                words.percent(record.skill())));
        notes.addAll(record.explained().getOrDefault(words.language(), List.of()));
        page.table(table, List.of(), notes);
    }
}
