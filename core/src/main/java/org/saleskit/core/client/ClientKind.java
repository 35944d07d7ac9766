package org.saleskit.core.client;

/** What a client is before the law. */
public enum ClientKind {
    /** A company or another organisation. */
    LEGAL,
    /** A private person. */
    NATURAL
}
