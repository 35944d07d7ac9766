package org.saleskit.analytics.certainty;

/** Where blocks of periods may begin. */
public enum BlockRule {
    /**
     * At any period; a block that reaches the end of the window goes on at its start. So every period is drawn equally
     * often (Politis and Romano 1992).
     */
    CIRCULAR,

    /**
     * Only where the whole block fits in the window. Periods at the ends of the window are drawn more seldom, but no block
     * joins the last period to the first (Künsch 1989).
     */
    MOVING
}
