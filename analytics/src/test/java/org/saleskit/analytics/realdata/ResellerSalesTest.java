package org.saleskit.analytics.realdata;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.saleskit.analytics.abc.AbcAnalysis;
import org.saleskit.analytics.abc.AbcResult;
import org.saleskit.analytics.abc.BoundaryRule;
import org.saleskit.analytics.abcxyz.AbcXyzAnalysis;
import org.saleskit.analytics.abcxyz.AbcXyzResult;
import org.saleskit.analytics.table.Measure;
import org.saleskit.analytics.table.PeriodTable;
import org.saleskit.analytics.xyz.XyzAnalysis;
import org.saleskit.analytics.xyz.XyzPreset;
import org.saleskit.core.time.PeriodUnit;

/**
 * Order lines of a bicycle maker to its resellers, July 2017 to June 2020, by reseller, product and sales person. Check values
 * are those of the data set's description. Counts were computed by Python 3: csv, cents as whole numbers, classes from the
 * definition with fractions.Fraction.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ResellerSalesTest {

    record Line(int reseller, int product, int employee, LocalDate day, int quantity, BigDecimal amount, String cost) {}

    private final List<Line> lines = read();

    private static List<Line> read() {
        return DataFolder.read(
                "reseller-sales-targets",
                "reseller_sales.csv.gz",
                row -> new Line(
                        Integer.parseInt(row.getField("ResellerKey")),
                        Integer.parseInt(row.getField("ProductKey")),
                        Integer.parseInt(row.getField("EmployeeKey")),
                        LocalDate.parse(row.getField("OrderDate")),
                        Integer.parseInt(row.getField("OrderQuantity")),
                        new BigDecimal(row.getField("SalesAmount")),
                        row.getField("TotalProductCost")));
    }

    private PeriodTable<Integer> table(Function<Line, Integer> key) {
        return PeriodTable.of(lines, PeriodUnit.MONTH, key, Line::day, Measure.decimal(2, Line::amount));
    }

    private AbcXyzResult<Integer> classes(Function<Line, Integer> key, XyzPreset preset) {
        PeriodTable<Integer> sales = table(key);
        AbcXyzResult<Integer> result = AbcXyzAnalysis.withDefaults()
                .withXyz(XyzAnalysis.withDefaults().withPreset(preset))
                .classify(sales);
        Figures.assertNothingIsLost(result, sales, 60_855, new BigDecimal("80977720.21"));
        assertThat(sales.window()).hasSize(36);
        return result;
    }

    @Test
    void rows_areThoseOfTheDescription() {
        assertThat(lines.stream().mapToInt(Line::quantity).sum()).isEqualTo(214_378);
        assertThat(lines.stream().filter(line -> line.cost().isEmpty())).hasSize(76);
    }

    @ParameterizedTest
    @CsvSource({"RU_10_25, 'Z 630, NEW 5'", "INTL_50_100, 'Z 630, NEW 5'"})
    void resellers(XyzPreset preset, String xyz) {
        AbcXyzResult<Integer> result = classes(Line::reseller, preset);
        assertThat(Figures.of(result.abc())).isEqualTo("A 187, B 124, C 324");
        assertThat(Figures.of(result.xyz())).isEqualTo(xyz);
        assertThat(Figures.matrixOf(result)).isEqualTo("AZ 187, BZ 124, CZ 319, CNEW 5");
    }

    @ParameterizedTest
    @CsvSource({
        "RU_10_25, 'Y 15, Z 319', 'AY 13, AZ 85, BY 2, BZ 86, CZ 148'",
        "INTL_50_100, 'X 102, Y 41, Z 191', 'AX 38, AY 3, AZ 57, BX 34, BY 13, BZ 41, CX 30, CY 25, CZ 93'"
    })
    void products(XyzPreset preset, String xyz, String matrix) {
        AbcXyzResult<Integer> result = classes(Line::product, preset);
        assertThat(Figures.of(result.abc())).isEqualTo("A 98, B 88, C 148");
        assertThat(Figures.of(result.xyz())).isEqualTo(xyz);
        assertThat(Figures.matrixOf(result)).isEqualTo(matrix);
    }

    @Test
    void products_strictly_moveTwo() {
        AbcResult<Integer> strict =
                AbcAnalysis.withDefaults().withRule(BoundaryRule.STRICT).classify(table(Line::product));
        assertThat(Figures.of(strict)).isEqualTo("A 97, B 88, C 149");
    }

    @ParameterizedTest
    @CsvSource({
        "RU_10_25, 'Z 17', 'AZ 9, BZ 4, CZ 4'",
        "INTL_50_100, 'X 7, Y 6, Z 4', 'AX 5, AY 3, AZ 1, BX 1, BY 3, CX 1, CZ 3'"
    })
    void salesPeople(XyzPreset preset, String xyz, String matrix) {
        AbcXyzResult<Integer> result = classes(Line::employee, preset);
        assertThat(Figures.of(result.abc())).isEqualTo("A 9, B 4, C 4");
        assertThat(Figures.of(result.xyz())).isEqualTo(xyz);
        assertThat(Figures.matrixOf(result)).isEqualTo(matrix);
    }
}
