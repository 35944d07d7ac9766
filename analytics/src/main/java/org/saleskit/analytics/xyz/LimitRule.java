package org.saleskit.analytics.xyz;

/** What the two limits of the classes are limits of. */
public enum LimitRule {
    /** Of the variation: X up to the first limit, Y up to the second, Z above it. */
    VARIATION,

    /**
     * Of the share of items, the steadiest first. Counted from the other end, as R {@code tsutils} does it: Z takes the
     * round(n × (1 - y)) items of greatest variation, Y the next round(n × (y - x)), X the others, where n is the number
     * of items that have a variation and enough periods, and halves are rounded to even. Items of equal variation go
     * together, with the most irregular of them; {@code tsutils} divides them by their place in the input.
     */
    ITEM_SHARE
}
