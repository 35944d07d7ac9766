package org.saleskit.analytics.refusal;

import java.util.OptionalDouble;
import org.saleskit.analytics.internal.math.Normal;
import org.saleskit.analytics.internal.significance.FisherExact;
import org.saleskit.core.stats.Proportion;

/** A cell against the rest: its count, that of its row, of its column, and of all. The formulas are those of the table. */
record CellCounts(long count, long row, long column, long total) {

    Proportion ofRow() {
        return Proportion.of(count, row);
    }

    Proportion ofOtherRows() {
        return Proportion.of(column - count, total - row);
    }

    /** Empty if there is no refusal at all. */
    OptionalDouble expected() {
        return total == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) row * column / total);
    }

    /** Empty if the row or the column has none or all of the refusals. */
    OptionalDouble residual() {
        double spread = ((double) row * column) * ((double) (total - row) * (total - column));
        return spread == 0 ? OptionalDouble.empty() : OptionalDouble.of(excess() * Math.sqrt(total / spread));
    }

    /** o N − R C, exact: above zero if there are more than expected. */
    long excess() {
        return Math.subtractExact(Math.multiplyExact(count, total), Math.multiplyExact(row, column));
    }

    boolean isEnough(int least) {
        return Math.min(shorter(row), shorter(column)) >= least;
    }

    /** Whether one of the four expected counts is small. */
    boolean isSmall() {
        return (double) shorter(row) * shorter(column) < (double) ReasonTable.LEAST_EXPECTED * total;
    }

    private long shorter(long part) {
        return Math.min(part, total - part);
    }

    /** Of a cell with a residual. */
    double p() {
        return isSmall()
                ? FisherExact.twoSided(count, row, column, total)
                : Normal.twoSidedProbability(residual().orElseThrow());
    }
}
