package org.saleskit.analytics.variants;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.saleskit.core.internal.Checks;
import org.saleskit.core.internal.Words;

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
    private static final BigDecimal NANOS_PER_SECOND = BigDecimal.valueOf(1_000_000_000);
    private static final BigDecimal NANOS_PER_HOUR = BigDecimal.valueOf(3_600_000_000_000L);

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
        Checks.fraction(share, "share");
        if (sorted.isEmpty()) {
            return Optional.empty();
        }
        BigDecimal place = BigDecimal.valueOf(share).multiply(BigDecimal.valueOf(sorted.size() - 1L));
        int below = place.intValue();
        BigDecimal lower = nanos(sorted.get(below));
        BigDecimal upper = nanos(sorted.get(Math.min(below + 1, sorted.size() - 1)));
        BigDecimal value = lower.add(place.subtract(BigDecimal.valueOf(below)).multiply(upper.subtract(lower)));
        return Optional.of(duration(value));
    }

    private static BigDecimal nanos(Duration time) {
        return BigDecimal.valueOf(time.getSeconds()).multiply(NANOS_PER_SECOND).add(BigDecimal.valueOf(time.getNano()));
    }

    private static Duration duration(BigDecimal nanos) {
        BigDecimal[] parts = nanos.setScale(0, RoundingMode.HALF_UP).divideAndRemainder(NANOS_PER_SECOND);
        return Duration.ofSeconds(parts[0].longValueExact(), parts[1].longValueExact());
    }

    /** A time in hours with one digit, as the words of a locale write it. */
    static String hours(Words words, Duration time) {
        String number = words.number(nanos(time).divide(NANOS_PER_HOUR, 1, RoundingMode.HALF_UP));
        return words.say(number + " h", number + " ч");
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
