package org.saleskit.analytics.matching;

/** The events of one subject in their total order. Not changed once it is made. */
public final class Trail {

    /** The bits of steps. */
    public static final long STEPS = (1L << 31) - 1;

    /** The place of the bit of the first exclusion. */
    public static final int FIRST_EXCLUSION = 32;

    private final long[] times;
    private final long[] masks;
    private final String[] values;
    private final int repeated;
    private final int undecided;

    Trail(long[] times, long[] masks, String[] values, int repeated, int undecided) {
        this.times = times;
        this.masks = masks;
        this.values = values;
        this.repeated = repeated;
        this.undecided = undecided;
    }

    /** {@return how many events there are} */
    public int size() {
        return times.length;
    }

    /**
     * {@return when an event happened, in nanoseconds since 1970}
     *
     * @param event the place of the event
     */
    public long time(int event) {
        return times[event];
    }

    /** Which steps and exclusions an event is. */
    long mask(int event) {
        return masks[event];
    }

    /** Which steps an event is. */
    long steps(int event) {
        return masks[event] & STEPS;
    }

    /**
     * {@return the value of the host's attribute at an event; the empty text if there is none}
     *
     * @param event the place of the event
     */
    public String value(int event) {
        return values[event];
    }

    /** {@return how many rows were equal to another one in all and are left out} */
    public int repeated() {
        return repeated;
    }

    /** {@return how many neighbours agree in instant, sequence and id, so that only the order of the steps decides} */
    public int undecided() {
        return undecided;
    }

    /**
     * {@return the instant of the last event up to an instant}
     *
     * @param instant the instant, not before the first event
     */
    public long lastTimeUntil(long instant) {
        return times[firstAfter(instant, 0) - 1];
    }

    /**
     * {@return the first event after an instant, or the number of events}
     *
     * @param instant the instant
     * @param from where to begin to look
     */
    int firstAfter(long instant, int from) {
        return instant == Long.MAX_VALUE ? times.length : firstFrom(instant + 1, from);
    }

    /** The first event at or after an instant, or the number of events. */
    int firstFrom(long instant, int from) {
        int low = from;
        int high = times.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (times[middle] >= instant) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }
}
