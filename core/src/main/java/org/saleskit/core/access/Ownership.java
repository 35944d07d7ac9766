package org.saleskit.core.access;

/** How a record belongs to the one who acts; later constants are further away. */
public enum Ownership {
    /** The actor answers for it. */
    OWN,
    /** Somebody of the actor's team, or of a team that the actor leads, answers for it. */
    TEAM,
    /** Nobody answers for it. */
    UNASSIGNED,
    /** Somebody outside the actor's team answers for it. */
    OTHERS
}
