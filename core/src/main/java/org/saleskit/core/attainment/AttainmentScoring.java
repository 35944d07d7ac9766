package org.saleskit.core.attainment;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.saleskit.core.internal.Checks;
import org.saleskit.core.internal.Decimals;
import org.saleskit.core.stats.Fraction;

/**
 * How far is a KPI on its way to the target, and what of that is shown?
 *
 * <pre>
 * raw    = progress of the actual value, see {@link TargetValue}
 * shown  = raw, or the score of the highest step that raw has reached; then put between the limits
 * </pre>
 *
 * <p><b>Symbols</b> raw - exact, may be negative or beyond 1; shown - what a report or a sum of scores uses.
 *
 * <p><b>Special cases</b> Below the lowest step the score is 0. Limits hold for the score of a step, too.
 *
 * <p><b>Example</b> baseline 40, target 30: at 20 the raw value is 2 and 1.5 is shown; at 45 it is -0.5 and 0 is shown.
 *
 * <p><b>Source</b> the signed formula of {@link TargetValue}; steps such as 0.3, 0.7 and 1 are in use where key results
 * are graded (Doerr, Measure What Matters, 2018: 0.0 to 0.3 red, 0.4 to 0.6 yellow, 0.7 to 1.0 green).
 *
 * <p>Immutable and thread-safe.
 */
public final class AttainmentScoring {

    private static final AttainmentScoring DEFAULTS =
            new AttainmentScoring(BigDecimal.ZERO, new BigDecimal("1.5"), new TreeMap<>());

    private final BigDecimal lowest;
    private final BigDecimal highest;
    private final SortedMap<BigDecimal, BigDecimal> steps;

    private AttainmentScoring(BigDecimal lowest, BigDecimal highest, SortedMap<BigDecimal, BigDecimal> steps) {
        this.lowest = lowest;
        this.highest = highest;
        this.steps = Collections.unmodifiableSortedMap(steps);
    }

    /** {@return scoring without steps, shown between 0 and 1.5} */
    public static AttainmentScoring withDefaults() {
        return DEFAULTS;
    }

    /**
     * {@return this scoring with other limits of what is shown}
     *
     * @param lowest nothing below is shown
     * @param highest nothing above is shown, above the lowest
     */
    public AttainmentScoring withLimits(BigDecimal lowest, BigDecimal highest) {
        BigDecimal from = Decimals.canonical(lowest, "lowest");
        BigDecimal to = Decimals.canonical(highest, "highest");
        Checks.check(from.compareTo(to) < 0, "highest", "be above lowest, which is " + from, highest);
        return new AttainmentScoring(from, to, steps);
    }

    /**
     * {@return this scoring by steps: what is shown is the score of the highest step that the raw value has reached}
     *
     * @param steps the score of each step by the raw value at which it is reached, such as 0.3 from 0.5 on and 1 from 1 on;
     *     scores are zero or more and do not fall; empty for no steps
     */
    public AttainmentScoring withSteps(Map<BigDecimal, BigDecimal> steps) {
        TreeMap<BigDecimal, BigDecimal> sorted = new TreeMap<>();
        steps.forEach((raw, score) ->
                sorted.put(Decimals.canonical(raw, "steps.raw"), Decimals.canonical(score, "steps.score")));
        BigDecimal before = BigDecimal.ZERO;
        for (Map.Entry<BigDecimal, BigDecimal> step : sorted.entrySet()) {
            BigDecimal score = step.getValue();
            Checks.check(
                    score.compareTo(before) >= 0,
                    "steps[" + step.getKey() + "]",
                    "score at least what the step below does, " + before,
                    score);
            before = score;
        }
        return new AttainmentScoring(lowest, highest, sorted);
    }

    /** {@return the least that is shown} */
    public BigDecimal lowest() {
        return lowest;
    }

    /** {@return the most that is shown} */
    public BigDecimal highest() {
        return highest;
    }

    /** {@return the score of each step by the raw value at which it is reached; empty without steps; unmodifiable} */
    public SortedMap<BigDecimal, BigDecimal> steps() {
        return steps;
    }

    /**
     * {@return how far a value is on its way to the target}
     *
     * @param target where it is to arrive
     * @param actual the value, in the unit of the target
     */
    public Attainment score(TargetValue target, Fraction actual) {
        Objects.requireNonNull(target, "target");
        Fraction raw = target.progress(actual);
        Fraction stepped = steps.isEmpty() ? raw : step(raw);
        Fraction shown = stepped.max(Fraction.of(lowest)).min(Fraction.of(highest));
        return new Attainment(target, this, actual, raw, shown);
    }

    /**
     * {@return how far a value is on its way to the target}
     *
     * @param target where it is to arrive
     * @param actual the value, in the unit of the target
     */
    public Attainment score(TargetValue target, BigDecimal actual) {
        return score(target, Fraction.of(Decimals.canonical(actual, "actual")));
    }

    private Fraction step(Fraction raw) {
        BigDecimal score = BigDecimal.ZERO;
        for (Map.Entry<BigDecimal, BigDecimal> step : steps.entrySet()) {
            if (raw.compareTo(Fraction.of(step.getKey())) >= 0) {
                score = step.getValue();
            }
        }
        return Fraction.of(score);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof AttainmentScoring that
                && lowest.equals(that.lowest)
                && highest.equals(that.highest)
                && steps.equals(that.steps);
    }

    @Override
    public int hashCode() {
        return Objects.hash(lowest, highest, steps);
    }

    /** {@return the limits and the steps} */
    @Override
    public String toString() {
        return "AttainmentScoring{" + lowest + ".." + highest + ", steps=" + steps + "}";
    }
}
