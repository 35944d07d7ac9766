package org.saleskit.analytics.sequence;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import org.saleskit.analytics.matching.Run;
import org.saleskit.analytics.matching.Trail;
import org.saleskit.analytics.matching.Windows;
import org.saleskit.core.internal.Checks;

/**
 * One way of a subject through the funnel: when it took which step, and how it ended.
 *
 * <p>In any order of steps, step k is the k-th that was done; {@link #stepTaken} says which one it was.
 *
 * <p>Immutable and thread-safe.
 *
 * @param <K> the key of a subject
 */
public final class SequencePath<K> {

    /** What a path is for the rates. */
    public enum Outcome {
        /** Its window is over, and it took the last step. */
        CONVERTED,
        /** Its window is over, and it did not take the last step. */
        DROPPED,
        /** Its window is still open, whether it has taken the last step already or not. */
        IMMATURE
    }

    private static final long NEVER = Windows.UNLIMITED;

    private final K subject;
    private final int number;
    private final long[] times;
    private final String[] values;
    private final int[] stepOfPlace;
    private final int depth;
    private final boolean mature;
    private final long matureSteps;
    private final long endedAt;
    private final long lastSeen;
    private final Optional<Exclusion> exclusion;

    SequencePath(SequenceAnalysis analysis, K subject, int number, Trail trail, Run run) {
        this.subject = subject;
        this.number = number;
        this.times = new long[run.size()];
        this.values = new String[run.size()];
        this.stepOfPlace = new int[run.size()];
        for (int step = 0; step < times.length; step++) {
            int event = run.event(step);
            times[step] = event < 0 ? NEVER : trail.time(event);
            values[step] = event < 0 ? "" : trail.value(event);
            stepOfPlace[step] = run.step(step);
        }
        this.depth = run.depth();
        long asOf = analysis.asOfNanos();
        long horizon = analysis.windows().horizon();
        this.mature = horizon == Windows.UNLIMITED || Windows.after(times[0], horizon) <= asOf;
        this.matureSteps = matureSteps(analysis.windows(), run, asOf);
        if (run.isComplete()) {
            this.endedAt = times[depth - 1];
            this.lastSeen = endedAt;
        } else {
            this.endedAt = run.openUntil() <= asOf ? run.openUntil() : NEVER;
            this.lastSeen = run.isStopped() ? run.openUntil() : trail.lastTimeUntil(run.openUntil());
        }
        this.exclusion = run.excludedBy() < 0
                ? Optional.empty()
                : Optional.of(analysis.funnel().exclusions().get(run.excludedBy()));
    }

    /** For which steps the time after the step before is up, whatever came of it. */
    private long matureSteps(Windows windows, Run run, long asOf) {
        long bits = 1;
        int before = 0;
        for (int step = 1; step < times.length; step++) {
            boolean waiting = step >= depth && !run.isStopped();
            long limit = waiting
                    ? run.openUntil()
                    : Math.min(windows.endOf(times[0]), Windows.after(times[before], windows.ofStep(step)));
            bits |= limit == NEVER || limit <= asOf ? 1L << step : 0;
            before = times[step] == NEVER ? before : step;
        }
        return bits;
    }

    /** {@return the subject} */
    public K subject() {
        return subject;
    }

    /** {@return which of the subject's paths this is, from 1; always 1 unless all entries begin paths} */
    public int number() {
        return number;
    }

    /** {@return the number of the furthest step taken, from 1} */
    public int depth() {
        return depth;
    }

    /** {@return when it entered: the instant of the first step} */
    public Instant start() {
        return SequenceEvent.instant(times[0]);
    }

    /**
     * {@return when it took a step; empty if it did not}
     *
     * @param step the number of the step, from 1
     * @throws IllegalArgumentException if there is no such step
     */
    public Optional<Instant> at(int step) {
        return took(place(step)) ? Optional.of(SequenceEvent.instant(times[step - 1])) : Optional.empty();
    }

    /**
     * {@return the value of the host's attribute at a step; empty if the step was not taken or its event has none}
     *
     * @param step the number of the step, from 1
     * @throws IllegalArgumentException if there is no such step
     */
    public Optional<String> value(int step) {
        return Optional.of(values[place(step)]).filter(value -> !value.isEmpty());
    }

    /**
     * {@return which step of the funnel was taken in this place: the place itself, unless steps come in any order; empty if
     * none was}
     *
     * @param place the place, from 1
     * @throws IllegalArgumentException if there is no such place
     */
    public OptionalInt stepTaken(int place) {
        return took(place(place)) ? OptionalInt.of(stepOfPlace[place - 1] + 1) : OptionalInt.empty();
    }

    private int place(int step) {
        Checks.check(step >= 1 && step <= times.length, "step", "be 1 to " + times.length, step);
        return step - 1;
    }

    /** {@return whether it took the last step} */
    public boolean isComplete() {
        return depth == times.length;
    }

    /** {@return whether its window is over; always, if the funnel has none} */
    public boolean isMature() {
        return mature;
    }

    /** {@return what it is for the rates} */
    public Outcome outcome() {
        return !mature ? Outcome.IMMATURE : isComplete() ? Outcome.CONVERTED : Outcome.DROPPED;
    }

    /**
     * {@return when it was over: with the last step, with an event that stopped it, or with the end of its window; empty if it
     * still waits for a step}
     */
    public Optional<Instant> endedAt() {
        return endedAt == NEVER ? Optional.empty() : Optional.of(SequenceEvent.instant(endedAt));
    }

    /** {@return the exclusion that stopped it} */
    public Optional<Exclusion> stoppedBy() {
        return exclusion;
    }

    /**
     * {@return how long the subject was still seen after the last step taken: the time to its last event, of whatever name,
     * before the path was over} Zero for a path that took the last step.
     */
    public Duration dwell() {
        return Duration.ofNanos(Math.max(0, lastSeen - times[depth - 1]));
    }

    /** Steps are counted from 0 from here on. */
    boolean took(int step) {
        return times[step] != NEVER;
    }

    boolean isMatureAt(int step) {
        return (matureSteps >>> step & 1) != 0;
    }

    String valueAt(int step) {
        return values[step];
    }

    /** The last step taken before one. */
    int takenBefore(int step) {
        int before = step - 1;
        while (!took(before)) {
            before--;
        }
        return before;
    }

    /** Nanoseconds from one step taken to another, not below zero. */
    long time(int from, int to) {
        return Math.max(0, times[to] - times[from]);
    }

    /** Nanoseconds from a step taken to when the path was over, or to the instant of the analysis. */
    long timeToEnd(int from, long asOf) {
        return Math.max(0, Math.min(endedAt, asOf) - times[from]);
    }

    boolean isOver() {
        return endedAt != NEVER;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SequencePath<?> that
                && subject.equals(that.subject)
                && number == that.number
                && Arrays.equals(times, that.times)
                && Arrays.equals(values, that.values)
                && Arrays.equals(stepOfPlace, that.stepOfPlace)
                && mature == that.mature
                && matureSteps == that.matureSteps
                && endedAt == that.endedAt
                && lastSeen == that.lastSeen
                && exclusion.equals(that.exclusion);
    }

    @Override
    public int hashCode() {
        return Objects.hash(subject, number, Arrays.hashCode(times));
    }

    /** {@return the subject, the number of the path, how far it got and its outcome} */
    @Override
    public String toString() {
        return subject + "#" + number + ": " + depth + " of " + times.length + ", " + outcome();
    }
}
