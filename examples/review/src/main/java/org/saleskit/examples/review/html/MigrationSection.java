package org.saleskit.examples.review.html;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.joda.money.Money;
import org.saleskit.examples.review.html.parts.Markup;
import org.saleskit.examples.review.html.parts.Table;
import org.saleskit.examples.review.html.parts.Table.Cell;
import org.saleskit.examples.review.html.parts.Table.Column;
import org.saleskit.examples.review.html.parts.Words;
import org.saleskit.examples.review.model.ClassMigration;
import org.saleskit.examples.review.model.ClassMigration.Flow;
import org.saleskit.examples.review.model.ClassMigration.Move;
import org.saleskit.examples.review.model.Segmentation;

/** Who changed class between two years, and whether it was its own doing. */
final class MigrationSection {

    private static final int MOVED = 6;
    private static final int OTHERS = 3;

    /** What became of an item, in the order of the table. */
    private enum Fate {
        STAYED,
        ROSE,
        FELL,
        /** Into, out of or between the groups that have no class. */
        OUTSIDE,
        ENTERED,
        LEFT
    }

    private final Page page;
    private final Words words;
    private final String dimension;
    private final ClassMigration migration;
    private final String before;
    private final String after;

    private MigrationSection(Page page, String dimension, ClassMigration migration) {
        this.page = page;
        this.words = page.words();
        this.dimension = dimension;
        this.migration = migration;
        this.before = Integer.toString(migration.before());
        this.after = Integer.toString(migration.after());
    }

    static void write(Page page, String dimension, Segmentation items) {
        Words words = page.words();
        if (items.migration().isEmpty()) {
            String years = items.completeYears().stream().map(String::valueOf).collect(Collectors.joining(", "));
            page.sentence(
                    words.get("migration.heading"),
                    words.get("migration.tooFew", years.isEmpty() ? words.get("migration.noYear") : years));
            return;
        }
        MigrationSection section =
                new MigrationSection(page, dimension, items.migration().get());
        page.body().open("div", "class", "pair tables");
        section.transitions();
        section.fates();
        page.body().close();
        section.movers();
    }

    private void transitions() {
        List<Optional<String>> ways = new ArrayList<>();
        migration.classes().forEach(each -> ways.add(Optional.of(each)));
        ways.add(Optional.empty());
        long most = migration.flows().stream().mapToLong(Flow::items).max().orElse(1);
        Table table = new Table(words.get("migration.table." + dimension, before, after))
                .column(words.get("migration.from", before), Column.TEXT);
        ways.forEach(to -> table.column(
                to.map(each -> words.get("migration.to", words.className(each), after))
                        .orElse(words.get("migration.LEFT")),
                Column.HEAT));
        table.numbers(words.get("total"));
        for (Optional<String> from : ways) {
            List<Cell> cells = new ArrayList<>();
            cells.add(Cell.of(from.map(words::className).orElse(words.get("migration.ENTERED"))));
            for (Optional<String> to : ways) {
                long count = migration.items(from, to);
                boolean nowhere = from.isEmpty() && to.isEmpty();
                cells.add(new Cell(nowhere ? "" : words.count(count), (double) count / most));
            }
            cells.add(Cell.of(words.count(items(flow -> flow.from().equals(from)))));
            table.row(Table.Row.PLAIN, cells);
        }
        List<String> total = new ArrayList<>(List.of(words.get("total")));
        ways.forEach(to -> total.add(words.count(items(flow -> flow.to().equals(to)))));
        total.add(words.count(items(flow -> true)));
        table.row(Table.Row.TOTAL, total.toArray(String[]::new));
        page.table(table, List.of(), List.of(words.get("migration.note", before, after)));
    }

    private long items(Predicate<Flow> selection) {
        return migration.flows().stream()
                .filter(selection)
                .mapToLong(Flow::items)
                .sum();
    }

