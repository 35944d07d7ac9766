package org.saleskit.analytics.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.saleskit.core.time.PeriodUnit;
import org.threeten.extra.LocalDateRange;

class PeriodTableAccumulatorTest {

    private static final LocalDate JANUARY = LocalDate.of(2024, 1, 10);
    private static final LocalDate FEBRUARY = LocalDate.of(2024, 2, 10);
    private static final long MAX = Long.MAX_VALUE;

    private static PeriodTableAccumulator<String> sums() {
        return PeriodTableAccumulator.of(PeriodUnit.MONTH, ValueUnit.decimal(0));
    }

    private static PeriodTableAccumulator<String> sums(LocalDate date, long... units) {
        PeriodTableAccumulator<String> sums = sums();
        for (long amount : units) {
            sums.add("a", date, amount);
        }
        return sums;
    }

    @Test
    void result_thenMoreRows_leavesTheFirstTableAlone() {
        PeriodTableAccumulator<String> sums = sums(JANUARY, 5);
        PeriodTable<String> first = sums.result();
        sums.add("a", JANUARY, 1);
        sums.add("a", FEBRUARY, 2);

        assertThat(first.seriesUnits("a")).containsExactly(5);
        assertThat(first.rows("a")).isEqualTo(1);
        assertThat(sums.result().seriesUnits("a")).containsExactly(6, 2);
    }

    @Test
    void sum_outOfRangeOnTheWayAndBack_isExact() {
        assertThat(sums(JANUARY, MAX, MAX, 5, -MAX, -MAX).result().totalUnits("a"))
                .isEqualTo(5);
        assertThat(sums(JANUARY, -MAX, -MAX, 2, MAX).result().totalUnits("a")).isEqualTo(2 - MAX);
    }

    @Test
    void sum_tooLarge_isRefusedWithKeyPeriodAndValue() {
        String message = "sum of a in 2024-01 must fit in a long of whole units, but was 18446744073709551618 units";

        assertThatThrownBy(() -> sums(JANUARY, MAX, MAX, 5, -1).result())
                .isInstanceOf(ArithmeticException.class)
                .hasMessage(message);
        assertThatThrownBy(() -> sums(JANUARY, -1, 5, MAX, MAX).result()).hasMessage(message);
        assertThatThrownBy(() ->
                        sums(JANUARY, MAX, -1).merge(sums(JANUARY, 5, MAX)).result())
                .hasMessage(message);
    }

    @Test
    void sum_tooSmall_isRefused() {
        assertThatThrownBy(() -> sums(JANUARY, Long.MIN_VALUE, -1).result())
                .isInstanceOf(ArithmeticException.class)
                .hasMessage(
                        "sum of a in 2024-01 must fit in a long of whole units, but was -9223372036854775809 units");
    }

    @Test
    void sum_wrappedInSeveralCells_survivesGrowthAtBothEnds() {
        PeriodTableAccumulator<String> sums = sums(JANUARY, MAX, MAX, -MAX);
        for (int month = 1; month <= 30; month++) {
            sums.add("a", JANUARY.plusMonths(month), month);
            sums.add("a", JANUARY.minusMonths(month), -month);
        }
        sums.add("a", JANUARY, -MAX);

        PeriodTable<String> table = sums.result();
        assertThat(table.periods()).isEqualTo(61);
        assertThat(table.totalUnits("a")).isZero();
        assertThat(table.seriesUnits("a")[0]).isEqualTo(-30);
        assertThat(table.seriesUnits("a")[30]).isZero();
        assertThat(table.seriesUnits("a")[60]).isEqualTo(30);
        assertThat(table.rows("a")).isEqualTo(64);
    }

    @Test
    void firstActive_cancelledMonthMovedByGrowth_isKept() {
        PeriodTableAccumulator<String> sums = sums(JANUARY, 3, -3);
        sums.add("a", JANUARY.minusMonths(4), 0);
        sums.add("a", JANUARY.plusMonths(4), 9);

        assertThat(sums.result().firstActive("a").orElseThrow()).hasToString("2024-01");
        assertThat(sums().merge(sums).result().firstActive("a").orElseThrow()).hasToString("2024-01");
        assertThat(sums(JANUARY, 3)
                        .merge(sums(JANUARY, -3))
                        .merge(sums(FEBRUARY, 1))
                        .result()
                        .firstActive("a")
                        .orElseThrow())
                .hasToString("2024-01");
    }

