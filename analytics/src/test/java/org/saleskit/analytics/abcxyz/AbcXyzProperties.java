package org.saleskit.analytics.abcxyz;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
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
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.IntRange;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.saleskit.analytics.abc.AbcClass;
import org.saleskit.analytics.abc.AbcItem;
import org.saleskit.analytics.table.ColumnTableAccumulator;
import org.saleskit.analytics.table.KeyDictionary;
import org.saleskit.analytics.table.Measure;
import org.saleskit.analytics.table.PeriodTable;
import org.saleskit.analytics.table.PeriodTableAccumulator;
import org.saleskit.analytics.table.ValueUnit;
import org.saleskit.core.time.PeriodUnit;
import org.threeten.extra.LocalDateRange;

class AbcXyzProperties {

    private static final LocalDate START = LocalDate.of(2023, 1, 1);
    private static final AbcXyzAnalysis ANALYSIS = AbcXyzAnalysis.withDefaults();

    /** The amounts of one item, month by month from a first month. */
    record Item(List<Long> amounts, int firstMonth, int factor) {}

    /** Few items with mostly regular amounts, so that every class and many ties occur. */
    @Provide
    Arbitrary<List<SlowAbcXyz.Row>> rows() {
        Arbitrary<Long> amounts = Arbitraries.frequencyOf(
                Tuple.of(8, Arbitraries.longs().between(90, 110)),
                Tuple.of(3, Arbitraries.longs().between(-300, 500)),
                Tuple.of(1, Arbitraries.of(0L)));
        Arbitrary<List<Long>> series = amounts.list().ofMinSize(1).ofMaxSize(12);
        return Combinators.combine(series, Arbitraries.integers().between(0, 8), Arbitraries.of(1, 10, 100))
                .as(Item::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(14)
                .map(AbcXyzProperties::rowsOf)
                .withoutEdgeCases();
    }

    private static List<SlowAbcXyz.Row> rowsOf(List<Item> items) {
        List<SlowAbcXyz.Row> rows = new ArrayList<>();
        for (int k = 0; k < items.size(); k++) {
            Item item = items.get(k);
            for (int i = 0; i < item.amounts().size(); i++) {
                rows.add(new SlowAbcXyz.Row(
                        "item" + (char) ('a' + k),
                        START.plusMonths(item.firstMonth() + i),
                        BigDecimal.valueOf(item.amounts().get(i) * item.factor(), 1)));
            }
        }
        return rows;
    }

    private static PeriodTable<String> table(List<SlowAbcXyz.Row> rows) {
        return PeriodTable.of(
                rows,
                PeriodUnit.MONTH,
                SlowAbcXyz.Row::key,
                SlowAbcXyz.Row::day,
                Measure.decimal(1, SlowAbcXyz.Row::amount));
    }

    private static AbcXyzResult<String> classify(List<SlowAbcXyz.Row> rows) {
        return ANALYSIS.classify(table(rows));
    }

    private static Map<String, String> cells(AbcXyzResult<String> result) {
        Map<String, String> cells = new LinkedHashMap<>();
        result.items().forEach(item -> cells.put(item.key(), item.cell()));
        return cells;
    }

    /** All numbers without a unit of value, to the last bit. */
    private static List<String> numbers(AbcXyzResult<String> result) {
        return result.items().stream()
                .map(item -> item.key()
                        + item.cell()
                        + item.abc().share()
                        + item.abc().shareBefore()
                        + item.xyz().variation()
                        + item.xyz().periods()
                        + item.xyz().zeroPeriods())
                .toList();
    }

    @Property
    void classify_equalsTheSlowComputation(@ForAll("rows") List<SlowAbcXyz.Row> rows) {
        Map<String, String> expected = SlowAbcXyz.cells(rows);

        assertThat(new ArrayList<>(cells(classify(rows)).entrySet())).isEqualTo(new ArrayList<>(expected.entrySet()));
    }

    @Property
    void classify_shuffledPartitionedMerged_isTheSame(
            @ForAll("rows") List<SlowAbcXyz.Row> rows, @ForAll Random random) {
        List<SlowAbcXyz.Row> shuffled = new ArrayList<>(rows);
        Collections.shuffle(shuffled, random);
        PeriodTableAccumulator<String> left = PeriodTableAccumulator.of(PeriodUnit.MONTH, ValueUnit.decimal(1));
        PeriodTableAccumulator<String> right = PeriodTableAccumulator.of(PeriodUnit.MONTH, ValueUnit.decimal(1));
        for (SlowAbcXyz.Row row : shuffled) {
            (random.nextBoolean() ? left : right)
                    .add(row.key(), row.day(), row.amount().movePointRight(1).longValueExact());
        }

        AbcXyzResult<String> expected = classify(rows);
        assertThat(numbers(classify(shuffled))).isEqualTo(numbers(expected));
        AbcXyzResult<String> merged = ANALYSIS.classify(left.merge(right).result());
        assertThat(numbers(merged)).isEqualTo(numbers(expected));
        assertThat(merged.matrix()).hasToString(expected.matrix().toString());
        assertThat(merged.leftOut()).isEqualTo(expected.leftOut());
    }

    @Property
    void classify_scaledAmounts_changesNoBit(
            @ForAll("rows") List<SlowAbcXyz.Row> rows, @ForAll @IntRange(min = 1, max = 2_000_000_000) int factor) {
        PeriodTable<String> scaled = PeriodTable.of(
                rows,
                PeriodUnit.MONTH,
                SlowAbcXyz.Row::key,
                SlowAbcXyz.Row::day,
                Measure.units(
                        ValueUnit.decimal(0),
                        row -> row.amount().movePointRight(1).longValueExact() * 50 * factor));

        assertThat(numbers(ANALYSIS.classify(scaled))).isEqualTo(numbers(classify(rows)));
    }

    /** Currencies without minor units, with two and with three digits; any whole number of minor units is exact. */
    @Property
    void classify_anyCurrency_changesNoBit(
            @ForAll("rows") List<SlowAbcXyz.Row> rows,
            @ForAll("currencies") CurrencyUnit currency,
            @ForAll @IntRange(min = 1, max = 2_000_000_000) int factor) {
        PeriodTable<String> money = PeriodTable.of(
                rows,
                PeriodUnit.MONTH,
                SlowAbcXyz.Row::key,
                SlowAbcXyz.Row::day,
                Measure.money(
                        currency,
                        row -> Money.ofMinor(
                                currency, row.amount().movePointRight(1).longValueExact() * factor)));

        assertThat(numbers(ANALYSIS.classify(money))).isEqualTo(numbers(classify(rows)));
    }

    @Provide
    Arbitrary<CurrencyUnit> currencies() {
        return Arbitraries.of("JPY", "KRW", "RUB", "EUR", "USD", "BHD", "KWD").map(CurrencyUnit::of);
    }

    @Property
    void classify_everyItemTwice_doublesTheCells(@ForAll("rows") List<SlowAbcXyz.Row> rows) {
        List<SlowAbcXyz.Row> twice = new ArrayList<>(rows);
        rows.forEach(row -> twice.add(new SlowAbcXyz.Row("x" + row.key(), row.day(), row.amount())));
        AbcXyzResult<String> one = classify(rows);
        AbcXyzResult<String> both = classify(twice);

        Map<String, String> expected = new TreeMap<>(cells(one));
        cells(one).forEach((key, cell) -> expected.put("x" + key, cell));
        assertThat(new TreeMap<>(cells(both))).isEqualTo(expected);
        assertThat(both.matrix()).zipSatisfy(one.matrix(), (doubled, cell) -> {
            assertThat(doubled.items()).isEqualTo(2 * cell.items());
            assertThat(doubled.amount()).isEqualByComparingTo(cell.amount().multiply(BigDecimal.valueOf(2)));
        });
    }

    @Property
    void classify_columns_equalsObjectsAndTheSlowComputation(
            @ForAll("rows") List<SlowAbcXyz.Row> rows, @ForAll Random random) {
        KeyDictionary<String> dictionary = KeyDictionary.empty();
        List<SlowAbcXyz.Row> shuffled = new ArrayList<>(rows);
        Collections.shuffle(shuffled, random);
        ColumnTableAccumulator<String> columns = ColumnTableAccumulator.of(
                PeriodUnit.MONTH, ValueUnit.decimal(1), LocalDateRange.of(START, START.plusMonths(24)), dictionary);
        columns.addDays(
                shuffled.stream().mapToInt(row -> dictionary.add(row.key())).toArray(),
                shuffled.stream().mapToInt(row -> (int) row.day().toEpochDay()).toArray(),
                shuffled.stream()
                        .mapToLong(row -> row.amount().movePointRight(1).longValueExact())
                        .toArray());
        PeriodTable<String> whole = columns.result();
        PeriodTable<String> objects = table(rows);
        AbcXyzResult<String> result = ANALYSIS.classify(whole.within(
                objects.firstPeriod().orElseThrow(), objects.lastPeriod().orElseThrow()));

        assertThat(numbers(result)).isEqualTo(numbers(ANALYSIS.classify(objects)));
        assertThat(new ArrayList<>(cells(result).entrySet()))
                .isEqualTo(new ArrayList<>(SlowAbcXyz.cells(rows).entrySet()));
    }

    @Property
    void classify_rowSplitInTwo_isTheSame(
            @ForAll("rows") List<SlowAbcXyz.Row> rows, @ForAll @IntRange(min = 1, max = 99) int part) {
        List<SlowAbcXyz.Row> split = new ArrayList<>();
        for (SlowAbcXyz.Row row : rows) {
            BigDecimal first = BigDecimal.valueOf(row.amount().signum() * (long) part);
            boolean splittable = first.abs().compareTo(row.amount().abs()) < 0;
            BigDecimal cut = splittable ? first : BigDecimal.ZERO;
            split.add(new SlowAbcXyz.Row(row.key(), row.day(), cut));
            split.add(new SlowAbcXyz.Row(row.key(), row.day(), row.amount().subtract(cut)));
        }

        assertThat(numbers(classify(split))).isEqualTo(numbers(classify(rows)));
    }

    @Property
    void classes_partitionTheItemsAndSumToTheTotal(@ForAll("rows") List<SlowAbcXyz.Row> rows) {
        AbcXyzResult<String> result = classify(rows);
        BigDecimal base = BigDecimal.ZERO;
        for (AbcXyzItem<String> item : result.items()) {
            base = base.add(item.abc().amount().max(BigDecimal.ZERO));
            assertThat(item.abc().abcClass().isInBase()).isEqualTo(item.abc().units() > 0);
        }

        assertThat(result.abc().baseTotal()).isEqualByComparingTo(base);
        assertThat(result.matrix().stream().map(AbcXyzCell::amount).reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualByComparingTo(base);
        assertThat(base.add(result.abc().group(AbcClass.NEGATIVE).amount()))
                .isEqualByComparingTo(result.abc().total());
        assertThat(result.abc().groups().stream()
                        .mapToInt(group -> group.items())
                        .sum())
                .isEqualTo(result.items().size());
        if (base.signum() > 0) {
            assertThat(result.abc().group(AbcClass.A).items()).isPositive();
            assertThat(result.items().get(0).cell()).startsWith("A");
        }
    }

    @Property
    void classes_followTheValues(@ForAll("rows") List<SlowAbcXyz.Row> rows) {
        List<AbcXyzItem<String>> items = classify(rows).items();
        for (int i = 1; i < items.size(); i++) {
            AbcItem<String> before = items.get(i - 1).abc();
            AbcItem<String> item = items.get(i).abc();
            assertThat(before.units()).isGreaterThanOrEqualTo(item.units());
            assertThat(before.abcClass()).isLessThanOrEqualTo(item.abcClass());
            if (before.units() == item.units()) {
                assertThat(before.abcClass()).isEqualTo(item.abcClass());
                assertThat(before.key()).isLessThan(item.key());
            }
        }
    }

    @Property
    void classes_itemAtOrBelowZeroAdded_stayAsTheyAre(
            @ForAll("rows") List<SlowAbcXyz.Row> rows, @ForAll @IntRange(min = 0, max = 9999) int below) {
        List<SlowAbcXyz.Row> more = new ArrayList<>(rows);
        // On a day of the window, so that the periods stay the same too.
        more.add(new SlowAbcXyz.Row("extra", rows.get(0).day(), BigDecimal.valueOf(-below)));
        Map<String, String> cells = cells(classify(more));
        cells.remove("extra");

        assertThat(cells).isEqualTo(cells(classify(rows)));
    }

    @Property
    void classes_windowExtendedBackwards_stayAsTheyAre(
            @ForAll("rows") List<SlowAbcXyz.Row> rows, @ForAll @IntRange(min = 1, max = 40) int months) {
        PeriodTable<String> table = table(rows);
        PeriodTable<String> longer = table.within(
                table.firstPeriod().orElseThrow().plus(-months),
                table.lastPeriod().orElseThrow());

        assertThat(numbers(ANALYSIS.classify(longer))).isEqualTo(numbers(ANALYSIS.classify(table)));
    }
}
