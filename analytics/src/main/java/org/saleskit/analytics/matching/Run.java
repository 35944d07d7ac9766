package org.saleskit.analytics.matching;

/**
 * How one run through the events went.
 *
 * @param events the event of each step, -1 for a step that was not taken; in any order of steps, the events in the order in
 *     which they were taken
 * @param steps which step each of these events is; the place itself, unless steps come in any order
 * @param openUntil the latest instant at which the run could still go on; {@link Windows#UNLIMITED} if there is no limit
 * @param stopper the event that ended the run before its last step and before its time; -1 if none did
 * @param excludedBy the exclusion that the stopper is; -1 if none
 * @param next the first event that does not belong to the run's time: where another path may begin
 */
public record Run(int[] events, int[] steps, long openUntil, int stopper, int excludedBy, int next) {

    /** {@return how far the run got: the number of its furthest step, counted from 1} */
    public int depth() {
        int depth = events.length;
        while (events[depth - 1] < 0) {
            depth--;
        }
        return depth;
    }

    /** {@return whether the run took its last step} */
    public boolean isComplete() {
        return events[events.length - 1] >= 0;
    }

    /** This run, stopped by an exclusion: what was taken later is not. */
    Run stoppedAt(Trail trail, int event, int exclusion) {
        int[] kept = events.clone();
        boolean later = false;
        for (int step = 0; step < kept.length; step++) {
            later |= kept[step] > event;
            kept[step] = later ? -1 : kept[step];
        }
        return new Run(kept, steps, trail.time(event), event, exclusion, event + 1);
    }
}
