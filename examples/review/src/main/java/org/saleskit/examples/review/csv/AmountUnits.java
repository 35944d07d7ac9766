package org.saleskit.examples.review.csv;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.saleskit.analytics.table.ValueUnit;
import org.saleskit.examples.review.facts.InputException;

/** Turns the amounts of rows into whole units of one size, exactly. */
public final class AmountUnits {

    private static final int MOST_DECIMALS = 9;

    /** Digits of an amount that always fit into the units of the library. */
    private static final int MOST_DIGITS = 18;

    private AmountUnits() {}

    /**
     * {@return the unit of the amounts: that of the currency or, without one, the fewest digits after the point that hold
     * every amount of the files, which are read for that}
     *
     * @param currency the currency, if it is known
     * @param files the files
     * @param separator the character between fields
     * @param expression the column of the amount, or two of them
     * @throws InputException if a file has to be read and cannot be, or has an amount with more than 9 digits after the point
     */
    public static ValueUnit unit(
            Optional<CurrencyUnit> currency, Collection<Path> files, char separator, String expression) {
        return currency.map(ValueUnit::money)
                .orElseGet(() -> ValueUnit.decimal(files.stream()
                        .mapToInt(file -> mostDecimals(file, separator, expression))
                        .max()
                        .orElse(0)));
    }

    private static int mostDecimals(Path path, char separator, String expression) {
        checkReadTwice(path, "--currency");
        int most = 0;
        try (CsvFile file = CsvFile.open(path, separator)) {
            AmountColumns amounts = AmountColumns.of(file, expression);
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

    /**
     * Checks that a file can be read more than once.
     *
     * @param path the file
     * @param option the option that would spare a reading
     * @throws InputException if it is a pipe or a device
     */
    public static void checkReadTwice(Path path, String option) {
        if (!Files.isRegularFile(path) && Files.exists(path) && !Files.isDirectory(path)) {
            throw InputException.of(
                    path.toString(),
                    "must be a regular file without " + option + ", as it is read twice, but is a pipe or a device");
        }
    }

    /**
     * {@return the amount of a row in units}
     *
     * @param row the row
     * @param amounts where its amount is
     * @param unit the unit
     * @throws InputException if it is not a number, or has more digits than the unit can hold
     */
    public static long units(CsvRow row, AmountColumns amounts, ValueUnit unit) {
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
}
