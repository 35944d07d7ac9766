package org.saleskit.analytics.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.Test;
import org.saleskit.core.time.PeriodUnit;
import org.threeten.extra.LocalDateRange;

class ColumnTableAccumulatorTest {

    private static final LocalDateRange QUARTER = LocalDateRange.of(LocalDate.of(2024, 1, 1), LocalDate.of(2024, 4, 1));
    private static final long MAX = Long.MAX_VALUE;

    private static ColumnTableAccumulator<String> sums(String... keys) {
        return ColumnTableAccumulator.of(
                PeriodUnit.MONTH, ValueUnit.decimal(0), QUARTER, KeyDictionary.of(List.of(keys)));
    }

    private static int[] ints(int... values) {
        return values;
    }

    private static long[] longs(long... values) {
        return values;
    }

    private static int day(int month, int day) {
        return (int) LocalDate.of(2024, month, day).toEpochDay();
    }

    @Test
    void table_ofDays_sumsByKeyAndMonthInTheOrderOfKeys() {
        ColumnTableAccumulator<String> sums = ColumnTableAccumulator.of(
                PeriodUnit.MONTH,
                ValueUnit.money(CurrencyUnit.EUR),
                QUARTER,
                KeyDictionary.of(List.of("nail", "bolt", "screw")));
        sums.addDays(ints(1, 0, 1, 1), ints(day(1, 15), day(3, 31), day(1, 31), day(2, 1)), longs(1000, 250, 5, -400));
        PeriodTable<String> table = sums.result();

        assertThat(table.keys()).containsExactly("bolt", "nail");
        assertThat(table.seriesUnits("bolt")).containsExactly(1005, -400, 0);
        assertThat(table.seriesUnits("nail")).containsExactly(0, 0, 250);
        assertThat(table.contains("screw")).isFalse();
        assertThat(table.rows("bolt")).isEqualTo(3);
        assertThat(table).hasToString("PeriodTable[2024-01..2024-03, keys 2, rows 4, total 8.55 EUR]");
        assertThat(table.sums())
                .hasToString("[KeySums[bolt, rows 3, total 605 units], KeySums[nail, rows 1, total 250 units]]");
    }

    @Test
    void table_daysOutsideTheWindow_areLeftOutAndListed() {
        ColumnTableAccumulator<String> sums = sums("b", "a");
        sums.addDays(ints(0, 1, 0, 1), ints(day(4, 1), day(1, 1) - 1, day(1, 1) - 400, day(3, 31)), longs(7, 8, 9, 10));
        PeriodTable<String> table = sums.result();

        assertThat(table.keys()).containsExactly("a");
        assertThat(table.totalUnits("a")).isEqualTo(10);
        assertThat(table.leftOut())
                .hasToString("[LeftOut[reason=BEFORE_WINDOW, keys=[a, b], rows=2, amount=17],"
                        + " LeftOut[reason=AFTER_WINDOW, keys=[b], rows=1, amount=7]]");
    }

    @Test
    void table_withoutRows_coversTheWindow() {
        ColumnTableAccumulator<String> sums = sums("a");
        sums.addDays(ints(), ints(), longs());

        assertThat(sums.periods()).isEqualTo(3);
        assertThat(sums.result().isEmpty()).isTrue();
        assertThat(sums.result().sums()).isEmpty();
        assertThat(sums.result().window()).hasSize(3);
        assertThat(sums.merge(sums("b")).result().isEmpty()).isTrue();
    }

    @Test
    void activity_cancelledSaleAndZeroRow_areToldApart() {
        ColumnTableAccumulator<String> sums = sums("sold", "free");
        sums.addPeriods(ints(0, 0, 1, 1), ints(1, 1, 0, 1), longs(5, -5, 0, 0));

        PeriodTable<String> table = sums.result();
        assertThat(table.firstActive("sold").orElseThrow()).hasToString("2024-02");
        assertThat(table.firstActive("free")).isEmpty();
        assertThat(table.rows("free")).isEqualTo(2);
        assertThat(table.sums().get(0).activeUnits()).isEmpty();
        assertThat(table.sums().get(1).activeUnits()).containsExactly(0, 0);
    }

