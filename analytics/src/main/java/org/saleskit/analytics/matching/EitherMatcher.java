package org.saleskit.analytics.matching;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Steps in their order, except that events that are close enough in time may come either way round: no step more than a
 * tolerance before any earlier step. Each step is an event of its own. Of the paths that get furthest, the one whose second
 * step is earliest, then the third, and so on.
 *
 * <p>What can still be reached depends on the step taken last, its event, the latest instant among the steps and the events
 * that are used and near enough to be tried once more; each such state is looked at once.
 */
public final class EitherMatcher implements Matcher {

    private final Windows windows;
    private final long tolerance;

    /**
     * A matcher.
     *
     * @param windows the windows, without optional steps
     * @param tolerance how much earlier than a step a later one may be, in nanoseconds
     */
    public EitherMatcher(Windows windows, long tolerance) {
        this.windows = windows;
        this.tolerance = tolerance;
    }

    @Override
    public boolean isBestAtFirst() {
        return false;
    }

    @Override
    public Run run(Trail trail, int entry, int from) {
        Search search = new Search(trail, from, windows.endOf(trail.time(entry)));
        search.path[0] = entry;
        search.furthest(0, trail.time(entry));
        search.follow(trail.time(entry));
        int last = windows.steps() - 1;
        int after = trail.firstAfter(search.openUntil, entry + 1);
        if (search.path[last] >= 0) {
            after = Arrays.stream(search.path).max().orElse(entry) + 1;
        }
        return Run.of(search.path, windows.order(), search.openUntil, after);
    }

    private final class Search {

        private final Trail trail;
        private final int from;
        private final long end;
        private final int[] path = new int[windows.steps()];
        private final Map<List<Long>, Integer> known = new HashMap<>();
        private long openUntil = Long.MIN_VALUE;

        Search(Trail trail, int from, long end) {
            this.trail = trail;
            this.from = from;
            this.end = end;
            Arrays.fill(path, -1);
        }

        /** The furthest step that can be taken after the one at which the path ends. */
        int furthest(int step, long peak) {
            if (step == windows.steps() - 1) {
                return step;
            }
            List<Long> state = state(step, peak);
            Integer before = known.get(state);
            if (before != null) {
                return before;
            }
            long limit = limit(step);
            openUntil = Math.max(openUntil, limit);
            int furthest = step;
            for (int event = firstOf(peak); isBefore(event, limit) && furthest < windows.steps() - 1; event++) {
                if (isFree(event, step + 1)) {
                    path[step + 1] = event;
                    furthest = Math.max(furthest, furthest(step + 1, Math.max(peak, trail.time(event))));
                    path[step + 1] = -1;
                }
            }
            known.put(state, furthest);
            return furthest;
        }

        /** Takes step by step the first event from which the same step can be reached. */
        void follow(long entryTime) {
            long peak = entryTime;
            int goal = furthest(0, peak);
            for (int step = 0; step < goal; step++) {
                int event = firstOf(peak);
                while (!leadsTo(goal, step + 1, event, peak)) {
                    event++;
                }
                path[step + 1] = event;
                peak = Math.max(peak, trail.time(event));
            }
        }

        private boolean leadsTo(int goal, int step, int event, long peak) {
            if (!isFree(event, step)) {
                return false;
            }
            path[step] = event;
            boolean leads = furthest(step, Math.max(peak, trail.time(event))) == goal;
            path[step] = -1;
            return leads;
        }

        private long limit(int step) {
            return Math.min(end, Windows.after(trail.time(path[step]), windows.waitOf(step)));
        }

        private int firstOf(long peak) {
            return peak < Long.MIN_VALUE + tolerance ? from : trail.firstFrom(peak - tolerance, from);
        }

        private boolean isBefore(int event, long limit) {
            return event < trail.size() && trail.time(event) <= limit;
        }

        private boolean isFree(int event, int step) {
            return (trail.steps(event) >>> step & 1) != 0
                    && Arrays.stream(path, 0, step).noneMatch(used -> used == event);
        }

        private List<Long> state(int step, long peak) {
            List<Long> state = new ArrayList<>(List.of((long) step, (long) path[step], peak));
            int nearest = firstOf(peak);
            Arrays.stream(path, 0, step)
                    .filter(used -> used >= nearest && trail.steps(used) >>> (step + 1) != 0)
                    .sorted()
                    .forEach(used -> state.add((long) used));
            return state;
        }
    }
}
