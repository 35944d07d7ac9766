package org.saleskit.core.team;

/** By what the clients of a department are divided among its teams. */
public enum TeamStructure {
    /** By place: each team sells everything in its area. */
    GEOGRAPHIC,
    /** By product: each team sells its products to everybody. */
    PRODUCT,
    /** By client: each team serves a few large clients in all that they need. */
    KEY_ACCOUNT,
    /** From the office: by telephone and mail, or preparing the work of those who travel. */
    INSIDE
}
