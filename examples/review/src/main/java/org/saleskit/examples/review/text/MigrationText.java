package org.saleskit.examples.review.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.saleskit.examples.review.model.ClassMigration;
import org.saleskit.examples.review.model.ClassMigration.Move;
import org.saleskit.examples.review.model.ClassMigration.Parts;
import org.saleskit.examples.review.model.Segmentation;

/** Who changed class between two years: the transitions side by side, then the main movers with the causes. */
final class MigrationText {

    private static final int COLUMN = 51;
    private static final int MOVERS = 2;
    private static final int LABEL = 12;
    private static final int COUNT = 6;
    private static final Layout MOVE = Layout.of(-5, -33, 10, 10, 15, 10, 10);

    private final Phrases phrases;
    private final Numbers numbers;

    MigrationText(Phrases phrases, Numbers numbers) {
        this.phrases = phrases;
        this.numbers = numbers;
    }

    List<String> lines(Segmentation products, Segmentation customers) {
        List<String> lines = new ArrayList<>();
        // The years are those of the books' window, the same for both dimensions.
        Optional<ClassMigration> migration = products.migration();
        if (migration.isEmpty() || customers.migration().isEmpty()) {
            lines.add(Layout.title(phrases.get("migration.none", years(products.completeYears()))));
            return lines;
        }
        ClassMigration byProduct = migration.get();
        ClassMigration byCustomer = customers.migration().get();
        lines.add(Layout.title(phrases.get("migration.title", byProduct.before(), byProduct.after())));
        lines.addAll(Layout.beside(flows("matrix.products", byProduct), flows("matrix.customers", byCustomer), COLUMN));
        lines.addAll(movers("migration.topProducts", byProduct));
        lines.addAll(movers("migration.topCustomers", byCustomer));
        return lines;
    }

    private String years(List<Integer> years) {
        return years.isEmpty()
                ? phrases.get("migration.noYear")
                : years.stream().map(String::valueOf).collect(Collectors.joining(", "));
    }

    /** A row for each class before, and one for items that entered; a column for each class after, and for those gone. */
    private List<String> flows(String name, ClassMigration migration) {
        List<Optional<String>> ways = new ArrayList<>();
        migration.classes().forEach(each -> ways.add(Optional.of(each)));
        ways.add(Optional.empty());
        Layout layout = layout(ways.size());
        List<String> header = new ArrayList<>(List.of(phrases.get(name)));
        ways.forEach(to -> header.add(to.map(this::label).orElse(phrases.get("migration.left"))));
        List<String> lines = new ArrayList<>();
        lines.add(layout.row(header.toArray(String[]::new)));
        for (Optional<String> from : ways) {
            List<String> row = new ArrayList<>();
            row.add(from.map(this::label).orElse(phrases.get("migration.entered")));
            ways.forEach(to -> row.add(from.isEmpty() && to.isEmpty() ? "" : numbers.count(migration.items(from, to))));
            lines.add(layout.row(row.toArray(String[]::new)));
        }
        return lines;
    }

    private static Layout layout(int columns) {
        int[] widths = new int[columns + 1];
        Arrays.fill(widths, COUNT);
        widths[0] = -LABEL;
        return Layout.of(widths);
    }

    /** Classes have letters, the groups outside them words. */
    private String label(String abc) {
        return abc.length() == 1 ? abc : phrases.get("migration." + abc);
    }

    private List<String> movers(String header, ClassMigration migration) {
        List<Move> moves = migration.moves().stream()
                .filter(move -> move.parts().isPresent())
                .limit(MOVERS)
                .toList();
        List<String> lines = new ArrayList<>();
        if (!moves.isEmpty()) {
            lines.add(MOVE.row(
                    phrases.get("matrix.class"),
                    phrases.get(header),
                    String.valueOf(migration.before()),
                    String.valueOf(migration.after()),
                    phrases.get("migration.share"),
                    phrases.get("migration.own"),
                    phrases.get("migration.others")));
        }
        for (Move move : moves) {
            Parts parts = move.parts().orElseThrow();
            lines.add(MOVE.row(
                    move.from().orElse("") + ">" + move.to().orElse(""),
                    move.name(),
                    numbers.money(move.before()),
                    numbers.money(move.after()),
                    numbers.percent(parts.before()) + ">" + numbers.percent(parts.after()),
                    numbers.points(parts.own()),
                    numbers.points(parts.others())));
        }
        return lines;
    }
}
