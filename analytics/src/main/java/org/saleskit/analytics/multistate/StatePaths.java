package org.saleskit.analytics.multistate;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.saleskit.analytics.internal.keys.RadixSort;
import org.saleskit.analytics.survival.TimeScale;
import org.saleskit.core.internal.Checks;

/**
 * Takes the paths of deals through states, and makes {@link MultiState} of them.
 *
 * <p>A path is a list of arrivals in order of age and the age at which it was last seen. States may be skipped, left
 * backwards and visited again. A path whose first arrival is after age 0 was first seen then, in that state. Several arrivals
 * at one age are one change, to the last of them: a deal moved through three stages within a tick was never waiting in the
 * middle ones. They are counted by {@link MultiState#passedThrough}.
 *
 * <p>A deal that has won or lost may be seen until it closed or until the end of observation; it matters only if closed deals
 * can be reopened, and then all have to be seen until the end. Only the numbers of changes at each age count, so the order of
 * paths and their split between accumulators change no bit. For use by one thread; join by {@link #merge}.
 *
 * @param <S> the type of the states
 */
public final class StatePaths<S> {

    private static final int FIRST_CAPACITY = 16;
    private static final int MOST_STATES = 100;

    private final TimeScale scale;
    private final List<S> states;
    private final Map<S, Integer> places = new HashMap<>();
    private final int outside;
    private final int codeBits;
    private final long[] started;
    private long[] changes = new long[FIRST_CAPACITY];
    private int changeCount;
    private long paths;
    private long passedThrough;
    private long neverAtRisk;

    private StatePaths(TimeScale scale, List<S> states) {
        this.scale = scale;
        this.states = states;
        this.outside = states.size();
        this.codeBits = Integer.SIZE - Integer.numberOfLeadingZeros((outside + 1) * (outside + 1) - 1);
        this.started = new long[outside];
        for (S state : states) {
            places.put(state, places.size());
        }
    }

    /**
     * {@return an empty accumulator}
     *
     * @param scale what ages are counted in
     * @param states the states, two or more, none twice, in the order in which they are to be shown
     * @param <S> the type of the states
     * @throws IllegalArgumentException if there are fewer than two states, more than 100, or one twice
     */
    public static <S> StatePaths<S> of(TimeScale scale, List<S> states) {
        Objects.requireNonNull(states, "states");
        Objects.requireNonNull(scale, "scale");
        List<S> copy = List.copyOf(states);
        Checks.check(copy.size() >= 2 && copy.size() <= MOST_STATES, "states", "be 2 to " + MOST_STATES, copy.size());
        StatePaths<S> result = new StatePaths<>(scale, copy);
        Checks.check(result.places.size() == copy.size(), "states", "differ from each other", copy);
        return result;
    }

    /**
     * Adds a path.
     *
     * @param visits the arrivals in order of age, at least one
     * @param end the age in ticks at which the deal was last seen, not before its last arrival
     * @throws IllegalArgumentException if there is no arrival, one is out of order or the end is before the last, or a state
     *     is unknown
     */
    public void add(List<StateVisit<S>> visits, long end) {
        Objects.requireNonNull(visits, "visits");
        int[] stateIndexes = new int[visits.size()];
        long[] ages = new long[visits.size()];
        for (int i = 0; i < ages.length; i++) {
            StateVisit<S> visit = visits.get(i);
            Integer place = places.get(visit.state());
            if (place == null) {
                throw Checks.broken("visits[" + i + "].state", "be one of " + states, visit.state());
            }
            stateIndexes[i] = place;
            ages[i] = visit.from();
        }
        add(stateIndexes, ages, ages.length, end);
    }

