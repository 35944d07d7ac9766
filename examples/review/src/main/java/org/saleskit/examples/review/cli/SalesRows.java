package org.saleskit.examples.review.cli;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import org.joda.money.CurrencyUnit;
import org.saleskit.analytics.table.PeriodTable;
import org.saleskit.analytics.table.PeriodTableAccumulator;
import org.saleskit.analytics.table.ValueUnit;
import org.saleskit.core.time.PeriodUnit;
import org.saleskit.examples.review.csv.AmountColumns;
import org.saleskit.examples.review.csv.CsvColumn;
import org.saleskit.examples.review.csv.CsvFile;
import org.saleskit.examples.review.csv.CsvRow;
import org.saleskit.examples.review.csv.Dates;
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

    private final NavigableSet<LocalDate> days = new TreeSet<>();
    private long emptyKeyRows;
    private BigDecimal emptyKeyAmount = BigDecimal.ZERO;

    SalesRows(FileOptions options, Columns columns, Dates dates, LocalDateRange window) {
        this.options = options;
        this.columns = columns;
        this.dates = dates;
        this.window = window;
    }

    /** Names of the columns; the amount may be a product of two. */
    record Columns(String key, String date, String amount) {}

    /** The table; the days of its rows; the rows without a key and their sum. */
    record Read(PeriodTable<String> table, NavigableSet<LocalDate> days, long emptyKeyRows, BigDecimal emptyKeyAmount) {

        Optional<LocalDate> first() {
            return days.isEmpty() ? Optional.empty() : Optional.of(days.first());
        }

        Optional<LocalDate> last() {
            return days.isEmpty() ? Optional.empty() : Optional.of(days.last());
        }
    }

    /** Reads once if the currency tells the digits of the amounts, and twice if the amounts themselves have to. */
    Read read(PeriodUnit period, Optional<CurrencyUnit> currency) {
        ValueUnit unit = currency.map(ValueUnit::money).orElseGet(() -> ValueUnit.decimal(mostDecimals()));
        PeriodTableAccumulator<String> sums = PeriodTableAccumulator.of(period, unit, window);
        try (CsvFile file = open()) {
            CsvColumn key = file.column(columns.key());
            CsvColumn date = file.column(columns.date());
            AmountColumns amounts = AmountColumns.of(file, columns.amount());
            for (CsvRow row : file) {
                add(row.text(key), dateOf(row, date), units(row, amounts, unit), unit, sums);
            }
        }
        return new Read(result(sums), days, emptyKeyRows, emptyKeyAmount.setScale(unit.scale()));
    }

    private PeriodTable<String> result(PeriodTableAccumulator<String> sums) {
        try {
            return sums.result();
        } catch (ArithmeticException overflow) {
            throw InputException.of(options.csv().toString(), String.valueOf(overflow.getMessage()));
        }
    }

    private void add(String key, LocalDate date, long units, ValueUnit unit, PeriodTableAccumulator<String> sums) {
        if (key.isBlank()) {
            emptyKeyRows++;
            emptyKeyAmount = emptyKeyAmount.add(unit.toDecimal(units));
            return;
        }
        sums.add(key, date, units);
        if (window.contains(date)) {
            days.add(date);
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

    /** The fewest digits after the point that hold every amount of the file. */
    private int mostDecimals() {
        if (!Files.isRegularFile(options.csv()) && Files.exists(options.csv()) && !Files.isDirectory(options.csv())) {
            throw InputException.of(
                    options.csv().toString(),
                    "must be a regular file without --currency, as it is read twice, but is a pipe or a device");
        }
        int most = 0;
        try (CsvFile file = open()) {
            AmountColumns amounts = AmountColumns.of(file, columns.amount());
            for (CsvRow row : file) {
                int decimals = amounts.amount(row).scale();
                if (decimals > MOST_DECIMALS) {
                    throw amounts.problem(row, "have at most " + MOST_DECIMALS + " digits after the point");
                }
                most = Math.max(most, decimals);
            }
        }
        return most;
    }

    private CsvFile open() {
        return CsvFile.open(options.csv(), options.separator());
    }
}
