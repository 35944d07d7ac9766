package org.saleskit.analytics.sequence;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.saleskit.analytics.internal.deals.DurationQuantile;

/**
 * How long did it take, over the very paths of a count?
 *
 * <pre>
 * h = (n − 1) q,  quantile(q) = t[⌊h⌋] + (h − ⌊h⌋) (t[⌊h⌋ + 1] − t[⌊h⌋])
 * </pre>
 *
 * <p><b>Symbols</b> t: the n times in order, from place 0; q: the share. The quantile of type 7, the default of R, in exact
 * arithmetic. Paths that still wait are not in it; {@link SequenceStep#curve} takes them into account.
 *
 * <p>Immutable and thread-safe.
 */
public final class ConversionTimes {

    private final long[] sorted;

    ConversionTimes(LongStream nanos) {
        this.sorted = nanos.sorted().toArray();
    }

    /** {@return how many times there are} */
    public long count() {
        return sorted.length;
    }

    /** {@return the times from the shortest to the longest, unmodifiable} */
    public List<Duration> sorted() {
        return Arrays.stream(sorted).mapToObj(Duration::ofNanos).toList();
    }

    /** {@return the exact sum of the times} */
    public Duration total() {
        return Arrays.stream(sorted).mapToObj(Duration::ofNanos).reduce(Duration.ZERO, Duration::plus);
    }

    /** {@return the middle time; empty without times} */
    public Optional<Duration> median() {
        return quantile(0.5);
    }

    /**
     * {@return the time that this share of the times does not exceed; empty without times}
     *
     * @param share from 0, the shortest time, to 1, the longest
     * @throws IllegalArgumentException if the share is not between 0 and 1
     */
    public Optional<Duration> quantile(double share) {
        return DurationQuantile.of(sorted(), share);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ConversionTimes that && Arrays.equals(sorted, that.sorted);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(sorted);
    }

    /** {@return the number of times and their sum} */
    @Override
    public String toString() {
        return sorted.length + " times, " + total() + " in all";
    }
}
