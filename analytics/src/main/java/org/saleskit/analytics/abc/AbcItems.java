package org.saleskit.analytics.abc;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.AbstractList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.RandomAccess;
import org.saleskit.analytics.internal.keys.DescendingOrder;
import org.saleskit.analytics.internal.math.ExactSum;
import org.saleskit.analytics.internal.math.Ratios;
import org.saleskit.analytics.table.ValueUnit;
import org.saleskit.core.internal.Checks;

/**
 * The items of a result in their order, as columns: 37 bytes for each beyond its key. An {@link AbcItem} is made when it
 * is asked for.
 *
 * <p>An index is the place of a key in the order of keys, a place that of an item in the result.
 */
final class AbcItems<K> {

    /** Enough digits to tell any two sums of longs apart after division. */
    private static final MathContext PRECISION = new MathContext(40);

    final AbcAnalysis analysis;
    final ValueUnit unit;
    final ClassLimits limits;
    final long total;
    final int baseItems;
    private final List<K> keys;
    private final long[] units;
    private final long[] rows;
    private final int[] indices;
    private final int[] places;
    private final long[] before;
    private final int[] firstOfTie;
    private final byte[] classes;

    AbcItems(AbcAnalysis analysis, AbcSource<K> source) {
        this.analysis = analysis;
        this.unit = source.unit;
        this.keys = source.keys;
        this.units = source.units;
        this.rows = source.rows;
        NegativeRule negatives = analysis.negativeRule();
        long[] counted = Arrays.stream(units).map(negatives::counted).toArray();
        this.total = baseTotal(negatives, units, counted);
        // Without a base nothing counts, and the groups outside it stand by their net amounts.
        this.indices = DescendingOrder.of(total == 0 ? units : counted);
        this.baseItems = total == 0
                ? 0
                : (int) Arrays.stream(units).filter(negatives::isInBase).count();
        long[] base = new long[baseItems];
        for (int place = 0; place < baseItems; place++) {
            base[place] = counted[indices[place]];
        }
        this.limits = ClassLimits.of(analysis, base, total);
        this.places = new int[indices.length];
        for (int place = 0; place < indices.length; place++) {
            places[indices[place]] = place;
        }
        this.before = new long[indices.length];
        this.firstOfTie = new int[indices.length];
        this.classes = new byte[indices.length];
        classifyBase(base, analysis.tieRule() == TieRule.KEEP_TOGETHER);
        for (int place = baseItems; place < indices.length; place++) {
            before[place] = total;
            firstOfTie[place] = place;
            classes[place] = (byte) (units(place) < 0 ? AbcClass.NEGATIVE : AbcClass.NONE).order();
        }
    }

    /** What the items of the base count together; 0 if no item counts more than zero. */
    private static long baseTotal(NegativeRule negatives, long[] units, long[] counted) {
        ExactSum above = new ExactSum();
        ExactSum all = new ExactSum();
        for (int i = 0; i < units.length; i++) {
            above.add(Math.max(counted[i], 0));
            if (negatives.isInBase(units[i])) {
                all.add(counted[i]);
            }
        }
        // No sum on the way is greater than this one.
        long greatest = above.toLong("total of the items above zero");
        BigInteger total = all.value();
        Checks.check(
                greatest == 0 || total.signum() > 0,
                "total of all items",
                "be above zero if negative items are in the base",
                total + " units");
        return greatest == 0 ? 0 : total.longValueExact();
    }

    private void classifyBase(long[] base, boolean keepTogether) {
        long sum = 0;
        int rank = 0;
        for (int place = 0; place < base.length; place++) {
            boolean tied = place > 0 && base[place] == base[place - 1];
            before[place] = sum;
            firstOfTie[place] = tied ? firstOfTie[place - 1] : place;
            if (!tied || !keepTogether) {
                rank = limits.rank(rank, place, sum, base[place]);
            }
            classes[place] = (byte) rank;
            sum += base[place];
        }
    }

    /** The items that the result shows: all of them, or those of the base. */
    List<AbcItem<K>> shown() {
        return new Shown<>(this, analysis.negativeRule() == NegativeRule.DROP ? baseItems : indices.length);
    }

    /** The place of a key, or -1. */
    int placeOf(K key) {
        // Keys of a table and of rows alike are in their natural order.
        @SuppressWarnings("unchecked")
        Comparator<K> order = (Comparator<K>) Comparator.naturalOrder();
        int index = Collections.binarySearch(keys, key, order);
        return index < 0 ? -1 : places[index];
    }

    K key(int place) {
        return keys.get(indices[place]);
    }

    long units(int place) {
        return units[indices[place]];
    }

    long counted(int place) {
        return analysis.negativeRule().counted(units(place));
    }

    long rows(int place) {
        return rows[indices[place]];
    }

    long before(int place) {
        return before[place];
    }

    int firstOfTie(int place) {
        return firstOfTie[place];
    }

    AbcClass abcClass(int place) {
        return AbcClass.ofOrder(classes[place]);
    }

    OptionalDouble share(long units) {
        return total == 0 ? OptionalDouble.empty() : OptionalDouble.of(Ratios.of(units, total));
    }

    BigDecimal exactShare(BigInteger units) {
        return new BigDecimal(units).divide(BigDecimal.valueOf(total), PRECISION);
    }

    /** The sums of all classes and of the groups outside the base. */
    List<AbcGroup> groups() {
        ExactSum[] sums = new ExactSum[AbcClass.NEGATIVE.order() + 1];
        Arrays.setAll(sums, order -> new ExactSum());
        int[] members = new int[sums.length];
        int shown = shown().size();
        for (int place = 0; place < shown; place++) {
            sums[classes[place]].add(place < baseItems ? counted(place) : units(place));
            members[classes[place]]++;
        }
        ImmutableList.Builder<AbcGroup> groups = ImmutableList.builder();
        for (int order = 0; order < sums.length; order++) {
            if (order <= limits.count() || order >= AbcClass.LETTERS) {
                groups.add(group(AbcClass.ofOrder(order), members[order], sums[order]));
            }
        }
        return groups.build();
    }

    private AbcGroup group(AbcClass abcClass, int members, ExactSum sum) {
        OptionalDouble share =
                abcClass.isInBase() ? share(sum.toLong("sum of class " + abcClass)) : OptionalDouble.empty();
        return new AbcGroup(abcClass, members, new BigDecimal(sum.value(), unit.scale()), share);
    }

    /** Items made when they are asked for. */
    private static final class Shown<K> extends AbstractList<AbcItem<K>> implements RandomAccess {
        private final AbcItems<K> items;
        private final int size;

        Shown(AbcItems<K> items, int size) {
            this.items = items;
            this.size = size;
        }

        @Override
        public AbcItem<K> get(int place) {
            return new AbcItem<>(items, Objects.checkIndex(place, size));
        }

        @Override
        public int size() {
            return size;
        }
    }
}
