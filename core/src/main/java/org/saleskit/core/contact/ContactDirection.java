package org.saleskit.core.contact;

/** Who sought the contact. */
public enum ContactDirection {
    /** The client came to us: an incoming call, a letter, a visit to the showroom. */
    INBOUND,
    /** We went to the client. */
    OUTBOUND
}
