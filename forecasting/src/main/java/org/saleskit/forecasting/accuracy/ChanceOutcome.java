package org.saleskit.forecasting.accuracy;

import java.util.Comparator;
import java.util.Objects;
import org.saleskit.core.internal.Checks;

/**
 * A stated probability and what became of it: a deal was given a chance, and it was won or not.
 *
 * @param id names the statement in lists, such as the deal and the day of the forecast; not blank
 * @param chance the probability that was stated, a fraction 0..1
 * @param happened whether the event came
 */
public record ChanceOutcome(String id, double chance, boolean happened) {

    /** By chance, then misses before events, then by name: sums taken in this order do not depend on that of the input. */
    static final Comparator<ChanceOutcome> BY_CHANCE = Comparator.comparingDouble(ChanceOutcome::chance)
            .thenComparing(ChanceOutcome::happened)
            .thenComparing(ChanceOutcome::id);

    /**
     * Checks the parts.
     *
     * @param id names the statement in lists, such as the deal and the day of the forecast; not blank
     * @param chance the probability that was stated, a fraction 0..1
     * @param happened whether the event came
     * @throws IllegalArgumentException if the name is blank or the chance is not in 0..1
     */
    public ChanceOutcome {
        Objects.requireNonNull(id, "id");
        Checks.notBlank(id, "id");
        Checks.fraction(chance, "chance");
        chance += 0.0; // -0.0 is 0
    }

    /** 1 if the event came, else 0. */
    double event() {
        return happened ? 1 : 0;
    }
}
