package org.saleskit.forecasting.accuracy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.saleskit.core.internal.Checks;
import org.saleskit.core.stats.Proportion;
import org.saleskit.forecasting.distribution.RevenueDistribution;

/**
 * Did the forecasts of revenue come true: their means, their bands, and their whole laws?
 *
 * <p><b>Formula</b>
 *
 * <pre>
 * bias        = sum(f - a) / sum(a)
 * WAPE        = sum |f - a| / sum(a)
 * coverage(L) = share of outcomes with quantile((1 - L)/2) &lt;= a &lt;= quantile((1 + L)/2)
 * mean CRPS   = 1/n sum CRPS(law, a), see {@link Crps}
 * skill       = 1 - mean CRPS / mean CRPS of the reference
 * </pre>
 *
 * <p><b>Symbols</b> f - mean of a forecast; a - what came; n - number of forecasts.
 *
 * <p><b>Input</b> at least one {@link RevenueOutcome}, all of one currency, in any order.
 *
 * <p><b>Special cases</b> Bias and WAPE are empty if the actual amounts do not sum to more than 0. The skill is empty if the reference
 * was perfect. Fewer than 10 outcomes mark every coverage as {@linkplain Proportion#isLowCount weak}.
 *
 * <p><b>Example</b> Forecasts of 110 and 80 for what became 100 and 100: bias -0.05, WAPE 0.15.
 *
 * <p><b>Method</b> Amounts are summed exactly, scores in the order of names and amounts.
 *
 * <p><b>Source</b> Gneiting, Balabdaoui and Raftery, <i>Journal of the Royal Statistical Society</i> B 69 (2007) 243 (calibration and
 * sharpness); Kolassa and Schuetz, <i>Foresight</i> 6 (2007) 40 (WAPE).
 *
 * <p>Immutable and thread-safe.
 */
public final class RevenueAccuracy {

    private final List<RevenueOutcome> outcomes;
    private final double meanCrps;

    private RevenueAccuracy(List<RevenueOutcome> sorted) {
        this.outcomes = List.copyOf(sorted);
        this.meanCrps = average(outcomes.stream().mapToDouble(each -> Crps.of(each.forecast(), each.actual())));
    }

    /**
     * {@return the accuracy of the forecasts}
     *
     * @param outcomes at least one
     * @throws IllegalArgumentException if there is none, or they are of different currencies
     */
    public static RevenueAccuracy of(Collection<RevenueOutcome> outcomes) {
        return new RevenueAccuracy(sorted(outcomes));
    }

    /** The outcomes by name, what came and the mean, at least one and of one currency. */
    static List<RevenueOutcome> sorted(Collection<RevenueOutcome> outcomes) {
        Objects.requireNonNull(outcomes, "outcomes");
        List<RevenueOutcome> sorted = new ArrayList<>();
        for (RevenueOutcome each : outcomes) {
            String name = "outcomes[" + sorted.size() + "]";
            sorted.add(Objects.requireNonNull(each, name));
            CurrencyUnit first = sorted.get(0).forecast().currency();
            Checks.check(
                    each.forecast().currency().equals(first),
                    name,
                    "be in the currency of outcomes[0], which is " + first,
                    each.forecast().currency());
        }
        Checks.check(!sorted.isEmpty(), "outcomes", "hold at least one", "none");
        sorted.sort(Comparator.comparing(RevenueOutcome::id)
                .thenComparing(RevenueOutcome::actual)
                .thenComparing(each -> each.forecast().mean())
                .thenComparing(each -> each.forecast().variance()));
        return sorted;
    }

    /** 1 - score / reference; empty if the reference is perfect. */
    static OptionalDouble skill(double score, double reference) {
        return reference == 0 ? OptionalDouble.empty() : OptionalDouble.of(1 - score / reference);
    }

    private static double average(DoubleStream values) {
        return values.average().orElseThrow();
    }

    /** {@return the forecasts and what came, by name; unmodifiable} */
    public List<RevenueOutcome> outcomes() {
        return outcomes;
    }

    /** {@return the sum of the means of the forecasts} */
    public Money forecastTotal() {
        return Money.total(outcomes.stream().map(each -> each.forecast().mean()).toList());
    }

    /** {@return the sum of what came} */
    public Money actualTotal() {
        return Money.total(outcomes.stream().map(RevenueOutcome::actual).toList());
    }

