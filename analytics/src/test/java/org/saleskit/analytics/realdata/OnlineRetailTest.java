package org.saleskit.analytics.abcxyz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.saleskit.analytics.abc.AbcClass;
import org.saleskit.analytics.table.LeftOut;
import org.saleskit.analytics.table.LeftOutReason;
import org.saleskit.analytics.table.Measure;
import org.saleskit.analytics.table.PeriodTable;
import org.saleskit.analytics.xyz.XyzClass;
import org.saleskit.core.time.PeriodUnit;

/**
 * Real data: every invoice line of a gift wholesaler, with returns, adjustments and codes that are no products. The
 * totals are those of the data set's description; class counts were computed with Python's fractions.
 */
class OnlineRetailTest {

    record Line(String code, LocalDate day, BigDecimal amount) {}

    @Test
    void classify_onlineRetail_netsReturnsAndListsWhatIsOutside() throws IOException {
        String folder = System.getProperty("saleskit.data", "");
        assumeTrue(!folder.isEmpty(), "property saleskit.data is not set");
        Path file = Path.of(folder, "online-retail", "online-retail.csv.gz");
        assumeTrue(Files.exists(file), "no online-retail in the data folder");
        List<Line> lines = read(file);

        PeriodTable<String> sales =
                PeriodTable.of(lines, PeriodUnit.MONTH, Line::code, Line::day, Measure.decimal(3, Line::amount));
        AbcXyzResult<String> result = AbcXyzAnalysis.withDefaults().classify(sales);

        assertThat(sales.rows()).isEqualTo(541_909);
        assertThat(sales.keys()).hasSize(4_070);
        assertThat(sales.window()).hasSize(13);
        assertThat(sales.totalAmount()).isEqualTo("9747747.934");
        assertThat(sales.totalAmount().setScale(2, RoundingMode.HALF_UP)).isEqualTo("9747747.93");
        assertThat(sales.totalAmount())
                .isEqualByComparingTo(lines.stream().map(Line::amount).reduce(BigDecimal.ZERO, BigDecimal::add));
        Map<String, BigDecimal> totals = new TreeMap<>();
        lines.forEach(line -> totals.merge(line.code(), line.amount(), BigDecimal::add));
        totals.forEach((code, total) -> assertThat(sales.amount(code)).isEqualByComparingTo(total));

        assertThat(result.abc().baseTotal()).isEqualTo("10073173.903");
        assertThat(result.abc().group(AbcClass.A).items()).isEqualTo(824);
        assertThat(result.abc().group(AbcClass.A).amount()).isEqualTo("8060020.600");
        assertThat(result.abc().group(AbcClass.B).items()).isEqualTo(981);
        assertThat(result.abc().group(AbcClass.C).items()).isEqualTo(2_103);
        assertThat(result.leftOut()).hasSize(2);
        LeftOut<String> none = result.leftOut().get(0);
        assertThat(none.reason()).isEqualTo(LeftOutReason.NONE);
        assertThat(none.keys()).hasSize(136);
        assertThat(none.rows()).isEqualTo(152);
        LeftOut<String> negative = result.leftOut().get(1);
        assertThat(negative.keys()).hasSize(26).contains("AMAZONFEE", "B", "BANK CHARGES", "CRUK", "D", "M");
        assertThat(negative.rows()).isEqualTo(859);
        assertThat(negative.amount()).isEqualTo("-325425.969");

        assertThat(result.xyz().count(XyzClass.X)).isZero();
        assertThat(result.xyz().count(XyzClass.Y)).isEqualTo(5);
        assertThat(result.xyz().count(XyzClass.Z)).isEqualTo(3_561);
        assertThat(result.xyz().count(XyzClass.NEW)).isEqualTo(342);
        assertThat(result.xyz().count(XyzClass.UNDEFINED)).isEqualTo(162);
    }

    private static List<Line> read(Path file) throws IOException {
        List<Line> lines = new ArrayList<>();
        try (BufferedReader reader = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
            List<String> header = record(reader);
            assertThat(header)
                    .startsWith("InvoiceNo", "StockCode", "Description", "Quantity", "InvoiceDate", "UnitPrice");
            for (List<String> fields = record(reader); !fields.isEmpty(); fields = record(reader)) {
                lines.add(new Line(
                        fields.get(1),
                        LocalDate.parse(fields.get(4).substring(0, 10)),
                        new BigDecimal(fields.get(3)).multiply(new BigDecimal(fields.get(5)))));
            }
        }
        return lines;
    }

    /** One record of RFC 4180; empty at the end. */
    private static List<String> record(BufferedReader reader) throws IOException {
        List<String> fields = new ArrayList<>();
        StringBuilder field = new StringBuilder();
        boolean quoted = false;
        for (int c = reader.read(); c >= 0; c = reader.read()) {
            if (c == '"') {
                quoted = !quoted;
            } else if (quoted || (c != ',' && c != '\n')) {
                field.append((char) c);
            } else {
                fields.add(field.toString());
                field.setLength(0);
                if (c == '\n') {
                    return fields;
                }
            }
        }
        return fields;
    }
}
