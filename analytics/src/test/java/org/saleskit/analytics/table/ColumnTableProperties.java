package org.saleskit.analytics.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.lifecycle.AfterContainer;
import org.saleskit.core.time.CalendarPeriod;
import org.saleskit.core.time.PeriodUnit;
import org.threeten.extra.LocalDateRange;

/** Columns give the table that rows give, and both the one that sums by hand give. */
class ColumnTableProperties {

    record Row(String key, LocalDate day, long units) {}

    private static final LocalDate START = LocalDate.of(2023, 11, 1);

    /** Both ends cut a month. */
    private static final LocalDateRange WINDOW = LocalDateRange.of(START.plusDays(40), START.plusDays(330));

    private static final ValueUnit UNIT = ValueUnit.decimal(2);
    private static final ExecutorService THREADS = Executors.newFixedThreadPool(4);

    @AfterContainer
    static void stopThreads() {
        THREADS.shutdown();
    }

    @Provide
    Arbitrary<List<Row>> rows() {
        return rows(Arbitraries.longs().between(-3, 50));
    }

    /** Amounts on both sides of each range within which a block of cells adds without looking. */
    @Provide
    Arbitrary<List<Row>> hugeRows() {
        return rows(Arbitraries.of(
                Long.MAX_VALUE,
                Long.MIN_VALUE,
                Long.MAX_VALUE / 2,
                Long.MIN_VALUE / 2,
                1L << 41,
                -(1L << 41),
                (1L << 40) + 1,
                1L << 20,
                7L,
                1L,
                -1L,
                0L));
    }

    private static Arbitrary<List<Row>> rows(Arbitrary<Long> units) {
        return Combinators.combine(
                        Arbitraries.of("a", "b", "c", "d", "e"),
                        Arbitraries.integers().between(0, 400),
                        units)
                .as((key, day, amount) -> new Row(key, START.plusDays(day), amount))
                .list()
                .ofMaxSize(60)
                .withoutEdgeCases();
    }

    private static PeriodTable<String> objects(List<Row> rows) {
        return PeriodTable.of(rows, PeriodUnit.MONTH, Row::key, Row::day, Measure.units(UNIT, Row::units), WINDOW);
    }

    private static ColumnTableAccumulator<String> accumulator(KeyDictionary<String> keys) {
        return ColumnTableAccumulator.of(PeriodUnit.MONTH, UNIT, WINDOW, keys);
    }

    /** The columns of rows. */
    private static final class Columns {
        private final int[] keys;
        private final int[] days;
        private final long[] units;

        Columns(List<Row> rows, KeyDictionary<String> dictionary) {
            keys = rows.stream().mapToInt(row -> dictionary.add(row.key())).toArray();
            days = rows.stream().mapToInt(row -> (int) row.day().toEpochDay()).toArray();
            units = rows.stream().mapToLong(Row::units).toArray();
        }
    }

    private static ColumnTableAccumulator<String> columns(List<Row> rows) {
        KeyDictionary<String> dictionary = KeyDictionary.empty();
        Columns columns = new Columns(rows, dictionary);
        ColumnTableAccumulator<String> sums = accumulator(dictionary);
        sums.addDays(columns.keys, columns.days, columns.units);
        return sums;
    }

    private static <T> List<T> shuffled(List<T> list, Random random) {
        List<T> shuffled = new ArrayList<>(list);
        Collections.shuffle(shuffled, random);
        return shuffled;
    }

    @Property
    void columns_equalObjects(@ForAll("rows") List<Row> rows, @ForAll Random random) {
        assertThat(TableText.of(columns(shuffled(rows, random)).result())).isEqualTo(TableText.of(objects(rows)));
    }

    @Property
    void columnsWithHugeAmounts_haveTheOutcomeOfObjects(@ForAll("hugeRows") List<Row> rows, @ForAll Random random) {
        ColumnTableAccumulator<String> sums = columns(shuffled(rows, random));

        assertThat(TableText.outcome(sums::result)).isEqualTo(TableText.outcome(() -> objects(rows)));
    }

    @Property
    void columns_equalSumsByHand(@ForAll("rows") List<Row> rows) {
        PeriodTable<String> table = columns(rows).result();

        Map<String, List<Row>> inside = rows.stream()
                .filter(row -> WINDOW.contains(row.day()))
                .collect(Collectors.groupingBy(Row::key, TreeMap::new, Collectors.toList()));
        assertThat(table.keys()).containsExactlyElementsOf(inside.keySet());
        assertThat(table.window()).hasSize(10).first().hasToString("2023-12");
        inside.forEach((key, some) -> {
            Map<CalendarPeriod, Long> sums = some.stream()
                    .collect(Collectors.groupingBy(
                            row -> CalendarPeriod.of(PeriodUnit.MONTH, row.day()), Collectors.summingLong(Row::units)));
            assertThat(table.window())
                    .allSatisfy(month -> assertThat(table.units(key, month)).isEqualTo(sums.getOrDefault(month, 0L)));
            assertThat(table.rows(key)).isEqualTo(some.size());
            assertThat(table.totalUnits(key))
                    .isEqualTo(some.stream().mapToLong(Row::units).sum());
            Optional<CalendarPeriod> first = some.stream()
                    .filter(row -> row.units() != 0)
                    .map(row -> CalendarPeriod.of(PeriodUnit.MONTH, row.day()))
                    .min(CalendarPeriod::compareTo);
            assertThat(table.firstActive(key)).isEqualTo(first);
        });
        List<Row> early = rows.stream()
                .filter(row -> row.day().isBefore(WINDOW.getStart()))
                .toList();
        Optional<LeftOut<String>> before = table.leftOut().stream()
                .filter(group -> group.reason() == LeftOutReason.BEFORE_WINDOW)
                .findFirst();
        assertThat(before.isPresent()).isEqualTo(!early.isEmpty());
        before.ifPresent(group -> {
            assertThat(group.rows()).isEqualTo(early.size());
            assertThat(group.keys())
                    .containsExactlyElementsOf(
                            early.stream().map(Row::key).sorted().distinct().toList());
            BigInteger units =
                    BigInteger.valueOf(early.stream().mapToLong(Row::units).sum());
            assertThat(group.amount()).isEqualTo(new BigDecimal(units, 2));
        });
    }

