package org.saleskit.examples.review.steelwheels;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.saleskit.analytics.abc.AbcAnalysis;
import org.saleskit.analytics.abc.BoundaryRule;
import org.saleskit.analytics.abcxyz.AbcXyzAnalysis;
import org.saleskit.analytics.abcxyz.AbcXyzResult;
import org.saleskit.analytics.table.Measure;
import org.saleskit.analytics.table.PeriodTable;
import org.saleskit.analytics.xyz.XyzAnalysis;
import org.saleskit.analytics.xyz.XyzPreset;
import org.saleskit.core.sale.SaleLine;
import org.saleskit.core.time.PeriodUnit;
import org.saleskit.examples.review.Samples;

/**
 * Classes of the sample database by rule. Counts were computed by Python 3 from a dump of {@code orderfact} joined with {@code
 * orders}: prices as decimal(18, 2) in cents, classes from the definition with fractions.Fraction.
 */
final class SteelWheelsClassesTest {

    private static <K extends Comparable<? super K>> Map<String, Integer> cells(
            Function<SaleLine, K> key, BoundaryRule rule, XyzPreset preset) {
        PeriodTable<K> sales = PeriodTable.of(
                Samples.BOOKS.sales(),
                PeriodUnit.MONTH,
                key,
                SaleLine::date,
                Measure.money(CurrencyUnit.USD, SaleLine::amount));
        assertThat(sales.rows()).isEqualTo(2_996);
        assertThat(sales.totalAmount()).isEqualTo("10645949.18");
        assertThat(sales.window()).hasSize(29);
        AbcXyzResult<K> result = AbcXyzAnalysis.withDefaults()
                .withAbc(AbcAnalysis.withDefaults().withRule(rule))
                .withXyz(XyzAnalysis.withDefaults().withPreset(preset))
                .classify(sales);
        assertThat(result.leftOut()).isEmpty();
        Map<String, Integer> cells = new TreeMap<>();
        result.items().forEach(item -> cells.merge(item.cell(), 1, Integer::sum));
        return cells;
    }

    @ParameterizedTest
    @CsvSource({
        "PREFIX, RU_10_25, '{AZ=75, BZ=24, CZ=10}'",
        "NEAREST, RU_10_25, '{AZ=74, BZ=24, CZ=11}'",
        "INCLUSIVE, RU_10_25, '{AZ=74, BZ=24, CZ=11}'",
        "PREFIX, INTL_50_100, '{AY=74, AZ=1, BY=19, BZ=5, CY=7, CZ=3}'"
    })
    void products(BoundaryRule rule, XyzPreset preset, String expected) {
        assertThat(cells(SaleLine::product, rule, preset)).hasToString(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "PREFIX, RU_10_25, '{AZ=61, BZ=23, CZ=14}'",
        "NEAREST, RU_10_25, '{AZ=60, BZ=23, CZ=15}'",
        "INCLUSIVE, RU_10_25, '{AZ=60, BZ=23, CZ=15}'",
        "PREFIX, INTL_50_100, '{AZ=61, BZ=23, CZ=14}'"
    })
    void customers(BoundaryRule rule, XyzPreset preset, String expected) {
        assertThat(cells(SaleLine::client, rule, preset)).hasToString(expected);
    }
}
