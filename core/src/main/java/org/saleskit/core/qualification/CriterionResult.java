package org.saleskit.core.qualification;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * What a criterion gave.
 *
 * @param criterion the criterion
 * @param state what is known of it
 * @param evidence the latest evidence up to the day, also when it is too old; absent if there is none
 */
public record CriterionResult(Criterion criterion, CriterionState state, Optional<CriterionEvidence> evidence) {

    /** {@return what it adds to the score: weight times mark, zero for a blocker and for what is not known} */
    public BigDecimal earned() {
        if (criterion.isBlocker() || state.isOpen()) {
            return BigDecimal.ZERO;
        }
        return evidence.map(CriterionEvidence::mark).orElse(BigDecimal.ZERO).multiply(criterion.weight());
    }

    /** {@return whether it is a blocker and there, to any degree} */
    public boolean isBlocking() {
        return criterion.isBlocker() && (state == CriterionState.MET || state == CriterionState.PARTLY_MET);
    }
}
