package org.saleskit.core.money;

/** Where a converted amount is rounded to the digits of the currency. */
public enum RoundingPoint {
    /** The exact sum, once. */
    TOTAL,
    /** Each line, as books do that post them one by one. It differs from TOTAL by half a unit for each line at most, and half a unit. */
    LINE
}
