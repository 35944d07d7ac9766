package org.saleskit.analytics.sequence;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.saleskit.core.internal.Checks;
import org.saleskit.core.time.ReportPeriod;

/**
 * Which steps, in which order and in what time: the question that a funnel of events asks. {@link #asOf} makes it an analysis.
 *
 * <p><b>Defaults</b> {@link StepOrder#ORDERED}, {@link SameTime#TOTAL_ORDER}, {@link Reentry#FIRST}, no window, no exclusion,
 * every step required, entries at any time, immature paths left out of rates.
 *
 * <p><b>Windows</b> are inclusive: a step exactly at the end of its window is in time. {@link #within} counts from the entry to
 * the last step, {@link #withStepWindow} from the step taken before. Without any window nobody ever drops out: whoever has
 * not converted still may, and the rates say what had happened by the instant of the analysis.
 *
 * <p><b>Steps</b> are numbered from 1. A name may be that of several steps: visit, call, visit. Each then needs an event of its
 * own.
 *
 * <p>Immutable and thread-safe.
 */
public final class SequenceFunnel {

    private static final int MOST_STEPS = 31;

    /** Which of a subject's entries into the funnel begin a path. An entry is an event that is the first step. */
    public enum Reentry {
        /** The first entry of the period: one path for each subject. */
        FIRST,
        /** The last entry of the period: one path for each subject. */
        LAST,
        /** The entry whose path gets furthest, of several the first: one path for each subject. */
        BEST,
        /**
         * Several paths for one subject, which never overlap: the first entry begins the first path, and the next one begins
         * with the first entry after that path is over. A path is over with its last step; or with the end of its window; or
         * with the event that breaks it off or excludes it, which may itself be the next entry. Entries before that belong to
         * the path and begin none. Without a window a path that does not convert is never over.
         */
        ALL
    }

    private final FunnelOptions options;

    private SequenceFunnel(FunnelOptions options) {
        options.check();
        this.options = options;
    }

    /**
     * {@return a funnel with the defaults}
     *
     * @param names the names of the events that are the steps, 1 to 31, none blank
     * @throws IllegalArgumentException if there is none or there are more than 31, or a name is blank
     */
    public static SequenceFunnel steps(String... names) {
        Objects.requireNonNull(names, "names");
        return steps(Arrays.asList(names));
    }

    /**
     * {@return a funnel with the defaults}
     *
     * @param names the names of the events that are the steps, 1 to 31, none blank
     * @throws IllegalArgumentException if there is none or there are more than 31, or a name is blank
     */
    public static SequenceFunnel steps(List<String> names) {
        Objects.requireNonNull(names, "names");
        Checks.check(!names.isEmpty() && names.size() <= MOST_STEPS, "steps", "be 1 to " + MOST_STEPS, names.size());
        for (int i = 0; i < names.size(); i++) {
            Checks.notBlank(names.get(i), "steps[" + i + "]");
        }
        return new SequenceFunnel(new FunnelOptions(List.copyOf(names)));
    }

    /**
     * {@return this funnel with a window for the whole path}
     *
     * @param time the longest time from the entry to the last step, above zero
     * @throws IllegalArgumentException if it is zero or negative
     */
    public SequenceFunnel within(Duration time) {
        FunnelOptions changed = options.copy();
        changed.window = Optional.of(positive(time, "time"));
        return new SequenceFunnel(changed);
    }

    /**
     * {@return this funnel with a window for one step}
     *
     * @param step the step, from 2 on
     * @param time the longest time since the step taken before, above zero
     * @throws IllegalArgumentException if there is no such step, the time is zero or negative, or steps come in any order
     */
    public SequenceFunnel withStepWindow(int step, Duration time) {
        Checks.check(step >= 2 && step <= options.steps.size(), "step", "be 2 to " + options.steps.size(), step);
        SortedMap<Integer, Duration> windows = new TreeMap<>(options.stepWindows);
        windows.put(step, positive(time, "time"));
        FunnelOptions changed = options.copy();
        changed.stepWindows = Collections.unmodifiableSortedMap(windows);
        return new SequenceFunnel(changed);
    }

    private static Duration positive(Duration time, String name) {
        Objects.requireNonNull(time, name);
        Checks.check(!time.isNegative() && !time.isZero(), name, "be above zero", time);
        return time;
    }

    /**
     * {@return this funnel with a step that may be left out} Its rate is that of those who took it, and the next step is
     * counted from the last required one.
     *
     * @param step the step, neither the first nor the last
     * @throws IllegalArgumentException if it is the first or the last, there is none such, or steps come in any order or
     *     either way round
     */
    public SequenceFunnel withOptionalStep(int step) {
        Checks.check(
                step >= 2 && step < options.steps.size(),
                "step",
                "be neither the first nor the last of " + options.steps.size(),
                step);
        SortedSet<Integer> chosen = new TreeSet<>(options.optionalSteps);
        chosen.add(step);
        FunnelOptions changed = options.copy();
        changed.optionalSteps = Collections.unmodifiableSortedSet(chosen);
        return new SequenceFunnel(changed);
    }

    /**
     * {@return this funnel with another order of steps}
     *
     * @param newOrder the order
     * @throws IllegalArgumentException if it does not go together with another option
     */
    public SequenceFunnel withOrder(StepOrder newOrder) {
        FunnelOptions changed = options.copy();
        changed.order = Objects.requireNonNull(newOrder, "newOrder");
        return new SequenceFunnel(changed);
    }

