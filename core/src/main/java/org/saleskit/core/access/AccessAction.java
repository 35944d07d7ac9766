package org.saleskit.core.access;

/** What somebody wants to do with a record or a field. No action implies another. */
public enum AccessAction {
    /** Look at it on a screen, one record at a time. */
    VIEW(true),
    /** Change it. */
    EDIT(false),
    /** Take it out of the system: a file, a printed list, a bulk interface. */
    EXPORT(true),
    /** Remove it. */
    DELETE(false),
    /** Unite two records that mean the same client. */
    MERGE(false),
    /** Give it to another rep. */
    REASSIGN(false);

    private final boolean reading;

    AccessAction(boolean reading) {
        this.reading = reading;
    }

    /** {@return whether the action only reads, so that a masked value can serve it} */
    public boolean isReading() {
        return reading;
    }
}
