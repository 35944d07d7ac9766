package org.saleskit.analytics.sequence;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.saleskit.analytics.matching.Windows;
import org.saleskit.analytics.sequence.SequencePath.Outcome;
import org.saleskit.analytics.survival.AalenJohansen;
import org.saleskit.analytics.survival.SurvivalAccumulator;
import org.saleskit.analytics.survival.TimeScale;
import org.saleskit.core.stats.Proportion;

/**
 * One step of a funnel: who took it, who did not, who still may, and how long it took. Every number is the size of a list
 * given here, so a list never disagrees with its number.
 *
 * <p>The paths that took the required step before this one are the {@link #base}. Each of them is exactly one of {@link
 * #converted}, {@link #dropped} and {@link #immature}.
 *
 * <p>Immutable and thread-safe.
 *
 * @param <K> the key of a subject
 */
public final class SequenceStep<K> {

    private static final long NANOS_PER_SECOND = 1_000_000_000;

    private final SequenceAnalysis analysis;
    private final int step;
    private final List<SequencePath<K>> entered;
    private final List<SequencePath<K>> base;
    private final List<SequencePath<K>> reached;

    private SequenceStep(
            SequenceAnalysis analysis,
            int step,
            List<SequencePath<K>> entered,
            List<SequencePath<K>> base,
            List<SequencePath<K>> reached) {
        this.analysis = analysis;
        this.step = step;
        this.entered = entered;
        this.base = base;
        this.reached = reached;
    }

    /** All steps of paths; the predicate for each step says which of the paths that took it are looked at. */
    static <K> List<SequenceStep<K>> of(
            SequenceAnalysis analysis, List<SequencePath<K>> entered, StepFilter<K> filter) {
        Windows windows = analysis.windows();
        List<SequenceStep<K>> steps = new ArrayList<>(windows.steps());
        for (int step = 0; step < windows.steps(); step++) {
            int at = step;
            int before = step == 0 ? 0 : windows.requiredBefore(step);
            steps.add(new SequenceStep<>(
                    analysis,
                    step,
                    entered,
                    keep(entered, path -> path.took(before) && filter.test(path, before)),
                    keep(entered, path -> path.took(at) && filter.test(path, at))));
        }
        return List.copyOf(steps);
    }

    /** Which paths are looked at in a step. */
    interface StepFilter<K> {

        boolean test(SequencePath<K> path, int step);
    }

    private static <K> List<SequencePath<K>> keep(List<SequencePath<K>> paths, Predicate<SequencePath<K>> which) {
        return paths.stream().filter(which).toList();
    }

    /** {@return the number of the step, from 1} */
    public int number() {
        return step + 1;
    }

    /** {@return the name of the step; empty in any order, where the place is no certain step} */
    public Optional<String> name() {
        return analysis.funnel().order() == StepOrder.ANY_ORDER
                ? Optional.empty()
                : Optional.of(analysis.funnel().steps().get(step));
    }

    /** {@return whether the step may be left out} */
    public boolean isOptional() {
        return analysis.funnel().optionalSteps().contains(number());
    }

    /** {@return the paths that took the required step before this one, those of the first step for itself; unmodifiable} */
    public List<SequencePath<K>> base() {
        return base;
    }

    /** {@return the paths that took this step, immature ones included; unmodifiable} */
    public List<SequencePath<K>> reached() {
        return reached;
    }

    /** {@return the paths of the base whose time for this step is up and that took it; unmodifiable} */
    public List<SequencePath<K>> converted() {
        return keep(base, path -> path.isMatureAt(step) && path.took(step));
    }

    /** {@return the paths of the base whose time for this step is up and that did not take it; unmodifiable} */
    public List<SequencePath<K>> dropped() {
        return keep(base, path -> path.isMatureAt(step) && !path.took(step));
    }

    /** {@return the paths of the base that may or might still take it, those that already did included; unmodifiable} */
    public List<SequencePath<K>> immature() {
        return keep(base, path -> !path.isMatureAt(step));
    }

