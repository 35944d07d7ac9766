package org.saleskit.core.field;

/** How much harm a field does in the wrong hands; later constants do more. */
public enum Sensitivity {
    /** Everybody who may see the value may see the field: identifiers, kinds, stages, dates. */
    OPEN,
    /** Known inside the company only and of use to a competitor: costs, discounts, margins, amounts of deals. */
    COMMERCIAL,
    /** Tells something about a natural person: names, telephone numbers, addresses, free text about a client. */
    PERSONAL
}
