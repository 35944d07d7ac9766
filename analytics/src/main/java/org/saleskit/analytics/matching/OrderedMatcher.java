package org.saleskit.analytics.matching;

import java.util.Arrays;

/**
 * Steps in their order, other events between them allowed.
 *
 * <p>One pass forward marks every event that some run from the entry may take as some step. For each step only the latest
 * marked event has to be known for that, as it leaves the most time for the next step. The steps of the path are then found
 * from the furthest one back, each the earliest marked event after which the next one is in time. Without optional steps no
 * path that gets as far has any step earlier: of two such paths the earlier event of each step makes a path again.
 */
public final class OrderedMatcher implements Matcher {

    private final Windows windows;
    private final boolean strictIncrease;

    /**
     * A matcher.
     *
     * @param windows the windows and optional steps
     * @param strictIncrease whether each step has to be later than the one before
     */
    public OrderedMatcher(Windows windows, boolean strictIncrease) {
        this.windows = windows;
        this.strictIncrease = strictIncrease;
    }

    @Override
    public boolean isBestAtFirst() {
        return !windows.isLimited();
    }

    @Override
    public Run run(Trail trail, int entry, int from) {
        Pass pass = new Pass(trail, entry);
        pass.mark();
        int[] events = pass.path();
        int last = events.length - 1;
        int next = events[last] >= 0 ? events[last] + 1 : trail.firstAfter(pass.openUntil, entry + 1);
        return Run.of(events, windows.order(), pass.openUntil, next);
    }

    private final class Pass {

        private final Trail trail;
        private final int entry;
        private final long end;
        private final long[] marks;
        private final int[] first = new int[windows.steps()];
        private final int[] latest = new int[windows.steps()];
        /** The latest marked events that come before the current one: with equal times, those before all of that time. */
        private final int[] before = strictIncrease ? new int[windows.steps()] : latest;

        private long openUntil;
        private int furthest;

        Pass(Trail trail, int entry) {
            this.trail = trail;
            this.entry = entry;
            this.end = windows.endOf(trail.time(entry));
            this.marks = new long[trail.firstAfter(end, entry) - entry];
            Arrays.fill(first, -1);
            Arrays.fill(latest, -1);
            Arrays.fill(before, -1);
            take(0, entry);
        }

        private void take(int step, int event) {
            latest[step] = event;
            first[step] = first[step] < 0 ? event : first[step];
            marks[event - entry] |= 1L << step;
            furthest = Math.max(furthest, step);
            openUntil = Math.max(openUntil, Math.min(end, Windows.after(trail.time(event), windows.waitOf(step))));
        }

        void mark() {
            int last = windows.steps() - 1;
            for (int event = entry + 1; event < entry + marks.length && first[last] < 0; event++) {
                long time = trail.time(event);
                if (time > openUntil) {
                    return;
                }
                if (strictIncrease && time > trail.time(event - 1)) {
                    System.arraycopy(latest, 0, before, 0, before.length);
                }
                // The furthest step first, so that one event is not two steps of a run.
                for (long left = trail.steps(event) & -2L; left != 0; left ^= Long.highestOneBit(left)) {
                    int step = Long.numberOfTrailingZeros(Long.highestOneBit(left));
                    if (isInTime(step, time)) {
                        take(step, event);
                    }
                }
            }
        }

        private boolean isInTime(int step, long time) {
            for (int previous = step - 1; previous >= windows.requiredBefore(step); previous--) {
                if (before[previous] >= 0 && time - trail.time(before[previous]) <= windows.ofStep(step)) {
                    return true;
                }
            }
            return false;
        }

        int[] path() {
            int[] events = new int[windows.steps()];
            Arrays.fill(events, -1);
            int step = furthest;
            events[step] = first[step];
            while (step > 0) {
                int event = events[step];
                int previous = step - 1;
                int found = earliest(previous, step, event);
                while (found < 0) {
                    previous--;
                    found = earliest(previous, step, event);
                }
                events[previous] = found;
                step = previous;
            }
            return events;
        }

        /** The earliest event marked as a step from which the next one, at its event, is in time; -1 if there is none. */
        private int earliest(int step, int next, int at) {
            if (first[step] < 0) {
                return -1;
            }
            long time = trail.time(at);
            for (int event = first[step]; event < at; event++) {
                boolean fits = (marks[event - entry] >>> step & 1) != 0
                        && time - trail.time(event) <= windows.ofStep(next)
                        && (!strictIncrease || trail.time(event) < time);
                if (fits) {
                    return event;
                }
            }
            return -1;
        }
    }
}
