package org.saleskit.analytics.variants;

import java.util.List;
import java.util.Objects;
import org.saleskit.core.stats.Proportion;

/**
 * How often an activity was done, and how often once more. Every occurrence is the first in its case, a self-loop, or a
 * repetition: occurrences = cases + self-loops + repetitions.
 *
 * @param activity the activity
 * @param occurrences how often it was done, over all cases
 * @param cases the share of the cases in which it was done
 * @param selfLoops how often it directly followed itself
 * @param repetitions how often it was done again after something else
 * @param reworked the cases in which it was done more than once, in order; unmodifiable
 * @param <K> the key of a case
 */
public record ActivityCounts<K>(
        String activity, long occurrences, Proportion cases, long selfLoops, long repetitions, List<K> reworked) {

    /**
     * Copies the cases.
     *
     * @param activity the activity
     * @param occurrences how often it was done
     * @param cases in how many cases
     * @param selfLoops how often it directly followed itself
     * @param repetitions how often it was done again after something else
     * @param reworked the cases in which it was done more than once
     */
    public ActivityCounts {
        Objects.requireNonNull(reworked, "reworked");
        Objects.requireNonNull(activity, "activity");
        Objects.requireNonNull(cases, "cases");
        reworked = List.copyOf(reworked);
    }

    /** {@return the cases in which it was done more than once, of those in which it was done} */
    public Proportion reworkShare() {
        return Proportion.of(reworked.size(), cases.successes());
    }
}
