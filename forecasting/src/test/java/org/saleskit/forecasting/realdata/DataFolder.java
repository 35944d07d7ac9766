package org.saleskit.forecasting.realdata;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.zip.GZIPInputStream;

/** The public data sets, in the folder that the property {@code saleskit.data} names; without it their tests are skipped. */
final class DataFolder {

    private DataFolder() {}

    /** The rows of a CSV file, read by a function; skips the test if the file is not there. */
    static <T> List<T> read(String folder, String file, Function<NamedCsvRecord, T> row) {
        String data = System.getProperty("saleskit.data", "");
        assumeTrue(!data.isEmpty(), "property saleskit.data is not set");
        Path path = Path.of(data, folder, file);
        assumeTrue(Files.exists(path), "no " + folder + " in the data folder");
        try (InputStream bytes = Files.newInputStream(path);
                InputStream plain = file.endsWith(".gz") ? new GZIPInputStream(bytes, 1 << 16) : bytes;
                Reader text = new InputStreamReader(plain, StandardCharsets.UTF_8);
                CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(text)) {
            return rows.stream().map(row).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
