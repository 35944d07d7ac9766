package org.saleskit.analytics.refusal;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import org.saleskit.core.stats.Proportion;
import org.saleskit.core.stats.ProportionDifference;

/**
 * One cell of a table of refusals: how many there are, how many were to be expected, and what that says. Formulas and symbols
 * are those of {@link ReasonTable}. Immutable.
 *
 * @param <R> the key of a row, such as a rep
 * @param <C> the key of a column, such as a reason
 * @param <M> the identifier of a refusal
 */
public final class ReasonCell<R, C, M> {

    /** What the counts say. */
    public enum Reading {
        /** This row hears this reason more often than the others do. */
        MORE_OFTEN,
        /** This row hears this reason less often than the others do. */
        LESS_OFTEN,
        /** No difference is shown; that is not a proof that there is none. */
        NOT_SHOWN,
        /** Too few refusals in the row, the column, or outside of one of them. */
        TOO_FEW,
        /** It takes no part in the tests: refusals without a reason, if only those with one are tested. */
        NOT_TESTED
    }

    /** How the probability was found. */
    public enum Method {
        /** From the normal distribution of the residual. */
        NORMAL,
        /** By Fisher's exact test, two-sided. */
        EXACT,
        /** There is none. */
        NONE
    }

    private final ReasonTable options;
    private final Optional<R> row;
    private final Optional<C> column;
    private final CellCounts counts;
    private final boolean tested;
    private final List<M> members;
    private final OptionalDouble p;
    private final OptionalDouble adjusted;

    ReasonCell(
            ReasonTable options,
            Optional<R> row,
            Optional<C> column,
            CellCounts counts,
            boolean tested,
            List<M> members) {
        this.options = options;
        this.row = row;
        this.column = column;
        this.counts = counts;
        this.tested = tested;
        this.members = members;
        this.p = tested && counts.isEnough(options.leastRefusals())
                ? OptionalDouble.of(counts.p())
                : OptionalDouble.empty();
        this.adjusted = OptionalDouble.empty();
    }

    private ReasonCell(ReasonCell<R, C, M> cell, double adjusted) {
        this.options = cell.options;
        this.row = cell.row;
        this.column = cell.column;
        this.counts = cell.counts;
        this.tested = cell.tested;
        this.members = cell.members;
        this.p = cell.p;
        this.adjusted = OptionalDouble.of(adjusted);
    }

    ReasonCell<R, C, M> withAdjusted(double q) {
        return new ReasonCell<>(this, q);
    }

    /** {@return the key of the row; empty for refusals whose row is not known} */
    public Optional<R> row() {
        return row;
    }

    /** {@return the key of the column; empty for refusals without a reason} */
    public Optional<C> column() {
        return column;
    }

    /** {@return o, the number of refusals} */
    public long count() {
        return counts.count();
    }

    /** {@return the refusals, in order; empty if the table was made of counts; unmodifiable} */
    public List<M> members() {
        return members;
    }

    /**
     * {@return e, how many were to be expected if the reason did not depend on the row; empty if there is no refusal, or if
     * the cell takes no part in the tests}
     */
    public OptionalDouble expected() {
        return tested ? counts.expected() : OptionalDouble.empty();
    }

    /**
     * {@return the adjusted standardised residual; empty if the row or the column has none or all of the refusals, or if the
     * cell takes no part in the tests}
     */
    public OptionalDouble residual() {
        return tested ? counts.residual() : OptionalDouble.empty();
    }

    /** {@return the refusals of this cell, of those in its row that are tested with it} */
    public Proportion share() {
        return counts.ofRow();
    }

    /** {@return the refusals in the column of this cell that are in other rows, of all in other rows} */
    public Proportion shareOfOthers() {
        return counts.ofOtherRows();
    }

    /** {@return by how much this row hears this reason more often than the others do: the size of the difference} */
    public ProportionDifference difference() {
        return ProportionDifference.of(share(), shareOfOthers());
    }

    /** {@return how the probability was found} */
    public Method method() {
        if (p.isEmpty()) {
            return Method.NONE;
        }
        return counts.isSmall() ? Method.EXACT : Method.NORMAL;
    }

    /** {@return how likely such a residual is, if the reason does not depend on the row; empty unless the cell is tested} */
    public OptionalDouble p() {
        return p;
    }

    /** {@return q, the probability adjusted for the number of cells tested; empty unless the cell is tested} */
    public OptionalDouble adjusted() {
        return adjusted;
    }

    /** {@return what the counts say} */
    public Reading reading() {
        if (!tested) {
            return Reading.NOT_TESTED;
        }
        if (adjusted.isEmpty()) {
            return Reading.TOO_FEW;
        }
        if (adjusted.getAsDouble() > options.falseDiscoveryRate()) {
            return Reading.NOT_SHOWN;
        }
        return counts.excess() > 0 ? Reading.MORE_OFTEN : Reading.LESS_OFTEN;
    }

    /** {@return whether a difference is shown} */
    public boolean isMarked() {
        return reading() == Reading.MORE_OFTEN || reading() == Reading.LESS_OFTEN;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ReasonCell<?, ?, ?> that
                && options.equals(that.options)
                && row.equals(that.row)
                && column.equals(that.column)
                && counts.equals(that.counts)
                && tested == that.tested
                && members.equals(that.members)
                && p.equals(that.p)
                && adjusted.equals(that.adjusted);
    }

    @Override
    public int hashCode() {
        return Objects.hash(row, column, counts, members);
    }

    /** {@return keys, counts and reading} */
    @Override
    public String toString() {
        return "ReasonCell[" + row.map(String::valueOf).orElse("-") + ", "
                + column.map(String::valueOf).orElse("-") + ", " + share() + ", others " + shareOfOthers() + ", "
                + reading() + "]";
    }
}
