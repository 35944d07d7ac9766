package org.saleskit.analytics.migration;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.saleskit.analytics.abc.AbcClass;
import org.saleskit.analytics.abc.BoundaryRule;
import org.saleskit.analytics.abcxyz.AbcXyzAnalysis;
import org.saleskit.analytics.abcxyz.AbcXyzResult;
import org.saleskit.analytics.table.Measure;
import org.saleskit.analytics.table.PeriodTable;
import org.saleskit.analytics.table.ValueUnit;
import org.saleskit.analytics.xyz.XyzClass;
import org.saleskit.core.time.PeriodUnit;

class MigrationTableTest {

    private static final Locale RUSSIAN = Locale.forLanguageTag("ru");

    private static Standing<String> standing(String itsClass, String amount) {
        return new Standing<>(itsClass, new BigDecimal(amount));
    }

    private static MigrationTable<String, String> byHand() {
        return MigrationTable.of(
                Map.of(
                        "a", standing("A", "50"),
                        "b", standing("B", "30"),
                        "c", standing("C", "5"),
                        "d", standing("A", "40"),
                        "e", standing("LOST", "0")),
                Map.of(
                        "a", standing("A", "60.5"),
                        "b", standing("A", "45"),
                        "d", standing("C", "1"),
                        "e", standing("C", "2"),
                        "f", standing("B", "20")),
                List.of("A", "B", "C"));
    }

    /** A > A: a. A > C: d. B > A: b. LOST > C: e. c left C; f entered B. */
    @Test
    void table_handCounted() {
        MigrationTable<String, String> table = byHand();

        assertThat(table.classes()).containsExactly("A", "B", "C", "LOST");
        assertThat(table.cells()).hasSize(16);
        assertThat(table.cell("A", "A"))
                .isEqualTo(new MigrationCell<>(
                        Optional.of("A"), Optional.of("A"), 1, new BigDecimal("50"), new BigDecimal("60.5")));
        assertThat(table.cell("A", "C").items()).isOne();
        assertThat(table.cell("B", "A").items()).isOne();
        assertThat(table.cell("LOST", "C").amountAfter()).isEqualByComparingTo("2");
        assertThat(table.cells().stream().mapToInt(MigrationCell::items).sum()).isEqualTo(4);
        assertThat(table.leftCells()).extracting(MigrationCell::items).containsExactly(0, 0, 1, 0);
        assertThat(table.enteredCells()).extracting(MigrationCell::items).containsExactly(0, 1, 0, 0);
        assertThat(table).hasToString("MigrationTable[A>A 1, A>C 1, B>A 1, LOST>C 1, entered 1, left 1]");
    }

    /**
     * As R {@code matman} 1.1.4 {@code compare}: {@code utf8ToInt(abc.1) - utf8ToInt(abc.2)}, so B (66) to A (65) is +1 and A
     * (65) to C (67) is -2; {@code summary} leaves out c and f, of which one class is missing, as {@code cells} does. The
     * documentation of the package prints no numbers, as its example draws random rows; the arithmetic is done here.
     */
    @Test
    void step_hasTheSignOfMatman() {
        MigrationTable<String, String> table = byHand();

        assertThat(table.line("b").orElseThrow().step()).hasValue('B' - 'A').hasValue(1);
        assertThat(table.line("d").orElseThrow().step()).hasValue('A' - 'C').hasValue(-2);
        assertThat(table.line("a").orElseThrow().step()).hasValue(0);
        assertThat(table.line("c").orElseThrow().step()).isEqualTo(OptionalInt.empty());
        assertThat(table.line("e").orElseThrow().step()).isEqualTo(OptionalInt.empty());
        assertThat(table.line("f").orElseThrow().step()).isEqualTo(OptionalInt.empty());
    }

