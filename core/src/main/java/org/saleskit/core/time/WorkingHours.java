package org.saleskit.core.time;

import java.time.Duration;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.saleskit.core.internal.Checks;

/**
 * When a day is worked by the clock: spans that do not overlap, such as 09:00–13:00 and 14:00–18:00. A shift across
 * midnight is two spans, one at the end of its day and one at the start of the next. Immutable and thread-safe.
 */
public final class WorkingHours {

    private final List<TimeSpan> spans;

    private WorkingHours(List<TimeSpan> spans) {
        this.spans = spans;
    }

    /**
     * {@return hours without a break}
     *
     * @param start when work starts
     * @param end when it ends; 00:00 is midnight at the end of the day
     * @throws IllegalArgumentException if the end is not after the start
     */
    public static WorkingHours of(LocalTime start, LocalTime end) {
        return new WorkingHours(List.of(TimeSpan.of(start, end)));
    }

    /**
     * {@return hours of these spans}
     *
     * @param spans at least one, in any order; they may touch but not overlap
     * @throws IllegalArgumentException if there is no span, or two overlap
     */
    public static WorkingHours of(Collection<TimeSpan> spans) {
        Checks.check(!spans.isEmpty(), "workingHours.spans", "hold at least one", "none");
        List<TimeSpan> sorted = new ArrayList<>(spans);
        sorted.sort(null);
        for (int i = 1; i < sorted.size(); i++) {
            TimeSpan before = sorted.get(i - 1);
            boolean apart = before.endNanos() <= sorted.get(i).start().toNanoOfDay();
            Checks.check(apart, "workingHours.spans", "not overlap", before + " and " + sorted.get(i));
        }
        return new WorkingHours(List.copyOf(sorted));
    }

    /**
     * {@return these hours without a break in them}
     *
     * @param start when the break starts
     * @param end when it ends
     * @throws IllegalArgumentException if the break is not inside one span, or is all of it
     */
    public WorkingHours withBreak(LocalTime start, LocalTime end) {
        TimeSpan pause = TimeSpan.of(start, end);
        TreeSet<TimeSpan> parts = new TreeSet<>();
        boolean found = false;
        for (TimeSpan span : spans) {
            boolean holds = !start.isBefore(span.start()) && pause.endNanos() <= span.endNanos() && !pause.equals(span);
            found |= holds;
            if (!holds) {
                parts.add(span);
                continue;
            }
            if (start.isAfter(span.start())) {
                parts.add(TimeSpan.of(span.start(), start));
            }
            if (pause.endNanos() < span.endNanos()) {
                parts.add(TimeSpan.of(end, span.end()));
            }
        }
        Checks.check(found, "break", "lie inside one span of " + this + " and leave some of it", pause);
        return new WorkingHours(List.copyOf(parts));
    }

    /** {@return the spans in their order, unmodifiable} */
    public List<TimeSpan> spans() {
        return spans;
    }

    /** {@return how long the spans are together by a clock that is not changed} */
    public Duration duration() {
        return spans.stream().map(TimeSpan::duration).reduce(Duration.ZERO, Duration::plus);
    }

    /** The spans that are left when work ends so much working time earlier; none if that is all of it. */
    List<TimeSpan> spansWithoutLast(Duration time) {
        long left = duration().minus(time).toNanos();
        List<TimeSpan> parts = new ArrayList<>();
        for (TimeSpan span : spans) {
            long length = span.duration().toNanos();
            if (left >= length) {
                parts.add(span);
            } else if (left > 0) {
                parts.add(TimeSpan.of(span.start(), span.start().plusNanos(left)));
            }
            left -= length;
        }
        return parts;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof WorkingHours hours && spans.equals(hours.spans);
    }

    @Override
    public int hashCode() {
        return Objects.hash(spans);
    }

    /** {@return such as "09:00–13:00, 14:00–18:00"} */
    @Override
    public String toString() {
        return spans.stream().map(TimeSpan::toString).collect(Collectors.joining(", "));
    }
}
