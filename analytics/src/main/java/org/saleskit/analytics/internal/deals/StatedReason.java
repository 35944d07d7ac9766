package org.saleskit.analytics.internal.deals;

import java.util.Optional;
import org.saleskit.core.reason.ReasonType;
import org.saleskit.core.reason.RefusalReason;

/** Which reasons of refusal say anything. */
public final class StatedReason {

    private StatedReason() {}

    /**
     * {@return the reason, unless it only says that nobody wrote one down}
     *
     * @param reason the reason as it is in the records of the host
     */
    public static Optional<RefusalReason> of(Optional<RefusalReason> reason) {
        return reason.filter(each -> each.type() != ReasonType.NOT_RECORDED);
    }
}
