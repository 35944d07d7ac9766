package org.saleskit.core.contact;

/** What kind of thing bears out that a contact took place. */
public enum EvidenceKind {
    /** A position noted by the device of the rep at the time of the contact. */
    GEOLOCATION,
    /** A document made in or after the contact: minutes, an offer, a signed order. */
    DOCUMENT,
    /** A picture taken at the place. */
    PHOTO,
    /** A message that passed between client and rep. */
    MESSAGE,
    /** The record of the telephone exchange. */
    CALL_RECORD,
    /** The client confirmed that the contact took place. */
    CLIENT_CONFIRMATION,
    /** Something else. */
    OTHER
}
