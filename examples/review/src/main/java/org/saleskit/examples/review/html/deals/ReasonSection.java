package org.saleskit.examples.review.html.deals;

import java.util.ArrayList;
import java.util.List;
import org.saleskit.examples.review.html.parts.Canvas;
import org.saleskit.examples.review.html.parts.Json;
import org.saleskit.examples.review.html.parts.Table;
import org.saleskit.examples.review.html.parts.Words;
import org.saleskit.examples.review.model.deals.LossReasons;
import org.saleskit.examples.review.model.deals.LossReasons.Cell;
import org.saleskit.examples.review.model.deals.LossReasons.Mark;
import org.saleskit.examples.review.model.deals.LossReasons.Reason;
import org.saleskit.examples.review.model.deals.LossReasons.Row;

/** Why deals are lost: how many losses have a reason at all, and whose reasons differ. */
final class ReasonSection {

    private final Canvas page;
    private final Words words;
    private final LossReasons reasons;
    private final boolean simulated;

    private ReasonSection(Canvas page, LossReasons reasons, boolean simulated) {
        this.page = page;
        this.words = page.words();
        this.reasons = reasons;
        this.simulated = simulated;
    }

    static void write(Canvas page, LossReasons reasons, boolean simulated) {
        ReasonSection section = new ReasonSection(page, reasons, simulated);
        Words words = page.words();
        page.section(
                "reasons",
                simulated,
                words.counts(reasons.coverage()),
                words.percent(reasons.coverage().rate()),
                words.interval(reasons.coverage()));
        if (reasons.reasons().isEmpty()) {
            page.sentence(
                    words.get("reasons.none.title"),
                    words.get("reasons.none", words.count(reasons.coverage().trials())));
        } else {
            section.heat();
            section.findings();
        }
        page.body().close().line();
    }

    private String name(Reason reason) {
        return words.get("reason." + reason.type().orElse("NONE"));
    }

    private String name(Row row) {
        return row.name().isEmpty() ? words.get("rep.none") : row.name();
    }

    private void heat() {
        Table table =
                new Table(words.get("heat.table")).simulated(simulated).column(words.get("rep"), Table.Column.TEXT);
        List<String> columns = new ArrayList<>();
        for (Reason reason : reasons.reasons()) {
            columns.add(name(reason));
            table.numbers(name(reason));
        }
        table.numbers(words.get("heat.lost"));
        List<String> rows = new ArrayList<>();
        List<Json> cells = new ArrayList<>();
        for (Row row : reasons.reps()) {
            List<String> line = new ArrayList<>(List.of(name(row)));
            for (int i = 0; i < columns.size(); i++) {
                Cell cell = row.cells().get(i);
                cells.add(cell(rows.size(), i, name(row) + ", " + columns.get(i), cell));
                line.add(words.count(cell.count())
                        + (cell.expected().isPresent()
                                ? " (" + words.decimal(cell.expected().getAsDouble(), 1) + ")"
                                : "")
                        + mark(cell.mark()));
            }
            line.add(words.count(row.lost()));
            table.row(line.toArray(String[]::new));
            rows.add(name(row));
        }
        List<String> totals = new ArrayList<>(List.of(words.get("total")));
        reasons.reasons()
                .forEach(reason -> totals.add(words.count(reason.losses().successes()) + " ("
                        + words.percent(reason.losses().rate()) + ")"));
        totals.add(words.count(reasons.coverage().trials()));
        table.row(Table.Row.TOTAL, totals.toArray(String[]::new));
        Json data = new Json().put("columns", columns).put("rows", rows).put("cells", cells);
        page.chart(
                "heat",
                "reasons",
                simulated,
                words.get("heat.caption", words.percent(reasons.falseDiscoveryRate(), 0)),
                data,
                table);
    }

    private static String mark(Mark mark) {
        return mark == Mark.MORE ? " ▲" : mark == Mark.LESS ? " ▼" : "";
    }

    private Json cell(int row, int column, String name, Cell cell) {
        String residual = cell.residual().isPresent() ? signed(cell.residual().getAsDouble()) : Words.NONE;
        return new Json()
                .put("row", row)
                .put("column", column)
                .put("residual", cell.residual().orElse(0))
                .put("marked", cell.mark() == Mark.MORE || cell.mark() == Mark.LESS)
                .put("label", residual + mark(cell.mark()))
                .put(
                        "text",
                        String.join(
                                "\n",
                                name,
                                words.get("heat.cell", words.count(cell.count()), words.decimal(cell.expected(), 1)),
                                words.get("heat.residual") + ": " + residual,
                                words.get("heat." + cell.mark().name())));
    }

    private String signed(double value) {
        // Rounded first, so that there is no sign before a zero.
        double rounded = Math.rint(value * 10) / 10;
        String text = words.decimal(rounded == 0 ? 0 : rounded, 1);
        return rounded > 0 ? "+" + text : text;
    }

    private void findings() {
        String whole = reasons.explained().getOrDefault(words.language(), "");
        if (reasons.findings().isEmpty()) {
            page.sentence(words.get("findings.table"), words.get("findings.none") + " " + whole);
            return;
        }
        Table table = new Table(words.get("findings.table"))
                .simulated(simulated)
                .column(words.get("findings.what"), Table.Column.PROSE)
                .column(words.get("findings.action"), Table.Column.PROSE);
        for (LossReasons.Finding finding : reasons.findings()) {
            table.row(
                    finding.sentence().getOrDefault(words.language(), ""),
                    finding.action().getOrDefault(words.language(), Words.NONE));
        }
        page.table(table, List.of(), List.of(whole, words.get("findings.note")));
    }
}
