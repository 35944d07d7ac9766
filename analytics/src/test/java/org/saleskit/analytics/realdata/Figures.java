package org.saleskit.analytics.realdata;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.saleskit.analytics.abc.AbcClass;
import org.saleskit.analytics.abc.AbcGroup;
import org.saleskit.analytics.abc.AbcResult;
import org.saleskit.analytics.abcxyz.AbcXyzCell;
import org.saleskit.analytics.abcxyz.AbcXyzResult;
import org.saleskit.analytics.table.LeftOut;
import org.saleskit.analytics.table.PeriodTable;
import org.saleskit.analytics.xyz.XyzClass;
import org.saleskit.analytics.xyz.XyzResult;

/** Results as one line of counts, and what has to hold of all of them. */
final class Figures {

    private Figures() {}

    /** Items per class, such as {@code "A 3, B 5, C 9, NEGATIVE 1"}; groups outside the base only if they have items. */
    static String of(AbcResult<?> result) {
        return result.groups().stream()
                .filter(group -> group.abcClass().isInBase() || group.items() > 0)
                .map(group -> group.abcClass() + " " + group.items())
                .collect(Collectors.joining(", "));
    }

    /** Items per class, such as {@code "Z 7, NEW 2"}; classes without items are left out. */
    static String of(XyzResult<?> result) {
        return Arrays.stream(XyzClass.values())
                .filter(xyz -> result.count(xyz) > 0)
                .map(xyz -> xyz + " " + result.count(xyz))
                .collect(Collectors.joining(", "));
    }

    /** Items per cell, such as {@code "AZ 3, BZ 5"}; cells without items are left out. */
    static String matrixOf(AbcXyzResult<?> result) {
        return result.matrix().stream()
                .filter(cell -> cell.items() > 0)
                .map(cell -> cell.cell() + " " + cell.items())
                .collect(Collectors.joining(", "));
    }

    /** Nothing is lost on the way from the rows to the classes, and amounts add up at each step. */
    static <K> void assertNothingIsLost(
            AbcXyzResult<K> result, PeriodTable<K> table, int rowsRead, BigDecimal amountRead) {
        assertThat(table.rows() + rowsOf(table)).as("rows").isEqualTo(rowsRead);
        assertThat(table.leftOut().stream().map(LeftOut::amount).reduce(table.totalAmount(), BigDecimal::add))
                .as("amount")
                .isEqualByComparingTo(amountRead);

        AbcResult<K> abc = result.abc();
        assertThat(abc.items()).hasSize(table.keys().size());
        assertThat(abc.groups().stream().mapToInt(AbcGroup::items).sum())
                .isEqualTo(abc.items().size());
        assertThat(sum(abc)).as("amounts of the groups").isEqualByComparingTo(table.totalAmount());
        assertThat(abc.baseTotal().add(abc.group(AbcClass.NEGATIVE).amount()))
                .as("base and negative items")
                .isEqualByComparingTo(table.totalAmount());

        assertThat(Arrays.stream(XyzClass.values())
                        .mapToInt(result.xyz()::count)
                        .sum())
                .isEqualTo(table.keys().size());
        assertThat(result.matrix().stream().mapToInt(AbcXyzCell::items).sum()).isEqualTo(abc.baseItems());
        assertThat(result.matrix().stream().map(AbcXyzCell::amount).reduce(BigDecimal.ZERO, BigDecimal::add))
                .as("amounts of the cells")
                .isEqualByComparingTo(abc.baseTotal());
    }

    private static long rowsOf(PeriodTable<?> table) {
        return table.leftOut().stream().mapToLong(LeftOut::rows).sum();
    }

    private static BigDecimal sum(AbcResult<?> abc) {
        return abc.groups().stream().map(AbcGroup::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
