package org.saleskit.analytics.internal.deals;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.saleskit.core.internal.Checks;
import org.saleskit.core.internal.Words;

/**
 * Quantiles of times, of type 7: exact arithmetic, rounded once, to the nanosecond, halves up.
 *
 * <pre>
 * h = (n − 1) q,  quantile(q) = t[⌊h⌋] + (h − ⌊h⌋) (t[⌊h⌋ + 1] − t[⌊h⌋])
 * </pre>
 */
public final class DurationQuantile {

    private static final BigDecimal NANOS_PER_SECOND = BigDecimal.valueOf(1_000_000_000);
    private static final BigDecimal NANOS_PER_HOUR = BigDecimal.valueOf(3_600_000_000_000L);

    private DurationQuantile() {}

    /**
     * {@return the time that this share of the times does not exceed; empty without times}
     *
     * @param sorted the times from the shortest to the longest
     * @param share from 0, the shortest time, to 1, the longest; read as the decimal number it is written as
     * @throws IllegalArgumentException if the share is not between 0 and 1
     */
    public static Optional<Duration> of(List<Duration> sorted, double share) {
        Checks.fraction(share, "share");
        if (sorted.isEmpty()) {
            return Optional.empty();
        }
        BigDecimal place = BigDecimal.valueOf(share).multiply(BigDecimal.valueOf(sorted.size() - 1L));
        int below = place.intValue();
        BigDecimal lower = nanos(sorted.get(below));
        BigDecimal upper = nanos(sorted.get(Math.min(below + 1, sorted.size() - 1)));
        BigDecimal value = lower.add(place.subtract(BigDecimal.valueOf(below)).multiply(upper.subtract(lower)));
        BigDecimal[] parts = value.setScale(0, RoundingMode.HALF_UP).divideAndRemainder(NANOS_PER_SECOND);
        return Optional.of(Duration.ofSeconds(parts[0].longValueExact(), parts[1].longValueExact()));
    }

    private static BigDecimal nanos(Duration time) {
        return BigDecimal.valueOf(time.getSeconds()).multiply(NANOS_PER_SECOND).add(BigDecimal.valueOf(time.getNano()));
    }

    /**
     * {@return a time in hours with one digit}
     *
     * @param words the language
     * @param time the time
     */
    public static String hours(Words words, Duration time) {
        String number = words.number(nanos(time).divide(NANOS_PER_HOUR, 1, RoundingMode.HALF_UP));
        return words.say(number + " h", number + " ч");
    }
}
