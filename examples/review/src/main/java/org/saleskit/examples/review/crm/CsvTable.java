package org.saleskit.examples.review.crm;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.saleskit.examples.review.facts.InputException;

/** A file of comma-separated values in UTF-8 with a header. */
final class CsvTable {

    private final Path file;
    private final List<NamedCsvRecord> rows;

    private CsvTable(Path file, List<NamedCsvRecord> rows) {
        this.file = file;
        this.rows = rows;
    }

    /**
     * {@return the table in a file}
     *
     * @param file the file
     * @param columns columns that it must have, in any order, among others
     * @throws InputException if the file is missing, empty or malformed, or lacks a column
     */
    static CsvTable read(Path file, List<String> columns) {
        if (!Files.isRegularFile(file)) {
            throw new InputException("file " + file + " is missing");
        }
        List<NamedCsvRecord> rows = new ArrayList<>();
        try (CsvReader<NamedCsvRecord> reader =
                CsvReader.builder().detectBomHeader(true).ofNamedCsvRecord(file)) {
            reader.forEach(rows::add);
        } catch (CsvParseException | UncheckedIOException | IOException malformed) {
            throw new InputException("file " + file + " cannot be read: " + malformed.getMessage(), malformed);
        }
        if (rows.isEmpty()) {
            throw new InputException("file " + file + " must hold a header and at least one row");
        }
        for (String column : columns) {
            if (!rows.get(0).getHeader().contains(column)) {
                throw new InputException("file " + file + " must have a column " + column + ", but has "
                        + String.join(", ", rows.get(0).getHeader()));
            }
        }
        return new CsvTable(file, rows);
    }

    /** {@return what it is called in messages} */
    String name() {
        return "file " + file;
    }

    List<NamedCsvRecord> rows() {
        return rows;
    }

    /** {@return the field, without blanks at its ends; empty if nothing is left} */
    Optional<String> optional(NamedCsvRecord row, String column) {
        return row.findField(column).map(String::strip).filter(text -> !text.isEmpty());
    }

    String text(NamedCsvRecord row, String column) {
        return optional(row, column).orElseThrow(() -> broken(row, column, "hold a value", ""));
    }

    Optional<LocalDate> optionalDate(NamedCsvRecord row, String column) {
        return optional(row, column).map(text -> {
            try {
                return LocalDate.parse(text);
            } catch (DateTimeParseException malformed) {
                throw broken(row, column, "be a date such as 2017-05-31", text);
            }
        });
    }

    LocalDate date(NamedCsvRecord row, String column) {
        return optionalDate(row, column).orElseThrow(() -> broken(row, column, "hold a date", ""));
    }

    Money money(NamedCsvRecord row, String column, CurrencyUnit currency) {
        String text = text(row, column);
        try {
            return Money.of(currency, new BigDecimal(text));
        } catch (NumberFormatException malformed) {
            throw broken(row, column, "be a number", text);
        } catch (ArithmeticException digits) {
            throw broken(row, column, "have at most " + currency.getDecimalPlaces() + " digits after the point", text);
        }
    }

    InputException broken(NamedCsvRecord row, String column, String rule, String value) {
        return new InputException("file " + file + ", line " + row.getStartingLineNumber() + ", column " + column
                + " must " + rule + ", but was \"" + value + "\"");
    }
}
