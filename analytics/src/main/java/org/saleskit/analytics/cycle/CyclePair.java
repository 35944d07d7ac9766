package org.saleskit.analytics.cycle;

import java.util.Objects;
import java.util.OptionalDouble;
import org.saleskit.analytics.survival.LogRank;

/**
 * Two groups held against each other.
 *
 * @param first the group whose name comes first
 * @param second the other
 * @param test the log-rank test of these two
 * @param adjusted its p value adjusted for the number of pairs; empty if the two could not be compared
 */
public record CyclePair(String first, String second, LogRank<String> test, OptionalDouble adjusted) {

    /**
     * Checks that all parts are given.
     *
     * @param first a group
     * @param second the other
     * @param test the test
     * @param adjusted the adjusted p value
     */
    public CyclePair {
        Objects.requireNonNull(first, "first");
        Objects.requireNonNull(second, "second");
        Objects.requireNonNull(test, "test");
        Objects.requireNonNull(adjusted, "adjusted");
    }

    /** {@return the p value of the two alone; empty if they could not be compared} */
    public OptionalDouble pValue() {
        return test.pValue();
    }
}