    /** {@return this funnel with nothing allowed between steps, {@link StepOrder#STRICT}} */
    public SequenceFunnel strict() {
        return withOrder(StepOrder.STRICT);
    }

    /** {@return this funnel with steps in any order, {@link StepOrder#ANY_ORDER}} */
    public SequenceFunnel anyOrder() {
        return withOrder(StepOrder.ANY_ORDER);
    }

    /**
     * {@return this strict funnel, but with repeats of steps that were taken allowed between steps}
     *
     * @throws IllegalArgumentException if the order is not {@link StepOrder#STRICT}
     */
    public SequenceFunnel passingRepeats() {
        FunnelOptions changed = options.copy();
        changed.passingRepeats = true;
        return new SequenceFunnel(changed);
    }

    /**
     * {@return this funnel with another rule for events of the same time}
     *
     * @param rule the rule
     * @throws IllegalArgumentException if it does not go together with another option
     */
    public SequenceFunnel withSameTime(SameTime rule) {
        FunnelOptions changed = options.copy();
        changed.sameTime = Objects.requireNonNull(rule, "rule");
        return new SequenceFunnel(changed);
    }

    /**
     * {@return this funnel with another rule for subjects that enter several times}
     *
     * @param rule the rule
     * @throws IllegalArgumentException if it does not go together with another option
     */
    public SequenceFunnel withReentry(Reentry rule) {
        FunnelOptions changed = options.copy();
        changed.reentry = Objects.requireNonNull(rule, "rule");
        return new SequenceFunnel(changed);
    }

    /**
     * {@return this funnel with an event that disqualifies a path anywhere between its entry and its last step}
     *
     * @param event the name of the event, not blank
     * @param outcome what becomes of the path
     * @throws IllegalArgumentException if the name is blank or the funnel has one step only
     */
    public SequenceFunnel excluding(String event, Exclusion.Outcome outcome) {
        return excluding(new Exclusion(event, 1, options.steps.size(), outcome));
    }

    /**
     * {@return this funnel with one exclusion more} At one event the exclusion given first decides.
     *
     * @param exclusion the exclusion
     * @throws IllegalArgumentException if there are no such steps, or there are more than 31 exclusions
     */
    public SequenceFunnel excluding(Exclusion exclusion) {
        Objects.requireNonNull(exclusion, "exclusion");
        Checks.check(
                exclusion.before() <= options.steps.size(),
                "exclusion.before",
                "be at most " + options.steps.size(),
                exclusion.before());
        Checks.check(
                options.exclusions.size() < MOST_STEPS,
                "exclusions",
                "be at most " + MOST_STEPS,
                options.exclusions.size() + 1);
        List<Exclusion> more = new ArrayList<>(options.exclusions);
        more.add(exclusion);
        FunnelOptions changed = options.copy();
        changed.exclusions = List.copyOf(more);
        return new SequenceFunnel(changed);
    }

    /**
     * {@return this funnel for entries of a period only} Later steps may be after the period; entries before or after it
     * begin no path.
     *
     * @param period the period
     */
    public SequenceFunnel enteredIn(ReportPeriod period) {
        FunnelOptions changed = options.copy();
        changed.entryPeriod = Optional.of(Objects.requireNonNull(period, "period"));
        return new SequenceFunnel(changed);
    }

    /** {@return this funnel with paths whose window is still open in the denominators: the pessimistic rates of today} */
    public SequenceFunnel includingImmature() {
        FunnelOptions changed = options.copy();
        changed.includingImmature = true;
        return new SequenceFunnel(changed);
    }

    /**
     * {@return the analysis of this funnel}
     *
     * @param instant the instant up to which events are read, itself included
     * @throws IllegalArgumentException if it does not lie between 1823-11-13 and 2116-02-19
     */
    public SequenceAnalysis asOf(Instant instant) {
        return new SequenceAnalysis(this, options, instant);
    }

    /** {@return the names of the steps, unmodifiable} */
    public List<String> steps() {
        return options.steps;
    }

    /** {@return the window of the whole path; absent if there is none} */
    public Optional<Duration> window() {
        return options.window;
    }

    /** {@return the windows of single steps by the number of the step, unmodifiable} */
    public SortedMap<Integer, Duration> stepWindows() {
        return options.stepWindows;
    }

    /** {@return the numbers of the steps that may be left out, unmodifiable} */
    public SortedSet<Integer> optionalSteps() {
        return options.optionalSteps;
    }

    /** {@return the order of the steps} */
    public StepOrder order() {
        return options.order;
    }

    /** {@return whether repeats of steps are allowed between the steps of a strict funnel} */
    public boolean isPassingRepeats() {
        return options.passingRepeats;
    }

    /** {@return the rule for events of the same time} */
    public SameTime sameTime() {
        return options.sameTime;
    }

    /** {@return the rule for subjects that enter several times} */
    public Reentry reentry() {
        return options.reentry;
    }

    /** {@return the exclusions in the order in which they were given, unmodifiable} */
    public List<Exclusion> exclusions() {
        return options.exclusions;
    }

    /** {@return the period of the entries; absent if they may be at any time} */
    public Optional<ReportPeriod> entryPeriod() {
        return options.entryPeriod;
    }

    /** {@return whether paths whose window is still open are in the denominators} */
    public boolean isIncludingImmature() {
        return options.includingImmature;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SequenceFunnel that && options.parts().equals(that.options.parts());
    }

    @Override
    public int hashCode() {
        return options.parts().hashCode();
    }

    /** {@return the steps and the options that differ from the defaults} */
    @Override
    public String toString() {
        return "SequenceFunnel" + options;
    }
}
