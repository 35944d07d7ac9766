package org.saleskit.analytics.table;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.saleskit.core.time.CalendarPeriod;
import org.saleskit.core.time.PeriodUnit;
import org.threeten.extra.LocalDateRange;

/** What each rule of the package says when it is broken. */
class TableBadInputTest {

    private static final LocalDate DAY = LocalDate.of(2024, 1, 1);
    private static final LocalDateRange QUARTER = LocalDateRange.of(DAY, LocalDate.of(2024, 4, 1));
    private static final ValueUnit PIECES = ValueUnit.decimal(0);
    private static final KeyDictionary<String> KEYS = KeyDictionary.of(List.of("a", "b"));
    private static final KeyDictionary<BigDecimal> UNORDERED =
            KeyDictionary.of(List.of(new BigDecimal("1.00"), new BigDecimal("1.0")));

    private static ColumnTableAccumulator<String> columns(PeriodUnit period, ValueUnit unit, LocalDateRange window) {
        return ColumnTableAccumulator.of(period, unit, window, KEYS);
    }

    private static ColumnTableAccumulator<String> columns() {
        return columns(PeriodUnit.MONTH, PIECES, QUARTER);
    }

    private static void addPeriods(int[] keys, int[] periods, long[] units) {
        columns().addPeriods(keys, periods, units);
    }

    private static void addDays(int... days) {
        columns().addDays(new int[days.length], days, new long[days.length]);
    }

    private static int[] ints(int... values) {
        return values;
    }

    private static long[] longs(long... values) {
        return values;
    }

    private static PeriodTable<String> table() {
        return PeriodTable.of(List.of("a"), PeriodUnit.MONTH, row -> row, row -> DAY, Measure.units(PIECES, row -> 1));
    }

    private static CalendarPeriod period(String label) {
        return CalendarPeriod.parse(label);
    }

    private static Arguments of(String description, ThrowingCallable call, String message) {
        return Arguments.of(description, call, message);
    }

