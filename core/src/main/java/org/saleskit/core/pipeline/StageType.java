package org.saleskit.core.pipeline;

/** What a stage means for every statistic, whatever the host calls it. */
public enum StageType {
    /** The deal is being worked on. */
    OPEN,
    /** The deal rests and may be resumed; it is neither won nor lost. */
    ON_HOLD,
    /** The deal is closed and won. */
    WON,
    /** The deal is closed and lost. */
    LOST,
    /** The deal is closed because it was never a real one. */
    DISQUALIFIED;

    /** {@return whether a deal in such a stage is closed} */
    public boolean isClosed() {
        return this == WON || this == LOST || this == DISQUALIFIED;
    }
}
