package org.saleskit.analytics.realdata;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.saleskit.analytics.abc.AbcAnalysis;
import org.saleskit.analytics.abc.AbcClass;
import org.saleskit.analytics.abc.AbcResult;
import org.saleskit.analytics.abc.BoundaryRule;
import org.saleskit.analytics.abc.NegativeRule;
import org.saleskit.analytics.abcxyz.AbcXyzAnalysis;
import org.saleskit.analytics.abcxyz.AbcXyzResult;
import org.saleskit.analytics.table.LeftOut;
import org.saleskit.analytics.table.LeftOutReason;
import org.saleskit.analytics.table.Measure;
import org.saleskit.analytics.table.PeriodTable;
import org.saleskit.analytics.xyz.HistoryRule;
import org.saleskit.analytics.xyz.XyzAnalysis;
import org.saleskit.analytics.xyz.XyzPreset;
import org.saleskit.core.time.PeriodUnit;
import org.threeten.extra.LocalDateRange;

/**
 * Every invoice line of a gift wholesaler, 1 December 2010 to 9 December 2011: returns, adjustments, codes that are no
 * products, and a last month of nine days. Check values are those of the data set's description. Counts and amounts were
 * computed by Python 3: csv, whole thousandths of a pound (quantity × price as Decimal), classes from the definition with
 * fractions.Fraction, sorting by (-total, code).
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OnlineRetailTest {

    record Line(String invoice, String code, LocalDate day, long quantity, BigDecimal amount, String customer) {}

    /** December 2010 to November 2011; the nine days of December 2011 would look like a slump. */
    private static final LocalDateRange WHOLE_MONTHS =
            LocalDateRange.of(LocalDate.of(2010, 12, 1), LocalDate.of(2011, 12, 1));

    private final List<Line> lines = read();
    private final PeriodTable<String> all = table(lines, LocalDateRange.ALL);

    private static List<Line> read() {
        return DataFolder.read("online-retail", "online-retail.csv.gz", row -> {
            BigDecimal quantity = new BigDecimal(row.getField("Quantity"));
            return new Line(
                    row.getField("InvoiceNo"),
                    row.getField("StockCode"),
                    LocalDate.parse(row.getField("InvoiceDate").substring(0, 10)),
                    quantity.longValueExact(),
                    quantity.multiply(new BigDecimal(row.getField("UnitPrice"))),
                    row.getField("CustomerID"));
        });
    }

    private static PeriodTable<String> table(List<Line> some, LocalDateRange window) {
        return PeriodTable.of(some, PeriodUnit.MONTH, Line::code, Line::day, Measure.decimal(3, Line::amount), window);
    }

    private static BigDecimal sum(List<Line> some) {
        return some.stream().map(Line::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    @Test
    void rows_areThoseOfTheDescription() {
        assertThat(lines).hasSize(541_909);
        assertThat(lines.stream().mapToLong(Line::quantity).sum()).isEqualTo(5_176_450);
        assertThat(sum(lines)).isEqualTo("9747747.934");
        assertThat(sum(lines).setScale(2, RoundingMode.HALF_UP)).isEqualTo("9747747.93");
        assertThat(lines.stream().map(Line::invoice).distinct()).hasSize(25_900);
        assertThat(lines.stream().filter(line -> line.invoice().startsWith("C")))
                .hasSize(9_288);
        assertThat(lines.stream().filter(line -> line.customer().isEmpty())).hasSize(135_080);
    }

    @Test
    void classify_allLines_netsReturnsAndListsWhatIsOutside() {
        AbcXyzResult<String> result = AbcXyzAnalysis.withDefaults().classify(all);

        Figures.assertNothingIsLost(result, all, 541_909, sum(lines));
        assertThat(all.keys()).hasSize(4_070);
        assertThat(all.window()).hasSize(13);
        Map<String, BigDecimal> totals = new TreeMap<>();
        lines.forEach(line -> totals.merge(line.code(), line.amount(), BigDecimal::add));
        totals.forEach((code, total) -> assertThat(all.amount(code)).isEqualByComparingTo(total));

        assertThat(Figures.of(result.abc())).isEqualTo("A 824, B 981, C 2103, NONE 136, NEGATIVE 26");
        assertThat(result.abc().baseTotal()).isEqualTo("10073173.903");
        assertThat(result.abc().group(AbcClass.A).amount()).isEqualTo("8060020.600");
        assertThat(result.abc().group(AbcClass.B).amount()).isEqualTo("1509562.230");
        assertThat(result.abc().group(AbcClass.C).amount()).isEqualTo("503591.073");
        assertThat(result.leftOut()).hasSize(2);
        LeftOut<String> none = result.leftOut().get(0);
        assertThat(none.reason()).isEqualTo(LeftOutReason.NONE);
        assertThat(none.keys()).hasSize(136);
        assertThat(none.rows()).isEqualTo(152);
        LeftOut<String> negative = result.leftOut().get(1);
        assertThat(negative.keys()).hasSize(26).contains("AMAZONFEE", "B", "BANK CHARGES", "CRUK", "D", "M");
        assertThat(negative.rows()).isEqualTo(859);
        assertThat(negative.amount()).isEqualTo("-325425.969");

        assertThat(Figures.of(result.xyz())).isEqualTo("Y 5, Z 3561, NEW 342, UNDEFINED 162");
        assertThat(Figures.matrixOf(result))
                .isEqualTo("AY 4, AZ 766, ANEW 54, BY 1, BZ 877, BNEW 103, CZ 1918, CNEW 185");
    }

    /** The item across 80 % and the one across 95 %; no share meets a limit exactly. */
    @ParameterizedTest
    @CsvSource({
        "PREFIX, 'A 824, B 981, C 2103, NONE 136, NEGATIVE 26'",
        "NEAREST, 'A 823, B 982, C 2103, NONE 136, NEGATIVE 26'",
        "INCLUSIVE, 'A 823, B 981, C 2104, NONE 136, NEGATIVE 26'",
        "STRICT, 'A 823, B 981, C 2104, NONE 136, NEGATIVE 26'"
    })
    void boundary_movesTwoOf3908Items(BoundaryRule rule, String expected) {
        AbcAnalysis abc = AbcAnalysis.withDefaults().withRule(rule);
        assertThat(Figures.of(abc.classify(all))).isEqualTo(expected);
    }

    /**
     * How returns are treated moves hundreds of items. Bases in pounds: with negative items 9 747 747.934, absolute
     * 10 398 599.872, gross 10 666 684.544.
     */
    @ParameterizedTest
    @CsvSource({
        "SEPARATE, 10073173.903, 'A 824, B 981, C 2103, NONE 136, NEGATIVE 26'",
        "CLAMP_TO_ZERO, 10073173.903, 'A 824, B 981, C 2265'",
        "DROP, 10073173.903, 'A 824, B 981, C 2103'",
        "INCLUDE_IN_BASE, 9747747.934, 'A 737, B 749, C 2584'",
        "ABSOLUTE, 10398599.872, 'A 808, B 984, C 2142, NONE 136'",
        "GROSS_SALES, 10666684.544, 'A 804, B 983, C 2135, NONE 148'"
    })
    void negatives_moveHundreds(NegativeRule rule, BigDecimal base, String expected) {
        AbcAnalysis abc = AbcAnalysis.withDefaults().withNegatives(rule);
        // Gross sales need the rows: the table has netted them.
        AbcResult<String> result = rule == NegativeRule.GROSS_SALES
                ? abc.classify(lines, Line::code, Measure.decimal(3, Line::amount))
                : abc.classify(all);
        assertThat(result.baseTotal()).isEqualTo(base);
        assertThat(result.items().stream()
                        .filter(item -> item.abcClass().isInBase())
                        .count())
                .isEqualTo(result.baseItems());
        assertThat(Figures.of(result)).isEqualTo(expected);
    }

    /** 148 codes have no line above zero. */
    @Test
    void grossSales_listTheReturns() {
        AbcResult<String> gross = AbcAnalysis.withDefaults()
                .withNegatives(NegativeRule.GROSS_SALES)
                .classify(lines, Line::code, Measure.decimal(3, Line::amount));
        LeftOut<String> returns = gross.leftOut().get(0);
        assertThat(returns.reason()).isEqualTo(LeftOutReason.RETURN);
        assertThat(returns.rows()).isEqualTo(9_290);
        assertThat(returns.amount()).isEqualTo("-918936.610");
        assertThat(gross.items().stream().mapToLong(item -> item.rows()).sum()).isEqualTo(541_909 - 9_290);
        assertThat(gross.baseTotal().add(returns.amount())).isEqualTo("9747747.934");
    }

    /** Nine days of December as a month make nearly every item uneven, and thirteen months are no year. */
    @Test
    void wholeMonths_leaveTheLastOut() {
        PeriodTable<String> sales = table(lines, WHOLE_MONTHS);
        AbcXyzResult<String> result = AbcXyzAnalysis.withDefaults().classify(sales);

        Figures.assertNothingIsLost(result, sales, 541_909, sum(lines));
        assertThat(sales.rows()).isEqualTo(516_384);
        assertThat(sales.leftOut()).singleElement().satisfies(after -> {
            assertThat(after.reason()).isEqualTo(LeftOutReason.AFTER_WINDOW);
            assertThat(after.rows()).isEqualTo(25_525);
            assertThat(after.keys()).hasSize(2_494);
            assertThat(after.amount()).isEqualTo("433668.010");
        });
        assertThat(Figures.of(result.abc())).isEqualTo("A 823, B 981, C 2102, NONE 135, NEGATIVE 26");
        assertThat(Figures.of(result.xyz())).isEqualTo("Y 32, Z 3472, NEW 402, UNDEFINED 161");
        assertThat(Figures.matrixOf(result))
                .isEqualTo("AY 26, AZ 733, ANEW 64, BY 6, BZ 868, BNEW 107, CZ 1871, CNEW 231");

        XyzAnalysis padded = XyzAnalysis.withDefaults().withHistory(HistoryRule.PAD_ALL);
        assertThat(Figures.of(padded.classify(sales))).isEqualTo("Y 14, Z 3892, UNDEFINED 161");
    }

    @Test
    void internationalLimits_spreadTheItems() {
        XyzAnalysis xyz = XyzAnalysis.withDefaults().withPreset(XyzPreset.INTL_50_100);
        assertThat(Figures.of(xyz.classify(all))).isEqualTo("X 450, Y 1352, Z 1764, NEW 342, UNDEFINED 162");
    }

    /** A code of a product begins with five digits; 33 codes with 2995 lines and -44 562.496 pounds do not. */
    @Test
    void products_withoutCancelledInvoices_haveNoReturns() {
        List<Line> products = lines.stream()
                .filter(line -> line.code().chars().limit(5).allMatch(Character::isDigit))
                .toList();
        assertThat(lines.size() - products.size()).isEqualTo(2_995);
        assertThat(sum(lines).subtract(sum(products))).isEqualTo("-44562.496");
        PeriodTable<String> net = table(products, WHOLE_MONTHS);
        AbcXyzResult<String> result = AbcXyzAnalysis.withDefaults().classify(net);
        Figures.assertNothingIsLost(result, net, products.size(), sum(products));
        assertThat(Figures.of(result.abc())).isEqualTo("A 839, B 978, C 2072, NONE 126, NEGATIVE 19");
        assertThat(Figures.of(result.xyz())).isEqualTo("Y 32, Z 3455, NEW 402, UNDEFINED 145");

        List<Line> invoiced = products.stream()
                .filter(line -> !line.invoice().startsWith("C"))
                .toList();
        assertThat(products.size() - invoiced.size()).isEqualTo(8_704);
        PeriodTable<String> sales = table(invoiced, WHOLE_MONTHS);
        AbcXyzResult<String> withoutCancelled = AbcXyzAnalysis.withDefaults().classify(sales);
        Figures.assertNothingIsLost(withoutCancelled, sales, invoiced.size(), sum(invoiced));
        assertThat(sales.rows()).isEqualTo(505_127);
        assertThat(Figures.of(withoutCancelled.abc())).isEqualTo("A 834, B 977, C 2086, NONE 128");
        assertThat(Figures.of(withoutCancelled.xyz())).isEqualTo("Y 37, Z 3458, NEW 402, UNDEFINED 128");
    }

    /** Lines without a customer are left out by the host: 135 080 of them. */
    @Test
    void customers_areClassedAsProductsAre() {
        List<Line> known =
                lines.stream().filter(line -> !line.customer().isEmpty()).toList();
        PeriodTable<String> sales =
                PeriodTable.of(known, PeriodUnit.MONTH, Line::customer, Line::day, Measure.decimal(3, Line::amount));
        AbcXyzResult<String> result = AbcXyzAnalysis.withDefaults().classify(sales);
        Figures.assertNothingIsLost(result, sales, 541_909 - 135_080, new BigDecimal("8300065.814"));
        assertThat(Figures.of(result.abc())).isEqualTo("A 1178, B 1456, C 1683, NONE 14, NEGATIVE 41");
        assertThat(Figures.of(result.xyz())).isEqualTo("Y 1, Z 3149, NEW 1167, UNDEFINED 55");
    }
}
