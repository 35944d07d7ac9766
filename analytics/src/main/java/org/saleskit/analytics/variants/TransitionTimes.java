package org.saleskit.analytics.variants;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.saleskit.analytics.internal.deals.DurationQuantile;

/**
 * How long did a step take, over all the times it was taken?
 *
 * <pre>
 * Formula   h = (n − 1) q,  quantile(q) = t[⌊h⌋] + (h − ⌊h⌋) (t[⌊h⌋ + 1] − t[⌊h⌋])
 * </pre>
 *
 * <p><b>Symbols</b> t: the n times in order, from place 0; q: the share, read as the decimal number it is written as. This
 * is the quantile of type 7, the one of spreadsheets and the default of R, in exact arithmetic and rounded once, to the
 * nanosecond, halves up.
 *
 * <p><b>Example</b> 1, 2, 4 and 10 hours: the median is 3 hours, the quantile of 0.9 is at h = 2.7, 8.2 hours.
 *
 * <p>Immutable and thread-safe.
 */
public final class TransitionTimes {

    private static final double MEDIAN = 0.5;

    private final List<Duration> sorted;
    private final Duration total;

    TransitionTimes(List<Duration> times) {
        this.sorted = times.stream().sorted().toList();
        this.total = sorted.stream().reduce(Duration.ZERO, Duration::plus);
    }

    /** {@return how many times there are} */
    public long count() {
        return sorted.size();
    }

    /** {@return the times from the shortest to the longest, unmodifiable} */
    public List<Duration> sorted() {
        return sorted;
    }

    /** {@return the exact sum of the times} */
    public Duration total() {
        return total;
    }

    /** {@return the middle time; empty without times} */
    public Optional<Duration> median() {
        return quantile(MEDIAN);
    }

    /**
     * {@return the time that this share of the times does not exceed; empty without times}
     *
     * @param share from 0, the shortest time, to 1, the longest
     * @throws IllegalArgumentException if the share is not between 0 and 1
     */
    public Optional<Duration> quantile(double share) {
        return DurationQuantile.of(sorted, share);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof TransitionTimes that && sorted.equals(that.sorted);
    }

    @Override
    public int hashCode() {
        return sorted.hashCode();
    }

    /** {@return the number of times and their sum} */
    @Override
    public String toString() {
        return sorted.size() + " times, " + total + " in all";
    }
}
