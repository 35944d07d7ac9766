package org.saleskit.analytics.abc;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.OptionalDouble;

/**
 * An item with its class and the numbers that made it: a view of one line of the {@link AbcResult}. Immutable.
 *
 * @param <K> the key
 */
public final class AbcItem<K> {

    private final AbcItems<K> items;
    private final int place;

    AbcItem(AbcItems<K> items, int place) {
        this.items = items;
        this.place = place;
    }

    /** {@return the key} */
    public K key() {
        return items.key(place);
    }

    /** {@return the net value over the window; returns are netted, or ignored under {@link NegativeRule#GROSS_SALES}} */
    public BigDecimal amount() {
        return items.unit.toDecimal(units());
    }

    /** {@return the net value in units of {@link AbcResult#unit}} */
    public long units() {
        return items.units(place);
    }

    /**
     * {@return what the item counts in order and shares, in units} It differs from {@link #units} only for items below zero
     * under {@link NegativeRule#CLAMP_TO_ZERO} and {@link NegativeRule#ABSOLUTE}.
     */
    public long countedUnits() {
        return items.counted(place);
    }

    /** {@return how many rows the value is the sum of} */
    public long rows() {
        return items.rows(place);
    }

    /** {@return the class, or the group of an item outside the base} */
    public AbcClass abcClass() {
        return items.abcClass(place);
    }

    /** {@return the place of the item among all items, by what it counts and then by key, from 1} */
    public int rank() {
        return place + 1;
    }

    /** {@return the share of the base; empty for an item outside the base} */
    public OptionalDouble share() {
        return share(items.counted(place));
    }

    /** {@return the share of the base that the items before this one have; empty for an item outside the base} */
    public OptionalDouble shareBefore() {
        return share(items.before(place));
    }

    /**
     * {@return the share of the base that the items with a greater amount have; empty for an item outside the base} It
     * differs from {@link #shareBefore} only after the first of several equal amounts.
     */
    public OptionalDouble shareBeforeTie() {
        return share(items.before(items.firstOfTie(place)));
    }

    /** {@return the share of the base that this item and those before it have; empty for an item outside the base} */
    public OptionalDouble shareWith() {
        // A sum is part of the greatest one, which fits in a long.
        return share(items.before(place) + items.counted(place));
    }

    private OptionalDouble share(long units) {
        return place < items.baseItems ? items.share(units) : OptionalDouble.empty();
    }

    /** The item that decides: the first of several equal ones, if those stay together. */
    int decidingPlace() {
        return items.analysis.tieRule() == TieRule.KEEP_TOGETHER ? items.firstOfTie(place) : place;
    }

    boolean isTied() {
        return decidingPlace() != place;
    }

    AbcItems<K> items() {
        return items;
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
        return "AbcItem[" + key() + ", " + amount() + ", " + abcClass() + "]";
    }
}
