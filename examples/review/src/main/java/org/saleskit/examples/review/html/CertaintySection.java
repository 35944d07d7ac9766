package org.saleskit.examples.review.html;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.saleskit.examples.review.html.parts.Markup;
import org.saleskit.examples.review.html.parts.Table;
import org.saleskit.examples.review.html.parts.Table.Cell;
import org.saleskit.examples.review.html.parts.Table.Column;
import org.saleskit.examples.review.html.parts.Words;
import org.saleskit.examples.review.model.ClassCertainty;
import org.saleskit.examples.review.model.ClassCertainty.Doubt;
import org.saleskit.examples.review.model.PeriodLengths;
import org.saleskit.examples.review.model.Segmentation;

/** How sure the classes of one dimension are: by drawing the months anew, and by longer periods. */
final class CertaintySection {

    /** Rows that are shown before the reader unfolds all. */
    private static final int SHOWN = 10;

    private static final List<String> XYZ = List.of("X", "Y", "Z", "NEW", "UNDEFINED");

    private final Page page;
    private final Words words;
    private final String dimension;
    private final Segmentation items;
    private final ClassCertainty certainty;

    private CertaintySection(Page page, String dimension, Segmentation items) {
        this.page = page;
        this.words = page.words();
        this.dimension = dimension;
        this.items = items;
        this.certainty = items.certainty();
    }

    static void write(Page page, String dimension, Segmentation items) {
        CertaintySection section = new CertaintySection(page, dimension, items);
        page.body().open("div", "class", "pair tables");
        section.counts();
        section.lengths();
        page.body().close();
        section.borderline();
        section.changed();
    }

    private void counts() {
        if (certainty.months() < 2) {
            page.sentence(words.get("certainty.table"), words.get("certainty.oneMonth"));
            return;
        }
        Map<String, Long> all = new LinkedHashMap<>();
        items.items().forEach(item -> all.merge(words.cellName(item.abc(), item.xyz()), 1L, Long::sum));
        Table table = new Table(words.get("certainty.table"))
                .column(words.get("cell"), Column.TEXT)
                .numbers(
                        words.get(dimension + ".head"), words.get("certainty.borderline"), words.get("certainty.part"));
        all.forEach((cell, count) -> row(table, Table.Row.PLAIN, cell, borderline(cell), count));
        row(
                table,
                Table.Row.TOTAL,
                words.get("total"),
                certainty.borderline().size(),
                items.items().size());
        page.table(
                table,
                List.of(),
                List.of(words.get(
                        "certainty.note",
                        words.count(certainty.months()),
                        words.count(certainty.draws()),
                        words.count(certainty.block()),
                        Long.toString(certainty.seed()),
                        words.percent(certainty.limit(), 0))));
    }

    private long borderline(String cell) {
        return certainty.borderline().stream()
                .filter(item -> cellName(item.own()).equals(cell))
                .count();
    }

    private void row(Table table, Table.Row kind, String name, long borderline, long count) {
        table.row(
                kind,
                name,
                words.count(count),
                words.count(borderline),
                count == 0 ? Words.NONE : words.percent((double) borderline / count, 0));
    }

    private String cellName(ClassCertainty.Chance chance) {
        // Without a class of ABC the item is in no cell, whatever its steadiness.
        return chance.abc().length() == 1 ? words.cellName(chance.abc(), chance.xyz()) : words.get("certainty.none");
    }

    private void borderline() {
        List<Doubt> doubts = certainty.borderline();
        if (doubts.isEmpty()) {
            return;
        }
        String caption = words.get(dimension + ".borderline");
        page.table(
                table(caption, doubts.subList(0, Math.min(SHOWN, doubts.size()))),
                List.of(),
                List.of(words.get("certainty.items", words.percent(certainty.limit(), 0))));
        if (doubts.size() > SHOWN) {
            Markup all = new Markup();
            table(caption, doubts).write(all, words);
            page.unfold(words.get("certainty.all", words.count(doubts.size())), all);
        }
    }

