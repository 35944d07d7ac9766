package org.saleskit.analytics.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.saleskit.core.time.CalendarPeriod;
import org.saleskit.core.time.PeriodUnit;
import org.threeten.extra.LocalDateRange;

class PeriodTableProperties {

    record Row(String key, LocalDate day, long units) {}

    private static final LocalDate START = LocalDate.of(2023, 11, 1);

    @Provide
    Arbitrary<List<Row>> rows() {
        return Combinators.combine(
                        Arbitraries.of("a", "b", "c", "d"),
                        Arbitraries.integers().between(0, 400),
                        Arbitraries.longs().between(-50, 50))
                .as((key, day, units) -> new Row(key, START.plusDays(day), units))
                .list()
                .ofMaxSize(60)
                .withoutEdgeCases();
    }

    /** Amounts around the range of a long, so that sums leave it often and return sometimes. */
    @Provide
    Arbitrary<List<Row>> hugeRows() {
        Arbitrary<Long> amounts =
                Arbitraries.of(Long.MAX_VALUE, Long.MIN_VALUE, Long.MAX_VALUE / 2, Long.MIN_VALUE / 2, 1L, -1L, 0L);
        return Combinators.combine(Arbitraries.of("a", "b"), Arbitraries.of(0, 40, 80), amounts)
                .as((key, day, units) -> new Row(key, START.plusDays(day), units))
                .list()
                .ofMaxSize(10);
    }

    /** Amounts around the range of the sum that shares a word with its rows, 2^40. */
    @Provide
    Arbitrary<List<Row>> rowsBeyondAWord() {
        long most = 1L << 40;
        Arbitrary<Long> amounts = Arbitraries.of(most, most - 1, most / 2, -most, -most - 1, -most / 2, 1L, -1L, 0L);
        return Combinators.combine(Arbitraries.of("a", "b"), Arbitraries.of(0, 40, 80), amounts)
                .as((key, day, units) -> new Row(key, START.plusDays(day), units))
                .list()
                .ofMaxSize(12);
    }

    private static PeriodTableAccumulator<String> accumulate(List<Row> rows, LocalDateRange window) {
        PeriodTableAccumulator<String> sums = PeriodTableAccumulator.of(PeriodUnit.MONTH, ValueUnit.decimal(0), window);
        rows.forEach(row -> sums.add(row.key(), row.day(), row.units()));
        return sums;
    }

    private static PeriodTableAccumulator<String> accumulate(List<Row> rows) {
        return accumulate(rows, LocalDateRange.ALL);
    }

    private static String outcome(PeriodTableAccumulator<String> sums) {
        return TableText.outcome(sums::result);
    }

    @Property
    void table_shuffledRows_isTheSame(@ForAll("rows") List<Row> rows, @ForAll Random random) {
        List<Row> shuffled = new ArrayList<>(rows);
        Collections.shuffle(shuffled, random);

        assertThat(outcome(accumulate(shuffled))).isEqualTo(outcome(accumulate(rows)));
    }

    @Property
    void table_partitionedAndMerged_isTheSame(@ForAll("rows") List<Row> rows, @ForAll Random random) {
        LocalDateRange window = LocalDateRange.ofUnboundedEnd(START.plusDays(100));
        List<PeriodTableAccumulator<String>> parts = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            parts.add(accumulate(List.of(), window));
        }
        rows.forEach(row -> parts.get(random.nextInt(3)).add(row.key(), row.day(), row.units()));
        Collections.shuffle(parts, random);

        PeriodTableAccumulator<String> merged = parts.get(0).merge(parts.get(1).merge(parts.get(2)));
        assertThat(outcome(merged)).isEqualTo(outcome(accumulate(rows, window)));
    }

    @Property
    void overflow_anyOrderAndPartition_hasTheSameOutcome(@ForAll("hugeRows") List<Row> rows, @ForAll Random random) {
        List<Row> shuffled = new ArrayList<>(rows);
        Collections.shuffle(shuffled, random);
        int cut = random.nextInt(rows.size() + 1);
        PeriodTableAccumulator<String> merged =
                accumulate(shuffled.subList(0, cut)).merge(accumulate(shuffled.subList(cut, rows.size())));

        String expected = outcome(accumulate(rows));
        assertThat(outcome(accumulate(shuffled))).isEqualTo(expected);
        assertThat(outcome(merged)).isEqualTo(expected);
    }

    @Property
    void overflow_isRefused_exactlyWhenASumIsNoLong(@ForAll("hugeRows") List<Row> rows) {
        Map<String, BigInteger> sums = new TreeMap<>();
        for (Row row : rows) {
            BigInteger units = BigInteger.valueOf(row.units());
            sums.merge("cell " + row.key() + PeriodUnit.MONTH.indexOf(row.day()), units, BigInteger::add);
            sums.merge("key " + row.key(), units, BigInteger::add);
            sums.merge("total", units, BigInteger::add);
        }
        boolean fits = sums.values().stream().allMatch(sum -> sum.bitLength() < Long.SIZE);

        assertThat(outcome(accumulate(rows)).contains("must fit in a long")).isEqualTo(!fits);
    }

    @Property
    void table_sumsBeyondAWord_equalSlowSums(@ForAll("rowsBeyondAWord") List<Row> rows, @ForAll Random random) {
        table_equalsSlowSums(rows);
        int cut = random.nextInt(rows.size() + 1);
        PeriodTableAccumulator<String> merged =
                accumulate(rows.subList(cut, rows.size())).merge(accumulate(rows.subList(0, cut)));
        PeriodTableAccumulator<String> inTwoSteps = accumulate(rows.subList(0, cut));
        String before = outcome(inTwoSteps);
        PeriodTable<String> first = inTwoSteps.result();
        rows.subList(cut, rows.size()).forEach(row -> inTwoSteps.add(row.key(), row.day(), row.units()));

        assertThat(outcome(merged)).isEqualTo(outcome(accumulate(rows)));
        assertThat(outcome(inTwoSteps)).isEqualTo(outcome(accumulate(rows)));
        assertThat(TableText.of(first)).isEqualTo(before);
    }

    @Property
    void table_equalsSlowSums(@ForAll("rows") List<Row> rows) {
        PeriodTable<String> table = accumulate(rows).result();

        for (String key : table.keys()) {
            for (CalendarPeriod period : table.window()) {
                long expected = rows.stream()
                        .filter(row -> row.key().equals(key) && period.contains(row.day()))
                        .mapToLong(Row::units)
                        .sum();
                assertThat(table.units(key, period)).isEqualTo(expected);
            }
            assertThat(table.firstActive(key))
                    .isEqualTo(rows.stream()
                            .filter(row -> row.key().equals(key) && row.units() != 0)
                            .map(row -> CalendarPeriod.of(PeriodUnit.MONTH, row.day()))
                            .min(CalendarPeriod::compareTo));
        }
        assertThat(table.rows()).isEqualTo(rows.size());
        assertThat(table.window().stream().mapToLong(table::periodUnits).sum()).isEqualTo(table.totalUnits());
    }

    @Property
    void within_equalsTheTableBuiltInThatWindow(@ForAll("rows") List<Row> rows, @ForAll Random random) {
        PeriodTable<String> whole = accumulate(rows).result();
        CalendarPeriod first = CalendarPeriod.of(PeriodUnit.MONTH, START).plus(random.nextInt(8) - 1);
        CalendarPeriod last = first.plus(random.nextInt(8));
        LocalDateRange window = LocalDateRange.of(first.start(), last.endExclusive());

        assertThat(TableText.of(whole.within(first, last))).isEqualTo(outcome(accumulate(rows, window)));
    }
}
