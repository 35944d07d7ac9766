package org.saleskit.analytics.abc;

/** Which share decides the class of the item that crosses a limit. */
public enum BoundaryRule {
    /** The share before the item, without its own: the item that crosses a limit still belongs to the higher class. */
    PREFIX
}
