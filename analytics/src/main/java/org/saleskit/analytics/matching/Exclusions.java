package org.saleskit.analytics.matching;

/** Events that break a path off between two of its steps. */
public final class Exclusions {

    private final int[] from;
    private final int[] to;

    /**
     * Exclusions.
     *
     * @param from for each one the step, counted from 0, after which it counts
     * @param to the step before which it counts
     */
    public Exclusions(int[] from, int[] to) {
        this.from = from.clone();
        this.to = to.clone();
    }

    /** The run as it is, or stopped by the first event that is an exclusion where it counts. */
    Run apply(Trail trail, Run run) {
        int stopper = -1;
        int stoppedBy = -1;
        for (int exclusion = 0; exclusion < from.length; exclusion++) {
            int found = find(trail, run, exclusion);
            if (found >= 0 && (stopper < 0 || found < stopper)) {
                stopper = found;
                stoppedBy = exclusion;
            }
        }
        return stopper < 0 ? run : run.stoppedAt(trail, stopper, stoppedBy);
    }

    private int find(Trail trail, Run run, int exclusion) {
        int start = firstTaken(run, from[exclusion]);
        if (start < 0) {
            return -1;
        }
        int target = firstTaken(run, to[exclusion]);
        int end = target >= 0 ? target : endOf(trail, run);
        for (int event = Math.max(start, run.event(0)) + 1; event < end; event++) {
            if ((trail.mask(event) >>> (Trail.FIRST_EXCLUSION + exclusion) & 1) != 0) {
                return event;
            }
        }
        return -1;
    }

    /** A run that was stopped is over with the event that stopped it, itself included; one that waits, when its time is up. */
    private static int endOf(Trail trail, Run run) {
        return run.isStopped() ? run.stopper() + 1 : trail.firstAfter(run.openUntil(), run.event(0));
    }

    private static int firstTaken(Run run, int step) {
        for (int taken = step; taken < run.size(); taken++) {
            if (run.event(taken) >= 0) {
                return run.event(taken);
            }
        }
        return -1;
    }
}
