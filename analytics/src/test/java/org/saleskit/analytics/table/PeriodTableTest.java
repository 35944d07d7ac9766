package org.saleskit.analytics.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.saleskit.core.time.CalendarPeriod;
import org.saleskit.core.time.PeriodUnit;
import org.threeten.extra.LocalDateRange;

class PeriodTableTest {

    record Line(String sku, LocalDate day, BigDecimal amount) {
        static Line of(String sku, String day, String amount) {
            return new Line(sku, LocalDate.parse(day), new BigDecimal(amount));
        }
    }

    private static final List<Line> LINES = List.of(
            Line.of("nail", "2024-03-31", "2.50"),
            Line.of("bolt", "2024-01-15", "10"),
            Line.of("bolt", "2024-04-01", "-4.00"),
            Line.of("bolt", "2024-01-31", "0.05"),
            Line.of("free", "2024-02-01", "0"));

    private static CalendarPeriod month(String label) {
        return CalendarPeriod.parse(label);
    }

    private static PeriodTable<String> table() {
        return PeriodTable.of(LINES, PeriodUnit.MONTH, Line::sku, Line::day, Measure.decimal(2, Line::amount));
    }

    private static PeriodTable<String> table(LocalDateRange window) {
        return PeriodTable.of(LINES, PeriodUnit.MONTH, Line::sku, Line::day, Measure.decimal(2, Line::amount), window);
    }

    private static LocalDateRange days(String first, String last) {
        return LocalDateRange.ofClosed(LocalDate.parse(first), LocalDate.parse(last));
    }

    @Test
    void table_rowsOfSeveralMonths_sumsByKeyAndPeriod() {
        PeriodTable<String> table = table();

        assertThat(table.keys()).containsExactly("bolt", "free", "nail");
        assertThat(table.window()).hasToString("[2024-01, 2024-02, 2024-03, 2024-04]");
        assertThat(table.firstPeriod()).contains(month("2024-01"));
        assertThat(table.lastPeriod()).contains(month("2024-04"));
        assertThat(table.periods()).isEqualTo(4);
        assertThat(table.seriesUnits("bolt")).containsExactly(1005, 0, 0, -400);
        assertThat(table.seriesUnits("nail")).containsExactly(0, 0, 250, 0);
        assertThat(table.units("bolt", month("2024-01"))).isEqualTo(1005);
        assertThat(table.units("nail", month("2024-04"))).isZero();
        assertThat(table.amount("bolt", month("2024-04"))).isEqualTo("-4.00");
        assertThat(table.periodUnits(month("2024-03"))).isEqualTo(250);
        assertThat(table.totalUnits("bolt")).isEqualTo(605);
        assertThat(table.amount("bolt")).isEqualTo("6.05");
        assertThat(table.totalUnits()).isEqualTo(855);
        assertThat(table.totalAmount()).isEqualTo("8.55");
        assertThat(table.rows("bolt")).isEqualTo(3);
        assertThat(table.rows()).isEqualTo(5);
        assertThat(table.contains("nail")).isTrue();
        assertThat(table.contains("screw")).isFalse();
        assertThat(table.leftOut()).isEmpty();
        assertThat(table.periodUnit()).isEqualTo(PeriodUnit.MONTH);
        assertThat(table.valueUnit()).isEqualTo(ValueUnit.decimal(2));
        assertThat(table).hasToString("PeriodTable[2024-01..2024-04, keys 3, rows 5, total 8.55 decimal(2)]");
    }

    @Test
    void table_weeksAcrossNewYear_areIsoWeeks() {
        List<Line> lines = List.of(Line.of("a", "2024-12-29", "1"), Line.of("a", "2024-12-30", "2"));

        PeriodTable<String> table =
                PeriodTable.of(lines, PeriodUnit.WEEK, Line::sku, Line::day, Measure.decimal(0, Line::amount));

        assertThat(table.window()).hasToString("[2024-W52, 2025-W01]");
        assertThat(table.seriesUnits("a")).containsExactly(1, 2);
    }

    @Test
    void table_noRows_isEmptyWithoutWindow() {
        PeriodTable<String> table = PeriodTable.of(
                List.<Line>of(), PeriodUnit.MONTH, Line::sku, Line::day, Measure.decimal(2, Line::amount));

        assertThat(table.isEmpty()).isTrue();
        assertThat(table.firstPeriod()).isEmpty();
        assertThat(table.lastPeriod()).isEmpty();
        assertThat(table.periods()).isZero();
        assertThat(table.window()).isEmpty();
        assertThat(table.totalUnits()).isZero();
        assertThat(table).hasToString("PeriodTable[no periods, keys 0, rows 0, total 0.00 decimal(2)]");
    }

