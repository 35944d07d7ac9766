package org.saleskit.analytics.abc;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.OptionalDouble;

/**
 * An item with its class and the numbers that made it. Immutable.
 *
 * @param <K> the key
 */
public final class AbcItem<K> {

    private final NetValue<K> value;
    private final AbcBase base;
    private final AbcClass abcClass;
    private final int rank;
    private final long before;
    private final long beforeTie;

    AbcItem(NetValue<K> value, AbcBase base, int rank, long before, long beforeTie) {
        this.value = value;
        this.base = base;
        this.abcClass = classOf(value.units(), base, beforeTie);
        this.rank = rank;
        this.before = before;
        this.beforeTie = beforeTie;
    }

    private static AbcClass classOf(long units, AbcBase base, long beforeTie) {
        if (units > 0) {
            return base.classAfter(beforeTie);
        }
        return units == 0 ? AbcClass.NONE : AbcClass.NEGATIVE;
    }

    /** {@return the key} */
    public K key() {
        return value.key();
    }

    /** {@return the net value over the window; returns are netted} */
    public BigDecimal amount() {
        return base.unit().toDecimal(value.units());
    }

    /** {@return the net value in units of {@link AbcResult#unit}} */
    public long units() {
        return value.units();
    }

    /** {@return how many rows the value is the sum of} */
    public long rows() {
        return value.rows();
    }

    /** {@return the class, or the group of an item outside the base} */
    public AbcClass abcClass() {
        return abcClass;
    }

    /** {@return the place of the item among all items, by amount and then by key, from 1} */
    public int rank() {
        return rank;
    }

    /** {@return the share of the base, 0..1; empty for an item outside the base} */
    public OptionalDouble share() {
        return share(value.units());
    }

    /** {@return the share of the base that the items before this one have, 0..1; empty for an item outside the base} */
    public OptionalDouble shareBefore() {
        return share(before);
    }

    /**
     * {@return the share of the base that the items with a greater amount have, 0..1; empty for an item outside the base}
     * It decides the class, and differs from {@link #shareBefore} only after the first of several equal amounts.
     */
    public OptionalDouble shareBeforeTie() {
        return share(beforeTie);
    }

    private OptionalDouble share(long units) {
        return abcClass.isInBase() ? base.share(units) : OptionalDouble.empty();
    }

    boolean isTied() {
        return before != beforeTie;
    }

    long unitsBeforeTie() {
        return beforeTie;
    }

    AbcBase base() {
        return base;
    }

    /**
     * {@return why the item has its class, in words, from the numbers of this item} Such as "B because 81.3% of the total
     * comes from items before it; A ends at 80%".
     *
     * @param locale the language, Russian or else English, and the form of the numbers
     */
    public String explain(Locale locale) {
        return AbcExplanation.of(this, locale);
    }

    /** {@return key, amount and class} */
    @Override
    public String toString() {
        return "AbcItem[" + key() + ", " + amount() + ", " + abcClass + "]";
    }
}