    @Test
    void result_thenMoreRows_leavesTheFirstTableAlone() {
        ColumnTableAccumulator<String> sums = sums("a", "b");
        sums.addPeriods(ints(0), ints(0), longs(5));
        PeriodTable<String> first = sums.result();
        sums.addPeriods(ints(0, 1, 0), ints(0, 2, 1), longs(1, 4, 0));

        assertThat(first.keys()).containsExactly("a");
        assertThat(first.seriesUnits("a")).containsExactly(5, 0, 0);
        assertThat(first.rows()).isEqualTo(1);
        assertThat(sums.result().seriesUnits("a")).containsExactly(6, 0, 0);
        assertThat(sums.result().rows("a")).isEqualTo(3);
        assertThat(sums.result().seriesUnits("b")).containsExactly(0, 0, 4);
    }

    @Test
    void dictionary_thatGrowsBetweenChunks_isFollowed() {
        KeyDictionary<Integer> keys = KeyDictionary.empty();
        ColumnTableAccumulator<Integer> sums =
                ColumnTableAccumulator.of(PeriodUnit.MONTH, ValueUnit.decimal(0), QUARTER, keys);
        for (int key = 50_000; key > 0; key -= 7) {
            sums.addPeriods(ints(keys.add(key)), ints(key % 3), longs(key - 1));
        }

        PeriodTable<Integer> table = sums.result();
        assertThat(table.keys()).hasSize(7143).isSorted();
        assertThat(table.keys()).allSatisfy(key -> {
            assertThat(table.totalUnits(key)).isEqualTo(key - 1);
            assertThat(table.seriesUnits(key)[key % 3]).isEqualTo(key - 1);
        });
    }

    @Test
    void sum_outOfRangeOnTheWayAndBack_isExact() {
        ColumnTableAccumulator<String> sums = sums("a", "b");
        sums.addPeriods(ints(0, 0, 1), ints(1, 1, 0), longs(MAX, MAX, 3));
        sums.addPeriods(ints(0, 0, 0), ints(1, 1, 1), longs(5, -MAX, -MAX));

        assertThat(sums.result().seriesUnits("a")).containsExactly(0, 5, 0);
        assertThat(sums.result().totalUnits()).isEqualTo(8);
    }

    @Test
    void sum_tooLarge_isRefusedWithKeyPeriodAndValue() {
        ColumnTableAccumulator<String> sums = sums("b", "a");
        sums.addPeriods(ints(1, 0, 1), ints(2, 0, 2), longs(MAX, 4, 2));

        assertThatThrownBy(sums::result)
                .isInstanceOf(ArithmeticException.class)
                .hasMessage("sum of a in 2024-03 must fit in a long of whole units, but was 9223372036854775809 units");
    }

    /** The most rows that fit in a cell while it is packed, and one more; then amounts that no longer fit beside them. */
    @Test
    void rows_beyondThoseOfAPackedCell_areCounted() {
        ColumnTableAccumulator<String> sums = sums("a");
        int rows = 1 << 22;
        long[] units = new long[rows];
        Arrays.fill(units, 1);
        units[7] = 0;
        sums.addPeriods(new int[rows], new int[rows], units, 0, rows - 1);
        sums.addPeriods(new int[rows], new int[rows], units, 0, 100);
        sums.addPeriods(ints(0, 0), ints(0, 1), longs(0, 1L << 60));

        PeriodTable<String> table = sums.result();
        assertThat(table.seriesUnits("a")).containsExactly((rows - 2) + 99, 1L << 60, 0);
        assertThat(table.rows("a")).isEqualTo(rows - 1 + 100 + 2);
    }

    /** Doubled by merging: 2^30 rows, and then more than an int can count. */
    @Test
    void rows_moreThanAnIntInOneCell_areRefused() {
        ColumnTableAccumulator<String> sums = sums("a");
        sums.addPeriods(ints(0), ints(0), longs(1));
        for (int i = 0; i < 30; i++) {
            ColumnTableAccumulator<String> other = sums("a");
            sums = other.merge(sums).merge(sums);
        }
        assertThat(sums.result().rows("a")).isEqualTo(1 << 30);
        assertThat(sums.result().totalUnits()).isEqualTo(1 << 30);

        ColumnTableAccumulator<String> twice = sums("a").merge(sums);
        ColumnTableAccumulator<String> once = sums;
        assertThatThrownBy(() -> twice.merge(once))
                .isInstanceOf(ArithmeticException.class)
                .hasMessage("rows of a cell must be at most 2147483647, but was 2147483648");
    }

