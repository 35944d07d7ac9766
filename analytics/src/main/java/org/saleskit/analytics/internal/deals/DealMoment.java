package org.saleskit.analytics.internal.deals;

import java.time.Instant;
import org.saleskit.core.deal.Deal;
import org.saleskit.core.deal.Visit;
import org.saleskit.core.pipeline.StageType;

/** Where a deal stood at an instant before that as of which it is read. */
public enum DealMoment {
    /** It was not opened yet. */
    NOT_OPENED,
    /** It was open, and had not reached the first sales stage. */
    OPEN_BEFORE_SALES,
    /** It was open, and had reached the first sales stage. */
    OPEN_IN_SALES,
    /** It was on hold. */
    ON_HOLD,
    /** It was closed. */
    CLOSED;

    /**
     * {@return where a deal stood}
     *
     * @param deal the deal
     * @param at the instant; what happened at it is seen
     */
    public static DealMoment of(Deal deal, Instant at) {
        if (deal.openedAt().isAfter(at)) {
            return NOT_OPENED;
        }
        SalesStages stages = SalesStages.of(deal.pipeline());
        boolean inSales = false;
        StageType type = StageType.OPEN;
        for (Visit visit : deal.visits()) {
            if (visit.entered().isAfter(at)) {
                break;
            }
            type = visit.stage().type();
            inSales |= type == StageType.WON || stages.contains(visit.stage());
        }
        return switch (type) {
            case OPEN -> inSales ? OPEN_IN_SALES : OPEN_BEFORE_SALES;
            case ON_HOLD -> ON_HOLD;
            case WON, LOST, DISQUALIFIED -> CLOSED;
        };
    }

    /** {@return whether the deal was in an open stage} */
    public boolean isOpen() {
        return this == OPEN_BEFORE_SALES || this == OPEN_IN_SALES;
    }
}
