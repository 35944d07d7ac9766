package org.saleskit.analytics.cycle;

import java.util.Optional;
import org.saleskit.analytics.survival.AalenJohansen;
import org.saleskit.analytics.survival.SurvivalPoint;
import org.saleskit.core.pipeline.StageType;
import org.saleskit.core.stats.Interval;

/**
 * One step of the curves, for drawing them: an age at which deals closed or were last seen. From it up to the next step the
 * curves are flat; before the first one nothing has closed.
 *
 * <p>Immutable and thread-safe.
 */
public final class CycleStep {

    private final AalenJohansen<StageType> outcomes;
    private final SurvivalPoint point;

    CycleStep(AalenJohansen<StageType> outcomes, SurvivalPoint point) {
        this.outcomes = outcomes;
        this.point = point;
    }

    /** {@return the age in units of the scale} */
    public double time() {
        return point.time();
    }

    /** {@return how many deals were under observation and open just before} */
    public long atRisk() {
        return point.atRisk();
    }

    /** {@return how many closed at this age} */
    public long closed() {
        return point.events();
    }

    /** {@return how many were still open when last seen at this age} */
    public long censored() {
        return point.censored();
    }

    /** {@return the probability of being open after this age, 0..1} */
    public double open() {
        return point.survival();
    }

    /** {@return the interval of that; empty where it is 0 or 1} */
    public Optional<Interval> openInterval() {
        return point.interval();
    }

    /**
     * {@return the probability of being closed in a state up to this age, 0..1} With {@link #open} these sum to 1.
     *
     * @param state won, lost or disqualified
     * @throws IllegalArgumentException if it is not a closed state
     */
    public double incidence(StageType state) {
        return outcomes.incidenceAt(state, time()).orElseThrow();
    }

    /**
     * {@return the interval of that; empty where it is 0 or 1}
     *
     * @param state won, lost or disqualified
     * @throws IllegalArgumentException if it is not a closed state
     */
    public Optional<Interval> incidenceInterval(StageType state) {
        return outcomes.intervalAt(state, time());
    }

    /** {@return the age, the counts and the probability of being open} */
    @Override
    public String toString() {
        return point.toString();
    }
}
