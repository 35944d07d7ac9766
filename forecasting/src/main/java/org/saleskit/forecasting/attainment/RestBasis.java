package org.saleskit.forecasting.attainment;

/** What the law of the rest of the period rests on. */
public enum RestBasis {
    /** A forecast of the rest that the host gave. */
    MODEL,
    /** The rest of past periods from the same point on, each as likely; it does not depend on how this period goes. */
    PAST_REMAINDERS,
    /**
     * The actual of this period times the ratio of rest to actual of past periods at the same point, each as likely: a good start
     * promises a good rest. Unsteady early in a period.
     */
    PAST_RATIOS,
    /** The period is over: the rest is nothing, for certain. */
    NOTHING_LEFT,
    /** Nothing: a run rate alone has no law, so there is no probability of the plan. */
    UNKNOWN
}
