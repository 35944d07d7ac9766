package org.saleskit.analytics.matching;

/** How one run through the events went. */
public final class Run {

    private final int[] events;
    private final int[] steps;
    private final long openUntil;
    private final int stopper;
    private final int excludedBy;
    private final int next;

    /**
     * A run.
     *
     * @param events the event of each step, -1 for a step not taken; in any order of steps, the events in the order in which
     *     they were taken
     * @param steps which step each of these events is
     * @param openUntil the latest instant at which the run could still go on, or that of the event that stopped it
     * @param stopper the event that ended the run before its last step and before its time, -1 for none
     * @param excludedBy the exclusion that the stopper is, -1 for none
     * @param next the first event that does not belong to the run's time, with which another path may begin
     */
    Run(int[] events, int[] steps, long openUntil, int stopper, int excludedBy, int next) {
        this.events = events;
        this.steps = steps;
        this.openUntil = openUntil;
        this.stopper = stopper;
        this.excludedBy = excludedBy;
        this.next = next;
    }

    /** A run that nothing stopped. */
    static Run of(int[] events, int[] steps, long openUntil, int next) {
        return new Run(events, steps, openUntil, -1, -1, next);
    }

    /** {@return how many steps there are, taken or not} */
    public int size() {
        return events.length;
    }

    /**
     * {@return the event of a step; -1 if it was not taken}
     *
     * @param step the step; in any order of steps, the place
     */
    public int event(int step) {
        return events[step];
    }

    /**
     * {@return which step was taken in a place: the place itself, unless steps come in any order}
     *
     * @param place the place
     */
    public int step(int place) {
        return steps[place];
    }

    /**
     * {@return the latest instant at which the run could still go on, {@link Windows#UNLIMITED} if there is no limit; or the
     * instant of the event that stopped it}
     */
    public long openUntil() {
        return openUntil;
    }

    /** {@return whether an event ended the run before its last step and before its time} */
    public boolean isStopped() {
        return stopper >= 0;
    }

    /** The event that did. */
    int stopper() {
        return stopper;
    }

    /** {@return the exclusion that this event is; -1 if it is none or there is no such event} */
    public int excludedBy() {
        return excludedBy;
    }

    /** The first event that does not belong to the run's time. */
    int next() {
        return next;
    }

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
        return new Run(kept, steps, trail.time(event), event, exclusion, event);
    }
}
