package org.saleskit.core.calendar;

/** What is held on the days of a corporate event. */
public enum CorporateEventKind {
    /** A meeting at which work is planned or reviewed. */
    PLANNING_MEETING,
    /** Training of reps. */
    TRAINING,
    /** An exhibition, a fair or a conference with clients. */
    EXHIBITION,
    /** Stocktaking, during which nothing is sold or shipped. */
    INVENTORY,
    /** A product launch, a promotion or another campaign. */
    CAMPAIGN,
    /** A celebration, such as the company's day. */
    CELEBRATION,
    /** Anything else. */
    OTHER
}