    @Test
    void table_noRowsInClosedWindow_hasTheWindow() {
        PeriodTable<String> table = table(days("2023-01-01", "2023-06-30"));

        assertThat(table.isEmpty()).isTrue();
        assertThat(table.periods()).isEqualTo(6);
        assertThat(table.leftOut()).singleElement().satisfies(group -> {
            assertThat(group.reason()).isEqualTo(LeftOutReason.AFTER_WINDOW);
            assertThat(group.keys()).containsExactly("bolt", "free", "nail");
            assertThat(group.rows()).isEqualTo(5);
            assertThat(group.amount()).isEqualTo("8.55");
        });
    }

    @Test
    void window_narrowerThanRows_leavesRowsOutAndListsThem() {
        PeriodTable<String> table = table(days("2024-02-01", "2024-03-31"));

        assertThat(table.keys()).containsExactly("free", "nail");
        assertThat(table.seriesUnits("nail")).containsExactly(0, 250);
        assertThat(table.leftOut())
                .containsExactly(
                        new LeftOut<>(LeftOutReason.BEFORE_WINDOW, List.of("bolt"), 2, new BigDecimal("10.05")),
                        new LeftOut<>(LeftOutReason.AFTER_WINDOW, List.of("bolt"), 1, new BigDecimal("-4.00")));
    }

    @Test
    void window_widerThanRows_addsZeros() {
        PeriodTable<String> table = table(days("2023-12-01", "2024-05-31"));

        assertThat(table.seriesUnits("nail")).containsExactly(0, 0, 0, 250, 0, 0);
        assertThat(table.leftOut()).isEmpty();
    }

    @Test
    void window_openAtAnEnd_endsWithTheRows() {
        PeriodTable<String> fromFebruary = table(LocalDateRange.ofUnboundedEnd(LocalDate.parse("2024-02-01")));
        PeriodTable<String> toFebruary = table(LocalDateRange.ofUnboundedStart(LocalDate.parse("2024-03-01")));

        assertThat(fromFebruary.window()).hasToString("[2024-02, 2024-03, 2024-04]");
        assertThat(toFebruary.window()).hasToString("[2024-01, 2024-02]");
    }

    @Test
    void window_endWithinAPeriod_cutsByDay() {
        PeriodTable<String> table = table(days("2024-01-16", "2024-04-15"));

        assertThat(table.units("bolt", month("2024-01"))).isEqualTo(5);
        assertThat(table.leftOut())
                .containsExactly(
                        new LeftOut<>(LeftOutReason.BEFORE_WINDOW, List.of("bolt"), 1, new BigDecimal("10.00")));
    }

    @Test
    void within_wholePeriods_equalsTableBuiltInThatWindow() {
        PeriodTable<String> cut = table().within(month("2024-02"), month("2024-03"));
        PeriodTable<String> built = table(days("2024-02-01", "2024-03-31"));

        assertThat(cut.keys()).isEqualTo(built.keys());
        assertThat(cut.seriesUnits("nail")).isEqualTo(built.seriesUnits("nail"));
        assertThat(cut.leftOut()).isEqualTo(built.leftOut());
        assertThat(cut.rows("nail")).isEqualTo(1);
    }

    @Test
    void within_twice_listsWhatBothCutsLeftOut() {
        PeriodTable<String> once =
                table().within(month("2024-02"), month("2024-04")).within(month("2024-03"), month("2024-04"));

        assertThat(once.leftOut())
                .containsExactly(new LeftOut<>(
                        LeftOutReason.BEFORE_WINDOW, List.of("bolt", "free"), 3, new BigDecimal("10.05")));
        assertThat(once.seriesUnits("bolt")).containsExactly(0, -400);
    }

    @Test
    void within_wider_addsZeros() {
        assertThat(table().within(month("2023-11"), month("2024-05")).seriesUnits("nail"))
                .containsExactly(0, 0, 0, 0, 250, 0, 0);
    }

