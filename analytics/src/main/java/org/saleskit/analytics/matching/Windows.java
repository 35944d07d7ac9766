package org.saleskit.analytics.matching;

/**
 * How long each step may take, and which may be left out. Steps are numbered from 0; times and windows are in nanoseconds,
 * and {@link #UNLIMITED} is no window.
 */
public final class Windows {

    /** As a window: none. As an instant: never. */
    public static final long UNLIMITED = Long.MAX_VALUE;

    private final long whole;
    private final long[] ofStep;
    private final long optional;
    private final long[] waits;

    /**
     * Windows and optional steps.
     *
     * @param whole from the entry to the last step
     * @param ofStep for each step the window since the step before; that of the first is not looked at
     * @param optional the bits of the steps that may be left out, never the first or the last
     */
    public Windows(long whole, long[] ofStep, long optional) {
        this.whole = whole;
        this.ofStep = ofStep.clone();
        this.optional = optional;
        this.waits = new long[ofStep.length];
        for (int step = 0; step + 1 < ofStep.length; step++) {
            for (int next = step + 1; next <= requiredAfter(step); next++) {
                waits[step] = Math.max(waits[step], ofStep[next]);
            }
        }
    }

    /** {@return how many steps there are} */
    public int steps() {
        return ofStep.length;
    }

    /**
     * {@return the window of a step since the step before}
     *
     * @param step the step
     */
    public long ofStep(int step) {
        return ofStep[step];
    }

    /**
     * {@return the latest instant at which a path may take its last step}
     *
     * @param entry the instant of its entry
     */
    public long endOf(long entry) {
        return after(entry, whole);
    }

    /** {@return the longest time from the entry to the last step; the shorter of the whole window and the sum of the others} */
    public long horizon() {
        long sum = 0;
        for (int step = 1; step < ofStep.length; step++) {
            sum = after(sum, ofStep[step]);
        }
        return Math.min(whole, sum);
    }

    /** Whether there is any window. */
    boolean isLimited() {
        boolean limited = whole != UNLIMITED;
        for (int step = 1; step < ofStep.length; step++) {
            limited |= ofStep[step] != UNLIMITED;
        }
        return limited;
    }

    /** The steps in their order. */
    int[] order() {
        int[] order = new int[ofStep.length];
        for (int step = 0; step < order.length; step++) {
            order[step] = step;
        }
        return order;
    }

    /** How long a run that has taken a step may still go on. */
    long waitOf(int step) {
        return waits[step];
    }

    /**
     * {@return the last step before this one that may not be left out}
     *
     * @param step a step, not the first
     */
    public int requiredBefore(int step) {
        int before = step - 1;
        while ((optional >>> before & 1) != 0) {
            before--;
        }
        return before;
    }

    /** The first step after this one that may not be left out. */
    int requiredAfter(int step) {
        int after = step + 1;
        while ((optional >>> after & 1) != 0) {
            after++;
        }
        return after;
    }

    /**
     * {@return an instant so much later; never, if there is no window or the sum is out of range}
     *
     * @param instant the instant, or a time
     * @param window zero or more
     */
    public static long after(long instant, long window) {
        return window == UNLIMITED || instant > UNLIMITED - window ? UNLIMITED : instant + window;
    }
}
