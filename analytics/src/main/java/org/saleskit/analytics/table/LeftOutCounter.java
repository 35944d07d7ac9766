package org.saleskit.analytics.table;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import org.saleskit.analytics.internal.ExactSum;

/** Rows and exact sum of one group that is left out. */
final class LeftOutCounter {

    private long rows;
    private final ExactSum sum = new ExactSum();

    /** What came as a sum that need not fit in a long. */
    private BigInteger large = BigInteger.ZERO;

    void add(long moreRows, long units) {
        rows += moreRows;
        sum.add(units);
    }

    void add(long moreRows, BigInteger units) {
        rows += moreRows;
        large = large.add(units);
    }

    void add(LeftOutCounter other) {
        rows += other.rows;
        sum.add(other.sum);
        large = large.add(other.large);
    }

    /** The group, unless it is empty. */
    <K> Optional<LeftOut<K>> toGroup(LeftOutReason reason, List<K> keys, ValueUnit unit) {
        return rows == 0
                ? Optional.empty()
                : Optional.of(new LeftOut<>(
                        reason, keys, rows, new BigDecimal(sum.value().add(large), unit.scale())));
    }
}
