package org.saleskit.core.sale;

/** What makes a sale count: plans, pay and reports of one company may each go by another one. */
public enum RecognitionEvent {
    /** The contract or the order is signed. */
    SIGNED,
    /** The invoice is issued. */
    INVOICED,
    /** The money is received. */
    PAID,
    /** The goods are handed over, or the service is rendered. */
    SHIPPED
}