    @Test
    void line_saysWhatHappened() {
        MigrationTable<String, String> table = byHand();

        assertThat(table.lines()).extracting(MigrationLine::key).containsExactly("a", "b", "d", "e", "f", "c");
        assertThat(table.lines())
                .extracting(line -> line.explain(Locale.ENGLISH))
                .containsExactly(
                        "stayed in A; amount 50 before, 60.5 after",
                        "moved from B to A, step +1; amount 30 before, 45 after",
                        "moved from A to C, step -2; amount 40 before, 1 after",
                        "moved from LOST to C; amount 0 before, 2 after",
                        "entered B with 20: the earlier run does not have it",
                        "left C, had 5: the later run does not have it");
        assertThat(table.lines())
                .extracting(line -> line.explain(RUSSIAN))
                .containsExactly(
                        "осталась в A; сумма была 50, стала 60,5",
                        "перешла из B в A, шаг +1; сумма была 30, стала 45",
                        "перешла из A в C, шаг -2; сумма была 40, стала 1",
                        "перешла из LOST в C; сумма была 0, стала 2",
                        "новая в B, сумма 20: в прошлом расчёте её не было",
                        "выбыла из C, была сумма 5: в новом расчёте её нет");
        assertThat(table.lines(MigrationKind.MOVED))
                .extracting(MigrationLine::key)
                .containsExactly("b", "d", "e");
        assertThat(table.lines())
                .extracting(MigrationLine::change)
                .usingElementComparator(BigDecimal::compareTo)
                .containsExactly(
                        new BigDecimal("10.5"),
                        new BigDecimal("15"),
                        new BigDecimal("-39"),
                        new BigDecimal("2"),
                        new BigDecimal("20"),
                        new BigDecimal("-5"));
        assertThat(table.line("b").orElseThrow()).hasToString("MigrationLine[b, B > A]");
        assertThat(table.line("c").orElseThrow()).hasToString("MigrationLine[c, C > -]");
        assertThat(table.line("f").orElseThrow()).hasToString("MigrationLine[f, - > B]");
        assertThat(table.line("g")).isEmpty();
    }

    @Test
    void runs_ofTwoRules_showWhatTheRuleChanges() {
        Map<String, Long> sales = Map.of("a", 85L, "b", 10L, "c", 5L, "d", 0L);

        MigrationTable<String, AbcClass> table = MigrationTable.ofAbc(
                Sales.run(sales), Sales.run(Sales.DEFAULTS.withRule(BoundaryRule.INCLUSIVE), sales));

        assertThat(table.classes()).containsExactly(AbcClass.A, AbcClass.B, AbcClass.C, AbcClass.NONE);
        assertThat(table).hasToString("MigrationTable[A>B 1, B>B 1, C>C 1, NONE>NONE 1, entered 0, left 0]");
        assertThat(table.line("a").orElseThrow().step()).hasValue(-1);
        assertThat(table.line("d").orElseThrow().step()).isEmpty();
    }

    private record Sale(String item, LocalDate day, long units) {}

    private static AbcXyzResult<String> cells(long even, long changing) {
        List<Sale> sales = new ArrayList<>();
        for (int month = 1; month <= 8; month++) {
            LocalDate day = LocalDate.of(2024, month, 1);
            sales.add(new Sale("desk", day, 100));
            sales.add(new Sale("lamp", day, month % 2 == 0 ? even : changing));
        }
        sales.add(new Sale("shelf", LocalDate.of(2024, 8, 1), 1));
        return AbcXyzAnalysis.withDefaults()
                .classify(PeriodTable.of(
                        sales,
                        PeriodUnit.MONTH,
                        Sale::item,
                        Sale::day,
                        Measure.units(ValueUnit.decimal(0), Sale::units)));
    }

    /** The lamp sells 20 and 20 a month, variation 0; then 10 and 30, variation 10/20 = 0.5 above the limit 0.25 of Z. */
    @Test
    void runs_ofTheMatrix_moveByVariationOnly() {
        AbcXyzResult<String> before = cells(20, 20);
        AbcXyzResult<String> after = cells(10, 30);

        MigrationTable<String, XyzClass> letters = MigrationTable.ofXyz(before, after);
        assertThat(letters.classes()).containsExactly(XyzClass.X, XyzClass.Y, XyzClass.Z, XyzClass.NEW);
        assertThat(letters).hasToString("MigrationTable[X>X 1, X>Z 1, NEW>NEW 1, entered 0, left 0]");
        assertThat(letters.line("lamp").orElseThrow().step()).hasValue(-2);
        assertThat(letters.line("shelf").orElseThrow().step()).isEmpty();

        MigrationTable<String, String> cells = MigrationTable.ofCells(before, after);
        assertThat(cells).hasToString("MigrationTable[AX>AX 1, BX>BZ 1, CNEW>CNEW 1, entered 0, left 0]");
        assertThat(cells.line("lamp").orElseThrow().step()).isEmpty();
        assertThat(cells.cell("BX", "BZ").amountAfter()).isEqualByComparingTo("160");
    }
}
