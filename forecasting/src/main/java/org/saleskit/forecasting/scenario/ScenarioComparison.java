package org.saleskit.forecasting.scenario;

import java.util.Locale;
import java.util.OptionalDouble;
import org.saleskit.core.stats.Proportion;

/**
 * What does a change bring? The difference of two scenarios on common random numbers: draw i of both has the same luck, so the difference
 * shows the change. Made by {@link ScenarioResult#comparedWith}.
 *
 * <p><b>Formula</b>
 *
 * <pre>
 * difference of means           sum d / n, d = y - y0 of the same draw; standard error s(d) / sqrt(n)
 * the same without common luck  sqrt(s(y)² / n + s(y0)² / n)
 * difference of P(target)       p - p0; standard error s(1{y &gt;= t} - 1{y0 &gt;= t}) / sqrt(n)
 * difference of quantiles       Q(q) - Q0(q); standard error s(g 1{y &lt;= Q(q)} - g0 1{y0 &lt;= Q0(q)}) / sqrt(n)
                              g = (Q(q + d) - Q(q - d)) / (2 d), d = sqrt(q (1 - q) / n), one over the density at Q
 * </pre>
 *
 * <p><b>Symbols</b> y, y0 - outcomes of the scenario and of the base; n - draws; s - standard deviation, with one less than the count.
 *
 * <p><b>Source</b> Glasserman 2003, section 7.1 (common random numbers); Bahadur, <i>A Note on Quantiles in Large Samples</i>, Annals of
 * Mathematical Statistics 37 (1966), 577-580, and Woodruff 1952 (the error of a quantile).
 *
 * <p>Immutable and thread-safe.
 */
public final class ScenarioComparison {

    private final ScenarioResult base;
    private final ScenarioResult scenario;

    ScenarioComparison(ScenarioResult base, ScenarioResult scenario) {
        this.base = base;
        this.scenario = scenario;
    }

    /** {@return what is compared with} */
    public ScenarioResult base() {
        return base;
    }

    /** {@return what is compared} */
    public ScenarioResult scenario() {
        return scenario;
    }

    /** {@return the mean of the scenario less that of the base} */
    public Estimate meanDifference() {
        Sample differences = new Sample();
        for (int i = 0; i < base.draws(); i++) {
            differences.add(scenario.outcome(i) - base.outcome(i));
        }
        return differences.mean();
    }

    /** {@return what the standard error of the difference of means would be if each scenario had random numbers of its own} */
    public double standardErrorIfIndependent() {
        return Math.hypot(
                base.mean().standardError().orElseThrow(),
                scenario.mean().standardError().orElseThrow());
    }

    /**
     * {@return the probability of the target in the scenario less that in the base}
     *
     * @param target the outcome to reach, finite
     */
    public Estimate probabilityDifference(double target) {
        double enough = ScenarioResult.enough(target);
        Sample differences = new Sample();
        for (int i = 0; i < base.draws(); i++) {
            int reached = scenario.outcome(i) >= enough ? 1 : 0;
            differences.add(reached - (base.outcome(i) >= enough ? 1 : 0));
        }
        return differences.mean();
    }

    /**
     * {@return the quantile of the scenario less that of the base}
     *
     * @param level a probability strictly between 0 and 1, such as 0.5 for the median
     */
    public Estimate quantileDifference(double level) {
        Estimate after = scenario.quantile(level);
        Estimate before = base.quantile(level);
        double difference = after.value() - before.value();
        if (after.standardError().isEmpty()) {
            return new Estimate(difference, OptionalDouble.empty());
        }
        // g d is the standard error of one quantile, and d the same for both.
        double apart = Math.sqrt(level * (1 - level) / base.draws());
        double slopeAfter = after.standardError().getAsDouble() / apart;
        double slopeBefore = before.standardError().orElseThrow() / apart;
        Sample influences = new Sample();
        for (int i = 0; i < base.draws(); i++) {
            double ofAfter = (scenario.outcome(i) <= after.value() ? 1 : 0) - level;
            double ofBefore = (base.outcome(i) <= before.value() ? 1 : 0) - level;
            influences.add(slopeAfter * ofAfter - slopeBefore * ofBefore);
        }
        return new Estimate(difference, influences.mean().standardError());
    }

    /** {@return in how many of the draws the scenario is above the base} */
    public Proportion better() {
        int better = 0;
        for (int i = 0; i < base.draws(); i++) {
            better += scenario.outcome(i) > base.outcome(i) ? 1 : 0;
        }
        return Proportion.of(better, base.draws());
    }

    /**
     * {@return the difference in words}
     *
     * @param locale Russian or, for any other language, English
     */
    public String explain(Locale locale) {
        return new ScenarioWords(locale).comparison(this);
    }

    /** {@return the difference of the means in short} */
    @Override
    public String toString() {
        return "ScenarioComparison[meanDifference=" + meanDifference().value() + "]";
    }
}
