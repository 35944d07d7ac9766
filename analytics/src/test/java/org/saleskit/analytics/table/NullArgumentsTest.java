package org.saleskit.analytics.table;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.Test;
import org.saleskit.core.time.CalendarPeriod;
import org.saleskit.core.time.PeriodUnit;
import org.threeten.extra.LocalDateRange;

/** An argument that is missing is named, at every entry point of the package. */
@SuppressWarnings("NullAway")
class NullArgumentsTest {

    private static final LocalDate DAY = LocalDate.of(2024, 1, 15);
    private static final CalendarPeriod MONTH = CalendarPeriod.parse("2024-01");
    private static final List<String> ROWS = List.of("a");
    private static final ValueUnit PIECES = ValueUnit.decimal(0);
    private static final Measure<String> MEASURE = Measure.units(PIECES, row -> 1);
    private static final Function<String, String> KEY = Function.identity();

    private static void assertNamed(String name, ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOf(NullPointerException.class).hasMessage(name);
    }

    private static LocalDate date(String row) {
        return DAY.plusDays(row.length());
    }

    private static PeriodTable<String> table() {
        return PeriodTable.of(ROWS, PeriodUnit.MONTH, KEY, NullArgumentsTest::date, MEASURE);
    }

    @Test
    void tableOf_missingArgument_isNamed() {
        PeriodUnit month = PeriodUnit.MONTH;
        assertNamed("rows", () -> PeriodTable.of((List<String>) null, month, KEY, NullArgumentsTest::date, MEASURE));
        assertNamed(
                "rows[1]",
                () -> PeriodTable.of(Arrays.asList("a", null), month, KEY, NullArgumentsTest::date, MEASURE));
        assertNamed("period", () -> PeriodTable.of(ROWS, null, KEY, NullArgumentsTest::date, MEASURE));
        assertNamed(
                "key",
                () -> PeriodTable.of(ROWS, month, (Function<String, String>) null, NullArgumentsTest::date, MEASURE));
        assertNamed("date", () -> PeriodTable.of(ROWS, month, KEY, null, MEASURE));
        assertNamed("measure", () -> PeriodTable.of(ROWS, month, KEY, NullArgumentsTest::date, null));
        assertNamed("window", () -> PeriodTable.of(ROWS, month, KEY, NullArgumentsTest::date, MEASURE, null));
    }

    @Test
    void collector_missingArgument_isNamed() {
        PeriodUnit month = PeriodUnit.MONTH;
        assertNamed("period", () -> PeriodTable.collector(null, KEY, NullArgumentsTest::date, MEASURE));
        assertNamed(
                "key",
                () -> PeriodTable.collector(month, (Function<String, String>) null, NullArgumentsTest::date, MEASURE));
        assertNamed("date", () -> PeriodTable.collector(month, KEY, null, MEASURE));
        assertNamed("measure", () -> PeriodTable.collector(month, KEY, NullArgumentsTest::date, null));
        assertNamed("window", () -> PeriodTable.collector(month, KEY, NullArgumentsTest::date, MEASURE, null));
        assertNamed(
                "row",
                () -> Stream.of((String) null)
                        .collect(PeriodTable.collector(month, KEY, NullArgumentsTest::date, MEASURE)));
    }

    @Test
    void table_missingArgument_isNamed() {
        PeriodTable<String> table = table();
        assertNamed("key", () -> table.contains(null));
        assertNamed("key", () -> table.rows(null));
        assertNamed("key", () -> table.totalUnits(null));
        assertNamed("key", () -> table.amount(null));
        assertNamed("key", () -> table.units(null, MONTH));
        assertNamed("period", () -> table.units("a", null));
        assertNamed("key", () -> table.amount(null, MONTH));
        assertNamed("period", () -> table.amount("a", null));
        assertNamed("period", () -> table.periodUnits(null));
        assertNamed("key", () -> table.seriesUnits(null));
        assertNamed("key", () -> table.firstActive(null));
        assertNamed("first", () -> table.within(null, MONTH));
        assertNamed("last", () -> table.within(MONTH, null));
    }

