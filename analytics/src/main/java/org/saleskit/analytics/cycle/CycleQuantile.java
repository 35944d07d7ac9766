package org.saleskit.analytics.cycle;

import java.util.Objects;
import java.util.OptionalDouble;
import org.saleskit.analytics.survival.CurveQuantile;

/**
 * By when has a share of all deals closed, or been won? There may be no such time: when 40 % are ever won, none by which
 * half are.
 *
 * @param kind whether there is such a time
 * @param quantile the time with its interval, or the share that was reached
 */
public record CycleQuantile(Kind kind, CurveQuantile quantile) {

    /** Whether there is a time at which the share is reached. */
    public enum Kind {
        /** The share is reached; {@link CurveQuantile#time} says when. */
        REACHED,
        /** The share is not reached within the time observed; {@link CurveQuantile#reached} says how much is. */
        NOT_REACHED,
        /** There are no deals. */
        NO_DEALS
    }

    /**
     * Checks that both parts are given.
     *
     * @param kind whether there is such a time
     * @param quantile the time
     */
    public CycleQuantile {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(quantile, "quantile");
    }

    static CycleQuantile of(CurveQuantile quantile, long deals) {
        Kind kind = deals == 0 ? Kind.NO_DEALS : quantile.time().isPresent() ? Kind.REACHED : Kind.NOT_REACHED;
        return new CycleQuantile(kind, quantile);
    }

    /** {@return the smallest time at which the share is reached, in units of the scale; empty unless it is} */
    public OptionalDouble time() {
        return quantile.time();
    }

    /** {@return the greatest share reached within the time observed, 0..1} */
    public double reached() {
        return quantile.reached();
    }
}
