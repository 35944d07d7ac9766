package org.saleskit.examples.review.cli.migration;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.saleskit.analytics.abc.AbcClass;
import org.saleskit.analytics.migration.AbcMigration;
import org.saleskit.analytics.migration.AbcMove;
import org.saleskit.analytics.migration.Hysteresis;
import org.saleskit.analytics.migration.MigrationCell;
import org.saleskit.analytics.migration.MigrationKind;
import org.saleskit.analytics.migration.MigrationLine;
import org.saleskit.analytics.migration.MigrationTable;
import org.saleskit.analytics.migration.StableClasses;
import org.saleskit.examples.review.cli.output.SimilarKeys;
import org.saleskit.examples.review.facts.InputException;

/** Two runs and what changed between them. */
public final class Comparison {

    private final Asked asked;
    private final Run before;
    private final Run after;
    private final AbcMigration<String> migration;
    private final Optional<MigrationTable<String, String>> cells;
    private final Optional<StableClasses<String>> held;

    private Comparison(Asked asked, Run before, Run after) {
        this.asked = asked;
        this.before = before;
        this.after = after;
        this.migration = AbcMigration.between(before.abc(), after.abc());
        this.cells =
                before.matrix().flatMap(earlier -> after.matrix().map(later -> MigrationTable.ofCells(earlier, later)));
        this.held = asked.margin()
                .map(margin -> Hysteresis.withDefaults()
                        .withMargin(margin)
                        .start(before.abc())
                        .next(after.abc()));
    }

    /**
     * {@return the comparison}
     *
     * @param asked what the user asked for
     * @param before the earlier run
     * @param after the later run
     * @throws InputException if a key to explain is in neither
     */
    public static Comparison of(Asked asked, Run before, Run after) {
        Comparison comparison = new Comparison(asked, before, after);
        for (String key : asked.explain()) {
            if (comparison.migration.move(key).isEmpty()) {
                List<String> keys = comparison.table().lines().stream()
                        .map(MigrationLine::key)
                        .toList();
                throw new InputException("--explain must name a key that takes part in a run, but "
                        + InputException.quoted(key) + " is none of the " + keys.size() + " keys"
                        + SimilarKeys.hint(key, keys));
            }
        }
        return comparison;
    }

    Asked asked() {
        return asked;
    }

    Run before() {
        return before;
    }

    Run after() {
        return after;
    }

    List<Run> runs() {
        return List.of(before, after);
    }

    MigrationTable<String, AbcClass> table() {
        return migration.table();
    }

    /** Every key: in the order of the later run, then those that left. */
    List<AbcMove<String>> moves() {
        return migration.moves();
    }

    /** The keys that changed: those that moved, then those that entered, then those that left. */
    List<AbcMove<String>> movers() {
        return Stream.of(MigrationKind.MOVED, MigrationKind.ENTERED, MigrationKind.LEFT)
                .flatMap(kind -> migration.moves().stream().filter(move -> kindOf(move) == kind))
                .toList();
    }

    /** What happened to the class of a key, or to its cell if cells are compared. */
    private MigrationKind kindOf(AbcMove<String> move) {
        return cells.flatMap(table -> table.line(move.key()))
                .map(MigrationLine::kind)
                .orElse(move.line().kind());
    }

    /** The pairs of classes, entered and left included. */
    List<MigrationCell<AbcClass>> transitions() {
        return all(table());
    }

    /** The pairs of cells that have keys; none if cells are not compared. */
    List<MigrationCell<String>> cellTransitions() {
        return cells.stream()
                .flatMap(table -> all(table).stream())
                .filter(pair -> pair.items() > 0)
                .toList();
    }

    private static <C> List<MigrationCell<C>> all(MigrationTable<?, C> table) {
        return Stream.of(table.cells(), table.leftCells(), table.enteredCells())
                .flatMap(List::stream)
                .toList();
    }

    Optional<StableClasses<String>> held() {
        return held;
    }

    /** The class that is held for a key; null if classes are not held or the key is not in the runs. */
    @Nullable
    String heldClass(String key) {
        return held.flatMap(classes -> classes.item(key))
                .map(item -> item.heldClass().label())
                .orElse(null);
    }

    /** The same amount with the digits of the runs, as sums of nothing have none. */
    BigDecimal amount(BigDecimal sum) {
        return sum.setScale(before.abc().unit().scale());
    }

    /** How many keys the later run puts into another class than the one that is held for them. */
    static long kept(StableClasses<String> classes) {
        return classes.items().stream().filter(item -> item.waitingRuns() > 0).count();
    }

    /** Why a key stands where it does: its classes and, if they are asked for, its cells and the class held. */
    record Explanation(String key, String move, Optional<String> cells, Optional<String> held) {}

    /** The explanations that were asked for. */
    List<Explanation> explanations() {
        Locale language = asked.language();
        return asked.explain().stream()
                .flatMap(key -> migration.move(key).stream())
                .map(move -> new Explanation(
                        move.key(),
                        move.explain(language) + ".",
                        cells.flatMap(table -> table.line(move.key())).map(line -> line.explain(language) + "."),
                        held.flatMap(classes -> classes.item(move.key())).map(item -> item.explain(language) + ".")))
                .toList();
    }

    List<String> warnings() {
        return MigrationWarnings.of(this);
    }
}