    @Test
    void within_widerWhereRowsWereLeftOut_isRefused() {
        PeriodTable<String> cut = table(days("2024-02-01", "2024-03-31"));

        assertThatThrownBy(() -> cut.within(month("2024-01"), month("2024-03")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("first must not come before 2024-02, as rows there were left out, but was 2024-01");
        assertThatThrownBy(() -> cut.within(month("2024-02"), month("2024-04")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("last must not come after 2024-03, as rows there were left out, but was 2024-04");
    }

    @Test
    void within_badPeriods_areRefused() {
        assertThatThrownBy(() -> table().within(month("2024-W01"), month("2024-02")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("first must be a period of unit MONTH, but was 2024-W01");
        assertThatThrownBy(() -> table().within(month("2024-01"), month("2024")))
                .hasMessage("last must be a period of unit MONTH, but was 2024");
        assertThatThrownBy(() -> table().within(month("2024-03"), month("2024-02")))
                .hasMessage("first must not come after the last period, 2024-02, but was 2024-03");
    }

    @Test
    void firstActive_saleAndReturnInOnePeriod_startsTheLife() {
        List<Line> lines = List.of(
                Line.of("a", "2024-01-05", "0"),
                Line.of("a", "2024-02-05", "7"),
                Line.of("a", "2024-02-25", "-7"),
                Line.of("a", "2024-05-01", "3"),
                Line.of("b", "2024-01-01", "0"));
        PeriodTable<String> table =
                PeriodTable.of(lines, PeriodUnit.MONTH, Line::sku, Line::day, Measure.decimal(0, Line::amount));

        assertThat(table.firstActive("a")).contains(month("2024-02"));
        assertThat(table.firstActive("b")).isEmpty();
        assertThat(table.sums().get(0).activeUnits()).containsExactly(0, 0, 0, 3);
        assertThat(table.sums().get(1).activeUnits()).isEmpty();
        assertThat(table.within(month("2024-02"), month("2024-05")).firstActive("a"))
                .contains(month("2024-02"));
        assertThat(table.within(month("2024-03"), month("2024-05")).firstActive("a"))
                .contains(month("2024-05"));
        assertThat(table.within(month("2024-01"), month("2024-01")).firstActive("a"))
                .isEmpty();
    }

    @Test
    void contains_isTrueOfEveryKeyAndOfNoOther() {
        assertThat(table().isEmpty()).isFalse();
        assertThat(table().keys()).allMatch(key -> table().contains(key));
        assertThat(List.of("ape", "cat", "owl")).noneMatch(key -> table().contains(key));
    }

    @Test
    void lookups_unknownKeyOrPeriod_areRefused() {
        assertThatThrownBy(() -> table().totalUnits("screw"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("key must be one of the table's keys, but was screw");
        assertThatThrownBy(() -> table().units("bolt", month("2024-05")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("period must lie in the table's window, but was 2024-05");
        assertThatThrownBy(() -> table().periodUnits(month("2023-12")))
                .hasMessage("period must lie in the table's window, but was 2023-12");
        assertThatThrownBy(() -> table().periodUnits(month("2024-W05")))
                .hasMessage("period must lie in the table's window, but was 2024-W05");
    }

    @Test
    void keys_andSeries_areCopiesOrUnmodifiable() {
        PeriodTable<String> table = table();
        table.seriesUnits("nail")[2] = 99;

        assertThat(table.seriesUnits("nail")).containsExactly(0, 0, 250, 0);
        assertThatThrownBy(() -> table.keys().add("x")).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> table.leftOut().clear()).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void collector_parallelStream_equalsTableOfTheList() {
        PeriodTable<String> collected = LINES.parallelStream()
                .collect(PeriodTable.collector(
                        PeriodUnit.MONTH, Line::sku, Line::day, Measure.decimal(2, Line::amount)));

        assertThat(collected.keys()).isEqualTo(table().keys());
        assertThat(collected.seriesUnits("bolt")).isEqualTo(table().seriesUnits("bolt"));
    }

    @Test
    void collector_emptyWindow_isRefusedAtOnce() {
        LocalDateRange empty = LocalDateRange.ofEmpty(LocalDate.parse("2024-01-01"));

        assertThatThrownBy(() -> PeriodTable.collector(
                        PeriodUnit.MONTH, Line::sku, Line::day, Measure.decimal(2, Line::amount), empty))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("window must hold at least one day, but was 2024-01-01/2024-01-01");
    }

    @Test
    void leftOut_explained_inBothLanguages() {
        LeftOut<String> group =
                new LeftOut<>(LeftOutReason.BEFORE_WINDOW, List.of("bolt"), 1200, new BigDecimal("10.05"));

        assertThat(group.explain(Locale.ENGLISH))
                .isEqualTo("1,200 rows of 1 key, sum 10.05: dated before the period of the analysis");
        assertThat(group.explain(Locale.forLanguageTag("ru-RU")))
                .isEqualTo("строк: 1\u00a0200, ключей: 1, сумма 10,05: дата раньше периода анализа");
        assertThat(new LeftOut<>(LeftOutReason.AFTER_WINDOW, List.of("x", "y"), 1, BigDecimal.ONE)
                        .explain(Locale.GERMANY))
                .isEqualTo("1 row of 2 keys, sum 1: dated after the period of the analysis");
    }

    @Test
    void within_periodsBeyondTheYears1To9999_areRefused() {
        assertThatThrownBy(() -> table().within(month("2024-01"), month("+999999-12")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("last must lie in the years 1 to 9999, but was +999999-12");
        assertThatThrownBy(() -> table().within(month("0000-12"), month("2024-02")))
                .hasMessage("first must lie in the years 1 to 9999, but was 0000-12");
        assertThat(table().within(month("0001-01"), month("9999-12")).periods()).isEqualTo(9999 * 12);
    }

    @Test
    @SuppressWarnings("NullAway")
    void of_missingRowOrKey_isNamedWithItsPlace() {
        List<Line> rows = new ArrayList<>(LINES);
        rows.set(1, null);
        assertThatNullPointerException()
                .isThrownBy(() ->
                        PeriodTable.of(rows, PeriodUnit.MONTH, Line::sku, Line::day, Measure.decimal(2, Line::amount)))
                .withMessage("rows[1]");
    }
}
