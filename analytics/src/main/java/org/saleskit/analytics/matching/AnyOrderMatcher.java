package org.saleskit.analytics.matching;

import java.util.Arrays;

/**
 * Steps in any order, each by an event of its own.
 *
 * <p>An event is taken if, with the events taken before, one more step can be given an event of its own: an augmenting path
 * in the graph of events and steps (Kuhn). So no choice of events does more steps, and none does as many earlier.
 */
public final class AnyOrderMatcher implements Matcher {

    private final Windows windows;

    /**
     * A matcher.
     *
     * @param windows the window of the whole; those of steps are not looked at
     */
    public AnyOrderMatcher(Windows windows) {
        this.windows = windows;
    }

    @Override
    public long entries() {
        return Trail.STEPS;
    }

    @Override
    public boolean isBestAtFirst() {
        return !windows.isLimited();
    }

    @Override
    public Run run(Trail trail, int entry, int from) {
        int steps = windows.steps();
        long openUntil = windows.endOf(trail.time(entry));
        int[] taken = new int[steps];
        int[] eventOfStep = new int[steps];
        Arrays.fill(taken, -1);
        Arrays.fill(eventOfStep, -1);
        int count = 0;
        for (int event = entry; count < steps && event < trail.size() && trail.time(event) <= openUntil; event++) {
            if (trail.steps(event) != 0 && assign(trail, event, eventOfStep, new boolean[steps])) {
                taken[count++] = event;
            }
        }
        int[] stepOfPlace = new int[steps];
        Arrays.fill(stepOfPlace, -1);
        for (int step = 0; step < steps; step++) {
            for (int place = 0; place < count; place++) {
                stepOfPlace[place] = taken[place] == eventOfStep[step] ? step : stepOfPlace[place];
            }
        }
        int next = count == steps ? taken[steps - 1] + 1 : trail.firstAfter(openUntil, entry + 1);
        return Run.of(taken, stepOfPlace, openUntil, next);
    }

    /** Gives an event a step, if need be by giving the event that has it another one. */
    private static boolean assign(Trail trail, int event, int[] eventOfStep, boolean[] seen) {
        for (long left = trail.steps(event); left != 0; left &= left - 1) {
            int step = Long.numberOfTrailingZeros(left);
            if (!seen[step]) {
                seen[step] = true;
                if (eventOfStep[step] < 0 || assign(trail, eventOfStep[step], eventOfStep, seen)) {
                    eventOfStep[step] = event;
                    return true;
                }
            }
        }
        return false;
    }
}
