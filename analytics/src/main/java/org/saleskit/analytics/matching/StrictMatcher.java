package org.saleskit.analytics.matching;

import java.util.Arrays;

/** Steps in their order with nothing between them, or nothing but repeats of steps that were taken. */
public final class StrictMatcher implements Matcher {

    private final Windows windows;
    private final boolean strictIncrease;
    private final boolean passingRepeats;

    /**
     * A matcher.
     *
     * @param windows the windows and optional steps
     * @param strictIncrease whether each step has to be later than the one before
     * @param passingRepeats whether an event that is a step up to the one taken last is passed over
     */
    public StrictMatcher(Windows windows, boolean strictIncrease, boolean passingRepeats) {
        this.windows = windows;
        this.strictIncrease = strictIncrease;
        this.passingRepeats = passingRepeats;
    }

    @Override
    public boolean isBestAtFirst() {
        return false;
    }

    @Override
    public Run run(Trail trail, int entry, int from) {
        int[] events = new int[windows.steps()];
        Arrays.fill(events, -1);
        events[0] = entry;
        int step = 0;
        int last = events.length - 1;
        long end = windows.endOf(trail.time(entry));
        long openUntil = Math.min(end, Windows.after(trail.time(entry), windows.waitOf(0)));
        for (int event = entry + 1; step < last && event < trail.size() && trail.time(event) <= openUntil; event++) {
            int next = next(trail, step, events[step], event);
            if (next > 0) {
                step = next;
                events[step] = event;
                openUntil = Math.min(end, Windows.after(trail.time(event), windows.waitOf(step)));
            } else if (!passingRepeats || (trail.steps(event) & ((2L << step) - 1)) == 0) {
                return new Run(events, windows.order(), trail.time(event), event, -1, event);
            }
        }
        int after = step == last ? events[last] + 1 : trail.firstAfter(openUntil, entry + 1);
        return Run.of(events, windows.order(), openUntil, after);
    }

    /** The step that an event is for a run that has taken a step; 0 if it is none that can be taken now. */
    private int next(Trail trail, int step, int at, int event) {
        long waited = trail.time(event) - trail.time(at);
        if (!strictIncrease || waited > 0) {
            for (int next = step + 1; next <= windows.requiredAfter(step); next++) {
                if ((trail.steps(event) >>> next & 1) != 0 && waited <= windows.ofStep(next)) {
                    return next;
                }
            }
        }
        return 0;
    }
}