    private Fate fate(Optional<String> from, Optional<String> to) {
        if (from.isEmpty()) {
            return Fate.ENTERED;
        }
        if (to.isEmpty()) {
            return Fate.LEFT;
        }
        if (from.equals(to)) {
            return Fate.STAYED;
        }
        // Classes have one letter, in their order; the groups outside have words.
        if (from.get().length() > 1 || to.get().length() > 1) {
            return Fate.OUTSIDE;
        }
        return migration.classes().indexOf(to.get()) < migration.classes().indexOf(from.get()) ? Fate.ROSE : Fate.FELL;
    }

    private void fates() {
        Map<Fate, List<Flow>> fates = new EnumMap<>(Fate.class);
        migration
                .flows()
                .forEach(flow -> fates.computeIfAbsent(fate(flow.from(), flow.to()), fate -> new ArrayList<>())
                        .add(flow));
        Table table = new Table(words.get("migration.fates"))
                .column(words.get("migration.fate"), Column.TEXT)
                .numbers(
                        words.get(dimension + ".head"),
                        words.get("migration.revenue", before),
                        words.get("migration.revenue", after));
        fates.forEach((fate, flows) -> sum(table, Table.Row.PLAIN, words.get("migration." + fate), flows));
        sum(table, Table.Row.TOTAL, words.get("total"), migration.flows());
        page.table(table, List.of(), List.of(words.get("migration.fates.note")));
    }

    private void sum(Table table, Table.Row kind, String name, List<Flow> flows) {
        table.row(
                kind,
                name,
                words.count(flows.stream().mapToLong(Flow::items).sum()),
                flows.stream()
                        .map(Flow::before)
                        .reduce(Money::plus)
                        .map(words::amount)
                        .orElse(Words.NONE),
                flows.stream()
                        .map(Flow::after)
                        .reduce(Money::plus)
                        .map(words::amount)
                        .orElse(Words.NONE));
    }

    private void movers() {
        List<Move> shown = new ArrayList<>();
        Table table = new Table(words.get("migration.movers." + dimension))
                .column(words.get("item"), Column.TEXT)
                .column(words.get("class"), Column.TEXT)
                .numbers(
                        before,
                        after,
                        words.get("migration.shareBefore", before),
                        words.get("migration.shareBefore", after),
                        words.get("migration.change"),
                        words.get("migration.own"),
                        words.get("migration.others"));
        for (Fate fate : List.of(Fate.ROSE, Fate.FELL, Fate.OUTSIDE, Fate.ENTERED, Fate.LEFT)) {
            List<Move> moves = migration.moves().stream()
                    .filter(move -> fate(move.from(), move.to()) == fate)
                    .limit(fate == Fate.ROSE || fate == Fate.FELL ? MOVED : OTHERS)
                    .toList();
            if (!moves.isEmpty()) {
                table.row(Table.Row.GROUP, words.get("migration." + fate), "", "", "", "", "", "", "", "");
                moves.forEach(move -> mover(table, move));
                shown.addAll(moves);
            }
        }
        if (shown.isEmpty()) {
            return;
        }
        page.table(table, List.of(), List.of(words.get("migration.movers.note")));
        Markup sentences = new Markup().open("ul", "class", "plain");
        shown.forEach(move -> sentences
                .element("li", move.name() + ": " + move.explanation().getOrDefault(words.language(), ""))
                .line());
        page.unfold(words.get("migration.words"), sentences.close());
    }

    private void mover(Table table, Move move) {
        String way = move.from().map(words::className).orElse(Words.NONE) + " → "
                + move.to().map(words::className).orElse(Words.NONE);
        List<String> cells =
                new ArrayList<>(List.of(move.name(), way, words.amount(move.before()), words.amount(move.after())));
        cells.addAll(move.parts()
                .map(parts -> List.of(
                        words.percent(parts.before()),
                        words.percent(parts.after()),
                        words.points(parts.after() - parts.before()),
                        words.points(parts.own()),
                        words.points(parts.others())))
                .orElse(List.of(Words.NONE, Words.NONE, Words.NONE, Words.NONE, Words.NONE)));
        table.row(Table.Row.PART, cells.toArray(String[]::new));
    }
}
