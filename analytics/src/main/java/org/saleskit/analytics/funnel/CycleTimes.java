package org.saleskit.analytics.funnel;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * How long did closed deals take? Elapsed time in days of 24 hours, from the first opening to the close, without the
 * time spent closed in between.
 *
 * <p>These numbers know closed deals only. Slow deals are still open and missing here, so the mean and the median are
 * biased short: four deals closed after 10, 20, 30 and 40 days have the mean 25, however many others are still open after
 * 80.
 *
 * <p>Immutable and thread-safe.
 */
public final class CycleTimes {

    private static final double SECONDS_PER_DAY = 86_400;
    private static final double NANOS_PER_SECOND = 1e9;

    private final List<Duration> sorted;
    private final Duration total;

    private CycleTimes(List<Duration> sorted) {
        this.sorted = sorted;
        this.total = sorted.stream().reduce(Duration.ZERO, Duration::plus);
    }

    static CycleTimes of(List<Duration> times) {
        return new CycleTimes(times.stream().sorted().toList());
    }

    /** {@return how many deals there are} */
    public long count() {
        return sorted.size();
    }

    /** {@return the exact sum of the times} */
    public Duration total() {
        return total;
    }

    /** {@return the mean in days; empty without deals} Of closed deals only, biased short. */
    public OptionalDouble meanDays() {
        return sorted.isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(days(total) / sorted.size());
    }

    /**
     * {@return the middle time in days, or half the sum of the two middle ones; empty without deals} Of closed deals
     * only, biased short.
     */
    public OptionalDouble medianDays() {
        if (sorted.isEmpty()) {
            return OptionalDouble.empty();
        }
        Duration lower = sorted.get((sorted.size() - 1) / 2);
        Duration upper = sorted.get(sorted.size() / 2);
        return OptionalDouble.of(days(lower.plus(upper)) / 2);
    }

    /** {@return the longest time; empty without deals} */
    public Optional<Duration> longest() {
        return sorted.isEmpty() ? Optional.empty() : Optional.of(sorted.get(sorted.size() - 1));
    }

    private static double days(Duration time) {
        return (time.getSeconds() + time.getNano() / NANOS_PER_SECOND) / SECONDS_PER_DAY;
    }
}
