package org.saleskit.examples.review.compute;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.saleskit.analytics.abc.AbcAnalysis;
import org.saleskit.analytics.abc.AbcClass;
import org.saleskit.analytics.abc.AbcResult;
import org.saleskit.analytics.migration.AbcMigration;
import org.saleskit.analytics.migration.AbcMove;
import org.saleskit.analytics.migration.MigrationCell;
import org.saleskit.analytics.migration.MigrationKind;
import org.saleskit.analytics.migration.MigrationTable;
import org.saleskit.analytics.migration.MoveParts;
import org.saleskit.analytics.migration.Standing;
import org.saleskit.analytics.table.PeriodTable;
import org.saleskit.core.stats.Fraction;
import org.saleskit.core.time.CalendarPeriod;
import org.saleskit.core.time.PeriodUnit;
import org.saleskit.examples.review.model.ClassMigration;
import org.saleskit.examples.review.model.ClassMigration.Flow;
import org.saleskit.examples.review.model.ClassMigration.Move;
import org.saleskit.examples.review.model.ClassMigration.Parts;

/** Who changed the ABC class between two years, each of them classed by itself. */
final class MigrationSection<K> {

    private static final int MONTHS = 12;
    private static final int DIGITS = 20;
    private static final Locale RUSSIAN = Locale.forLanguageTag("ru");

    private final PeriodTable<K> table;
    private final AbcAnalysis analysis;
    private final CurrencyUnit currency;
    private final Function<K, String> name;

    MigrationSection(PeriodTable<K> table, AbcAnalysis analysis, CurrencyUnit currency, Function<K, String> name) {
        this.table = table;
        this.analysis = analysis;
        this.currency = currency;
        this.name = name;
    }

    /**
     * {@return the calendar years that are complete, oldest first: those whose twelve months all lie in the window} The first
     * and the last month of the window count as whole months: the books need not have an order on their first day.
     *
     * @param table sums by month
     */
    static List<Integer> completeYears(PeriodTable<?> table) {
        List<CalendarPeriod> window = table.window();
        if (window.isEmpty()) {
            return List.of();
        }
        CalendarPeriod last = window.get(window.size() - 1);
        return IntStream.rangeClosed(
                        window.get(0).start().getYear(), last.start().getYear())
                .filter(year -> january(year).compareTo(window.get(0)) >= 0
                        && december(year).compareTo(last) <= 0)
                .boxed()
                .toList();
    }

    private static CalendarPeriod january(int year) {
        return CalendarPeriod.of(PeriodUnit.MONTH, LocalDate.of(year, 1, 1));
    }

    private static CalendarPeriod december(int year) {
        return january(year).plus(MONTHS - 1L);
    }

    /** {@return the migration between the last two complete years; absent if there are fewer} */
    Optional<ClassMigration> betweenLastYears() {
        List<Integer> years = completeYears(table);
        return years.size() < 2
                ? Optional.empty()
                : Optional.of(between(years.get(years.size() - 2), years.get(years.size() - 1)));
    }

    private ClassMigration between(int before, int after) {
        AbcMigration<K> migration = AbcMigration.between(classes(before), classes(after));
        MigrationTable<K, AbcClass> counts = migration.table();
        return new ClassMigration(
                before,
                after,
                counts.classes().stream().map(AbcClass::label).toList(),
                Stream.of(counts.cells(), counts.enteredCells(), counts.leftCells())
                        .flatMap(List::stream)
                        .filter(cell -> cell.items() > 0)
                        .map(this::flow)
                        .toList(),
                migration.moves().stream()
                        .filter(move -> move.line().kind() != MigrationKind.STAYED)
                        // Sorting keeps the order of the later year where changes are equal.
                        .sorted(Comparator.comparing((AbcMove<K> move) ->
                                        move.line().change().abs())
                                .reversed())
                        .map(this::move)
                        .toList());
    }

    private AbcResult<K> classes(int year) {
        return analysis.classify(table.within(january(year), december(year)));
    }

    private Flow flow(MigrationCell<AbcClass> cell) {
        return new Flow(
                cell.before().map(AbcClass::label),
                cell.after().map(AbcClass::label),
                cell.items(),
                money(cell.amountBefore()),
                money(cell.amountAfter()));
    }

    private Move move(AbcMove<K> move) {
        return new Move(
                String.valueOf(move.key()),
                name.apply(move.key()),
                move.line().before().map(MigrationSection::label),
                move.line().after().map(MigrationSection::label),
                amount(move.line().before()),
                amount(move.line().after()),
                move.parts().map(MigrationSection::parts),
                Map.of("en", move.explain(Locale.ENGLISH), "ru", move.explain(RUSSIAN)));
    }

    private static String label(Standing<AbcClass> standing) {
        return standing.itsClass().label();
    }

    private Money amount(Optional<Standing<AbcClass>> standing) {
        return money(standing.map(Standing::amount).orElse(BigDecimal.ZERO));
    }

    private Money money(BigDecimal amount) {
        return Money.of(currency, amount);
    }

    private static Parts parts(MoveParts parts) {
        return new Parts(number(parts.before()), number(parts.after()), number(parts.own()), number(parts.others()));
    }

    private static double number(Fraction share) {
        return share.rounded(DIGITS, RoundingMode.HALF_EVEN).doubleValue();
    }
}
