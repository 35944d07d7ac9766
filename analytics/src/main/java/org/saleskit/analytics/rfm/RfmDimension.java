package org.saleskit.analytics.rfm;

/** What a client is scored by. */
public enum RfmDimension {
    /** Whole days from the last purchase to the day of the analysis; fewer days score higher. */
    RECENCY,

    /** How many purchases; more score higher. */
    FREQUENCY,

    /** The money of the client, as {@link MonetaryRule} says; more scores higher. */
    MONETARY
}
