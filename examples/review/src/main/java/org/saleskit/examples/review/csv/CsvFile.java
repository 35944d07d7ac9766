package org.saleskit.examples.review.csv;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.saleskit.examples.review.facts.InputException;

/**
 * A comma-separated file with a header line, read once from the first row to the last, of which only one row is held.
 *
 * <p>Quoting is that of RFC 4180: a field in quotes may hold separators, line breaks and doubled quotes. Lines end in LF,
 * CRLF or CR. A byte order mark is skipped, blank lines are skipped. A file is gzip when its name ends in {@code .gz} or
 * when it starts with the two bytes that mark gzip.
 */
public final class CsvFile implements Iterable<CsvRow>, AutoCloseable {

    private static final Pattern PLACE = Pattern.compile("(.*) \\(record starting at line (\\d+)\\)");

    private final Path path;
    private final CsvReader<CsvRecord> reader;
    private final CloseableIterator<CsvRecord> records;
    private final CsvRecord header;
    private long line = 1;

    private CsvFile(Path path, CsvReader<CsvRecord> reader) {
        this.path = path;
        this.reader = reader;
        this.records = reader.iterator();
        if (!hasNext()) {
            throw InputException.of(name(), "must hold a header line, but is empty");
        }
        this.header = next();
        if (!hasNext()) {
            throw InputException.ofLine(
                    name(),
                    header.getStartingLineNumber(),
                    "must be followed by at least one row, but is the last line");
        }
    }

    /**
     * {@return the file, open, with its header read}
     *
     * @param path where it is
     * @param separator the character between fields, as a rule a comma
     * @throws InputException if the file cannot be read, is empty, or holds nothing but the header
     */
    public static CsvFile open(Path path, char separator) {
        CsvReader<CsvRecord> reader = CsvReader.builder()
                .fieldSeparator(separator)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowUnclosedQuote(false)
                .ofCsvRecord(TextFile.open(path));
        try {
            return new CsvFile(path, reader);
        } catch (RuntimeException refused) {
            close(reader);
            throw refused;
        }
    }

    /**
     * {@return the column of that name}
     *
     * @param name the name as the header writes it
     * @throws InputException if the header has no such column, or has several
     */
    public CsvColumn column(String name) {
        List<String> names = header.getFields();
        int index = names.indexOf(name);
        if (index < 0) {
            throw InputException.ofLine(
                    name(),
                    header.getStartingLineNumber(),
                    "must have the column " + InputException.quoted(name) + ", but has " + listed(names));
        }
        long times = names.stream().filter(name::equals).count();
        if (times > 1) {
            throw InputException.ofLine(
                    name(),
                    header.getStartingLineNumber(),
                    "must have the column " + InputException.quoted(name) + " once, but has it " + times + " times");
        }
        return new CsvColumn(name, index);
    }

    /**
     * {@return whether the header names the column}
     *
     * @param name the name
     */
    public boolean has(String name) {
        return header.getFields().contains(name);
    }

    /**
     * {@return the rows in the order of the file, once} Its methods throw {@link InputException} if a row has another
     * number of fields than the header, breaks the quoting, or cannot be read.
     */
    @Override
    public Iterator<CsvRow> iterator() {
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return CsvFile.this.hasNext();
            }

            @Override
            public CsvRow next() {
                return row(CsvFile.this.next());
            }
        };
    }

    private CsvRow row(CsvRecord fields) {
        if (fields.getFieldCount() != header.getFieldCount()) {
            throw InputException.ofLine(
                    name(),
                    line,
                    "must have " + header.getFieldCount() + " fields as the header has, but has "
                            + fields.getFieldCount());
        }
        return new CsvRow(name(), fields);
    }

    @Override
    public void close() {
        close(reader);
    }

    private static void close(CsvReader<CsvRecord> reader) {
        try {
            reader.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String name() {
        return path.toString();
    }

    private static String listed(List<String> names) {
        String list = names.stream().map(InputException::quoted).collect(Collectors.joining(", "));
        boolean other = names.size() == 1
                && Pattern.compile("[;\t|]").matcher(names.get(0)).find();
        return other ? list + " (is another separator needed?)" : list;
    }

    private boolean hasNext() {
        try {
            return records.hasNext();
        } catch (CsvParseException broken) {
            throw malformed(broken);
        } catch (UncheckedIOException broken) {
            throw TextFile.unreadable(path, line, Objects.requireNonNull(broken.getCause()));
        }
    }

    private CsvRecord next() {
        CsvRecord fields = records.next();
        line = fields.getStartingLineNumber();
        return fields;
    }

    private InputException malformed(CsvParseException broken) {
        Matcher place = PLACE.matcher(String.valueOf(broken.getMessage()));
        return place.matches()
                ? InputException.ofLine(name(), Long.parseLong(place.group(2)), quoting(place.group(1)))
                : InputException.of(name(), quoting(String.valueOf(broken.getMessage())));
    }

    private static String quoting(String problem) {
        return "must be quoted as RFC 4180 says, but: " + problem;
    }
}
