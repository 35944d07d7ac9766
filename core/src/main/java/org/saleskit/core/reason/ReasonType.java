package org.saleskit.core.reason;

/** What a reason of refusal means for every statistic, whatever the host calls it. */
public enum ReasonType {
    /** The price or the terms of payment. */
    PRICE,
    /** No money for it: the budget is spent or was never there. */
    NO_BUDGET,
    /** No need for it, or no interest. */
    NO_NEED,
    /** The product or service lacks something the client requires. */
    PRODUCT,
    /** Terms of delivery, stock or service. */
    DELIVERY,
    /** Another supplier was chosen. */
    COMPETITOR,
    /** Not now: a later time would do. */
    TIMING,
    /** The person asked cannot decide. */
    NO_AUTHORITY,
    /** Nothing was decided; the client fell silent. */
    NO_DECISION,
    /** Nobody wrote the reason down; for old records of a host. */
    NOT_RECORDED,
    /** Something else, told in words. */
    OTHER
}
