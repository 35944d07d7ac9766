package org.saleskit.core.territory;

/** What can be wrong in the coverage of clients by territories. */
public enum CoverageFlaw {
    /** No territory in force covers the client. */
    ORPHAN,
    /** Several territories of the same priority cover the client; the tie was broken. */
    OVERLAP,
    /** The owner on the client's card is not, or does not belong to, the owner of the territory. */
    CARD_OWNER_DIFFERS,
    /** The card names an owner and the territory belongs to a team, whose members are not known here. */
    CARD_OWNER_NOT_COMPARED,
    /** The territory is not in force on the day and was left out. */
    NOT_IN_FORCE,
    /** The territory is in force and got no client. */
    NO_CLIENTS,
    /** The owner of the territory is not in the organisation. */
    UNKNOWN_OWNER,
    /** The rep who owns the territory is not employed on the day. */
    OWNER_NOT_EMPLOYED
}