    static Stream<Arguments> cases() {
        ColumnTableAccumulator<String> columns = columns();
        return Stream.of(
                of(
                        "a key below 0",
                        () -> addPeriods(ints(0, -1), ints(0, 0), longs(1, 1)),
                        "keys[1] must be one of the 2 ids of the dictionary, from 0, but was -1"),
                of(
                        "a key beyond the dictionary",
                        () -> addPeriods(ints(1, 2), ints(0, 0), longs(1, 1)),
                        "keys[1] must be one of the 2 ids of the dictionary, from 0, but was 2"),
                of(
                        "fewer periods than keys",
                        () -> addPeriods(ints(0, 1), ints(0), longs(1, 1)),
                        "length of periods must be that of the keys, 2, but was 1"),
                of(
                        "more units than keys",
                        () -> addPeriods(ints(0), ints(0), longs(1, 1)),
                        "length of units must be that of the keys, 1, but was 2"),
                of(
                        "fewer days than keys",
                        () -> columns().addDays(ints(0), ints(), longs(1)),
                        "length of epochDays must be that of the keys, 1, but was 0"),
                of(
                        "a period before the window",
                        () -> addPeriods(ints(0, 0), ints(2, -1), longs(1, 1)),
                        "periods[1] must be a period of the window, 0 to 2, but was -1"),
                of(
                        "a period after the window",
                        () -> addPeriods(ints(0), ints(3), longs(1)),
                        "periods[0] must be a period of the window, 0 to 2, but was 3"),
                of(
                        "a day before the calendar",
                        () -> addDays(0, -719_163),
                        "epochDays[1] must lie in the years 1 to 9999, but was 0000-12-31"),
                of(
                        "a day after the calendar",
                        () -> addDays(2_932_897),
                        "epochDays[0] must lie in the years 1 to 9999, but was +10000-01-01"),
                of(
                        "from below 0",
                        () -> columns().addDays(ints(0), ints(0), longs(1), -1, 1),
                        "from must lie between 0 and 1, but was -1"),
                of(
                        "from beyond the columns",
                        () -> columns().addDays(ints(0), ints(0), longs(1), 2, 2),
                        "from must lie between 0 and 1, but was 2"),
                of(
                        "to before from",
                        () -> columns().addPeriods(ints(0), ints(0), longs(1), 1, 0),
                        "to must lie between 1 and 1, but was 0"),
                of(
                        "to beyond the columns",
                        () -> columns().addPeriods(ints(0), ints(0), longs(1), 0, 2),
                        "to must lie between 0 and 1, but was 2"),
                of(
                        "a window open at its end",
                        () -> columns(PeriodUnit.MONTH, PIECES, LocalDateRange.ofUnboundedEnd(DAY)),
                        "window must have a first and a last day, but was 2024-01-01/+999999999-12-31"),
                of(
                        "a window open at its start",
                        () -> columns(PeriodUnit.MONTH, PIECES, LocalDateRange.ofUnboundedStart(DAY)),
                        "window must have a first and a last day, but was -999999999-01-01/2024-01-01"),
                of(
                        "an empty window",
                        () -> columns(PeriodUnit.MONTH, PIECES, LocalDateRange.ofEmpty(DAY)),
                        "window must hold at least one day, but was 2024-01-01/2024-01-01"),
                of(
                        "a window beyond the calendar",
                        () -> columns(PeriodUnit.MONTH, PIECES, LocalDateRange.of(DAY, LocalDate.of(12024, 1, 1))),
                        "window must lie in the years 1 to 9999, but was 2024-01-01/+12024-01-01"),
                of(
                        "an accumulator merged with itself",
                        () -> columns.merge(columns),
                        "other must be another accumulator, but was this one"),
                of(
                        "accumulators of unlike periods",
                        () -> columns.merge(columns(PeriodUnit.WEEK, PIECES, QUARTER)),
                        "other.period must be MONTH, but was WEEK"),
                of(
                        "accumulators of money and pieces",
                        () -> columns.merge(columns(PeriodUnit.MONTH, ValueUnit.money(CurrencyUnit.EUR), QUARTER)),
                        "other.unit must be decimal(0), but was EUR"),
                of(
                        "accumulators of unlike windows",
                        () -> columns.merge(columns(PeriodUnit.MONTH, PIECES, LocalDateRange.of(DAY, DAY.plusDays(1)))),
                        "other.window must be 2024-01-01/2024-04-01, but was 2024-01-01/2024-01-02"),
                of(
                        "keys whose order disagrees with their equality",
                        () -> ColumnTableAccumulator.of(PeriodUnit.MONTH, PIECES, QUARTER, UNORDERED)
                                .result(),
                        "order of the keys must agree with equals, but was 1.00, 1.0"),
                of("an id below 0", () -> KEYS.key(-1), "id must lie between 0 and 1, but was -1"),
                of("an id beyond the dictionary", () -> KEYS.key(2), "id must lie between 0 and 1, but was 2"),
                of(
                        "a key that the table does not have",
                        () -> table().seriesUnits("z"),
                        "key must be one of the table's keys, but was z"),
                of(
                        "a period outside the table",
                        () -> table().units("a", period("2024-02")),
                        "period must lie in the table's window, but was 2024-02"),
                of(
                        "a period of another unit",
                        () -> table().units("a", period("2024-Q1")),
                        "period must lie in the table's window, but was 2024-Q1"),
                of(
                        "a window of another unit",
                        () -> table().within(period("2024-Q1"), period("2024-Q1")),
                        "first must be a period of unit MONTH, but was 2024-Q1"),
                of(
                        "a window backwards",
                        () -> table().within(period("2024-02"), period("2024-01")),
                        "first must not come after the last period, 2024-01, but was 2024-02"),
                of("a negative scale", () -> ValueUnit.decimal(-1), "scale must be between 0 and 9, but was -1"),
                of(
                        "more digits than the unit",
                        () -> PIECES.toUnits(new BigDecimal("0.5")),
                        "value must have at most 0 digits after the point, but was 0.5"),
                of(
                        "money among pieces of another currency",
                        () -> Measure.<Money>money(CurrencyUnit.EUR, money -> money)
                                .unitsOf(Money.of(CurrencyUnit.USD, 1), 4),
                        "rows[4].amount must be in EUR, but was USD 1.00"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void badInput_isRefusedInWords(String description, ThrowingCallable call, String message) {
        assertThatThrownBy(call)
                .as(description)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
    }
}
