package org.saleskit.analytics.matching;

import java.util.ArrayList;
import java.util.List;

/** Decides at which entries of a subject paths begin. */
public final class PathFinder {

    /** Which entries begin a path. */
    public enum Start {
        /** The first one. */
        FIRST,
        /** The last one. */
        LAST,
        /** The one whose path gets furthest; among equals the first one. */
        BEST,
        /** The first one, then the first one after the time of that path, and so on. */
        ALL
    }

    private final Matcher matcher;
    private final Start start;
    private final Exclusions exclusions;
    private final long earliest;
    private final long end;

    /**
     * A finder.
     *
     * @param matcher finds the steps from an entry on
     * @param start which entries begin a path
     * @param exclusions what breaks a path off
     * @param earliest the instant from which on entries count
     * @param end the instant from which on they no longer do
     */
    public PathFinder(Matcher matcher, Start start, Exclusions exclusions, long earliest, long end) {
        this.matcher = matcher;
        this.start = start;
        this.exclusions = exclusions;
        this.earliest = earliest;
        this.end = end;
    }

    /**
     * {@return the runs of a subject, in the order of their entries; none if there is no entry}
     *
     * @param trail the events of the subject
     */
    public List<Run> find(Trail trail) {
        int first = entryFrom(trail, 0);
        if (first < 0) {
            return List.of();
        }
        return switch (start) {
            case FIRST -> List.of(run(trail, first, 0));
            case LAST -> List.of(run(trail, lastEntry(trail), 0));
            case BEST -> List.of(exclusions.apply(trail, best(trail, first)));
            case ALL -> all(trail, first);
        };
    }

    private Run run(Trail trail, int entry, int from) {
        return exclusions.apply(trail, matcher.run(trail, entry, from));
    }

    private Run best(Trail trail, int first) {
        Run best = matcher.run(trail, first, 0);
        int entry = matcher.isBestAtFirst() ? -1 : entryFrom(trail, first + 1);
        while (entry >= 0 && !best.isComplete()) {
            Run other = matcher.run(trail, entry, 0);
            best = other.depth() > best.depth() ? other : best;
            entry = entryFrom(trail, entry + 1);
        }
        return best;
    }

    private List<Run> all(Trail trail, int first) {
        List<Run> runs = new ArrayList<>();
        int from = 0;
        int entry = first;
        while (entry >= 0) {
            Run run = run(trail, entry, from);
            runs.add(run);
            from = run.next();
            entry = entryFrom(trail, from);
        }
        return runs;
    }

    private int entryFrom(Trail trail, int from) {
        for (int event = from; event < trail.size() && trail.time(event) < end; event++) {
            if (isEntry(trail, event)) {
                return event;
            }
        }
        return -1;
    }

    private int lastEntry(Trail trail) {
        int event = trail.size() - 1;
        while (!isEntry(trail, event)) {
            event--;
        }
        return event;
    }

    private boolean isEntry(Trail trail, int event) {
        return (trail.mask(event) & matcher.entries()) != 0 && trail.time(event) >= earliest && trail.time(event) < end;
    }
}
