package org.saleskit.examples.review.cli;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import org.joda.money.CurrencyUnit;
import org.saleskit.analytics.table.PeriodTable;
import org.saleskit.analytics.table.PeriodTableAccumulator;
import org.saleskit.analytics.table.ValueUnit;
import org.saleskit.core.time.PeriodUnit;
import org.saleskit.examples.review.cli.abcxyz.KeyGroups;
import org.saleskit.examples.review.cli.abcxyz.Outside;
import org.saleskit.examples.review.cli.abcxyz.RowTally;
import org.saleskit.examples.review.cli.abcxyz.SalesRead;
import org.saleskit.examples.review.cli.options.FileOptions;
import org.saleskit.examples.review.csv.AmountColumns;
import org.saleskit.examples.review.csv.CsvColumn;
import org.saleskit.examples.review.csv.CsvFile;
import org.saleskit.examples.review.csv.CsvRow;
import org.saleskit.examples.review.csv.Dates;
import org.saleskit.examples.review.csv.RowFilter;
import org.saleskit.examples.review.csv.RowFilter.Condition;
import org.saleskit.examples.review.facts.InputException;
import org.threeten.extra.LocalDateRange;

/** Reads the rows of a file that say what was sold, when and for how much, into a table by key and period. */
final class SalesRows {

    private static final int MOST_DECIMALS = 9;

    /** Digits of an amount that always fit into the units of the library. */
    private static final int MOST_DIGITS = 18;

    /** A row of any other year in the analysis is a slip that would stretch its periods over centuries. */
    private static final LocalDateRange SENSIBLE =
            LocalDateRange.ofClosed(LocalDate.of(1900, 1, 1), LocalDate.of(2199, 12, 31));

    private final FileOptions options;
    private final Columns columns;
    private final Dates dates;
    private final LocalDateRange window;
    private final Wishes wishes;

    private final NavigableSet<LocalDate> days = new TreeSet<>();
    private final KeyGroups groups = new KeyGroups();
    private final Map<Condition, RowTally> filtered = new LinkedHashMap<>();
    private final RowTally withoutKey = new RowTally();
    private final RowTally returns = new RowTally();

    SalesRows(FileOptions options, Columns columns, Dates dates, LocalDateRange window, Wishes wishes) {
        this.options = options;
        this.columns = columns;
        this.dates = dates;
        this.window = window;
        this.wishes = wishes;
        wishes.filter().conditions().forEach(condition -> filtered.put(condition, new RowTally()));
    }

    /** Names of the columns; the amount may be a product of two. */
    record Columns(String key, String date, String amount) {}

    /**
     * What is read beyond the columns.
     *
     * @param filter rows that take part
     * @param group the column of the group of a key
     * @param criteria columns of further amounts, or products of two
     * @param grossOnly whether rows below zero are left out
     */
    record Wishes(RowFilter filter, Optional<String> group, List<String> criteria, boolean grossOnly) {

        /** Nothing but the columns. */
        static Wishes none() {
            return new Wishes(RowFilter.of(List.of()), Optional.empty(), List.of(), false);
        }
    }

    /** An amount to add up: where it stands in a row, in which unit, and its sums. */
    private record Sums(AmountColumns amounts, ValueUnit unit, PeriodTableAccumulator<String> table) {

        long units(CsvRow row) {
            return SalesRows.units(row, amounts, unit);
        }
    }

    /** Reads once if the currency tells the digits of the amounts, and twice if the amounts themselves have to. */
    SalesRead read(PeriodUnit period, Optional<CurrencyUnit> currency) {
        List<String> expressions = new ArrayList<>(List.of(columns.amount()));
        expressions.addAll(wishes.criteria());
        List<ValueUnit> units = currency.map(known -> Collections.nCopies(expressions.size(), ValueUnit.money(known)))
                .orElseGet(() -> mostDecimals(expressions));
        List<Sums> sums = new ArrayList<>();
        try (CsvFile file = open()) {
            for (int i = 0; i < units.size(); i++) {
                sums.add(new Sums(
                        AmountColumns.of(file, expressions.get(i)),
                        units.get(i),
                        PeriodTableAccumulator.of(period, units.get(i), window)));
            }
            CsvColumn key = file.column(columns.key());
            CsvColumn date = file.column(columns.date());
            Optional<CsvColumn> group = wishes.group().map(file::column);
            RowFilter.Bound filter = wishes.filter().in(file);
            for (CsvRow row : file) {
                Optional<Condition> refusing = filter.refusing(row);
                if (refusing.isPresent()) {
                    Sums first = sums.get(0);
                    Objects.requireNonNull(filtered.get(refusing.get()))
                            .add(row.text(key), first.unit().toDecimal(first.units(row)));
                } else {
                    add(row, row.text(key), dateOf(row, date), group, sums);
                }
            }
        }
        return new SalesRead(result(sums.get(0)), days, leftOut(), criteria(sums), groups);
    }