    @Test
    void totals_tooLarge_areRefused() {
        assertThatThrownBy(() -> sums(JANUARY, MAX).merge(sums(FEBRUARY, 1)).result())
                .isInstanceOf(ArithmeticException.class)
                .hasMessage("sum of a must fit in a long of whole units, but was 9223372036854775808 units");

        PeriodTableAccumulator<String> twoKeys = sums(JANUARY, MAX);
        twoKeys.add("b", FEBRUARY, 2);
        assertThatThrownBy(twoKeys::result)
                .isInstanceOf(ArithmeticException.class)
                .hasMessage("total of the table must fit in a long of whole units, but was 9223372036854775809 units");
    }

    @Test
    void periodUnits_tooLarge_isRefusedWhenRead() {
        PeriodTableAccumulator<String> sums = sums(JANUARY, MAX);
        sums.add("b", JANUARY, 1);
        sums.add("b", FEBRUARY, -1);
        PeriodTable<String> table = sums.result();

        assertThatThrownBy(() -> table.periodUnits(table.window().get(0)))
                .isInstanceOf(ArithmeticException.class)
                .hasMessage("sum in 2024-01 must fit in a long of whole units, but was 9223372036854775808 units");
    }

    @Test
    void leftOut_sumBeyondLong_isExact() {
        LocalDateRange window = LocalDateRange.of(FEBRUARY, FEBRUARY.plusDays(1));
        PeriodTableAccumulator<String> sums = PeriodTableAccumulator.of(PeriodUnit.DAY, ValueUnit.decimal(2), window);
        sums.add("a", JANUARY, MAX);
        sums.add("b", JANUARY, MAX);
        PeriodTableAccumulator<String> more = PeriodTableAccumulator.of(PeriodUnit.DAY, ValueUnit.decimal(2), window);
        more.add("a", JANUARY, MAX);

        PeriodTable<String> table = sums.merge(more).result();
        LeftOut<String> expected = new LeftOut<>(
                LeftOutReason.BEFORE_WINDOW, List.of("a", "b"), 3, new BigDecimal("276701161105643274.21"));
        assertThat(table.leftOut()).containsExactly(expected);
        assertThat(table.within(table.window().get(0), table.window().get(0)).leftOut())
                .containsExactly(expected);
    }

    /** Of two accumulators, only the one with the rows knows of a key that it lies outside the window. */
    @Test
    void leftOut_keyOutsideTheWindowInOneAccumulatorOnly_isListedAfterAMerge() {
        LocalDateRange window = LocalDateRange.of(FEBRUARY, FEBRUARY.plusDays(1));
        for (boolean turned : new boolean[] {false, true}) {
            PeriodTableAccumulator<String> inside =
                    PeriodTableAccumulator.of(PeriodUnit.DAY, ValueUnit.decimal(0), window);
            inside.add("a", FEBRUARY, 1);
            PeriodTableAccumulator<String> outside =
                    PeriodTableAccumulator.of(PeriodUnit.DAY, ValueUnit.decimal(0), window);
            outside.add("a", JANUARY, 2);
            outside.add("a", FEBRUARY.plusDays(1), 3);

            PeriodTableAccumulator<String> merged = turned ? outside.merge(inside) : inside.merge(outside);
            assertThat(merged.result().leftOut())
                    .containsExactly(
                            new LeftOut<>(LeftOutReason.BEFORE_WINDOW, List.of("a"), 1, new BigDecimal("2")),
                            new LeftOut<>(LeftOutReason.AFTER_WINDOW, List.of("a"), 1, new BigDecimal("3")));
        }
    }

    @Test
    void merge_unlikeAccumulators_isRefused() {
        PeriodTableAccumulator<String> sums = sums();

        assertThatThrownBy(() -> sums.merge(sums))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("other must be another accumulator, but was this one");
        assertThatThrownBy(() -> sums.merge(PeriodTableAccumulator.of(PeriodUnit.WEEK, ValueUnit.decimal(0))))
                .hasMessage("other.period must be MONTH, but was WEEK");
        assertThatThrownBy(() -> sums.merge(PeriodTableAccumulator.of(PeriodUnit.MONTH, ValueUnit.decimal(1))))
                .hasMessage("other.unit must be decimal(0), but was decimal(1)");
        assertThatThrownBy(() -> sums.merge(PeriodTableAccumulator.of(
                        PeriodUnit.MONTH, ValueUnit.decimal(0), LocalDateRange.ofUnboundedEnd(JANUARY))))
                .hasMessage(
                        "other.window must be -999999999-01-01/+999999999-12-31, but was 2024-01-10/+999999999-12-31");
    }

