package org.saleskit.forecasting.pipeline;

import java.time.Duration;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.saleskit.core.internal.Checks;

/**
 * How long does a deal take that is won in the end? The share of such deals that are won by the so-manieth day after that of
 * their creation, 0 for the same day; it tells which new deals can still close in a period. A step function of days.
 *
 * <p>The cycle times of won deals are biased short, as slow deals are still open; shares from an estimate that allows for
 * them, such as {@link org.saleskit.analytics.survival.AalenJohansen} or {@link org.saleskit.forecasting.chance}, are
 * better and are given to {@link #of}.
 *
 * <p>Immutable and thread-safe.
 */
public final class ClosingLag {

    /** Days, ascending. */
    private final long[] days;

    /** The share of wins within the days of the same place, ascending, above zero. */
    private final double[] shares;

    private ClosingLag(SortedMap<Long, Double> steps) {
        days = steps.keySet().stream().mapToLong(Long::longValue).toArray();
        shares = steps.values().stream().mapToDouble(Double::doubleValue).toArray();
    }

    /** {@return no lag: a deal may be won on the day of its creation} */
    public static ClosingLag none() {
        return ofDays(0);
    }

    /**
     * {@return the same time for every deal}
     *
     * @param days how many days after that of its creation a deal is won, zero or more
     */
    public static ClosingLag ofDays(long days) {
        Checks.nonNegative(days, "days");
        TreeMap<Long, Double> steps = new TreeMap<>();
        steps.put(days, 1.0);
        return new ClosingLag(steps);
    }

    /**
     * {@return the times of past won deals, each as probable as any other}
     *
     * @param cycles the times from the creation to the win, at least one, none negative; whole days of 24 hours count, as for
     *     deals created at the start of a day
     */
    public static ClosingLag ofCycles(Collection<Duration> cycles) {
        Checks.check(!Objects.requireNonNull(cycles, "cycles").isEmpty(), "cycles", "hold at least one", "empty");
        TreeMap<Long, Double> counts = new TreeMap<>();
        int i = 0;
        for (Duration cycle : cycles) {
            String name = "cycles[" + i++ + "]";
            Checks.check(!Objects.requireNonNull(cycle, name).isNegative(), name, "be zero or more", cycle);
            counts.merge(cycle.toDays(), 1.0, Double::sum);
        }
        double reached = 0;
        for (Map.Entry<Long, Double> entry : counts.entrySet()) {
            reached += entry.getValue();
            entry.setValue(reached / i);
        }
        return new ClosingLag(counts);
    }

    /**
     * {@return the shares of an estimate}
     *
     * @param shares by days after that of the creation, the share won by then of all deals that are ever won, not
     *     decreasing, in 0..1; at least one above zero
     */
    public static ClosingLag of(SortedMap<Long, Double> shares) {
        double last = 0;
        TreeMap<Long, Double> steps = new TreeMap<>();
        for (Map.Entry<Long, Double> entry :
                Objects.requireNonNull(shares, "shares").entrySet()) {
            Checks.nonNegative(entry.getKey(), "days");
            String name = "shares[" + entry.getKey() + "]";
            Checks.fraction(entry.getValue(), name);
            Checks.check(
                    entry.getValue() >= last,
                    name,
                    "not be less than " + last + " of the days before",
                    entry.getValue());
            last = entry.getValue();
            if (last > 0) {
                steps.put(entry.getKey(), last);
            }
        }
        Checks.check(!steps.isEmpty(), "shares", "hold one above zero", shares.size() + " without");
        return new ClosingLag(steps);
    }

    /**
     * {@return the share of the wins that come by this day after that of the creation; 0 for a negative one}
     *
     * @param day how many days after that of the creation, 0 for the same day
     */
    public double wonBy(long day) {
        int at = Arrays.binarySearch(days, day);
        int step = at >= 0 ? at : -at - 2;
        return step < 0 ? 0 : shares[step];
    }

    /** {@return the shortest time in which any deal is won, in days} */
    public long shortestDays() {
        return days[0];
    }

    /** The mean of {@link #wonBy} over the days 0..n - 1: that of deals created evenly over the last n days of a period. */
    double wonEvenly(long n) {
        double sum = 0;
        for (int step = 0; step < days.length; step++) {
            // A step holds from its own day to the day before the next step.
            long to = step + 1 < days.length ? Math.min(days[step + 1], n) : n;
            sum += Math.max(0, to - days[step]) * shares[step];
        }
        return sum / n;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ClosingLag that && Arrays.equals(days, that.days) && Arrays.equals(shares, that.shares);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(days) + Arrays.hashCode(shares);
    }

    /** {@return the shortest and the longest time, such as "ClosingLag[12 to 90 days]"} */
    @Override
    public String toString() {
        return "ClosingLag[" + days[0] + " to " + days[days.length - 1] + " days]";
    }
}
