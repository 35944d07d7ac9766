package org.saleskit.examples.review.cli.forecast.pipeline;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.saleskit.examples.review.cli.options.FileOptions;
import org.saleskit.examples.review.csv.AmountColumns;
import org.saleskit.examples.review.csv.CsvColumn;
import org.saleskit.examples.review.csv.CsvFile;
import org.saleskit.examples.review.csv.CsvRow;
import org.saleskit.examples.review.csv.Decimals;
import org.saleskit.examples.review.facts.InputException;

/** Reads the open deals of a file, a deal a row. */
final class OpenDealReader {

    private static final BigDecimal SECONDS = BigDecimal.valueOf(86_400);

    /** A thousand years. */
    private static final BigDecimal LONGEST = BigDecimal.valueOf(365_250);

    private final FileOptions options;
    private final Columns columns;
    private final Map<String, Long> lines = new HashMap<>();

    OpenDealReader(FileOptions options, Columns columns) {
        this.options = options;
        this.columns = columns;
    }

    /**
     * Names of the columns.
     *
     * @param amount the amount, or two columns with a star
     * @param groups columns of groups
     */
    record Columns(
            Optional<String> deal,
            String amount,
            Optional<String> probability,
            Optional<String> stage,
            Optional<String> age,
            List<String> groups) {}

    private static final class Found {

        private final Optional<CsvColumn> deal;
        private final AmountColumns amount;
        private final Optional<CsvColumn> probability;
        private final Optional<CsvColumn> stage;
        private final Optional<CsvColumn> age;
        private final List<CsvColumn> groups;

        private Found(CsvFile file, Columns names) {
            deal = names.deal().map(file::column);
            amount = AmountColumns.of(file, names.amount());
            probability = names.probability().map(file::column);
            stage = names.stage().map(file::column);
            age = names.age().map(file::column);
            groups = names.groups().stream().map(file::column).toList();
        }
    }

    /**
     * Reads the file.
     *
     * @throws InputException if it cannot be read, has no row, or a field is not as it must be
     */
    List<OpenDealRow> read() {
        List<OpenDealRow> rows = new ArrayList<>();
        try (CsvFile file = CsvFile.open(options.csv(), options.separator())) {
            Found found = new Found(file, columns);
            for (CsvRow row : file) {
                rows.add(row(row, found));
            }
        }
        return rows;
    }

    private OpenDealRow row(CsvRow row, Found found) {
        return new OpenDealRow(
                row.line(),
                key(row, found),
                found.amount.isEmpty(row) ? Optional.empty() : Optional.of(amount(row, found.amount)),
                found.probability.map(column -> probability(row, column)).orElseGet(OptionalDouble::empty),
                found.stage.map(column -> row.text(column).strip()).filter(stage -> !stage.isEmpty()),
                found.age.flatMap(column -> age(row, column)),
                found.groups.stream().map(column -> row.text(column).strip()).toList());
    }

    private String key(CsvRow row, Found found) {
        if (found.deal.isEmpty()) {
            return "line " + row.line();
        }
        CsvColumn column = found.deal.get();
        String key = row.required(column);
        Long before = lines.putIfAbsent(key, row.line());
        if (before != null) {
            throw row.problem(column, "name a deal once, but line " + before + " names it too");
        }
        return key;
    }

    private static BigDecimal amount(CsvRow row, AmountColumns column) {
        BigDecimal amount = column.amount(row);
        if (amount.signum() < 0) {
            throw column.problem(row, "be zero or more");
        }
        return amount;
    }

    private static OptionalDouble probability(CsvRow row, CsvColumn column) {
        String text = row.text(column).strip();
        if (text.isEmpty()) {
            return OptionalDouble.empty();
        }
        return Decimals.parse(text)
                .filter(value -> value.signum() >= 0 && value.compareTo(BigDecimal.ONE) <= 0)
                .map(value -> OptionalDouble.of(value.doubleValue()))
                .orElseThrow(() -> row.problem(column, "be a probability from 0 to 1 such as 0.35, or empty"));
    }

    private static Optional<Duration> age(CsvRow row, CsvColumn column) {
        String text = row.text(column).strip();
        if (text.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(Decimals.parse(text)
                .filter(days -> days.signum() >= 0 && days.compareTo(LONGEST) <= 0)
                .map(days -> Duration.ofSeconds(days.multiply(SECONDS).longValue()))
                .orElseThrow(() -> row.problem(column, "be a number of days from 0 to 365250 such as 12.5, or empty")));
    }
}
