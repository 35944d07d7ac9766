package org.saleskit.core.audit;

/** What was done. The names are part of the chained form of an entry and are never changed. */
public enum AuditAction {
    /** A record was made. */
    CREATED,
    /** Fields of a record were changed. */
    CHANGED,
    /** A record was removed. */
    DELETED,
    /** Records were united. */
    MERGED,
    /** A record was given to another rep. */
    REASSIGNED,
    /** A record was looked at. */
    VIEWED,
    /** A record was taken out of the system. */
    EXPORTED,
    /** Somebody was kept from doing something. */
    DENIED,
    /** Personal data was erased. */
    ERASED
}
