package org.saleskit.analytics.waterfall;

/** Which changes of a deal a waterfall shows when there were several between its two instants. */
public enum Attribution {
    /**
     * Each change counts where it happened, in the order of time: a deal raised from 100 to 150 and then won is increased by
     * 50 and won with 150; one opened and won in between is new and won. Parts of consecutive spans add up to those of the
     * whole span, and what is won is what reports of wins show. The default.
     */
    EACH_CHANGE,
    /**
     * Only the two states count, as if nothing were known of the time between: a deal that stayed changed its amount; one
     * that left, left with the amount it had at the start; one that entered, entered with the amount it has at the end. A
     * deal stands in one part at most. Deals that entered and left in between are in no part; they are listed by {@link
     * WaterfallResult#passedThrough}.
     */
    TWO_STATES
}
