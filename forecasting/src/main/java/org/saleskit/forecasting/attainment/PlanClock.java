package org.saleskit.forecasting.attainment;

import java.util.OptionalDouble;
import java.util.function.DoubleUnaryOperator;

/**
 * How far a plan is, by the weight of its days: by days themselves, or by the profile, of which a whole period has weight 1.
 *
 * @param point how far the period is by days, 0..1; absent if no day counts
 * @param done weight of what is done
 * @param left weight of what is left
 * @param unit what a weight of 1 is
 */
record PlanClock(OptionalDouble point, double done, double left, PaceUnit unit) {

    static PlanClock of(double done, double left, PaceUnit unit, DoubleUnaryOperator share) {
        if (done + left == 0) {
            return new PlanClock(OptionalDouble.empty(), 0, 0, unit);
        }
        double point = done / (done + left);
        if (unit != PaceUnit.WHOLE_PERIOD) {
            return new PlanClock(OptionalDouble.of(point), done, left, unit);
        }
        double reached = share.applyAsDouble(point);
        return new PlanClock(OptionalDouble.of(point), reached, 1 - reached, unit);
    }

    double all() {
        return unit == PaceUnit.WHOLE_PERIOD && point.isPresent() ? 1 : done + left;
    }
}
