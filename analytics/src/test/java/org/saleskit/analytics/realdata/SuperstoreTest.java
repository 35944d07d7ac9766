package org.saleskit.analytics.realdata;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.saleskit.analytics.abc.AbcAnalysis;
import org.saleskit.analytics.abc.AbcClass;
import org.saleskit.analytics.abc.AbcResult;
import org.saleskit.analytics.abc.BoundaryRule;
import org.saleskit.analytics.abcxyz.AbcXyzAnalysis;
import org.saleskit.analytics.abcxyz.AbcXyzResult;
import org.saleskit.analytics.criteria.AbcCriterion;
import org.saleskit.analytics.criteria.CriteriaAnalysis;
import org.saleskit.analytics.criteria.CriteriaResult;
import org.saleskit.analytics.criteria.JoinRule;
import org.saleskit.analytics.grouped.GroupedAbcAnalysis;
import org.saleskit.analytics.grouped.GroupedAbcResult;
import org.saleskit.analytics.table.Measure;
import org.saleskit.analytics.table.PeriodTable;
import org.saleskit.analytics.xyz.XyzAnalysis;
import org.saleskit.analytics.xyz.XyzPreset;
import org.saleskit.core.time.PeriodUnit;

/**
 * Order lines of an office-supply retailer over four whole years, with sales and profit as two criteria: 299 of 1862 products
 * lose money, and 111 of these are A by sales. Check values are those of the data set's description. Counts were computed by
 * Python 3: csv, amounts in ten-thousandths of a dollar as whole numbers, classes and scores from the definition with
 * fractions.Fraction (scores rounded half-even to nine digits).
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SuperstoreTest {

    record Line(
            String product,
            String category,
            String subCategory,
            String customer,
            LocalDate day,
            BigDecimal sales,
            BigDecimal profit) {}

    private final List<Line> lines = read();
    private static final AbcAnalysis ABC = AbcAnalysis.withDefaults();

    private static List<Line> read() {
        return DataFolder.read(
                "superstore",
                "superstore.csv.gz",
                row -> new Line(
                        row.getField("Product ID"),
                        row.getField("Category"),
                        row.getField("Sub-Category"),
                        row.getField("Customer ID"),
                        LocalDate.parse(row.getField("Order Date")),
                        new BigDecimal(row.getField("Sales")),
                        new BigDecimal(row.getField("Profit"))));
    }

    private PeriodTable<String> table(Function<Line, String> key, Function<Line, BigDecimal> amount) {
        return PeriodTable.of(lines, PeriodUnit.MONTH, key, Line::day, Measure.decimal(4, amount));
    }

    private AbcXyzResult<String> classes(Function<Line, String> key) {
        PeriodTable<String> sales = table(key, Line::sales);
        AbcXyzResult<String> result = AbcXyzAnalysis.withDefaults().classify(sales);
        Figures.assertNothingIsLost(result, sales, 9_994, new BigDecimal("2297200.8603"));
        assertThat(sales.window()).hasSize(48);
        return result;
    }

    @Test
    void products_bySales() {
        AbcXyzResult<String> result = classes(Line::product);
        assertThat(Figures.of(result.abc())).isEqualTo("A 414, B 489, C 959");
        assertThat(Figures.of(result.xyz())).isEqualTo("Z 1836, NEW 26");
        assertThat(Figures.matrixOf(result)).isEqualTo("AZ 411, ANEW 3, BZ 483, BNEW 6, CZ 942, CNEW 17");
    }

    @ParameterizedTest
    @CsvSource({
        "PREFIX, 'A 414, B 489, C 959'",
        "NEAREST, 'A 413, B 490, C 959'",
        "INCLUSIVE, 'A 413, B 489, C 960'",
        "STRICT, 'A 413, B 489, C 960'"
    })
    void products_byBoundary(BoundaryRule rule, String expected) {
        assertThat(Figures.of(ABC.withRule(rule).classify(table(Line::product, Line::sales))))
                .isEqualTo(expected);
    }

    @Test
    void products_byProfit() {
        PeriodTable<String> profit = table(Line::product, Line::profit);
        AbcXyzResult<String> result = AbcXyzAnalysis.withDefaults().classify(profit);
        Figures.assertNothingIsLost(result, profit, 9_994, new BigDecimal("286397.0217"));
        assertThat(Figures.of(result.abc())).isEqualTo("A 340, B 486, C 731, NONE 6, NEGATIVE 299");
        assertThat(result.abc().baseTotal()).isEqualTo("363118.1535");
        assertThat(Figures.of(result.xyz())).isEqualTo("Z 1537, NEW 20, UNDEFINED 305");
    }

    /** What the two criteria say of a product differs for 706 of 1862: all but A-A, B-B and C-C. */
    @Test
    void salesAndProfit_disagree() {
        CriteriaResult<String> tuples = join(JoinRule.TUPLE);
        assertThat(tuples.items()).hasSize(1_862);
        assertThat(tuples.leftOut()).isEmpty();
        assertThat(tuples.tuples())
                .hasToString(
                        "{A-A=246, A-B=40, A-C=14, A-NEGATIVE=111, A-NONE=3, B-A=94, B-B=254, B-C=61, B-NEGATIVE=80,"
                                + " C-B=192, C-C=656, C-NEGATIVE=108, C-NONE=3}");
    }

    @ParameterizedTest
    @CsvSource({
        "BEST_CLASS, '{A=508, B=587, C=767}'",
        "WORST_CLASS, '{A=246, B=388, C=923, NONE=6, NEGATIVE=299}'",
        "WEIGHTED_SCORE, '{A=1456, B=304, C=102}'"
    })
    void salesAndProfit_byJoin(JoinRule rule, String expected) {
        Map<AbcClass, Integer> classes = new TreeMap<>();
        join(rule).items().forEach(item -> classes.merge(item.joinedClass().orElseThrow(), 1, Integer::sum));
        assertThat(classes).hasToString(expected);
    }

    private CriteriaResult<String> join(JoinRule rule) {
        AbcResult<String> sales = ABC.classify(lines, Line::product, Measure.decimal(4, Line::sales));
        AbcResult<String> profit = ABC.classify(lines, Line::product, Measure.decimal(4, Line::profit));
        return CriteriaAnalysis.withDefaults()
                .withRule(rule)
                .join(List.of(AbcCriterion.of("sales", sales), AbcCriterion.of("profit", profit)));
    }

    @Test
    void products_insideCategories() {
        Map<String, String> categories =
                lines.stream().collect(Collectors.toMap(Line::product, Line::category, (first, second) -> first));
        GroupedAbcResult<String, String> grouped = GroupedAbcAnalysis.withDefaults()
                .classify(table(Line::product, Line::sales), product -> categories.getOrDefault(product, ""));
        assertThat(grouped.parts().stream().map(part -> part.group() + ": " + Figures.of(part.result())))
                .containsExactly(
                        "Furniture: A 125, B 94, C 156",
                        "Office Supplies: A 202, B 354, C 527",
                        "Technology: A 127, B 120, C 157");
        assertThat(grouped.smallGroups()).isEmpty();
        assertThat(grouped.disagreements()).hasSize(489);
    }

    /** The shorter the series of a key, the more uneven: only sub-categories sell in nearly every month. */
    @Test
    void customersAndSubCategories() {
        AbcXyzResult<String> customers = classes(Line::customer);
        assertThat(Figures.of(customers.abc())).isEqualTo("A 396, B 209, C 188");
        assertThat(Figures.of(customers.xyz())).isEqualTo("Z 789, NEW 4");

        AbcXyzResult<String> subCategories = classes(Line::subCategory);
        assertThat(Figures.of(subCategories.abc())).isEqualTo("A 9, B 3, C 5");
        assertThat(Figures.of(subCategories.xyz())).isEqualTo("Z 17");
        XyzAnalysis international = XyzAnalysis.withDefaults().withPreset(XyzPreset.INTL_50_100);
        assertThat(Figures.of(international.classify(table(Line::subCategory, Line::sales))))
                .isEqualTo("Y 14, Z 3");
    }
}
