package org.saleskit.core.client;

/** What part a contact person plays when a client buys. The host's own word for it is a label beside the role. */
public enum PersonRole {
    /** Says yes or no. */
    DECISION_MAKER,
    /** Holds or releases the money. */
    PAYER,
    /** Works with what is bought. */
    USER,
    /** Is listened to by those who decide. */
    INFLUENCER,
    /** Something else, which the label tells. */
    OTHER
}
