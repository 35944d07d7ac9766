package org.saleskit.core.privacy;

/** From what a retention period is counted. */
public enum RetentionStart {
    /** From the date of the last contact or sale. */
    LAST_ACTIVITY,
    /** From the date on which the contract ended. */
    END_OF_CONTRACT
}
