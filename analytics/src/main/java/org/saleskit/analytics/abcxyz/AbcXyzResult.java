package org.saleskit.analytics.abcxyz;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.saleskit.analytics.abc.AbcClass;
import org.saleskit.analytics.abc.AbcItem;
import org.saleskit.analytics.abc.AbcResult;
import org.saleskit.analytics.internal.Ratios;
import org.saleskit.analytics.table.LeftOut;
import org.saleskit.analytics.table.LeftOutReason;
import org.saleskit.analytics.xyz.XyzClass;
import org.saleskit.analytics.xyz.XyzResult;

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
    private final Map<K, AbcXyzItem<K>> byKey = new HashMap<>();
    private final List<AbcXyzCell> matrix;
    private final List<LeftOut<K>> leftOut;

    AbcXyzResult(AbcXyzAnalysis analysis, AbcResult<K> abc, XyzResult<K> xyz, List<LeftOut<K>> outsideWindow) {
        this.analysis = analysis;
        this.abc = abc;
        this.xyz = xyz;
        this.items = abc.items().stream()
                .map(item -> new AbcXyzItem<>(item, xyz.item(item.key()).orElseThrow()))
                .toList();
        items.forEach(item -> byKey.put(item.key(), item));
        this.matrix = crossTable();
        List<LeftOut<K>> groups = new ArrayList<>(outsideWindow);
        group(AbcClass.NONE, LeftOutReason.NONE).ifPresent(groups::add);
        group(AbcClass.NEGATIVE, LeftOutReason.NEGATIVE).ifPresent(groups::add);
        this.leftOut = List.copyOf(groups);
    }

    private List<AbcXyzCell> crossTable() {
        Set<XyzClass> columns = EnumSet.of(XyzClass.X, XyzClass.Y, XyzClass.Z);
        items.stream()
                .filter(item -> item.abc().abcClass().isInBase())
                .forEach(item -> columns.add(item.xyz().xyzClass()));
        List<AbcXyzCell> cells = new ArrayList<>();
        for (AbcClass row : abc.analysis().classes()) {
            for (XyzClass column : columns) {
                cells.add(cell(row, column));
            }
        }
        return List.copyOf(cells);
    }

    private AbcXyzCell cell(AbcClass row, XyzClass column) {
        int count = 0;
        // The sum is part of the base, which fits in a long.
        long units = 0;
        for (AbcXyzItem<K> item : items) {
            if (item.abc().abcClass().equals(row) && item.xyz().xyzClass() == column) {
                count++;
                units += item.abc().units();
            }
        }
        BigDecimal amount = abc.unit().toDecimal(units);
        OptionalDouble share = abc.isBaseEmpty()
                ? OptionalDouble.empty()
                : OptionalDouble.of(Ratios.of(units, abc.unit().toUnits(abc.baseTotal())));
        return new AbcXyzCell(row, column, count, amount, share);
    }

    private Optional<LeftOut<K>> group(AbcClass outside, LeftOutReason reason) {
        List<AbcItem<K>> members = abc.items().stream()
                .filter(item -> item.abcClass().equals(outside))
                .toList();
        if (members.isEmpty()) {
            return Optional.empty();
        }
        // The items of XYZ are in the order of the keys.
        List<K> keys = xyz.items().stream()
                .map(item -> item.key())
                .filter(key -> abc.item(key).orElseThrow().abcClass().equals(outside))
                .toList();
        long rows = members.stream().mapToLong(AbcItem::rows).sum();
        return Optional.of(new LeftOut<>(reason, keys, rows, abc.group(outside).amount()));
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
        return leftOut;
    }

    /** {@return the cells that have items} */
    @Override
    public String toString() {
        return "AbcXyzResult" + matrix.stream().filter(cell -> cell.items() > 0).toList();
    }
}
