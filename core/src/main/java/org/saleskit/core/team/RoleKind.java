package org.saleskit.core.team;

/** What a role means to saleskit, whatever the host calls it. */
public enum RoleKind {
    /** Leads those who sell: plans, controls, helps with the hard clients. */
    MANAGER,
    /** Sells: finds clients, holds contacts, closes deals. */
    SELLER,
    /** Helps those who sell: prepares offers, ships, keeps the client base. */
    SUPPORT,
    /** Anything else. */
    OTHER
}
