package org.saleskit.core.time;

import java.time.Duration;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.Objects;
import org.saleskit.core.internal.Checks;

/**
 * A part of a day by the clock: from the start up to, but without, the end. An end of 00:00 is the end of the day. Ordered
 * by start, then by end.
 *
 * @param start the first moment
 * @param end the moment after the last; 00:00 is midnight at the end of the day
 */
public record TimeSpan(LocalTime start, LocalTime end) implements Comparable<TimeSpan> {

    private static final long DAY = Duration.ofDays(1).toNanos();

    private static final Comparator<TimeSpan> ORDER =
            Comparator.comparing(TimeSpan::start).thenComparing(TimeSpan::endNanos);

    /**
     * Checks the order of the bounds.
     *
     * @param start the first moment
     * @param end the moment after the last; 00:00 is midnight at the end of the day
     * @throws IllegalArgumentException if the end is not after the start
     */
    public TimeSpan {
        Objects.requireNonNull(start, "start");
        Checks.check(nanos(end) > start.toNanoOfDay(), "timeSpan.end", "be after timeSpan.start, " + start, end);
    }

    /**
     * {@return the span with these bounds}
     *
     * @param start the first moment
     * @param end the moment after the last; 00:00 is midnight at the end of the day
     */
    public static TimeSpan of(LocalTime start, LocalTime end) {
        return new TimeSpan(start, end);
    }

    /** {@return how long the span is by a clock that is not changed} */
    public Duration duration() {
        return Duration.ofNanos(endNanos() - start.toNanoOfDay());
    }

    /** The end in nanoseconds from the start of the day, up to and with the whole day. */
    long endNanos() {
        return nanos(end);
    }

    private static long nanos(LocalTime end) {
        return end.equals(LocalTime.MIDNIGHT) ? DAY : end.toNanoOfDay();
    }

    @Override
    public int compareTo(TimeSpan other) {
        return ORDER.compare(this, other);
    }

    /** {@return such as "09:00–13:00"} */
    @Override
    public String toString() {
        return start + "–" + (end.equals(LocalTime.MIDNIGHT) ? "24:00" : end);
    }
}
