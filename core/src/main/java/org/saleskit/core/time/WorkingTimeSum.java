package org.saleskit.core.time;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One run of {@link WorkSchedule#workingTime(Instant, Instant)}. A day is cut at the clock changes in it, if there are any;
 * between two of them the clock runs evenly, so that a span of the clock is a span of instants.
 */
final class WorkingTimeSum {

    private final WorkSchedule schedule;
    private final ZoneRules rules;
    private final Instant from;
    private final Instant to;

    WorkingTimeSum(WorkSchedule schedule, Instant from, Instant to) {
        this.schedule = schedule;
        this.rules = schedule.zone().getRules();
        this.from = from;
        this.to = to;
    }

    Duration sum() {
        Duration sum = Duration.ZERO;
        // A day may start a little before the clock shows it, so one day more is looked at; most of it is cut off by
        // from.
        LocalDate day = LocalDate.ofInstant(from, schedule.zone()).minusDays(1);
        Instant start = startOf(day);
        Instant change = nextChange(start);
        while (start.isBefore(to)) {
            Instant end = startOf(day.plusDays(1));
            List<TimeSpan> spans = spansOf(day);
            while (!spans.isEmpty() && change.isBefore(end)) {
                sum = sum.plus(evenly(day, spans, start, change));
                start = change;
                change = nextChange(change);
            }
            sum = sum.plus(evenly(day, spans, start, end));
            day = day.plusDays(1);
            start = end;
            if (change.isBefore(start)) {
                change = nextChange(start);
            }
        }
        return sum;
    }

    private List<TimeSpan> spansOf(LocalDate day) {
        Duration worked = schedule.calendar().workingTime(day);
        if (worked.compareTo(Duration.ZERO) <= 0) {
            return List.of();
        }
        Duration missing = schedule.calendar().normalDay().minus(worked);
        WorkingHours hours = schedule.hoursOf(day);
        return missing.isNegative() || missing.isZero() ? hours.spans() : hours.spansWithoutLast(missing);
    }

    /** What is worked in a part of the day in which the clock does not change. */
    private Duration evenly(LocalDate day, List<TimeSpan> spans, Instant start, Instant end) {
        Instant first = start.isBefore(from) ? from : start;
        Instant last = end.isAfter(to) ? to : end;
        if (spans.isEmpty() || !first.isBefore(last)) {
            return Duration.ZERO;
        }
        ZoneOffset offset = rules.getOffset(start);
        Duration sum = Duration.ZERO;
        // After a change back across midnight the clock shows the date before once more.
        LocalDate shown = LocalDate.ofInstant(start, offset);
        while (!shown.isAfter(day)) {
            Instant midnight = shown.atStartOfDay(offset).toInstant();
            for (TimeSpan span : spans) {
                sum = sum.plus(common(midnight, span, first, last));
            }
            shown = shown.plusDays(1);
        }
        return sum;
    }

    private static Duration common(Instant midnight, TimeSpan span, Instant first, Instant last) {
        Instant start = midnight.plusNanos(span.start().toNanoOfDay());
        Instant end = midnight.plusNanos(span.endNanos());
        Instant lower = start.isBefore(first) ? first : start;
        Instant upper = end.isAfter(last) ? last : end;
        return lower.isBefore(upper) ? Duration.between(lower, upper) : Duration.ZERO;
    }

    private Instant startOf(LocalDate day) {
        return day.atStartOfDay(schedule.zone()).toInstant();
    }

    /** The next clock change after the instant, or the end of time. */
    private Instant nextChange(Instant instant) {
        @Nullable ZoneOffsetTransition next = rules.nextTransition(instant);
        return next == null ? Instant.MAX : next.getInstant();
    }
}
