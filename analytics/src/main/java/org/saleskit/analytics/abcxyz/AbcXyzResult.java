package org.saleskit.analytics.abcxyz;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.Maps;
import com.google.common.collect.Multimaps;
import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.saleskit.analytics.abc.AbcClass;
import org.saleskit.analytics.abc.AbcResult;
import org.saleskit.analytics.internal.Ratios;
import org.saleskit.analytics.table.LeftOut;
import org.saleskit.analytics.xyz.XyzClass;
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
    private final Map<K, AbcXyzItem<K>> byKey;
    private final List<AbcXyzCell> matrix;

    AbcXyzResult(AbcXyzAnalysis analysis, AbcResult<K> abc, XyzResult<K> xyz) {
        this.analysis = analysis;
        this.abc = abc;
        this.xyz = xyz;
        this.items = abc.items().stream()
                .map(item -> new AbcXyzItem<>(item, xyz.item(item.key()).orElseThrow()))
                .toList();
        this.byKey = Maps.uniqueIndex(items, AbcXyzItem::key);
        this.matrix = crossTable();
    }

    private List<AbcXyzCell> crossTable() {
        Set<XyzClass> columns = EnumSet.of(XyzClass.X, XyzClass.Y, XyzClass.Z);
        items.stream()
                .filter(item -> item.abc().abcClass().isInBase())
                .forEach(item -> columns.add(item.xyz().xyzClass()));
        ImmutableListMultimap<String, AbcXyzItem<K>> members = Multimaps.index(items, AbcXyzItem::cell);
        ImmutableList.Builder<AbcXyzCell> cells = ImmutableList.builder();
        for (AbcClass row : abc.analysis().classes()) {
            for (XyzClass column : columns) {
                cells.add(cell(row, column, members.get(row.label() + column)));
            }
        }
        return cells.build();
    }

    private AbcXyzCell cell(AbcClass row, XyzClass column, List<AbcXyzItem<K>> members) {
        // The sum is part of the base, which fits in a long.
        long units =
                members.stream().mapToLong(item -> item.abc().countedUnits()).sum();
        BigDecimal amount = abc.unit().toDecimal(units);
        OptionalDouble share = abc.isBaseEmpty()
                ? OptionalDouble.empty()
                : OptionalDouble.of(Ratios.of(units, abc.unit().toUnits(abc.baseTotal())));
        return new AbcXyzCell(row, column, members.size(), amount, share);
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

    /** {@return all items by descending amount, then key, also those outside the base; unmodifiable} */
    public List<AbcXyzItem<K>> items() {
        return items;
    }

    /**
     * {@return the item of a key, if the table had it}
     *
     * @param key a key
     */
    public Optional<AbcXyzItem<K>> item(K key) {
        return Optional.ofNullable(byKey.get(Objects.requireNonNull(key, "key")));
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
