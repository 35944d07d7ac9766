package org.saleskit.analytics.survival;

import java.util.Optional;
import java.util.OptionalDouble;
import org.saleskit.core.stats.Interval;

/**
 * One step of a {@link KaplanMeier} curve: an age at which deals closed or were last seen.
 *
 * <p>Immutable and thread-safe.
 */
public final class SurvivalPoint {

    private final KaplanMeier curve;
    private final int index;

    SurvivalPoint(KaplanMeier curve, int index) {
        this.curve = curve;
        this.index = index;
    }

    /** {@return the age in units of the scale} */
    public double time() {
        return curve.data().time(index);
    }

    /** {@return the age in ticks} */
    public long ticks() {
        return curve.data().ticks(index);
    }

    /** {@return how many deals were under observation and open just before} */
    public long atRisk() {
        return curve.data().atRisk(index);
    }

    /** {@return how many of them closed at this age} */
    public long events() {
        return curve.data().events(index);
    }

    /** {@return how many of them were still open when last seen at this age} */
    public long censored() {
        return curve.data().censored(index);
    }

    /** {@return the probability of being open after this age, 0..1} */
    public double survival() {
        return curve.survival(index);
    }

    /** {@return Greenwood's standard error of that; empty where the probability is 0} */
    public OptionalDouble standardError() {
        return curve.standardError(index);
    }

    /** {@return the interval of the probability by the curve's method; empty where it is 0 or 1} */
    public Optional<Interval> interval() {
        return curve.interval(index);
    }

    /** {@return the age, the counts and the probability} */
    @Override
    public String toString() {
        return "SurvivalPoint[time " + time() + ", at risk " + atRisk() + ", events " + events() + ", censored "
                + censored() + ", survival " + survival() + "]";
    }
}
