package org.saleskit.examples.review.cli.rfm;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.StreamSupport;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;
import org.saleskit.analytics.rfm.RfmResult;
import org.saleskit.analytics.table.Measure;
import org.saleskit.analytics.table.ValueUnit;
import org.saleskit.examples.review.cli.output.SimilarKeys;
import org.saleskit.examples.review.csv.AmountColumns;
import org.saleskit.examples.review.csv.AmountUnits;
import org.saleskit.examples.review.csv.CsvColumn;
import org.saleskit.examples.review.csv.CsvFile;
import org.saleskit.examples.review.csv.CsvRow;
import org.saleskit.examples.review.csv.Dates;
import org.saleskit.examples.review.facts.InputException;

/**
 * Reads the rows of a file that say which client bought, when and for how much, and scores the clients. What has to be known
 * before the first row, the digits of the amounts and the day of the analysis, costs a reading of the file each. For one file.
 */
public final class ClientRows {

    private final Asked asked;
    private final Path path;
    private final char separator;
    private final Dates dates;

    /** A client has several rows: each text is held once. */
    private final Map<String, String> texts = new HashMap<>();

    /** The days of a client with a purchase, if each row is one. */
    private final Map<String, Set<LocalDate>> days = new HashMap<>();

    /** The rows of the clients to explain. */
    private final Map<String, OwnRows> own = new HashMap<>();

    private long rows;
    private long repeated;
    private long emptyKeyRows;
    private BigDecimal emptyKeyAmount = BigDecimal.ZERO;

    /**
     * Creates a reader.
     *
     * @param asked the columns and rules
     * @param path the file
     * @param separator the character between its fields
     * @param dates reads the days
     */
    public ClientRows(Asked asked, Path path, char separator, Dates dates) {
        this.asked = asked;
        this.path = path;
        this.separator = separator;
        this.dates = dates;
    }

    /**
     * The scores and what the file has beside them.
     *
     * @param asked what the user asked for
     * @param result the scores
     * @param own the rows of the clients to explain
     * @param rows the rows with a client up to the day of the analysis
     * @param repeated rows that are a purchase of their own although the client has another one on that day
     * @param emptyKeyRows rows without a client
     * @param emptyKeyAmount their sum
     */
    public record Read(
            Asked asked,
            RfmResult<String> result,
            Map<String, OwnRows> own,
            long rows,
            long repeated,
            long emptyKeyRows,
            BigDecimal emptyKeyAmount) {}

    private record Entry(String key, LocalDate date, Object purchase, long units) {}

    /**
     * {@return the scores of the file's clients}
     *
     * @param currency the currency of the amounts, if it is known
     * @throws InputException if the file is not as it must be
     */
    public Read read(Optional<CurrencyUnit> currency) {
        ValueUnit unit = AmountUnits.unit(currency, List.of(path), separator, asked.amount());
        LocalDate day = asked.asOf().orElseGet(this::lastDay);
        try (CsvFile file = CsvFile.open(path, separator)) {
            Columns columns = new Columns(file, asked);
            Iterable<Entry> entries = () -> StreamSupport.stream(file.spliterator(), false)
                    .map(row -> entry(row, columns, unit))
                    .filter(entry -> isOfClient(entry, unit, day))
                    .iterator();
            RfmResult<String> result = score(entries, Measure.units(unit, Entry::units), day);
            asked.explain().forEach(key -> checkKnown(result, key));
            return new Read(
                    asked,
                    result,
                    Map.copyOf(own),
                    rows,
                    repeated,
                    emptyKeyRows,
                    emptyKeyAmount.setScale(unit.scale()));
        } catch (ArithmeticException overflow) {
            throw InputException.of(path.toString(), String.valueOf(overflow.getMessage()));
        }
    }

    /** The columns of a file. */
    private static final class Columns {

        private final CsvColumn key;
        private final CsvColumn date;
        private final AmountColumns amounts;
        private final @Nullable CsvColumn purchase;

        Columns(CsvFile file, Asked asked) {
            this.key = file.column(asked.key());
            this.date = file.column(asked.date());
            this.amounts = AmountColumns.of(file, asked.amount());
            this.purchase = asked.purchase().map(file::column).orElse(null);
        }
    }

    private RfmResult<String> score(Iterable<Entry> entries, Measure<Entry> amount, LocalDate day) {
        return asked.purchase().isPresent()
                ? asked.analysis().score(entries, Entry::key, Entry::date, Entry::purchase, amount, day)
                : asked.analysis().score(entries, Entry::key, Entry::date, amount, day);
    }

    private void checkKnown(RfmResult<String> result, String key) {
        Set<String> clients = new TreeSet<>();
        result.items().forEach(item -> clients.add(item.key()));
        result.leftOut().forEach(group -> clients.addAll(group.keys()));
        if (!clients.contains(key)) {
            throw InputException.of(
                    path.toString(),
                    "--explain must name a client of the file, but " + InputException.quoted(key) + " is none of the "
                            + clients.size() + " clients" + SimilarKeys.hint(key, clients));
        }
    }

    /** The day of the last row with a client. */
    private LocalDate lastDay() {
        AmountUnits.checkReadTwice(path, "--as-of");
        LocalDate last = LocalDate.MIN;
        try (CsvFile file = CsvFile.open(path, separator)) {
            Columns columns = new Columns(file, asked);
            for (CsvRow row : file) {
                LocalDate date = dateOf(row, columns.date);
                if (!row.text(columns.key).isBlank() && date.isAfter(last)) {
                    last = date;
                }
            }
        }
        if (last.equals(LocalDate.MIN)) {
            throw InputException.of(
                    path.toString(), "must have a row with a client, or --as-of must name the day, but has none");
        }
        return last;
    }

    private Entry entry(CsvRow row, Columns columns, ValueUnit unit) {
        LocalDate date = dateOf(row, columns.date);
        return new Entry(
                shared(row.text(columns.key)),
                date,
                purchase(row, columns, date),
                AmountUnits.units(row, columns.amounts, unit));
    }

    /** What the rows of a purchase have in common: the text of a column, or of the column of days the day. */
    private Object purchase(CsvRow row, Columns columns, LocalDate date) {
        if (columns.purchase == null || columns.purchase.equals(columns.date)) {
            return date;
        }
        return shared(row.required(columns.purchase));
    }

    private String shared(String text) {
        return texts.computeIfAbsent(text, same -> same);
    }

    private boolean isOfClient(Entry entry, ValueUnit unit, LocalDate day) {
        if (entry.key().isBlank()) {
            emptyKeyRows++;
            emptyKeyAmount = emptyKeyAmount.add(unit.toDecimal(entry.units()));
            return false;
        }
        boolean isAfter = entry.date().isAfter(day);
        if (asked.explain().contains(entry.key())) {
            BigDecimal amount = unit.toDecimal(entry.units());
            own.compute(entry.key(), (key, known) -> (known == null ? OwnRows.none() : known).with(amount, isAfter));
        }
        if (isAfter) {
            return true;
        }
        rows++;
        if (asked.purchase().isEmpty() && entry.units() >= 0) {
            boolean isFirst =
                    days.computeIfAbsent(entry.key(), client -> new HashSet<>()).add(entry.date());
            repeated += isFirst ? 0 : 1;
        }
        return true;
    }

    private LocalDate dateOf(CsvRow row, CsvColumn column) {
        LocalDate date = dates.date(row, column);
        boolean after = asked.asOf().filter(date::isAfter).isPresent();
        if (!after && !Dates.isOfThisAge(date)) {
            throw row.problem(column, "lie in the years 1900 to 2199 or after --as-of");
        }
        return date;
    }
}
