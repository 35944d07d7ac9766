package org.saleskit.analytics.abcxyz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.saleskit.analytics.abc.AbcAnalysis;
import org.saleskit.analytics.table.LeftOut;
import org.saleskit.analytics.table.LeftOutReason;
import org.saleskit.analytics.table.Measure;
import org.saleskit.analytics.table.PeriodTable;
import org.saleskit.analytics.xyz.XyzAnalysis;
import org.saleskit.core.time.CalendarPeriod;
import org.saleskit.core.time.PeriodUnit;

class AbcXyzAnalysisTest {

    record OrderLine(String sku, LocalDate day, BigDecimal amount) {}

    private static final LocalDate START = LocalDate.of(2024, 1, 15);

    /** One line a month from January 2024; "-" is a month without a line. */
    private static void add(List<OrderLine> lines, String sku, String... amounts) {
        for (int i = 0; i < amounts.length; i++) {
            if (!amounts[i].equals("-")) {
                lines.add(new OrderLine(sku, START.plusMonths(i), new BigDecimal(amounts[i])));
            }
        }
    }

    private static List<OrderLine> lines() {
        List<OrderLine> lines = new ArrayList<>();
        add(lines, "even", "100", "100", "100", "100", "100", "100", "100");
        add(lines, "season", "-", "20", "30", "20", "30", "20", "30");
        add(lines, "rare", "-", "9.50", "-", "-", "-", "-", "-");
        add(lines, "fresh", "-", "-", "-", "-", "-", "2", "2");
        add(lines, "swap", "3", "-3");
        add(lines, "back", "3", "-4.25", "0");
        return lines;
    }

    private static PeriodTable<String> table() {
        return PeriodTable.of(
                lines(), PeriodUnit.MONTH, OrderLine::sku, OrderLine::day, Measure.decimal(2, OrderLine::amount));
    }

    @Test
    void classify_table_givesCellsByDescendingAmount() {
        AbcXyzResult<String> result = AbcXyzAnalysis.withDefaults().classify(table());

        assertThat(result.items().stream().map(item -> item.key() + " " + item.cell()))
                .containsExactly(
                        "even AX",
                        "season BY",
                        "rare CZ",
                        "fresh CNEW",
                        "swap NONEUNDEFINED",
                        "back NEGATIVEUNDEFINED");
        assertThat(result.item("rare").orElseThrow()).hasToString("AbcXyzItem[rare, 9.50, CZ]");
        assertThat(result.item("other")).isEmpty();
        assertThat(result.abc().baseTotal()).isEqualTo("863.50");
        assertThat(result.abc().total()).isEqualTo("862.25");
        assertThat(result.xyz().periodUnit()).isEqualTo(PeriodUnit.MONTH);
    }

