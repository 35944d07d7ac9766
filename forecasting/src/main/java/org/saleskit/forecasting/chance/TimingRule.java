package org.saleskit.forecasting.chance;

/** How the chance to be won ever becomes the chance to be won in the period, where the source knows only the former. */
public enum TimingRule {
    /**
     * By the expected close: all of the chance if that day lies in the period, none if it lies outside. Silent if no day is
     * stated, or if it has passed: a day that has passed says nothing.
     */
    EXPECTED_CLOSE,
    /**
     * By the learned times: the share of the wins of deals that stood as long in the same stage which fell into such a period.
     * Silent where the log tells too little of the stage.
     */
    WIN_TIMES,
    /** The number is meant for the period already. Never silent. */
    WHOLE
}
