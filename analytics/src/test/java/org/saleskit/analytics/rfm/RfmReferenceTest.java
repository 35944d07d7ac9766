package org.saleskit.analytics.rfm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.saleskit.analytics.table.Measure;
import org.saleskit.analytics.table.ValueUnit;

/** Scores that others published or computed. */
class RfmReferenceTest {

    private static final LocalDate DAY = LocalDate.of(2006, 12, 31);

    /**
     * R package rfm: the first ten rows of {@code rfm_table_order(rfm_data_orders, …, analysis_date = 2006-12-31)} as its README
     * prints them. The cut points are those of the example of {@code ?rfm_table_order}, (115, 181, 297, 482), (4, 5, 6, 8) and
     * (256, 382, 506, 666): upper ends that do not belong to the bin any more, one above the quantile of whole numbers. Here the
     * cut point itself belongs to the bin below, so they are one less.
     */
    @ParameterizedTest(name = "{0} {1} {2}")
    @CsvSource({
        "2006-06-09, 6, 472, 343",
        "2006-08-13, 3, 340, 412",
        "2006-06-20, 4, 405, 323",
        "2006-08-21, 5, 448, 433",
        "2006-10-02, 9, 843, 555",
        "2006-10-08, 9, 763, 555",
        "2006-03-25, 8, 699, 355",
        "2006-04-29, 4, 157, 321",
        "2006-01-16, 3, 363, 212",
        "2005-04-21, 4, 196, 121"
    })
    void score_rfmPackageWithItsCuts_isTheSame(LocalDate last, long purchases, long revenue, String expected) {
        RfmResult<String> result = RfmAnalysis.withDefaults()
                .withBinning(RfmDimension.RECENCY, Binning.cuts(114, 180, 296, 481))
                .withBinning(RfmDimension.FREQUENCY, Binning.cuts(3, 4, 5, 7))
                .withBinning(RfmDimension.MONETARY, Binning.cuts(255, 381, 505, 665))
                .score(List.of(new RfmFacts<>("client", last, purchases, revenue)), ValueUnit.decimal(0), DAY);
        assertThat(result.items().get(0).label()).isEqualTo(expected);
    }

    /**
     * Miles per gallon of the 32 cars of R's mtcars. The test suite of R package rfm expects {@code bins(mtcars, mpg, 5)} to be
     * 16.20, 18.92, 22.00 and 25.08: one more than the quantiles of type 7, which are 15.20, 17.92, 21.00 and 24.08.
     */
    @Test
    void cuts_mtcars_areTheQuantilesOfTypeSeven() {
        List<String> milesPerGallon = List.of(
                "21.0", "21.0", "22.8", "21.4", "18.7", "18.1", "14.3", "24.4", "22.8", "19.2", "17.8", "16.4", "17.3",
                "15.2", "10.4", "10.4", "14.7", "32.4", "30.4", "33.9", "21.5", "15.5", "15.2", "13.3", "19.2", "27.3",
                "26.0", "30.4", "15.8", "19.7", "15.0", "21.4");
        RfmResult<Integer> result = RfmAnalysis.withDefaults()
                .score(
                        IntStream.range(0, milesPerGallon.size()).boxed().toList(),
                        row -> row,
                        row -> DAY,
                        Measure.decimal(1, row -> new BigDecimal(milesPerGallon.get(row))),
                        DAY);
        assertThat(result.cuts(RfmDimension.MONETARY).get(0).cuts().stream().map(Quotient::toDecimal))
                .usingElementComparator(BigDecimal::compareTo)
                .containsExactly(
                        new BigDecimal("15.2"), new BigDecimal("17.92"), new BigDecimal("21"), new BigDecimal("24.08"));
    }

    record Purchase(int client, LocalDate day, BigDecimal sales) {}

    /**
     * Real data: all purchases of CDNOW, Fader and Hardie. Rows, clients and sum are those of the data set's description; cut
     * points by Python 3 {@code statistics.quantiles(values, n=5, method="inclusive")} on {@code fractions.Fraction}, scores by
     * counting the cut points below. Half of the clients bought once: trap T15.
     */
    @Test
    void score_cdnow_isThatOfPython() throws IOException {
        String folder = System.getProperty("saleskit.data", "");
        assumeTrue(!folder.isEmpty(), "property saleskit.data is not set");
        Path file = Path.of(folder, "cdnow", "cdnow_master.csv.gz");
        assumeTrue(Files.exists(file), "no cdnow in the data folder");
        List<Purchase> rows = read(file);
        assertThat(rows).hasSize(69_659);

        RfmResult<Integer> result = RfmAnalysis.withDefaults()
                .score(
                        rows,
                        Purchase::client,
                        Purchase::day,
                        Purchase::day,
                        Measure.decimal(2, Purchase::sales),
                        LocalDate.of(1998, 6, 30));

        assertThat(result.items()).hasSize(23_570);
        assertThat(result.leftOut()).isEmpty();
        assertThat(result.items().stream()
                        .mapToLong(item -> item.facts().units())
                        .sum())
                .isEqualTo(250_031_563);
        assertThat(result.items().stream()
                        .mapToLong(item -> item.facts().purchases())
                        .sum())
                .as("several rows of a day are one purchase")
                .isEqualTo(67_591);
        assertThat(result.cuts(RfmDimension.RECENCY).get(0).cuts()).hasToString("[141, 432, 485, 512]");
        assertThat(result.cuts(RfmDimension.FREQUENCY).get(0).cuts()).hasToString("[1, 1, 2, 4]");
        // In cents 1536, 3135, 29962/5 and 13395.
        assertThat(result.cuts(RfmDimension.MONETARY).get(0).cuts())
                .hasToString("[384/25, 627/20, 14981/250, 2679/20]");
        assertThat(result.counts(RfmDimension.RECENCY)).hasToString("{1=4539, 2=4748, 3=4844, 4=4720, 5=4719}");
        assertThat(result.counts(RfmDimension.FREQUENCY)).hasToString("{1=12054, 2=0, 3=4040, 4=3641, 5=3835}");
        assertThat(result.counts(RfmDimension.MONETARY)).hasToString("{1=4817, 2=4615, 3=4710, 4=4715, 5=4713}");
        assertThat(result.labels()).hasSize(71).containsEntry("555", 2345).containsEntry("111", 1665);
        assertThat(result.item(2).orElseThrow()).hasToString("RfmItem[2, 114, [534, 1, 89]]");
        assertThat(result.item(3).orElseThrow()).hasToString("RfmItem[3, 555, [33, 6, 7823/50]]");
    }

    private static List<Purchase> read(Path file) throws IOException {
        try (BufferedReader reader = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
            assertThat(reader.readLine()).isEqualTo("masterid,date,cds,sales");
            return reader.lines()
                    .map(line -> line.split(",", -1))
                    .map(fields -> new Purchase(
                            Integer.parseInt(fields[0]),
                            LocalDate.parse(fields[1], DateTimeFormatter.BASIC_ISO_DATE),
                            new BigDecimal(fields[3])))
                    .toList();
        }
    }
}
