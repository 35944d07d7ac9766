package org.saleskit.analytics.abc;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.OptionalDouble;
import org.saleskit.analytics.internal.Ratios;
import org.saleskit.analytics.table.ValueUnit;

/** What all items of a result share: the unit, the base and its limits in units. */
record AbcBase(ValueUnit unit, List<BigDecimal> thresholds, long total, List<Long> limits) {

    /** Enough digits to tell any two sums of longs apart after division. */
    private static final MathContext PRECISION = new MathContext(40);

    /** The class of an item of the base with so much before it. */
    AbcClass classAfter(long before) {
        int rank = 0;
        while (rank < limits.size() && before >= limits.get(rank)) {
            rank++;
        }
        return AbcClass.ofRank(rank);
    }

    OptionalDouble share(long units) {
        return total == 0 ? OptionalDouble.empty() : OptionalDouble.of(Ratios.of(units, total));
    }

    BigDecimal exactShare(long units) {
        return BigDecimal.valueOf(units).divide(BigDecimal.valueOf(total), PRECISION);
    }
}