    @Test
    void window_ofMorePeriodsThanABlock_isOneBlockForEachKey() {
        LocalDateRange century = LocalDateRange.of(LocalDate.of(1925, 1, 1), LocalDate.of(2025, 1, 1));
        ColumnTableAccumulator<String> sums = ColumnTableAccumulator.of(
                PeriodUnit.DAY, ValueUnit.decimal(0), century, KeyDictionary.of(List.of("a", "b", "c")));
        int days = century.lengthInDays();
        int[] keys = IntStream.range(0, days).map(i -> 2 * (i % 2)).toArray();
        int[] periods = IntStream.range(0, days).toArray();
        long[] units = IntStream.range(0, days).mapToLong(i -> i + 1).toArray();
        sums.addPeriods(keys, periods, units);

        PeriodTable<String> table = sums.result();
        assertThat(days).isEqualTo(36_525);
        assertThat(table.keys()).containsExactly("a", "c");
        assertThat(table.totalUnits()).isEqualTo(36_525L * 36_526 / 2);
        assertThat(table.units("c", table.window().get(36_523))).isEqualTo(36_524);
    }

    @Test
    void chunk_thatIsRefused_leavesNoTrace() {
        ColumnTableAccumulator<String> sums = sums("a");
        assertThatThrownBy(() -> sums.addPeriods(ints(0, 0), ints(0, 3), longs(1, 1)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> sums.addDays(ints(0, 1), ints(0, 0), longs(1, 1)))
                .isInstanceOf(IllegalArgumentException.class);

        assertThat(sums.result().isEmpty()).isTrue();
        assertThat(sums.result().leftOut()).isEmpty();
    }

    /** Enough rows and keys for full lanes and several blocks; the same bits from one thread and from four. */
    @Test
    void table_manyRows_isTheSameForOneAndFourThreads() throws Exception {
        int rows = 300_000;
        int items = 5_000;
        SplittableRandom random = new SplittableRandom(20261121);
        int[] keys = new int[rows];
        int[] days = new int[rows];
        long[] units = new long[rows];
        PeriodTableAccumulator<Integer> objects =
                PeriodTableAccumulator.of(PeriodUnit.DAY, ValueUnit.decimal(0), QUARTER);
        for (int row = 0; row < rows; row++) {
            double skewed = random.nextDouble();
            keys[row] = (int) (skewed * skewed * items);
            days[row] = day(1, 1) + random.nextInt(-1, 92);
            units[row] = random.nextLong(-10, 1000);
            objects.add(keys[row], LocalDate.ofEpochDay(days[row]), units[row]);
        }
        String expected = TableText.of(objects.result());

        for (int threads : new int[] {1, 4}) {
            KeyDictionary<Integer> dictionary =
                    KeyDictionary.of(IntStream.range(0, items).boxed().toList());
            ColumnTableAccumulator<Integer> sums =
                    ColumnTableAccumulator.of(PeriodUnit.DAY, ValueUnit.decimal(0), QUARTER, dictionary);
            ExecutorService executor = Executors.newFixedThreadPool(threads);
            try {
                List<Callable<Void>> chunks = new ArrayList<>();
                for (int from = 0; from < rows; from += 60_000) {
                    int start = from;
                    chunks.add(() -> {
                        sums.addDays(keys, days, units, start, start + 60_000);
                        return null;
                    });
                }
                for (Future<Void> chunk : executor.invokeAll(chunks)) {
                    chunk.get();
                }
            } finally {
                executor.shutdown();
            }
            assertThat(TableText.of(sums.result())).isEqualTo(expected);
        }
    }

    @Test
    void accumulator_described_byItsUnits() {
        assertThat(sums("a", "b"))
                .hasToString("ColumnTableAccumulator[MONTH, decimal(0), 2024-01-01/2024-04-01, keys 2]");
    }
}
