package org.saleskit.analytics.rfm;

/** What the money of a client is. */
public enum MonetaryRule {
    /** The sum of all rows, returns taken off. The default. */
    SUM,

    /** That sum divided by the number of purchases, exactly. */
    MEAN
}