    private Table table(String caption, List<Doubt> doubts) {
        Table table = new Table(caption)
                .column(words.get("item"), Column.TEXT)
                .column(words.get("cell"), Column.TEXT)
                .numbers(words.get("certainty"));
        doubts.get(0).abc().forEach(chance -> table.column(chance.abc(), Column.HEAT));
        table.column(words.get("certainty.none"), Column.HEAT)
                .numbers(words.get("certainty.xyz"))
                .column(words.get("certainty.else"), Column.TEXT)
                .numbers(words.get("revenue"));
        for (Doubt item : doubts) {
            List<Cell> cells = new ArrayList<>(List.of(
                    Cell.of(item.name()),
                    Cell.of(cellName(item.own())),
                    Cell.of(words.percent(item.own().part()))));
            double none = 1;
            for (ClassCertainty.AbcChance chance : item.abc()) {
                cells.add(heat(chance.part()));
                none -= chance.part();
            }
            cells.add(heat(Math.max(0, none)));
            cells.add(Cell.of(words.percent(item.xyzCertainty())));
            cells.add(Cell.of(item.next()
                    .map(next -> cellName(next) + " " + words.percent(next.part()))
                    .orElse(Words.NONE)));
            cells.add(Cell.of(words.amount(item.amount())));
            table.row(Table.Row.PLAIN, cells);
        }
        return table;
    }

    private Cell heat(double part) {
        String text = words.percent(part, 0);
        return new Cell(text, text.equals(words.percent(0, 0)) ? 0 : part);
    }

    private void lengths() {
        Table table = new Table(words.get("lengths.table")).column(words.get("lengths.period"), Column.TEXT);
        XYZ.forEach(xyz -> table.numbers(words.className(xyz)));
        table.numbers(words.get("lengths.changed"));
        for (PeriodLengths.Length length : items.lengths().lengths()) {
            List<String> cells = new ArrayList<>(List.of(words.counted("month", length.months())));
            XYZ.forEach(xyz -> cells.add(words.count(length.items().getOrDefault(xyz, 0L))));
            cells.add(
                    length.months() == 1 || length.compared() == 0
                            ? Words.NONE
                            : words.get("counts", words.count(length.changed()), words.count(length.compared())));
            table.row(cells.toArray(String[]::new));
        }
        List<String> notes = new ArrayList<>();
        PeriodLengths.Length longer = items.lengths().lengths().get(1);
        if (longer.changed() == 0) {
            notes.add(words.get(
                    longer.compared() == 0 ? "lengths.untold" : "lengths.stable",
                    words.counted("month", longer.months()),
                    words.count(longer.compared())));
        }
        notes.add(words.get("lengths.note", words.count(items.minimumPeriods())));
        page.table(table, items.lengths().warnings().getOrDefault(words.language(), List.of()), notes);
    }

    private void changed() {
        List<PeriodLengths.Change> changed = items.lengths().changed();
        if (changed.isEmpty()) {
            return;
        }
        String months = words.counted("month", items.lengths().lengths().get(1).months());
        page.table(
                changedTable(months, changed.subList(0, Math.min(SHOWN, changed.size()))),
                List.of(),
                List.of(words.get("lengths.items")));
        if (changed.size() > SHOWN) {
            Markup all = new Markup();
            changedTable(months, changed).write(all, words);
            page.unfold(words.get("certainty.all", words.count(changed.size())), all);
        }
    }

    private Table changedTable(String months, List<PeriodLengths.Change> changed) {
        Table table = new Table(words.get(dimension + ".changed"))
                .column(words.get("item"), Column.TEXT)
                .numbers(words.get("revenue"))
                .column(words.get("lengths.byMonth"), Column.TEXT)
                .numbers(words.get("variation"))
                .column(words.get("item.longer", months), Column.TEXT)
                .numbers(words.get("variation"));
        for (PeriodLengths.Change change : changed) {
            table.row(
                    change.name(),
                    words.amount(change.amount()),
                    change.byMonth(),
                    words.decimal(change.variation(), 2),
                    change.longer(),
                    words.decimal(change.longerVariation(), 2));
        }
        return table;
    }
}
