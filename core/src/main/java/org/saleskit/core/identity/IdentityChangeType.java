package org.saleskit.core.identity;

/** What a change says of identifiers. */
public enum IdentityChangeType {
    /** The identifiers mean the same thing as the survivor. */
    MERGE,
    /** The identifiers were merged with the survivor by mistake and mean a thing of their own. */
    SPLIT
}
