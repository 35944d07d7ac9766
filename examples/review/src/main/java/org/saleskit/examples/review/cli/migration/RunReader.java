package org.saleskit.examples.review.cli.migration;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.saleskit.analytics.abc.AbcResult;
import org.saleskit.analytics.abcxyz.AbcXyzResult;
import org.saleskit.analytics.table.Measure;
import org.saleskit.analytics.table.PeriodTable;
import org.saleskit.analytics.table.PeriodTableAccumulator;
import org.saleskit.analytics.table.ValueUnit;
import org.saleskit.core.time.PeriodUnit;
import org.saleskit.examples.review.csv.AmountColumns;
import org.saleskit.examples.review.csv.AmountUnits;
import org.saleskit.examples.review.csv.CsvColumn;
import org.saleskit.examples.review.csv.CsvFile;
import org.saleskit.examples.review.csv.CsvRow;
import org.saleskit.examples.review.csv.Dates;
import org.saleskit.examples.review.facts.InputException;
import org.threeten.extra.LocalDateRange;

/** Reads one file and classes its keys. For one run. */
public final class RunReader {

    private final Asked asked;
    private final ValueUnit unit;
    private final Dates dates;
    private final Window window;
    private final LocalDateRange days;

    private long rows;
    private long emptyKeyRows;
    private BigDecimal emptyKeyAmount = BigDecimal.ZERO;
    private @Nullable LocalDate first;
    private @Nullable LocalDate last;

    /**
     * Creates a reader.
     *
     * @param asked the columns and rules
     * @param unit the unit of the amounts
     * @param dates reads the days
     * @param window the days of the run
     */
    public RunReader(Asked asked, ValueUnit unit, Dates dates, Window window) {
        this.asked = asked;
        this.unit = unit;
        this.dates = dates;
        this.window = window;
        this.days = window.range();
    }

    private record Entry(String key, long units) {}

    /**
     * {@return the file, classed}
     *
     * @param path the file
     * @param separator the character between its fields
     * @throws InputException if it is not as it must be
     */
    public Run read(Path path, char separator) {
        try (CsvFile file = CsvFile.open(path, separator)) {
            CsvColumn key = file.column(asked.key());
            AmountColumns amounts = AmountColumns.of(file, asked.amount());
            return asked.date().isPresent()
                    ? dated(file, key, file.column(asked.date().get()), amounts)
                    : undated(file, key, amounts);
        } catch (ArithmeticException overflow) {
            throw InputException.of(path.toString(), String.valueOf(overflow.getMessage()));
        }
    }

    private Run undated(CsvFile file, CsvColumn key, AmountColumns amounts) {
        Iterable<Entry> entries = () -> StreamSupport.stream(file.spliterator(), false)
                .map(row -> new Entry(row.text(key), AmountUnits.units(row, amounts, unit)))
                .filter(entry -> hasKey(entry.key(), entry.units()))
                .peek(entry -> rows++)
                .iterator();
        AbcResult<String> abc = asked.analysis().abc().classify(entries, Entry::key, Measure.units(unit, Entry::units));
        return run(abc, Optional.empty());
    }

    private Run dated(CsvFile file, CsvColumn key, CsvColumn date, AmountColumns amounts) {
        PeriodTableAccumulator<String> sums =
                PeriodTableAccumulator.of(asked.period().orElse(PeriodUnit.MONTH), unit, days);
        for (CsvRow row : file) {
            LocalDate day = dateOf(row, date);
            long units = AmountUnits.units(row, amounts, unit);
            if (hasKey(row.text(key), units)) {
                sums.add(row.text(key), day, units);
                note(day);
            }
        }
        PeriodTable<String> table = sums.result();
        if (asked.period().isEmpty()) {
            return run(asked.analysis().abc().classify(table), Optional.empty());
        }
        AbcXyzResult<String> matrix = asked.analysis().classify(table);
        return run(matrix.abc(), Optional.of(matrix));
    }

    private Run run(AbcResult<String> abc, Optional<AbcXyzResult<String>> matrix) {
        return new Run(
                window,
                abc,
                matrix,
                rows,
                Optional.ofNullable(first),
                Optional.ofNullable(last),
                emptyKeyRows,
                emptyKeyAmount.setScale(unit.scale()));
    }

    private boolean hasKey(String key, long units) {
        if (!key.isBlank()) {
            return true;
        }
        emptyKeyRows++;
        emptyKeyAmount = emptyKeyAmount.add(unit.toDecimal(units));
        return false;
    }

    private void note(LocalDate day) {
        if (days.contains(day)) {
            rows++;
            first = first == null || day.isBefore(first) ? day : first;
            last = last == null || day.isAfter(last) ? day : last;
        }
    }

    private LocalDate dateOf(CsvRow row, CsvColumn column) {
        LocalDate day = dates.date(row, column);
        if (days.contains(day) && !Dates.isOfThisAge(day)) {
            throw row.problem(
                    column,
                    "lie in the years 1900 to 2199 or outside " + window.fromOption() + " and " + window.toOption());
        }
        return day;
    }
}
