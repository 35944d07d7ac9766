package org.saleskit.analytics.abcxyz;

import java.math.BigDecimal;
import java.util.OptionalDouble;
import org.saleskit.analytics.abc.AbcClass;
import org.saleskit.analytics.xyz.XyzClass;

/** A cell of the matrix: the items that have both of its classes. Immutable. */
public final class AbcXyzCell {

    private final AbcClass abcClass;
    private final XyzClass xyzClass;
    private final int items;
    private final BigDecimal amount;
    private final OptionalDouble share;

    AbcXyzCell(AbcClass abcClass, XyzClass xyzClass, int items, BigDecimal amount, OptionalDouble share) {
        this.abcClass = abcClass;
        this.xyzClass = xyzClass;
        this.items = items;
        this.amount = amount;
        this.share = share;
    }

    /** {@return the row of the matrix} */
    public AbcClass abcClass() {
        return abcClass;
    }

    /** {@return the column of the matrix} */
    public XyzClass xyzClass() {
        return xyzClass;
    }

    /** {@return the labels of both classes, such as {@code AX}} */
    public String cell() {
        return abcClass.label() + xyzClass;
    }

    /** {@return how many items are in the cell} */
    public int items() {
        return items;
    }

    /** {@return the sum of their amounts, exact} */
    public BigDecimal amount() {
        return amount;
    }

    /** {@return their share of the base, 0..1; empty if the base is empty} */
    public OptionalDouble share() {
        return share;
    }

    /** {@return the cell with its items and amount} */
    @Override
    public String toString() {
        return cell() + "[items " + items + ", amount " + amount + "]";
    }
}
