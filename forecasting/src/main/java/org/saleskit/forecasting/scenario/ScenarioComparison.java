package org.saleskit.forecasting.scenario;

import java.util.Arrays;
import java.util.Locale;
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
 * difference of quantiles       Q(q) - Q0(q); standard error s(that of 20 sections of the draws) / sqrt(20)
 * </pre>
 *
 * <p><b>Symbols</b> y, y0 - outcomes of the scenario and of the base; n - draws; s - standard deviation, with one less than the count.
 *
 * <p><b>Source</b> Glasserman 2003, section 7.1 (common random numbers); Asmussen and Glynn, <i>Stochastic Simulation</i>, Springer 2007, section
 * III.5 (sectioning).
 *
 * <p>Immutable and thread-safe.
 */
public final class ScenarioComparison {

    private static final int SECTIONS = 20;

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
        double difference = scenario.quantile(level).value() - base.quantile(level).value();
        Sample sections = new Sample();
        for (int s = 0; s < SECTIONS; s++) {
            sections.add(section(scenario, s, level) - section(base, s, level));
        }
        return new Estimate(difference, sections.mean().standardError());
    }

    private static double section(ScenarioResult result, int section, double level) {
        int from = (int) ((long) result.draws() * section / SECTIONS);
        int to = (int) ((long) result.draws() * (section + 1) / SECTIONS);
        double[] part = Arrays.copyOfRange(result.outcomes(), from, to);
        Arrays.sort(part);
        return ScenarioResult.at(part, level);
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
