package org.saleskit.analytics.sequence;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.saleskit.analytics.matching.Windows;
import org.saleskit.core.stats.Proportion;
import org.saleskit.core.time.CalendarPeriod;
import org.saleskit.core.time.PeriodUnit;
import org.saleskit.core.time.ReportPeriod;
import org.threeten.extra.LocalDateRange;

/**
 * The paths that entered in one period of a trend.
 *
 * <p>A period is mature if everybody who could enter in it has had the whole window: end of the period + horizon ≤ as-of. A
 * funnel without a window, or with a step without one, has no mature period. Immutable and thread-safe.
 *
 * @param <K> the key of a subject
 */
public final class EntryPeriod<K> {

    private final CalendarPeriod period;
    private final List<SequencePath<K>> paths;
    private final List<SequenceStep<K>> steps;
    private final boolean mature;

    private EntryPeriod(
            SequenceAnalysis analysis, CalendarPeriod period, ReportPeriod days, List<SequencePath<K>> paths) {
        this.period = period;
        this.paths = List.copyOf(paths);
        this.steps = SequenceStep.of(analysis, this.paths, (path, step) -> true);
        long horizon = analysis.windows().horizon();
        this.mature = Windows.after(SequenceEvent.nearest(days.end()), horizon) <= analysis.asOfNanos();
    }

    /** The periods from that of the first entry to that of the last, those without an entry included. */
    static <K> List<EntryPeriod<K>> trend(
            SequenceAnalysis analysis, List<SequencePath<K>> paths, PeriodUnit unit, ZoneId zone) {
        Objects.requireNonNull(unit, "unit");
        Objects.requireNonNull(zone, "zone");
        TreeMap<CalendarPeriod, List<SequencePath<K>>> entries = new TreeMap<>();
        for (SequencePath<K> path : paths) {
            entries.computeIfAbsent(periodOf(path, unit, zone), added -> new ArrayList<>())
                    .add(path);
        }
        if (entries.isEmpty()) {
            return List.of();
        }
        List<EntryPeriod<K>> trend = new ArrayList<>();
        CalendarPeriod last = entries.lastKey();
        for (CalendarPeriod each = entries.firstKey(); each.compareTo(last) <= 0; each = each.next()) {
            trend.add(new EntryPeriod<>(analysis, each, each.in(zone), entries.getOrDefault(each, List.of())));
        }
        return List.copyOf(trend);
    }

    private static CalendarPeriod periodOf(SequencePath<?> path, PeriodUnit unit, ZoneId zone) {
        LocalDate shown = LocalDate.ofInstant(path.start(), zone);
        ReportPeriod day = ReportPeriod.of(LocalDateRange.of(shown, shown.plusDays(1)), zone);
        return CalendarPeriod.of(unit, day.dateOf(path.start()));
    }

    /** {@return the period} */
    public CalendarPeriod period() {
        return period;
    }

    /** {@return the paths that entered in it, in order of their subjects; unmodifiable} */
    public List<SequencePath<K>> paths() {
        return paths;
    }

    /** {@return the steps of these paths; unmodifiable} */
    public List<SequenceStep<K>> steps() {
        return steps;
    }

    /** {@return whether everybody who could enter in it has had the whole window} */
    public boolean isMature() {
        return mature;
    }

    /** {@return the paths that took the last step, of all that entered; empty while the period is not mature} */
    public Optional<Proportion> conversion() {
        return mature ? Optional.of(soFar()) : Optional.empty();
    }

    /** {@return the paths that have taken the last step so far, of all that entered: no fact until the period is mature} */
    public Proportion soFar() {
        return Proportion.of(steps.get(steps.size() - 1).reached().size(), paths.size());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof EntryPeriod<?> that
                && period.equals(that.period)
                && mature == that.mature
                && paths.equals(that.paths);
    }

    @Override
    public int hashCode() {
        return Objects.hash(period, paths);
    }

    /** {@return the period, its counts and whether it is mature} */
    @Override
    public String toString() {
        return period + ": " + soFar() + (mature ? "" : ", immature");
    }
}