    @Test
    void matrix_hasEveryCellAndSumsToTheBase() {
        AbcXyzResult<String> result = AbcXyzAnalysis.withDefaults().classify(table());

        assertThat(result.matrix().stream().map(AbcXyzCell::cell))
                .containsExactly("AX", "AY", "AZ", "ANEW", "BX", "BY", "BZ", "BNEW", "CX", "CY", "CZ", "CNEW");
        assertThat(result.matrix().stream().map(AbcXyzCell::amount).reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualTo(result.abc().baseTotal());
        assertThat(result.matrix().stream().mapToInt(AbcXyzCell::items).sum()).isEqualTo(4);
        AbcXyzCell largest = result.matrix().get(0);
        assertThat(largest.abcClass()).hasToString("A");
        assertThat(largest.xyzClass()).hasToString("X");
        assertThat(largest.amount()).isEqualTo("700.00");
        assertThat(largest.share()).hasValue(700 / 863.5);
        assertThat(result)
                .hasToString("AbcXyzResult[AX[items 1, amount 700.00], BY[items 1, amount 150.00],"
                        + " CZ[items 1, amount 9.50], CNEW[items 1, amount 4.00]]");
    }

    @Test
    void leftOut_groupsOutsideTheBaseAndTheWindow_areListed() {
        AbcXyzResult<String> result = AbcXyzAnalysis.withDefaults()
                .classify(table().within(CalendarPeriod.parse("2024-01"), CalendarPeriod.parse("2024-06")));

        assertThat(result.leftOut())
                .containsExactly(
                        new LeftOut<>(
                                LeftOutReason.AFTER_WINDOW,
                                List.of("even", "fresh", "season"),
                                3,
                                new BigDecimal("132.00")),
                        new LeftOut<>(LeftOutReason.NONE, List.of("swap"), 2, new BigDecimal("0.00")),
                        new LeftOut<>(LeftOutReason.NEGATIVE, List.of("back"), 3, new BigDecimal("-1.25")));
        assertThat(result.abc().leftOut()).isEqualTo(result.leftOut());
        assertThat(result.xyz().leftOut()).isEqualTo(result.leftOut().subList(0, 1));
        assertThat(result.firstPeriod()).contains(CalendarPeriod.parse("2024-01"));
        assertThat(result.lastPeriod()).contains(CalendarPeriod.parse("2024-06"));
        assertThat(result.abc().firstPeriod()).isEqualTo(result.firstPeriod());
        assertThat(result.abc().lastPeriod()).isEqualTo(result.lastPeriod());
        assertThat(result.xyz().firstPeriod()).isEqualTo(result.firstPeriod());
        assertThat(result.xyz().lastPeriod()).isEqualTo(result.lastPeriod());
        assertThat(result.leftOut().stream().map(group -> group.explain(Locale.ENGLISH)))
                .contains(
                        "2 rows of 1 key, sum 0.00: amounts add up to zero, so there is no share to class",
                        "3 rows of 1 key, sum -1.25: amounts add up to less than zero, so there is no share to class");
    }

    @Test
    void classify_noPositiveItem_givesAnEmptyMatrixWithoutShares() {
        PeriodTable<String> table = table();
        AbcXyzResult<String> result = AbcXyzAnalysis.withDefaults()
                .classify(table.within(CalendarPeriod.parse("2025-01"), CalendarPeriod.parse("2025-02")));

        assertThat(result.items()).isEmpty();
        assertThat(result.matrix())
                .hasSize(9)
                .allMatch(cell -> cell.items() == 0 && cell.share().isEmpty());
        assertThat(result.abc().diagnostic(Locale.ENGLISH)).isPresent();
        assertThat(result.leftOut())
                .singleElement()
                .satisfies(group -> assertThat(group.rows()).isEqualTo(21));
    }

    @Test
    void explain_item_joinsBothReasons() {
        AbcXyzItem<String> season =
                AbcXyzAnalysis.withDefaults().classify(table()).item("season").orElseThrow();

        assertThat(season.explain(Locale.ENGLISH))
                .isEqualTo("B because 81.1% of the total comes from items before it; A ends at 80%, B at 95%."
                        + " Y because its amounts deviate by 20.0% from their mean over 6 periods;"
                        + " X ends at 10%, Y at 25%.");
        assertThat(season.explain(Locale.forLanguageTag("ru")))
                .startsWith("B, потому что 81,1")
                .contains(". Y, потому что суммы отклоняются");
        assertThat(season.abc().amount()).isEqualTo("150.00");
        assertThat(season.xyz().zeroPeriods()).isZero();
    }

    @Test
    @SuppressWarnings("NullAway")
    void missingArgument_isNamed() {
        AbcXyzAnalysis analysis = AbcXyzAnalysis.withDefaults();
        AbcXyzResult<String> result = analysis.classify(table());
        assertNamed("table", () -> analysis.classify(null));
        assertNamed("analysis", () -> analysis.withAbc(null));
        assertNamed("analysis", () -> analysis.withXyz(null));
        assertNamed("key", () -> result.item(null));
        assertNamed("locale", () -> result.items().get(0).explain(null));
    }

    private static void assertNamed(String name, ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOf(NullPointerException.class).hasMessage(name);
    }

    @Test
    void withAbcAndXyz_replaceTheParts() {
        AbcXyzAnalysis analysis = AbcXyzAnalysis.withDefaults()
                .withAbc(AbcAnalysis.withDefaults().withThresholds(0.5))
                .withXyz(XyzAnalysis.withDefaults().withThresholds(0.5, 1).withMinimumPeriods(2));
        AbcXyzResult<String> result = analysis.classify(table());

        assertThat(result.items().stream().limit(4).map(AbcXyzItem::cell)).containsExactly("AX", "BX", "BZ", "BX");
        assertThat(result.matrix().stream().map(AbcXyzCell::cell)).containsExactly("AX", "AY", "AZ", "BX", "BY", "BZ");
        assertThat(result.analysis()).isSameAs(analysis);
        assertThat(analysis.abc().thresholds()).hasToString("[0.5]");
        assertThat(analysis.xyz().minimumPeriods()).isEqualTo(2);
        assertThat(analysis).asString().startsWith("AbcXyzAnalysis[AbcAnalysis[rule PREFIX");
    }
}