    /** {@return sum(f - a) / sum(a): above 0 if too much was forecast; empty unless more than 0 came} */
    public OptionalDouble bias() {
        return shareOfActual(forecastTotal().minus(actualTotal()).getAmount());
    }

    /** {@return sum |f - a| / sum(a), zero or more; empty unless more than 0 came} */
    public OptionalDouble wape() {
        return shareOfActual(outcomes.stream()
                .map(each -> each.forecast().mean().minus(each.actual()).abs().getAmount())
                .reduce(BigDecimal.ZERO, BigDecimal::add));
    }

    private OptionalDouble shareOfActual(BigDecimal amount) {
        Money actual = actualTotal();
        return actual.isPositive()
                ? OptionalDouble.of(amount.doubleValue() / actual.getAmount().doubleValue())
                : OptionalDouble.empty();
    }

    /** {@return the mean of the continuous ranked probability scores, in major units of the currency; 0 is best} */
    public double meanCrps() {
        return meanCrps;
    }

    /**
     * {@return the mean of the scores, fair for simulated laws: without what the number of their draws adds} Laws that are exact or of
     * one draw count with their plain score.
     */
    public double meanFairCrps() {
        return average(outcomes.stream()
                .mapToDouble(each -> each.forecast().draws().orElse(0) >= 2
                        ? Crps.fairOf(each.forecast(), each.actual())
                        : Crps.of(each.forecast(), each.actual())));
    }

    /**
     * {@return how many outcomes fell into the middle band of their law, ends included; its interval tells whether the share differs
     * from the level by more than chance}
     *
     * @param level the probability of the band, strictly between 0 and 1, such as 0.8 for the band from the 10 % to the 90 % quantile
     * @throws IllegalArgumentException if the level is not strictly between 0 and 1
     */
    public Proportion coverage(double level) {
        Checks.openFraction(level, "level");
        long inside = outcomes.stream()
                .filter(each -> isInside(each.forecast(), each.actual(), (1 - level) / 2))
                .count();
        return Proportion.of(inside, outcomes.size());
    }

    private static boolean isInside(RevenueDistribution law, Money actual, double tail) {
        return !actual.isLessThan(law.quantile(tail)) && !actual.isGreaterThan(law.quantile(1 - tail));
    }

    /** {@return the mean width of the middle band, in major units: of two that cover alike the narrower one is sharper}
     *
     * @param level the probability of the band, strictly between 0 and 1
     * @throws IllegalArgumentException if the level is not strictly between 0 and 1
     */
    public double meanWidth(double level) {
        Checks.openFraction(level, "level");
        double tail = (1 - level) / 2;
        return average(outcomes.stream()
                .mapToDouble(each -> each.forecast()
                        .quantile(1 - tail)
                        .minus(each.forecast().quantile(tail))
                        .getAmount()
                        .doubleValue()));
    }

    /** {@return where in their laws the outcomes fell, in 10 bins, with random numbers from seed 1} */
    public PitHistogram pit() {
        return PitHistogram.of(outcomes);
    }

    /**
     * {@return by which share the mean CRPS is smaller than that of other forecasts of the same: at most 1, negative if worse; empty
     * if the others were perfect}
     *
     * @param reference the accuracy of other forecasts, such as amount × stage probability or the last period
     * @throws IllegalArgumentException if they are of other names or actual amounts
     */
    public OptionalDouble skillAgainst(RevenueAccuracy reference) {
        Objects.requireNonNull(reference, "reference");
        for (int i = 0; i < Math.max(outcomes.size(), reference.outcomes.size()); i++) {
            String own = i < outcomes.size() ? of(outcomes.get(i)) : "none";
            String other = i < reference.outcomes.size() ? of(reference.outcomes.get(i)) : "none";
            Checks.check(own.equals(other), "reference.outcomes[" + i + "]", "be a forecast of " + own, other);
        }
        return skill(meanCrps, reference.meanCrps);
    }

    private static String of(RevenueOutcome outcome) {
        return outcome.id() + " with " + outcome.actual();
    }

    /**
     * {@return the accuracy in words: bias, errors, bands of 50, 80 and 95 %, and the score of the laws}
     *
     * @param locale the language, Russian or else English, and the form of the numbers
     */
    public String explain(Locale locale) {
        return new AccuracyWords(locale).revenue(this);
    }

    /** {@return the explanation in English} */
    @Override
    public String toString() {
        return explain(Locale.ENGLISH);
    }
}