    @Test
    void accumulator_missingArgument_isNamed() {
        PeriodTableAccumulator<String> sums = PeriodTableAccumulator.of(PeriodUnit.MONTH, PIECES);
        assertNamed("period", () -> PeriodTableAccumulator.<String>of(null, PIECES));
        assertNamed("unit", () -> PeriodTableAccumulator.<String>of(PeriodUnit.MONTH, null));
        assertNamed("window", () -> PeriodTableAccumulator.<String>of(PeriodUnit.MONTH, PIECES, null));
        assertNamed("key", () -> sums.add(null, DAY, 1));
        assertNamed("date", () -> sums.add("a", null, 1));
        assertNamed("other", () -> sums.merge(null));
    }

    @Test
    void columns_missingArgument_isNamed() {
        LocalDateRange days = LocalDateRange.of(DAY, DAY.plusDays(1));
        KeyDictionary<String> keys = KeyDictionary.of(ROWS);
        ColumnTableAccumulator<String> sums = ColumnTableAccumulator.of(PeriodUnit.MONTH, PIECES, days, keys);
        int[] ints = {0};
        long[] longs = {1};
        assertNamed("period", () -> ColumnTableAccumulator.of(null, PIECES, days, keys));
        assertNamed("unit", () -> ColumnTableAccumulator.of(PeriodUnit.MONTH, null, days, keys));
        assertNamed("window", () -> ColumnTableAccumulator.of(PeriodUnit.MONTH, PIECES, null, keys));
        assertNamed(
                "dictionary",
                () -> ColumnTableAccumulator.of(PeriodUnit.MONTH, PIECES, days, (KeyDictionary<String>) null));
        assertNamed("keys", () -> sums.addDays(null, ints, longs));
        assertNamed("epochDays", () -> sums.addDays(ints, null, longs));
        assertNamed("units", () -> sums.addDays(ints, ints, null));
        assertNamed("keys", () -> sums.addPeriods(null, ints, longs, 0, 1));
        assertNamed("periods", () -> sums.addPeriods(ints, null, longs));
        assertNamed("other", () -> sums.merge(null));
        assertNamed("key", () -> keys.add(null));
        assertNamed("key", () -> keys.find(null));
        assertNamed("other", () -> keys.merge(null));
        assertNamed("keys", () -> KeyDictionary.<String>of(null));
        assertNamed("keys[1]", () -> KeyDictionary.<String>of(Arrays.asList("a", null)));
    }

    @Test
    void measureAndUnit_missingArgument_isNamed() {
        assertNamed("currency", () -> ValueUnit.money(null));
        assertNamed("value", () -> PIECES.toUnits(null));
        assertNamed("currency", () -> Measure.money(null, row -> null));
        assertNamed("amount", () -> Measure.money(CurrencyUnit.EUR, null));
        assertNamed("amount", () -> Measure.decimal(2, null));
        assertNamed("unit", () -> Measure.units(null, row -> 1));
        assertNamed("units", () -> Measure.units(PIECES, null));
        assertNamed("row", () -> MEASURE.unitsOf(null));
        assertNamed("rows[4]", () -> MEASURE.unitsOf(null, 4));
    }

    @Test
    void leftOut_missingArgument_isNamed() {
        LeftOut<String> group = new LeftOut<>(LeftOutReason.NONE, ROWS, 1, BigDecimal.ZERO);
        assertNamed("reason", () -> new LeftOut<>(null, ROWS, 1, BigDecimal.ZERO));
        assertNamed("keys", () -> new LeftOut<>(LeftOutReason.NONE, null, 1, BigDecimal.ZERO));
        assertNamed("amount", () -> new LeftOut<>(LeftOutReason.NONE, ROWS, 1, null));
        assertNamed("locale", () -> group.explain(null));
    }
}
