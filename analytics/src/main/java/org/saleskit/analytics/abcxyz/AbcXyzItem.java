package org.saleskit.analytics.abcxyz;

import java.util.Locale;
import java.util.Optional;
import org.saleskit.analytics.abc.AbcItem;
import org.saleskit.analytics.xyz.XyzItem;

/**
 * An item with both of its classes. Immutable.
 *
 * @param <K> the key
 */
public final class AbcXyzItem<K> {

    private final AbcItem<K> abc;
    private final XyzItem<K> xyz;
    private final CellPolicies policies;

    AbcXyzItem(AbcItem<K> abc, XyzItem<K> xyz, CellPolicies policies) {
        this.abc = abc;
        this.xyz = xyz;
        this.policies = policies;
    }

    /** {@return the key} */
    public K key() {
        return abc.key();
    }

    /** {@return the item as ABC analysis sees it: amount, shares, class} */
    public AbcItem<K> abc() {
        return abc;
    }

    /** {@return the item as XYZ analysis sees it: variation, periods, class} */
    public XyzItem<K> xyz() {
        return xyz;
    }

    /** {@return the labels of both classes, such as {@code AX} or {@code CNEW}} */
    public String cell() {
        return abc.abcClass().label() + xyz.xyzClass();
    }

    /** {@return what is done with the items of its cell, if the analysis has a policy for it} */
    public Optional<CellPolicy> policy() {
        return policies.policy(abc.abcClass(), xyz.xyzClass());
    }

    /**
     * {@return why the item is in its cell: the reasons for both classes}
     *
     * @param locale the language, Russian or else English, and the form of the numbers
     */
    public String explain(Locale locale) {
        return abc.explain(locale) + ". " + xyz.explain(locale) + ".";
    }

    /** {@return key, amount and cell} */
    @Override
    public String toString() {
        return "AbcXyzItem[" + key() + ", " + abc.amount() + ", " + cell() + "]";
    }
}
