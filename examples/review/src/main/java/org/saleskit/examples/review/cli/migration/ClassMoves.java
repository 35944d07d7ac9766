package org.saleskit.examples.review.cli.migration;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.saleskit.analytics.abc.AbcClass;
import org.saleskit.analytics.migration.MigrationKind;
import org.saleskit.analytics.migration.MigrationLine;
import org.saleskit.analytics.migration.MigrationTable;
import org.saleskit.analytics.migration.Standing;
import org.saleskit.core.stats.Proportion;

/**
 * What became of the keys of one class.
 *
 * @param abc the class
 * @param before how many keys it had
 * @param after how many it has
 * @param amountBefore their sum in the earlier run
 * @param amountAfter their sum in the later run
 * @param stayed those that stayed, of those it had
 * @param rose those that rose
 * @param fell those that fell to a lower class
 * @param outside those that went from or to a group outside the classes, which is neither a rise nor a fall
 * @param left those that the later run does not have
 * @param entered those that the earlier run did not have, of those it has
 */
record ClassMoves(
        AbcClass abc,
        long before,
        long after,
        BigDecimal amountBefore,
        BigDecimal amountAfter,
        Proportion stayed,
        long rose,
        long fell,
        long outside,
        long left,
        long entered) {

    /** In the order of the classes. */
    static List<ClassMoves> of(MigrationTable<String, AbcClass> table) {
        List<ClassMoves> all = new ArrayList<>();
        for (AbcClass abc : table.classes()) {
            List<MigrationLine<String, AbcClass>> had = table.lines().stream()
                    .filter(line -> line.before()
                            .map(Standing::itsClass)
                            .filter(abc::equals)
                            .isPresent())
                    .toList();
            List<MigrationLine<String, AbcClass>> has = table.lines().stream()
                    .filter(line -> line.after()
                            .map(Standing::itsClass)
                            .filter(abc::equals)
                            .isPresent())
                    .toList();
            long stayed = count(had, MigrationKind.STAYED);
            long rose = had.stream().filter(line -> line.step().orElse(0) > 0).count();
            long fell = had.stream().filter(line -> line.step().orElse(0) < 0).count();
            all.add(new ClassMoves(
                    abc,
                    had.size(),
                    has.size(),
                    sum(had.stream().map(line -> line.before().orElseThrow()).toList()),
                    sum(has.stream().map(line -> line.after().orElseThrow()).toList()),
                    Proportion.of(stayed, had.size()),
                    rose,
                    fell,
                    count(had, MigrationKind.MOVED) - rose - fell,
                    count(had, MigrationKind.LEFT),
                    count(has, MigrationKind.ENTERED)));
        }
        return all;
    }

    private static long count(List<MigrationLine<String, AbcClass>> lines, MigrationKind kind) {
        return lines.stream().filter(line -> line.kind() == kind).count();
    }

    private static BigDecimal sum(List<Standing<AbcClass>> standings) {
        return standings.stream().map(Standing::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
