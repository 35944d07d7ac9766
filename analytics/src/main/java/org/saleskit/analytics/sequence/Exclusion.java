package org.saleskit.analytics.sequence;

import java.util.Objects;
import org.saleskit.core.internal.Checks;

/**
 * An event that disqualifies a path when it happens after step {@code after} and before step {@code before} of that path.
 *
 * <p>The path is matched first, as if there were no exclusions. Then the first exclusion event between the two steps stops it;
 * if the later step was not reached, up to the end of the path's window. An optional step that was left out stands for the
 * next one that was taken; in any order, step k is the k-th that was done. What happened before the entry never counts.
 *
 * @param event the name of the event
 * @param after the step after which it counts, from 1
 * @param before the step before which it counts, greater than the other
 * @param outcome what becomes of the path
 */
public record Exclusion(String event, int after, int before, Outcome outcome) {

    /** What becomes of a path that an exclusion event stops. */
    public enum Outcome {
        /** The path leaves the base: it is in no count and no rate, and is listed apart. */
        EXCLUDE_FROM_BASE,
        /** The path stays in the base and counts as dropped after the last step before the event. */
        COUNT_AS_DROP
    }

    /**
     * Checks the name and the steps.
     *
     * @param event the name of the event
     * @param after the step after which it counts, from 1
     * @param before the step before which it counts, greater than the other
     * @param outcome what becomes of the path
     * @throws IllegalArgumentException if the name is blank or the steps are not in order
     */
    public Exclusion {
        Checks.notBlank(event, "event");
        Objects.requireNonNull(outcome, "outcome");
        Checks.positive(after, "after");
        Checks.check(before > after, "before", "be greater than after, which is " + after, before);
    }
}
