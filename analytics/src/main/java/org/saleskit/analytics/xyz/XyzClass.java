package org.saleskit.analytics.xyz;

/** How evenly an item sells, or why that cannot be said. */
public enum XyzClass {
    /** Even: variation up to the first limit. */
    X,

    /** Uneven, often with a season: variation up to the second limit. */
    Y,

    /** Irregular: variation above the second limit. */
    Z,

    /** Sold for fewer periods than the minimum, so the variation says little. */
    NEW,

    /** The mean per period is not above zero, so variation in relation to it has no meaning. */
    UNDEFINED
}