    private List<SalesRead.Criterion> criteria(List<Sums> sums) {
        List<SalesRead.Criterion> criteria = new ArrayList<>();
        for (int i = 1; i < sums.size(); i++) {
            criteria.add(new SalesRead.Criterion(wishes.criteria().get(i - 1), result(sums.get(i))));
        }
        return criteria;
    }

    private List<Outside> leftOut() {
        List<Outside> groupsOfRows = new ArrayList<>();
        filtered.forEach(
                (condition, rows) -> rows.filtered(condition.toString()).ifPresent(groupsOfRows::add));
        withoutKey.withoutKey().ifPresent(groupsOfRows::add);
        returns.returns().ifPresent(groupsOfRows::add);
        return groupsOfRows;
    }

    private PeriodTable<String> result(Sums sums) {
        try {
            return sums.table().result();
        } catch (ArithmeticException overflow) {
            throw InputException.of(options.csv().toString(), String.valueOf(overflow.getMessage()));
        }
    }

    private void add(CsvRow row, String key, LocalDate date, Optional<CsvColumn> group, List<Sums> all) {
        Sums first = all.get(0);
        long units = first.units(row);
        boolean inside = window.contains(date);
        if (key.isBlank()) {
            withoutKey.add(key, first.unit().toDecimal(units));
            return;
        }
        if (inside && units < 0 && wishes.grossOnly()) {
            returns.add(key, first.unit().toDecimal(units));
            return;
        }
        first.table().add(key, date, units);
        for (Sums other : all.subList(1, all.size())) {
            other.table().add(key, date, other.units(row));
        }
        if (inside) {
            days.add(date);
            group.ifPresent(column -> groups.add(key, row.text(column)));
        }
    }

    private LocalDate dateOf(CsvRow row, CsvColumn column) {
        LocalDate date = dates.date(row, column);
        if (window.contains(date) && !SENSIBLE.contains(date)) {
            throw row.problem(column, "lie in the years 1900 to 2199 or outside --from and --to");
        }
        return date;
    }

    private static long units(CsvRow row, AmountColumns amounts, ValueUnit unit) {
        BigDecimal amount = amounts.amount(row);
        if (amount.scale() > unit.scale()) {
            throw amounts.problem(row, "have at most " + unit.scale() + " digits after the point in " + unit);
        }
        if (amount.precision() - amount.scale() + unit.scale() > MOST_DIGITS) {
            throw amounts.problem(
                    row,
                    "have at most " + (MOST_DIGITS - unit.scale()) + " digits before the point with " + unit.scale()
                            + " after it");
        }
        return unit.toUnits(amount);
    }

    /** For each amount the fewest digits after the point that hold it in every row of the file. */
    private List<ValueUnit> mostDecimals(List<String> expressions) {
        if (!Files.isRegularFile(options.csv()) && Files.exists(options.csv()) && !Files.isDirectory(options.csv())) {
            throw InputException.of(
                    options.csv().toString(),
                    "must be a regular file without --currency, as it is read twice, but is a pipe or a device");
        }
        int[] most = new int[expressions.size()];
        try (CsvFile file = open()) {
            List<AmountColumns> amounts = new ArrayList<>();
            expressions.forEach(expression -> amounts.add(AmountColumns.of(file, expression)));
            for (CsvRow row : file) {
                for (int i = 0; i < most.length; i++) {
                    int decimals = amounts.get(i).amount(row).scale();
                    if (decimals > MOST_DECIMALS) {
                        throw amounts.get(i).problem(row, "have at most " + MOST_DECIMALS + " digits after the point");
                    }
                    most[i] = Math.max(most[i], decimals);
                }
            }
        }
        return Arrays.stream(most).mapToObj(ValueUnit::decimal).toList();
    }

    private CsvFile open() {
        return CsvFile.open(options.csv(), options.separator());
    }
}
