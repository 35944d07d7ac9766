package org.saleskit.core.client;

/** Whether somebody who decides for a client was among the persons spoken with. */
public enum DecisionMakerReach {
    /** One of the persons decides for the client. */
    REACHED,
    /** The client has known decision makers, and none of them was among the persons. */
    NOT_REACHED,
    /** Nobody knows who decides for the client, so that the question has no answer. */
    UNKNOWN
}
