package org.saleskit.analytics.abcxyz;

import java.math.BigDecimal;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.RandomAccess;
import java.util.Set;
import java.util.TreeMap;
import org.saleskit.analytics.abc.AbcClass;
import org.saleskit.analytics.abc.AbcItem;
import org.saleskit.analytics.abc.AbcResult;
import org.saleskit.analytics.internal.math.ExactSum;
import org.saleskit.analytics.internal.math.Ratios;
import org.saleskit.analytics.table.LeftOut;
import org.saleskit.analytics.table.PeriodTable;
import org.saleskit.analytics.xyz.XyzClass;
import org.saleskit.analytics.xyz.XyzItem;
import org.saleskit.analytics.xyz.XyzResult;
import org.saleskit.core.time.CalendarPeriod;

/**
 * The cells of all items, the matrix and what was left out. Immutable.
 *
 * @param <K> the key
 */
public final class AbcXyzResult<K> {

    private final AbcXyzAnalysis analysis;
    private final AbcResult<K> abc;
    private final XyzResult<K> xyz;
    private final List<AbcXyzItem<K>> items;
    private final List<AbcXyzCell> matrix;

    AbcXyzResult(AbcXyzAnalysis analysis, PeriodTable<K> table, AbcResult<K> abc, XyzResult<K> xyz) {
        this.analysis = analysis;
        this.abc = abc;
        this.xyz = xyz;
        this.items = new Items<>(analysis, abc, xyz, places(table, abc));
        this.matrix = crossTable();
    }

    /** For each item of ABC analysis its place in the table. Keys of a table are in their natural order. */
    @SuppressWarnings("unchecked")
    private static <K> int[] places(PeriodTable<K> table, AbcResult<K> abc) {
        Comparator<K> order = (Comparator<K>) Comparator.naturalOrder();
        return abc.items().stream()
                .mapToInt(item -> Collections.binarySearch(table.keys(), item.key(), order))
                .toArray();
    }

    private List<AbcXyzCell> crossTable() {
        List<AbcClass> rows = abc.analysis().classes();
        Set<XyzClass> columns = EnumSet.of(XyzClass.X, XyzClass.Y, XyzClass.Z);
        Map<AbcClass, Map<XyzClass, Sum>> sums = new TreeMap<>();
        rows.forEach(row -> sums.put(row, new EnumMap<>(XyzClass.class)));
        for (AbcXyzItem<K> item : items) {
            Map<XyzClass, Sum> row = sums.get(item.abc().abcClass());
            if (row != null) {
                columns.add(item.xyz().xyzClass());
                row.computeIfAbsent(item.xyz().xyzClass(), absent -> new Sum())
                        .add(item.abc().countedUnits());
            }
        }
        List<AbcXyzCell> cells = new ArrayList<>();
        sums.forEach((row, byColumn) ->
                columns.forEach(column -> cells.add(cell(row, column, byColumn.getOrDefault(column, new Sum())))));
        return Collections.unmodifiableList(cells);
    }

    private AbcXyzCell cell(AbcClass row, XyzClass column, Sum members) {
        BigDecimal amount = new BigDecimal(members.units.value(), abc.unit().scale());
        OptionalDouble share =
                abc.isBaseEmpty() ? OptionalDouble.empty() : OptionalDouble.of(Ratios.of(amount, abc.baseTotal()));
        return new AbcXyzCell(
                row, column, members.items, amount, share, analysis.policies().policy(row, column));
    }

    /** What a cell has. */
    private static final class Sum {
        private int items;
        private final ExactSum units = new ExactSum();

        void add(long amount) {
            items++;
            units.add(amount);
        }
    }

    private static final class Items<K> extends AbstractList<AbcXyzItem<K>> implements RandomAccess {
        private final AbcXyzAnalysis analysis;
        private final List<AbcItem<K>> abc;
        private final List<XyzItem<K>> xyz;
        private final int[] places;

        Items(AbcXyzAnalysis analysis, AbcResult<K> abc, XyzResult<K> xyz, int[] places) {
            this.analysis = analysis;
            this.abc = abc.items();
            this.xyz = xyz.items();
            this.places = places;
        }

        @Override
        public AbcXyzItem<K> get(int index) {
            return new AbcXyzItem<>(abc.get(index), xyz.get(places[index]), analysis.policies());
        }

        @Override
        public int size() {
            return places.length;
        }
    }

    /** {@return the analysis, with the options used} */
    public AbcXyzAnalysis analysis() {
        return analysis;
    }

    /** {@return the result of ABC analysis alone} */
    public AbcResult<K> abc() {
        return abc;
    }

    /** {@return the result of XYZ analysis alone} */
    public XyzResult<K> xyz() {
        return xyz;
    }

    /** {@return the first period of the table's window; empty if the table has none} */
    public Optional<CalendarPeriod> firstPeriod() {
        return abc.firstPeriod();
    }

    /** {@return the last period of the table's window; empty if the table has none} */
    public Optional<CalendarPeriod> lastPeriod() {
        return abc.lastPeriod();
    }

    /**
     * {@return all items by descending amount, then key, also those outside the base, made when they are asked for;
     * unmodifiable}
     */
    public List<AbcXyzItem<K>> items() {
        return items;
    }

    /**
     * {@return the item of a key, if the table had it}
     *
     * @param key a key
     */
    public Optional<AbcXyzItem<K>> item(K key) {
        return abc.item(Objects.requireNonNull(key, "key"))
                .map(item -> new AbcXyzItem<>(item, xyz.item(key).orElseThrow(), analysis.policies()));
    }

    /**
     * {@return the cells of the matrix row by row: every class of the ABC analysis with X, Y, Z and any other class that
     * its items have; also cells without items; unmodifiable}
     */
    public List<AbcXyzCell> matrix() {
        return matrix;
    }

    /**
     * {@return what has no part in the matrix: rows outside the window of the table, items that net to zero, items below
     * zero; unmodifiable} A group without rows is not listed.
     */
    public List<LeftOut<K>> leftOut() {
        return abc.leftOut();
    }

    /** {@return the cells that have items} */
    @Override
    public String toString() {
        return "AbcXyzResult" + matrix.stream().filter(cell -> cell.items() > 0).toList();
    }
}
