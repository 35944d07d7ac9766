package org.saleskit.analytics.realdata;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.saleskit.analytics.abc.AbcAnalysis;
import org.saleskit.analytics.abc.BoundaryRule;
import org.saleskit.analytics.abcxyz.AbcXyzAnalysis;
import org.saleskit.analytics.abcxyz.AbcXyzResult;
import org.saleskit.analytics.table.LeftOutReason;
import org.saleskit.analytics.table.Measure;
import org.saleskit.analytics.table.PeriodTable;
import org.saleskit.analytics.xyz.XyzAnalysis;
import org.saleskit.analytics.xyz.XyzPreset;
import org.saleskit.core.time.PeriodUnit;
import org.threeten.extra.LocalDateRange;

/**
 * All purchases of 23 570 clients of a CD shop over 18 months; half of them bought on one day only. Check values are those of
 * the data set's description. Counts were computed by Python 3: csv, cents as whole numbers, classes from the definition with
 * fractions.Fraction.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CdnowTest {

    record Purchase(int client, LocalDate day, int discs, BigDecimal sales) {}

    private final List<Purchase> purchases = read();
    private final PeriodTable<Integer> all = table(LocalDateRange.ALL);

    private static List<Purchase> read() {
        return DataFolder.read(
                "cdnow",
                "cdnow_master.csv.gz",
                row -> new Purchase(
                        Integer.parseInt(row.getField("masterid")),
                        LocalDate.parse(row.getField("date"), DateTimeFormatter.BASIC_ISO_DATE),
                        Integer.parseInt(row.getField("cds")),
                        new BigDecimal(row.getField("sales"))));
    }

    private PeriodTable<Integer> table(LocalDateRange window) {
        return PeriodTable.of(
                purchases,
                PeriodUnit.MONTH,
                Purchase::client,
                Purchase::day,
                Measure.decimal(2, Purchase::sales),
                window);
    }

    /** 68 clients only ever had CDs for nothing. */
    @Test
    void clients_ofAllMonths() {
        AbcXyzResult<Integer> result = AbcXyzAnalysis.withDefaults().classify(all);
        Figures.assertNothingIsLost(result, all, 69_659, new BigDecimal("2500315.63"));
        assertThat(purchases.stream().mapToInt(Purchase::discs).sum()).isEqualTo(167_881);
        assertThat(purchases.stream().filter(purchase -> purchase.sales().signum() == 0))
                .hasSize(80);
        assertThat(all.window()).hasSize(18);
        assertThat(all.keys()).hasSize(23_570);
        assertThat(Figures.of(result.abc())).isEqualTo("A 7695, B 8067, C 7740, NONE 68");
        assertThat(Figures.of(result.xyz())).isEqualTo("Z 23502, UNDEFINED 68");
        assertThat(Figures.matrixOf(result)).isEqualTo("AZ 7695, BZ 8067, CZ 7740");
    }

    @ParameterizedTest
    @CsvSource({
        "NEAREST, 'A 7695, B 8067, C 7740, NONE 68'",
        "INCLUSIVE, 'A 7694, B 8068, C 7740, NONE 68'",
        "STRICT, 'A 7694, B 8068, C 7740, NONE 68'"
    })
    void clients_byBoundary(BoundaryRule rule, String expected) {
        assertThat(Figures.of(AbcAnalysis.withDefaults().withRule(rule).classify(all)))
                .isEqualTo(expected);
    }

    @Test
    void clients_byInternationalLimits() {
        XyzAnalysis xyz = XyzAnalysis.withDefaults().withPreset(XyzPreset.INTL_50_100);
        assertThat(Figures.of(xyz.classify(all))).isEqualTo("X 9, Y 233, Z 23260, UNDEFINED 68");
    }

    /** The calibration period of the models: January to September 1997. */
    @Test
    void clients_ofNineMonths() {
        PeriodTable<Integer> sales = table(LocalDateRange.of(LocalDate.of(1997, 1, 1), LocalDate.of(1997, 10, 1)));
        AbcXyzResult<Integer> result = AbcXyzAnalysis.withDefaults().classify(sales);
        Figures.assertNothingIsLost(result, sales, 69_659, new BigDecimal("2500315.63"));
        assertThat(sales.leftOut()).singleElement().satisfies(after -> {
            assertThat(after.reason()).isEqualTo(LeftOutReason.AFTER_WINDOW);
            assertThat(after.rows()).isEqualTo(20_573);
            assertThat(after.keys()).hasSize(7_058);
            assertThat(after.amount()).isEqualTo("776961.13");
        });
        assertThat(Figures.of(result.abc())).isEqualTo("A 9055, B 7978, C 6467, NONE 70");
        assertThat(Figures.of(result.xyz())).isEqualTo("Y 2, Z 23498, UNDEFINED 70");
    }
}