    /**
     * {@return the paths that took this step, of those of the base; both without paths whose time for it is not up, unless
     * the funnel includes them}
     */
    public Proportion fromPrevious() {
        List<SequencePath<K>> counted = countedFromPrevious();
        return Proportion.of(taking(counted), counted.size());
    }

    /**
     * {@return the paths that took this step, of all that entered; both without paths whose window is still open, unless the
     * funnel includes them} All steps have the same denominator, so the rates never rise from one required step to the next.
     */
    public Proportion overall() {
        return Proportion.of(counted(reached).size(), counted(entered).size());
    }

    private long taking(List<SequencePath<K>> paths) {
        return paths.stream().filter(path -> path.took(step)).count();
    }

    private List<SequencePath<K>> countedFromPrevious() {
        return keep(base, path -> isIncludingImmature() || path.isMatureAt(step));
    }

    private List<SequencePath<K>> counted(List<SequencePath<K>> paths) {
        return keep(paths, path -> isIncludingImmature() || path.isMature());
    }

    private boolean isIncludingImmature() {
        return analysis.funnel().isIncludingImmature();
    }

    /** {@return the times from the step taken before to this one, of the successes of {@link #fromPrevious}} */
    public ConversionTimes times() {
        return new ConversionTimes(countedFromPrevious().stream()
                .filter(path -> path.took(step) && step > 0)
                .mapToLong(path -> path.time(path.takenBefore(step), step)));
    }

    /** {@return the times from the entry to this step, of the successes of {@link #overall}} */
    public ConversionTimes timesFromEntry() {
        return new ConversionTimes(counted(reached).stream().mapToLong(path -> path.time(0, step)));
    }

    /**
     * {@return how long those that dropped out before this step were still seen after the last step they took: to their last
     * event, of whatever name, before their path was over}
     */
    public ConversionTimes dwell() {
        return new ConversionTimes(dropped().stream()
                .filter(path -> path.depth() <= step)
                .mapToLong(path -> path.dwell().toNanos()));
    }

    /**
     * {@return the share of the base that took this step by a time since the step before, with those that still wait as
     * censored and those that dropped out as a competing end} Nothing is left out for being immature, so the estimate uses what
     * {@link #times} cannot. Times are in whole seconds, shown in days.
     */
    public AalenJohansen<Outcome> curve() {
        SurvivalAccumulator<Outcome> lives = lives();
        for (SequencePath<K> path : step == 0 ? List.<SequencePath<K>>of() : base) {
            if (path.took(step)) {
                add(lives, path.time(path.takenBefore(step), step), Optional.of(Outcome.CONVERTED));
            } else if (path.depth() > step) {
                int before = path.takenBefore(step);
                add(lives, path.time(before, takenAfter(path)), Optional.of(Outcome.DROPPED));
            } else {
                addUnfinished(lives, path, path.depth() - 1, analysis.asOfNanos());
            }
        }
        return AalenJohansen.of(lives.result());
    }

    private int takenAfter(SequencePath<K> path) {
        int after = step + 1;
        while (!path.took(after)) {
            after++;
        }
        return after;
    }

    static SurvivalAccumulator<Outcome> lives() {
        return SurvivalAccumulator.of(TimeScale.elapsedDays(), List.of(Outcome.CONVERTED, Outcome.DROPPED));
    }

    static void add(SurvivalAccumulator<Outcome> lives, long nanos, Optional<Outcome> end) {
        lives.add(nanos / NANOS_PER_SECOND, end);
    }

    static void addUnfinished(SurvivalAccumulator<Outcome> lives, SequencePath<?> path, int from, long asOf) {
        add(lives, path.timeToEnd(from, asOf), path.isOver() ? Optional.of(Outcome.DROPPED) : Optional.empty());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SequenceStep<?> that
                && analysis.equals(that.analysis)
                && step == that.step
                && entered.equals(that.entered)
                && base.equals(that.base)
                && reached.equals(that.reached);
    }

    @Override
    public int hashCode() {
        return 31 * base.hashCode() + step;
    }

    /** {@return the number and name of the step and its counts} */
    @Override
    public String toString() {
        return number() + name().map(name -> " " + name).orElse("") + ": " + fromPrevious() + ", overall " + overall();
    }
}
