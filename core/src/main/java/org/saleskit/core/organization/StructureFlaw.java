package org.saleskit.core.organization;

/** What can be wrong in the structure of a sales organisation without making it impossible to read. */
public enum StructureFlaw {
    /** The managers of some reps lead round in a circle. */
    MANAGER_CIRCLE,
    /** Some teams are parts of each other. */
    TEAM_CIRCLE,
    /** The manager of a rep is not in the list of reps. */
    UNKNOWN_MANAGER,
    /** A team is a part of one that is not in the list of teams. */
    UNKNOWN_PARENT,
    /** A membership names a rep that is not in the list of reps. */
    UNKNOWN_REP,
    /** A membership names a team that is not in the list of teams. */
    UNKNOWN_TEAM,
    /** A membership names a role that is not in the list of roles. */
    UNKNOWN_ROLE,
    /** A rep belongs primarily to two teams, or to one in two roles, on the same day. */
    PRIMARY_OVERLAP,
    /** The same membership, of one rep in one team in one role, is stated twice for the same day. */
    DUPLICATE_MEMBERSHIP,
    /** A rep belongs to a team on some day, but to none primarily. */
    NO_PRIMARY,
    /** A membership begins before the rep was employed, or goes on after the rep left. */
    OUTSIDE_EMPLOYMENT,
    /** The manager of a rep left the company before the rep did. */
    MANAGER_LEFT
}
