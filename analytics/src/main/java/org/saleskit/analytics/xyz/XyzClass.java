package org.saleskit.analytics.xyz;

/** How evenly an item sells, or why that cannot be said. */
public enum XyzClass {
    /** Even: variation up to the first limit. */
    X(0),

    /** Uneven, often with a season: variation up to the second limit. */
    Y(1),

    /** Irregular: variation above the second limit. */
    Z(2),

    /** Sold for fewer periods than the minimum, so the variation says little. */
    NEW(3),

    /** The mean per period is not above zero, so variation in relation to it has no meaning. */
    UNDEFINED(4);

    private final byte code;

    XyzClass(int code) {
        this.code = (byte) code;
    }

    /** The place of the class in the list of all of them. */
    byte code() {
        return code;
    }
}
