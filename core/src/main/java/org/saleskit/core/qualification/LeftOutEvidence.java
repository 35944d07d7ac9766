package org.saleskit.core.qualification;

import java.util.Comparator;

/**
 * CriterionEvidence that was not used, and why.
 *
 * @param evidence the evidence
 * @param reason why
 */
public record LeftOutEvidence(CriterionEvidence evidence, Reason reason) implements Comparable<LeftOutEvidence> {

    /** Why evidence was not used. */
    public enum Reason {
        /** The scheme has no criterion of this key. */
        NO_SUCH_CRITERION,
        /** It was found out after the day of the assessment. */
        LATER,
        /** There is later evidence of the criterion. */
        REPLACED,
        /** It is the latest of its criterion and too old. */
        EXPIRED
    }

    /** Compares by evidence, then by reason. */
    @Override
    public int compareTo(LeftOutEvidence other) {
        return Comparator.comparing(LeftOutEvidence::evidence)
                .thenComparing(LeftOutEvidence::reason)
                .compare(this, other);
    }
}
