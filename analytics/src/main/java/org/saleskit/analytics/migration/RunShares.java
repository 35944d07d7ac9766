package org.saleskit.analytics.migration;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.saleskit.analytics.abc.AbcItem;
import org.saleskit.analytics.abc.AbcResult;
import org.saleskit.analytics.abc.TieRule;
import org.saleskit.core.stats.Fraction;

/** The base of one run as sums, to ask which share would come before an item if it had another value. */
final class RunShares<K> {

    private final AbcResult<K> run;
    private final List<AbcItem<K>> base;
    private final boolean keepTogether;

    /** The sum of what the items before each place count; one more than there are items. */
    private final long[] before;

    RunShares(AbcResult<K> run) {
        this.run = run;
        this.base = run.items().subList(0, run.baseItems());
        this.keepTogether = run.analysis().tieRule() == TieRule.KEEP_TOGETHER;
        this.before = new long[base.size() + 1];
        for (int place = 0; place < base.size(); place++) {
            // The run has found that no sum on the way leaves the range of a long.
            before[place + 1] = before[place] + base.get(place).countedUnits();
        }
    }

    /** The item of a key, if it is in the base. */
    Optional<AbcItem<K>> inBase(K key) {
        return run.item(key).filter(item -> item.abcClass().isInBase());
    }

    /** What all items of the base but this one count. */
    long othersOf(AbcItem<K> own) {
        return before[base.size()] - own.countedUnits();
    }

    /** The share before the item of this run if it counted so many units; empty if there would be no total. */
    Optional<Fraction> shareBefore(AbcItem<K> own, long units) {
        BigInteger total = BigInteger.valueOf(othersOf(own)).add(BigInteger.valueOf(units));
        if (total.signum() <= 0) {
            return Optional.empty();
        }
        long ahead = before[placesAhead(own.key(), units)];
        long others = own.countedUnits() > units ? ahead - own.countedUnits() : ahead;
        return Optional.of(Fraction.of(BigDecimal.valueOf(others), new BigDecimal(total)));
    }

    /** How many items of the base come before a value and key. */
    private int placesAhead(K key, long units) {
        int low = 0;
        int high = base.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (isAhead(base.get(middle), key, units)) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private boolean isAhead(AbcItem<K> item, K key, long units) {
        if (item.countedUnits() != units || keepTogether) {
            return item.countedUnits() > units;
        }
        // The items of a run are in the natural order of their keys where amounts are equal.
        @SuppressWarnings("unchecked")
        Comparator<K> order = (Comparator<K>) Comparator.naturalOrder();
        return order.compare(item.key(), key) < 0;
    }
}
