package org.saleskit.analytics.survival;

import java.util.OptionalDouble;

/**
 * When has a share of the deals closed?
 *
 * <p>{@code time} is the smallest t at which the share that has closed reaches {@code share}; other software may return the
 * middle of a flat stretch where the share is met exactly. It is empty if the share is never reached: {@code reached} says
 * how far it came. The interval is that of Brookmeyer and Crowley: the times at which the limits of the curve's interval
 * reach the share. An end is empty where a limit never does, so a time may have a low end and no high one.
 *
 * <p>Immutable and thread-safe.
 */
public final class CurveQuantile {

    private final double share;
    private final OptionalDouble time;
    private final double reached;
    private final OptionalDouble low;
    private final OptionalDouble high;

    CurveQuantile(double share, OptionalDouble time, double reached, OptionalDouble low, OptionalDouble high) {
        this.share = share;
        this.time = time;
        this.reached = reached;
        this.low = low;
        this.high = high;
    }

    /** {@return the share asked for, strictly between 0 and 1} */
    public double share() {
        return share;
    }

    /** {@return the smallest time at which the share is reached, in units of the scale; empty if it never is} */
    public OptionalDouble time() {
        return time;
    }

    /** {@return the greatest share reached by the end of observation, 0..1} */
    public double reached() {
        return reached;
    }

    /** {@return the lower end of the interval; empty if the data do not give it} */
    public OptionalDouble low() {
        return low;
    }

    /** {@return the upper end of the interval; empty if the data do not give it: it may be arbitrarily late} */
    public OptionalDouble high() {
        return high;
    }

    /** {@return the share, the time and the interval} */
    @Override
    public String toString() {
        return "CurveQuantile[share " + share + ", time " + text(time) + ", " + text(low) + " to " + text(high)
                + ", reached " + reached + "]";
    }

    private static String text(OptionalDouble value) {
        return value.isPresent() ? Double.toString(value.getAsDouble()) : "none";
    }
}