    @Test
    void add_dateBeyondTheCalendar_isRefused() {
        assertThatThrownBy(() -> sums().add("a", LocalDate.of(10000, 1, 1), 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("date must lie in the years 1 to 9999, but was +10000-01-01");
        assertThatThrownBy(() -> sums().add("a", LocalDate.of(0, 12, 31), 1))
                .hasMessage("date must lie in the years 1 to 9999, but was 0000-12-31");
    }

    @Test
    void window_beyondTheCalendar_isRefused() {
        LocalDateRange window = LocalDateRange.of(LocalDate.of(2024, 1, 1), LocalDate.of(12024, 1, 1));

        assertThatThrownBy(() -> PeriodTableAccumulator.<String>of(PeriodUnit.DAY, ValueUnit.decimal(0), window))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("window must lie in the years 1 to 9999, but was 2024-01-01/+12024-01-01");
    }

    @Test
    void result_keysWhoseOrderDisagreesWithEquality_isRefused() {
        PeriodTableAccumulator<BigDecimal> sums = PeriodTableAccumulator.of(PeriodUnit.MONTH, ValueUnit.decimal(0));
        sums.add(new BigDecimal("1.00"), JANUARY, 1);
        sums.add(new BigDecimal("1.0"), JANUARY, 1);

        assertThatThrownBy(sums::result)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("order of the keys must agree with equals, but was 1.0");
    }

    @Test
    void accumulator_described_byItsUnits() {
        assertThat(sums(JANUARY, 1))
                .hasToString("PeriodTableAccumulator[MONTH, decimal(0), -999999999-01-01/+999999999-12-31, keys 1]");
    }

    /** Newest rows first, the usual order of an export, with tables taken on the way; amounts that leave a long and return. */
    @Test
    void result_rowsByDescendingDate_equalsThatByAscendingDate() {
        PeriodTableAccumulator<String> descending = PeriodTableAccumulator.of(PeriodUnit.DAY, ValueUnit.decimal(0));
        PeriodTableAccumulator<String> ascending = PeriodTableAccumulator.of(PeriodUnit.DAY, ValueUnit.decimal(0));
        for (int day = 0; day <= 490; day += 7) {
            for (long units : new long[] {MAX, MAX, -MAX, -MAX, day % 3}) {
                descending.add("a", JANUARY.plusDays(490 - day), units);
                ascending.add("a", JANUARY.plusDays(day), units == day % 3 ? (490 - day) % 3 : units);
            }
            PeriodTable<String> soFar = descending.result();
            assertThat(soFar.firstPeriod().orElseThrow().start()).isEqualTo(JANUARY.plusDays(490 - day));
            assertThat(soFar.firstActive("a")).isEqualTo(soFar.firstPeriod());
        }

        assertThat(descending.result().seriesUnits("a"))
                .isEqualTo(ascending.result().seriesUnits("a"));
        assertThat(descending.result().rows("a")).isEqualTo(5 * 71);
    }

    /** Without slack at the older end this takes minutes: every row would copy all later days. */
    @Test
    @Timeout(20)
    void add_aCenturyOfDaysNewestFirst_takesTimeInProportion() {
        PeriodTableAccumulator<Integer> sums = PeriodTableAccumulator.of(PeriodUnit.DAY, ValueUnit.decimal(0));
        for (int day = 1_000_000; day > 0; day--) {
            sums.add(1, JANUARY.plusDays(day), 1);
        }

        assertThat(sums.result().totalUnits(1)).isEqualTo(1_000_000);
    }

    /** A word counts 2^22 - 1 rows; the key then takes more room, and the cells beside it stay as they are. */
    @Test
    void rows_moreThanAWordCounts_areCounted() {
        PeriodTableAccumulator<String> sums = sums(FEBRUARY, -7, 0);
        int rows = (1 << 22) + 1000;
        for (int row = 0; row < rows; row++) {
            sums.add("a", JANUARY, row % 2 == 0 ? 3 : -3);
        }
        PeriodTable<String> table = sums.result();

        assertThat(table.rows("a")).isEqualTo(rows + 2L);
        assertThat(table.seriesUnits("a")).containsExactly(0, -7);
        assertThat(table.firstActive("a").orElseThrow()).hasToString("2024-01");
        assertThat(sums().merge(sums).merge(sums(JANUARY, 5)).result().seriesUnits("a"))
                .containsExactly(5, -7);
    }
}
