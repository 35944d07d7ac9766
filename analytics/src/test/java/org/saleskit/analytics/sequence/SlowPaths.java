package org.saleskit.analytics.sequence;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.saleskit.analytics.sequence.SequenceFunnel.Reentry;

/**
 * The definition, word for word and slowly: tries every choice of events for the steps and keeps the best. Events are one
 * subject's, given in order; hours are whole numbers.
 */
final class SlowPaths {

    /** One event: its hour and its name. */
    record Event(int hour, String name) {}

    private final SequenceFunnel funnel;
    private final List<Event> events;
    private final int steps;

    SlowPaths(SequenceFunnel funnel, List<Event> events) {
        this.funnel = funnel;
        this.events = events;
        this.steps = funnel.steps().size();
    }

    /** For each step the place of its event, -1 for none; no more than one path, unless all entries begin paths. */
    List<int[]> paths() {
        List<int[]> found = new ArrayList<>();
        int from = 0;
        List<Integer> entries = entries(from);
        if (funnel.reentry() == Reentry.ALL) {
            while (!entries.isEmpty()) {
                int[] path = best(entries.get(0), from);
                found.add(path);
                from = firstAfter(path);
                entries = entries(from);
            }
            return found;
        }
        if (entries.isEmpty()) {
            return found;
        }
        switch (funnel.reentry()) {
            case FIRST -> found.add(best(entries.get(0), 0));
            case LAST -> found.add(best(entries.get(entries.size() - 1), 0));
            default ->
                found.add(entries.stream()
                        .map(entry -> best(entry, 0))
                        .max(Comparator.comparingInt(SlowPaths::depth).thenComparing(path -> -earliest(path)))
                        .orElseThrow());
        }
        return found;
    }

    private static int earliest(int[] path) {
        return path[0];
    }

    static int depth(int[] path) {
        int depth = path.length;
        while (path[depth - 1] < 0) {
            depth--;
        }
        return depth;
    }

    private List<Integer> entries(int from) {
        List<Integer> entries = new ArrayList<>();
        for (int i = from; i < events.size(); i++) {
            boolean any = funnel.order() == StepOrder.ANY_ORDER
                    && funnel.steps().contains(events.get(i).name());
            if (any || is(i, 0)) {
                entries.add(i);
            }
        }
        return entries;
    }

    private boolean is(int event, int step) {
        return events.get(event).name().equals(funnel.steps().get(step));
    }

    private int hour(int event) {
        return events.get(event).hour();
    }

    /** The path from an entry that gets furthest, of several the one with the earliest events. */
    private int[] best(int entry, int from) {
        int[] path = new int[steps];
        Arrays.fill(path, -1);
        path[0] = entry;
        return switch (funnel.order()) {
            case STRICT -> strict(path);
            case ANY_ORDER -> anyOrder(entry);
            case ORDERED -> longest(path, 1, from);
        };
    }

    /** Tries every event for a step, and every optional step with and without. */
    private int[] longest(int[] path, int step, int from) {
        int[] best = path.clone();
        for (int event = from; step < steps && event < events.size(); event++) {
            if (is(event, step) && fits(path, step, event)) {
                path[step] = event;
                int[] longer = longest(path, step + 1, from);
                path[step] = -1;
                best = isBetter(longer, best) ? longer : best;
            }
        }
        if (step < steps && funnel.optionalSteps().contains(step + 1)) {
            int[] without = longest(path, step + 1, from);
            best = isBetter(without, best) ? without : best;
        }
        return best;
    }

    private boolean fits(int[] path, int step, int event) {
        int before = step - 1;
        while (path[before] < 0) {
            before--;
        }
        if (!inTime(path, before, step, event)) {
            return false;
        }
        if (!funnel.sameTime().isEither()) {
            boolean later = !funnel.sameTime().equals(SameTime.STRICT_INCREASE) || hour(event) > hour(path[before]);
            return event > path[before] && later;
        }
        long tolerance = funnel.sameTime().tolerance().toHours();
        for (int earlier = 0; earlier <= before; earlier++) {
            if (path[earlier] == event || hour(event) < hour(path[earlier]) - tolerance) {
                return false;
            }
        }
        return true;
    }

    private boolean inTime(int[] path, int before, int step, int event) {
        long total = funnel.window().map(Duration::toHours).orElse(Long.MAX_VALUE);
        long since = Optional.ofNullable(funnel.stepWindows().get(step + 1))
                .map(Duration::toHours)
                .orElse(Long.MAX_VALUE);
        return hour(event) - hour(path[0]) <= total && hour(event) - hour(path[before]) <= since;
    }

    /** Deeper; then, from the furthest step back, the step before that is nearest and the earlier event. */
    private boolean isBetter(int[] path, int[] than) {
        int depth = depth(path);
        if (depth != depth(than)) {
            return depth > depth(than);
        }
        if (funnel.sameTime().isEither()) {
            return Arrays.compare(path, than) < 0;
        }
        for (int step = depth - 1; step >= 0; step--) {
            if (path[step] != than[step]) {
                return than[step] < 0 || (path[step] >= 0 && path[step] < than[step]);
            }
        }
        return false;
    }

    private int[] strict(int[] path) {
        int last = 0;
        for (int event = path[0] + 1; event < events.size(); event++) {
            int step = last + 1;
            while (step < steps
                    && !(is(event, step) && fits(path, step, event))
                    && funnel.optionalSteps().contains(step + 1)) {
                step++;
            }
            if (step < steps && is(event, step) && fits(path, step, event)) {
                path[step] = event;
                last = step;
            } else if (!funnel.isPassingRepeats() || !isRepeat(event, last)) {
                break;
            }
        }
        return path;
    }

    private boolean isRepeat(int event, int last) {
        for (int step = 0; step <= last; step++) {
            if (is(event, step)) {
                return true;
            }
        }
        return false;
    }

    /** Names are the same or have nothing in common, so that counting names is enough. */
    private int[] anyOrder(int entry) {
        int[] path = new int[steps];
        Arrays.fill(path, -1);
        List<String> left = new ArrayList<>(funnel.steps());
        int place = 0;
        long total = funnel.window().map(Duration::toHours).orElse(Long.MAX_VALUE);
        for (int event = entry; event < events.size(); event++) {
            if (hour(event) - hour(entry) <= total
                    && left.remove(events.get(event).name())) {
                path[place++] = event;
            }
        }
        return path;
    }

    /** Where another path may begin: after the last step, or after the time in which this one could still go on. */
    private int firstAfter(int[] path) {
        if (path[steps - 1] >= 0) {
            return Arrays.stream(path).max().orElseThrow() + 1;
        }
        for (int event = path[0] + 1; event < events.size(); event++) {
            if (isOver(path, event)) {
                return event;
            }
        }
        return events.size();
    }

    /** Without windows of single steps only: those make the end depend on paths that were not chosen. */
    private boolean isOver(int[] path, int event) {
        long total = funnel.window().map(Duration::toHours).orElse(Long.MAX_VALUE);
        if (hour(event) - hour(path[0]) > total) {
            return true;
        }
        int last = depth(path) - 1;
        return funnel.order() == StepOrder.STRICT
                && event > path[last]
                && !(funnel.isPassingRepeats() && isRepeat(event, last));
    }
}
