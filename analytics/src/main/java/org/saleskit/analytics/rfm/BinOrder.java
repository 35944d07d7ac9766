package org.saleskit.analytics.rfm;

/** Whether each dimension is cut over all clients, or one within the bins of another. */
public enum BinOrder {
    /** Each dimension is cut over all clients. The default: scores of one dimension compare between any two clients. */
    INDEPENDENT,

    /**
     * Recency is cut over all clients, frequency within each recency score, money within each pair of scores. Bins are more
     * even, but a frequency score compares only between clients of one recency score, a monetary score only between clients
     * of one pair.
     */
    NESTED
}