    @Property
    void columnsOfPeriods_equalColumnsOfDays(@ForAll("rows") List<Row> rows) {
        List<Row> inside =
                rows.stream().filter(row -> WINDOW.contains(row.day())).toList();
        KeyDictionary<String> dictionary = KeyDictionary.empty();
        Columns columns = new Columns(inside, dictionary);
        long first = PeriodUnit.MONTH.indexOf(WINDOW.getStart());
        int[] periods = inside.stream()
                .mapToInt(row -> (int) (PeriodUnit.MONTH.indexOf(row.day()) - first))
                .toArray();
        ColumnTableAccumulator<String> sums = accumulator(dictionary);
        sums.addPeriods(columns.keys, periods, columns.units);

        assertThat(TableText.of(sums.result())).isEqualTo(TableText.of(objects(inside)));
    }

    @Property
    void columns_anyThreadsAndChunks_giveTheSameTable(
            @ForAll("hugeRows") List<Row> rows, @ForAll @IntRange(min = 1, max = 20) int chunk) throws Exception {
        KeyDictionary<String> dictionary = KeyDictionary.empty();
        Columns columns = new Columns(rows, dictionary);
        ColumnTableAccumulator<String> sums = accumulator(dictionary);
        List<Callable<Void>> parts = new ArrayList<>();
        for (int from = 0; from < rows.size(); from += chunk) {
            int start = from;
            int end = Math.min(from + chunk, rows.size());
            parts.add(() -> {
                sums.addDays(columns.keys, columns.days, columns.units, start, end);
                return null;
            });
        }
        for (Future<Void> part : THREADS.invokeAll(parts)) {
            part.get();
        }

        assertThat(TableText.outcome(sums::result)).isEqualTo(TableText.outcome(() -> objects(rows)));
    }

    @Property
    void merge_accumulatorsWithDictionariesOfTheirOwn_equalsOne(
            @ForAll("hugeRows") List<Row> rows, @ForAll Random random, @ForAll boolean tablesOnTheWay) {
        List<List<Row>> parts = List.of(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        shuffled(rows, random).forEach(row -> parts.get(random.nextInt(3)).add(row));
        ColumnTableAccumulator<String> sums = columns(parts.get(0));
        for (List<Row> part : parts.subList(1, 3)) {
            ColumnTableAccumulator<String> other = columns(part);
            String before = TableText.outcome(other::result);
            if (tablesOnTheWay) {
                TableText.outcome(sums::result);
            }
            assertThat(sums.merge(other)).isSameAs(sums);
            assertThat(TableText.outcome(other::result)).isEqualTo(before);
        }

        assertThat(TableText.outcome(sums::result)).isEqualTo(TableText.outcome(() -> objects(rows)));
    }

    @Property
    void merge_accumulatorsWithOneDictionary_equalsOne(@ForAll("rows") List<Row> rows, @ForAll Random random) {
        KeyDictionary<String> dictionary = KeyDictionary.empty();
        Columns columns = new Columns(rows, dictionary);
        int cut = random.nextInt(rows.size() + 1);
        ColumnTableAccumulator<String> sums = accumulator(dictionary);
        ColumnTableAccumulator<String> other = accumulator(dictionary);
        sums.addDays(columns.keys, columns.days, columns.units, 0, cut);
        other.addDays(columns.keys, columns.days, columns.units, cut, rows.size());

        assertThat(TableText.of(sums.merge(other).result())).isEqualTo(TableText.of(objects(rows)));
    }

    @Property
    void sums_equalTheTableLookedUp(@ForAll("rows") List<Row> rows) {
        PeriodTable<String> table = columns(rows).result();

        assertThat(table.sums()).hasSameSizeAs(table.keys());
        for (KeySums<String> sums : table.sums()) {
            String key = sums.key();
            long[] series = table.seriesUnits(key);
            assertThat(sums.rows()).isEqualTo(table.rows(key));
            assertThat(sums.totalUnits()).isEqualTo(table.totalUnits(key));
            assertThat(sums.seriesUnits()).isEqualTo(series);
            int skipped = table.firstActive(key)
                    .map(first -> (int) (first.index() - table.window().get(0).index()))
                    .orElse(series.length);
            assertThat(sums.activeUnits()).isEqualTo(Arrays.copyOfRange(series, skipped, series.length));
        }
    }
}
