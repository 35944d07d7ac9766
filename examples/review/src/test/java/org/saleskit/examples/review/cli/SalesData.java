package org.saleskit.examples.review.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.zip.GZIPInputStream;

/** Reads the data sets of sales for tests, without the command line's own reader. */
final class SalesData {

    private SalesData() {}

    /** A row of a file as this test reads it. */
    record Row(String key, LocalDate day, BigDecimal amount) {}

    static Row row(NamedCsvRecord row, String key, String day, String amount) {
        return new Row(row.getField(key), LocalDate.parse(row.getField(day)), new BigDecimal(amount));
    }

    static Row retail(NamedCsvRecord row) {
        BigDecimal amount =
                new BigDecimal(row.getField("Quantity")).multiply(new BigDecimal(row.getField("UnitPrice")));
        return new Row(
                row.getField("StockCode").intern(),
                LocalDate.parse(row.getField("InvoiceDate").substring(0, 10)),
                amount);
    }

    static List<Row> rows(Path file, Function<NamedCsvRecord, Row> reader) throws IOException {
        List<Row> rows = new ArrayList<>();
        read(file, row -> rows.add(reader.apply(row)));
        return rows;
    }

    static void read(Path file, Consumer<NamedCsvRecord> each) throws IOException {
        try (InputStream bytes = new GZIPInputStream(Files.newInputStream(file));
                Reader in = new InputStreamReader(bytes, UTF_8);
                CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(in)) {
            csv.forEach(each);
        }
    }

    static Path data(String set, String name) {
        String data = System.getProperty("saleskit.data", "");
        Path file = Path.of(data, set, name);
        assumeTrue(!data.isEmpty() && Files.exists(file), "needs -Dsaleskit.data with " + set);
        return file;
    }
}
