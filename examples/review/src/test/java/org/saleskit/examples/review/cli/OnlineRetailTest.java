package org.saleskit.examples.review.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.Writer;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every invoice line of a shop, 541 909 rows: the command line against sums made here from the same file. */
class OnlineRetailTest {

    private static final List<String> OPTIONS = List.of(
            "--key", "StockCode", "--date", "InvoiceDate", "--amount", "Quantity*UnitPrice", "--format", "json");

    /** What the test needs of a row, and its line with every field in quotes. */
    private record Row(String key, BigDecimal amount, String line) {

        static Row of(NamedCsvRecord fields) {
            BigDecimal amount =
                    new BigDecimal(fields.getField("Quantity")).multiply(new BigDecimal(fields.getField("UnitPrice")));
            return new Row(fields.getField("StockCode").intern(), amount, quoted(fields.getFields()));
        }
    }

    private static String quoted(List<String> fields) {
        return fields.stream()
                .map(field -> '"' + field.replace("\"", "\"\"") + '"')
                .collect(Collectors.joining(",", "", "\n"));
    }

    @TempDir
    Path folder = Path.of("");

    @Test
    void onlineRetail_throughTheCommandLine_agreesWithItsFile() throws Exception {
        String data = System.getProperty("saleskit.data", "");
        Path file = Path.of(data, "online-retail", "online-retail.csv.gz");
        assumeTrue(!data.isEmpty() && Files.exists(file), "needs -Dsaleskit.data with online-retail");

        String json = inSmallMemory(file);

        List<Row> rows = read(file);
        assertThat(AbcXyzCommandTest.value(json, "rows")).isEqualTo("541909").isEqualTo(String.valueOf(rows.size()));
        Map<String, BigDecimal> sums = sums(rows);
        checkTotals(json, sums);
        checkItems(json, sums);
        checkLeftOut(json, sums, rows);
        assertThat(json)
                .contains("The last period, 2011-12, has no row after 2011-12-09, so 9 of its 31 days are compared")
                .doesNotContain("The first period");

        Collections.shuffle(rows, new Random(7));
        List<String> args =
                new ArrayList<>(List.of("abcxyz", "--csv", write(rows).toString()));
        args.addAll(OPTIONS);
        assertThat(Run.of(args).fine().equals(json))
                .as("same bytes for shuffled rows")
                .isTrue();
    }

    private static void checkTotals(String json, Map<String, BigDecimal> sums) {
        BigDecimal total = sums.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal base =
                sums.values().stream().filter(sum -> sum.signum() > 0).reduce(BigDecimal.ZERO, BigDecimal::add);
        // The check value of the data set's own description.
        assertThat(total.setScale(2, RoundingMode.HALF_UP)).isEqualByComparingTo("9747747.93");
        assertThat(new BigDecimal(AbcXyzCommandTest.value(json, "total"))).isEqualByComparingTo(total);
        assertThat(AbcXyzCommandTest.sumOfItems(json)).isEqualByComparingTo(total);
        assertThat(new BigDecimal(AbcXyzCommandTest.value(json, "base"))).isEqualByComparingTo(base);
    }

    private static void checkItems(String json, Map<String, BigDecimal> sums) {
        assertThat(sums).hasSize(4070);
        assertThat(sums).containsKeys("POST", "D", "M", "DOT", "BANK CHARGES");
        sums.forEach((key, sum) -> assertThat(json)
                .contains("\n    {\"key\": \"" + key + "\", \"amount\": \""
                        + sum.setScale(3).toPlainString() + "\", "));
    }

    private static void checkLeftOut(String json, Map<String, BigDecimal> sums, List<Row> rows) {
        assertThat(json).contains(group("NONE", 0, sums, rows)).contains(group("NEGATIVE", -1, sums, rows));
        assertThat(sums.get("AMAZONFEE")).isNegative();
        assertThat(json).containsPattern("\"key\": \"AMAZONFEE\", .*\"share\": null, .*\"abc\": \"NEGATIVE\"");
    }

    private static String group(String reason, int sign, Map<String, BigDecimal> sums, List<Row> rows) {
        long keys = sums.values().stream().filter(sum -> sum.signum() == sign).count();
        long lines = rows.stream()
                .filter(row -> sums.getOrDefault(row.key(), BigDecimal.ZERO).signum() == sign)
                .count();
        BigDecimal amount = sums.values().stream()
                .filter(sum -> sum.signum() == sign)
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .setScale(3);
        return "{\"reason\": \"" + reason + "\", \"keys\": " + keys + ", \"rows\": " + lines + ", \"amount\": \""
                + amount + "\"}";
    }

    private static Map<String, BigDecimal> sums(List<Row> rows) {
        Map<String, BigDecimal> sums = new TreeMap<>();
        rows.forEach(row -> sums.merge(row.key(), row.amount(), BigDecimal::add));
        return sums;
    }

    /** Runs the command in a process of its own with 256 MB. */
    private String inSmallMemory(Path file) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-cp",
                System.getProperty("java.class.path"),
                Saleskit.class.getName(),
                "abcxyz",
                "--csv",
                file.toString()));
        command.addAll(OPTIONS);
        Path out = folder.resolve("out.json");
        Path err = folder.resolve("err.txt");
        Process process = new ProcessBuilder(command)
                .redirectOutput(out.toFile())
                .redirectError(err.toFile())
                .start();
        assertThat(process.waitFor(5, TimeUnit.MINUTES)).isTrue();
        assertThat(Files.readString(err, UTF_8)).isEmpty();
        assertThat(process.exitValue()).isZero();
        return Files.readString(out, UTF_8);
    }

    private static List<Row> read(Path file) throws IOException {
        try (Reader in = new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)), UTF_8);
                CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(in)) {
            return csv.stream().map(Row::of).collect(Collectors.toCollection(ArrayList::new));
        }
    }

    private Path write(List<Row> rows) throws IOException {
        Path file = folder.resolve("shuffled.csv");
        try (Writer out = Files.newBufferedWriter(file, UTF_8)) {
            out.write("InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country\n");
            for (Row row : rows) {
                out.write(row.line());
            }
        }
        return file;
    }
}
