package org.saleskit.analytics.sequence;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import org.saleskit.analytics.matching.AnyOrderMatcher;
import org.saleskit.analytics.matching.EitherMatcher;
import org.saleskit.analytics.matching.Exclusions;
import org.saleskit.analytics.matching.Matcher;
import org.saleskit.analytics.matching.OrderedMatcher;
import org.saleskit.analytics.matching.PathFinder;
import org.saleskit.analytics.matching.StrictMatcher;
import org.saleskit.analytics.matching.Windows;
import org.saleskit.analytics.sequence.SequenceFunnel.Reentry;
import org.saleskit.core.internal.Checks;
import org.saleskit.core.time.ReportPeriod;

/** The options of a funnel. A copy is changed before it becomes a funnel, and never afterwards. */
final class FunnelOptions {

    final List<String> steps;
    Optional<Duration> window = Optional.empty();
    SortedMap<Integer, Duration> stepWindows = Collections.emptySortedMap();
    SortedSet<Integer> optionalSteps = Collections.emptySortedSet();
    StepOrder order = StepOrder.ORDERED;
    boolean passingRepeats;
    SameTime sameTime = SameTime.TOTAL_ORDER;
    Reentry reentry = Reentry.FIRST;
    List<Exclusion> exclusions = List.of();
    Optional<ReportPeriod> entryPeriod = Optional.empty();
    boolean includingImmature;

    FunnelOptions(List<String> steps) {
        this.steps = steps;
    }

    FunnelOptions copy() {
        FunnelOptions copy = new FunnelOptions(steps);
        copy.window = window;
        copy.stepWindows = stepWindows;
        copy.optionalSteps = optionalSteps;
        copy.order = order;
        copy.passingRepeats = passingRepeats;
        copy.sameTime = sameTime;
        copy.reentry = reentry;
        copy.exclusions = exclusions;
        copy.entryPeriod = entryPeriod;
        copy.includingImmature = includingImmature;
        return copy;
    }

    /** Which options do not go together, whatever the order in which they were given. */
    void check() {
        if (order == StepOrder.ANY_ORDER) {
            Checks.check(stepWindows.isEmpty(), "step windows", "be absent in any order", stepWindows);
            Checks.check(optionalSteps.isEmpty(), "optional steps", "be absent in any order", optionalSteps);
            Checks.check(sameTime.equals(SameTime.TOTAL_ORDER), "same time", "be TOTAL_ORDER in any order", sameTime);
            Checks.check(reentry != Reentry.LAST, "re-entry", "be FIRST, BEST or ALL in any order", reentry);
        }
        if (sameTime.isEither()) {
            Checks.check(order != StepOrder.STRICT, "same time", "give events one order for STRICT", sameTime);
            Checks.check(optionalSteps.isEmpty(), "same time", "give events one order for optional steps", sameTime);
        }
        Checks.check(!passingRepeats || order == StepOrder.STRICT, "order", "be STRICT for passing repeats", order);
    }

    Windows windows() {
        long[] ofStep = new long[steps.size()];
        long optional = 0;
        for (int step = 0; step < ofStep.length; step++) {
            Duration time = stepWindows.get(step + 1);
            ofStep[step] = time == null ? Windows.UNLIMITED : SequenceEvent.nanos(time);
            optional |= optionalSteps.contains(step + 1) ? 1L << step : 0;
        }
        return new Windows(window.map(SequenceEvent::nanos).orElse(Windows.UNLIMITED), ofStep, optional);
    }

    PathFinder finder() {
        return new PathFinder(
                matcher(windows()),
                PathFinder.Start.valueOf(reentry.name()),
                new Exclusions(
                        exclusions.stream().mapToInt(each -> each.after() - 1).toArray(),
                        exclusions.stream().mapToInt(each -> each.before() - 1).toArray()),
                entryPeriod.map(period -> SequenceEvent.nearest(period.start())).orElse(Long.MIN_VALUE),
                entryPeriod.map(period -> SequenceEvent.nearest(period.end())).orElse(Long.MAX_VALUE));
    }

    private Matcher matcher(Windows windows) {
        boolean increasing = sameTime.equals(SameTime.STRICT_INCREASE);
        return switch (order) {
            case ANY_ORDER -> new AnyOrderMatcher(windows);
            case STRICT -> new StrictMatcher(windows, increasing, passingRepeats);
            case ORDERED ->
                sameTime.isEither()
                        ? new EitherMatcher(windows, SequenceEvent.nanos(sameTime.tolerance()))
                        : new OrderedMatcher(windows, increasing);
        };
    }

    /** All options, to compare them. */
    List<Object> parts() {
        return List.of(
                steps,
                window,
                stepWindows,
                optionalSteps,
                order,
                passingRepeats,
                sameTime,
                reentry,
                exclusions,
                entryPeriod,
                includingImmature);
    }

    /** The steps, and the options that differ from the defaults. */
    @Override
    public String toString() {
        return "[" + String.join(" → ", steps) + ", " + order + (passingRepeats ? " passing repeats" : "")
                + ", " + sameTime + ", " + reentry
                + window.map(time -> ", within " + time).orElse("")
                + (stepWindows.isEmpty() ? "" : ", steps within " + stepWindows)
                + (optionalSteps.isEmpty() ? "" : ", optional " + optionalSteps)
                + (exclusions.isEmpty() ? "" : ", " + exclusions)
                + entryPeriod.map(period -> ", entered in " + period).orElse("")
                + (includingImmature ? ", including immature" : "") + "]";
    }
}