    /**
     * Adds a path given as columns; the arrays are not kept and may be used again.
     *
     * @param stateIndexes the place of each arrival's state in the list of states
     * @param ages the age in ticks of each arrival, in order
     * @param length how many arrivals, one or more; the arrays may be longer
     * @param end the age in ticks at which the deal was last seen, not before its last arrival
     * @throws IllegalArgumentException if there is no arrival, one is out of order or the end is before the last, or there is
     *     no such state
     */
    public void add(int[] stateIndexes, long[] ages, int length, long end) {
        Objects.requireNonNull(stateIndexes, "stateIndexes");
        Objects.requireNonNull(ages, "ages");
        check(stateIndexes, ages, length, end);
        long entry = ages[0];
        if (entry > 0 && entry == end) {
            neverAtRisk++;
            return;
        }
        paths++;
        int current = outside;
        for (int i = 0; i < length; i++) {
            if (i + 1 < length && ages[i + 1] == ages[i]) {
                passedThrough++;
            } else if (ages[i] == 0) {
                started[stateIndexes[i]]++;
                current = stateIndexes[i];
            } else if (stateIndexes[i] != current) {
                put(ages[i], current, stateIndexes[i]);
                current = stateIndexes[i];
            }
        }
        put(end, current, outside);
    }

    private void check(int[] stateIndexes, long[] ages, int length, long end) {
        Checks.check(length >= 1, "visits", "be one or more", length);
        long before = 0;
        for (int i = 0; i < length; i++) {
            Checks.check(
                    ages[i] >= before, "visits[" + i + "].from", "be at or after the one before, " + before, ages[i]);
            Checks.check(
                    stateIndexes[i] >= 0 && stateIndexes[i] < outside,
                    "visits[" + i + "].state",
                    "be 0 to " + (outside - 1),
                    stateIndexes[i]);
            before = ages[i];
        }
        Checks.check(end >= before, "end", "be at or after the last arrival, " + before, end);
        Checks.check(end <= TimeScale.MOST_TICKS, "end", "be at most " + TimeScale.MOST_TICKS, end);
    }

    private void put(long age, int from, int to) {
        if (changeCount == changes.length) {
            changes = Arrays.copyOf(changes, Math.multiplyExact(changeCount, 2));
        }
        changes[changeCount++] = age << codeBits | (from * (outside + 1L) + to);
    }

    /**
     * Adds all that another accumulator has taken.
     *
     * @param other the other one, of the same scale and states; unchanged
     * @throws IllegalArgumentException if it has another scale or other states
     */
    public void merge(StatePaths<S> other) {
        Objects.requireNonNull(other, "other");
        Checks.check(scale.equals(other.scale), "other.scale", "be " + scale, other.scale);
        Checks.check(states.equals(other.states), "other.states", "be " + states, other.states);
        int more = other.changeCount;
        changes = Arrays.copyOf(changes, Math.max(Math.addExact(changeCount, more), changes.length));
        System.arraycopy(other.changes, 0, changes, changeCount, more);
        changeCount += more;
        for (int state = 0; state < outside; state++) {
            started[state] += other.started[state];
        }
        paths += other.paths;
        passedThrough += other.passedThrough;
        neverAtRisk += other.neverAtRisk;
    }

    /**
     * {@return the probabilities of the states, for deals that begin as those seen from age 0 did; more may be added afterwards}
     *
     * @throws IllegalStateException if no path was seen from age 0: then {@link #resultFrom} has to say where deals begin
     */
    public MultiState<S> result() {
        long all = Arrays.stream(started).sum();
        if (all == 0) {
            throw new IllegalStateException(
                    "paths must have at least one seen from age 0, but had none of " + paths + "; use resultFrom");
        }
        double[] start = new double[outside];
        for (int state = 0; state < outside; state++) {
            start[state] = (double) started[state] / all;
        }
        return result(start, all);
    }

    /**
     * {@return the probabilities of the states, for deals that begin in one state; more may be added afterwards}
     *
     * @param state the state at age 0
     * @throws IllegalArgumentException if there is no such state
     */
    public MultiState<S> resultFrom(S state) {
        Integer place = places.get(Objects.requireNonNull(state, "state"));
        if (place == null) {
            throw Checks.broken("state", "be one of " + states, state);
        }
        double[] start = new double[outside];
        start[place] = 1;
        return result(start, 0);
    }

    private MultiState<S> result(double[] start, long startedPaths) {
        RadixSort.sort(changes, changeCount);
        return new MultiState<>(
                scale,
                states,
                new Occupation(changes, changeCount, codeBits, started, start, startedPaths),
                new MultiState.Counts(paths, passedThrough, neverAtRisk));
    }

    /** {@return the scale, the states and the number of paths} */
    @Override
    public String toString() {
        return "StatePaths[" + scale + ", states " + states + ", paths " + paths + "]";
    }
}
