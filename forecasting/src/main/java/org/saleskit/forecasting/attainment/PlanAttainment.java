package org.saleskit.forecasting.attainment;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.joda.money.Money;
import org.saleskit.core.attainment.Attainment;
import org.saleskit.core.attainment.AttainmentScoring;
import org.saleskit.core.attainment.TargetValue;
import org.saleskit.core.internal.Checks;
import org.saleskit.core.stats.Proportion;
import org.saleskit.forecasting.distribution.RevenueDistribution;

/**
 * Where a plan stands, where it ends up, how surely, and what it takes from here, with all that it was computed from. Made by {@link
 * RunRate}, where the formulas are. Immutable and thread-safe.
 */
public final class PlanAttainment {

    private final RunRate runRate;
    private final RunRate.Kind kind;
    private final PlanToDate plan;
    private final PlanClock clock;
    private final RestLaw restLaw;

    PlanAttainment(RunRate runRate, RunRate.Kind kind, PlanToDate plan, PlanClock clock, RestLaw restLaw) {
        this.runRate = runRate;
        this.kind = kind;
        this.plan = plan;
        this.clock = clock;
        this.restLaw = restLaw;
    }

    /** {@return the run rate that pace and share of the period are measured by} */
    public RunRate runRate() {
        return runRate;
    }

    /** {@return how the projected total was found} */
    public RunRate.Kind kind() {
        return kind;
    }

    /** {@return the plan and what is reached of it} */
    public PlanToDate plan() {
        return plan;
    }

    /** {@return where the plan stands, in a fixed order, possibly nowhere special, unmodifiable} */
    public Set<PlanCase> cases() {
        EnumSet<PlanCase> cases = EnumSet.noneOf(PlanCase.class);
        boolean weighed = clock.point().isPresent();
        add(cases, PlanCase.ZERO_WEIGHT, !weighed);
        add(cases, PlanCase.NOTHING_ELAPSED, weighed && clock.done() == 0);
        add(cases, PlanCase.NOTHING_REMAINING, plan.left().isEmpty() || (weighed && clock.left() == 0));
        add(cases, PlanCase.TARGET_REACHED, !plan.gap().isPositive());
        add(cases, PlanCase.NEGATIVE_ACTUAL, plan.actual().isNegative());
        return Collections.unmodifiableSet(cases);
    }

    private static void add(Set<PlanCase> cases, PlanCase each, boolean holds) {
        if (holds) {
            cases.add(each);
        }
    }

    private boolean is(PlanCase each) {
        return cases().contains(each);
    }

    /** {@return what the weights and the pace are counted in} */
    public PaceUnit paceUnit() {
        return clock.unit();
    }

    /** {@return the weight of what is done: days, or the share of the seasonal profile} */
    public double weightDone() {
        return clock.done();
    }

    /** {@return the weight of what is left: days, or the share of the seasonal profile} */
    public double weightLeft() {
        return clock.left();
    }

    /** {@return the share of the total that should be done by now, 0..1; empty if no day counts} */
    public OptionalDouble shareDone() {
        return clock.point().isEmpty() ? clock.point() : OptionalDouble.of(clock.done() / clock.all());
    }

    /** {@return how much of the target is reached, exactly} */
    public Attainment attainment() {
        return attainment(plan.actual());
    }

    /** {@return how much of the target the projected total is; empty if there is no projection} */
    public Optional<Attainment> projectedAttainment() {
        return projected().map(this::attainment);
    }

    private Attainment attainment(Money amount) {
        TargetValue target = TargetValue.of(BigDecimal.ZERO, plan.target().getAmount());
        return AttainmentScoring.withDefaults().score(target, amount.getAmount());
    }

    /**
     * {@return the total at the end of the period: the actual carried on by the run rate, or with the mean of the forecast; empty for a run
     * rate if nothing that counts is done, no day counts, or the actual is negative}
     */
    public Optional<Money> projected() {
        if (kind == RunRate.Kind.MODEL) {
            return total().map(RevenueDistribution::mean);
        }
        if (is(PlanCase.NOTHING_REMAINING)) {
            return Optional.of(plan.actual());
        }
        boolean carried = !is(PlanCase.ZERO_WEIGHT) && !is(PlanCase.NOTHING_ELAPSED) && !is(PlanCase.NEGATIVE_ACTUAL);
        return carried
                ? Optional.of(quotient(plan.actual(), exact(clock.all()), exact(clock.done()), RoundingMode.HALF_EVEN))
                : Optional.empty();
    }

    /** {@return what came in per unit of weight so far; empty if nothing that counts is done} */
    public Optional<Money> paceSoFar() {
        return isPaced()
                ? Optional.of(quotient(plan.actual(), BigDecimal.ONE, exact(clock.done()), RoundingMode.HALF_EVEN))
                : Optional.empty();
    }

    /** {@return actual / (target × share done): 1 is on profile, below 1 is behind; empty if nothing that counts is done} */
    public OptionalDouble pacingIndex() {
        return isPaced() ? ratio(plan.actual(), clock.done()) : OptionalDouble.empty();
    }

    private boolean isPaced() {
        return !is(PlanCase.ZERO_WEIGHT) && !is(PlanCase.NOTHING_ELAPSED);
    }

    /**
     * {@return what each unit of weight that is left must bring to meet the target, rounded up; 0 if the target is reached; empty if there is a
     * gap and nothing that counts is left to close it}
     */
    public Optional<Money> requiredPace() {
        if (is(PlanCase.TARGET_REACHED)) {
            return Optional.of(Money.zero(plan.target().getCurrencyUnit()));
        }
        return isOpen()
                ? Optional.of(quotient(plan.gap(), BigDecimal.ONE, exact(clock.left()), RoundingMode.CEILING))
                : Optional.empty();
    }

    /**
     * {@return how many times the even pace of the plan is required from here: 1 is as planned, 2 is twice as much a day; 0 if the target is reached;
     * empty if there is a gap and nothing that counts is left to close it}
     */
    public OptionalDouble requiredIndex() {
        if (is(PlanCase.TARGET_REACHED)) {
            return OptionalDouble.of(0);
        }
        return isOpen() ? ratio(plan.gap(), clock.left()) : OptionalDouble.empty();
    }

    private boolean isOpen() {
        return !is(PlanCase.ZERO_WEIGHT) && !is(PlanCase.NOTHING_REMAINING);
    }

    /** An amount as a share of the target, over a weight as a share of all weight. */
    private OptionalDouble ratio(Money amount, double weight) {
        BigDecimal above = amount.getAmount().multiply(exact(clock.all()));
        BigDecimal below = plan.target().getAmount().multiply(exact(weight));
        return OptionalDouble.of(above.divide(below, MathContext.DECIMAL128).doubleValue());
    }

    private static Money quotient(Money amount, BigDecimal times, BigDecimal by, RoundingMode rounding) {
        int digits = amount.getCurrencyUnit().getDecimalPlaces();
        return Money.of(
                amount.getCurrencyUnit(), amount.getAmount().multiply(times).divide(by, digits, rounding));
    }

    private static BigDecimal exact(double weight) {
        return new BigDecimal(weight);
    }

    /** {@return what the law of the rest rests on} */
    public RestBasis basis() {
        return restLaw.basis();
    }

    /** {@return the law of what comes in from now to the end of the period; empty if nothing is known of it} */
    public Optional<RevenueDistribution> rest() {
        return restLaw.rest();
    }

    /** {@return the law of the total of the period, actual and rest; empty if nothing is known of the rest} */
    public Optional<RevenueDistribution> total() {
        return restLaw.rest().map(rest -> rest.plus(plan.actual()));
    }

    /** {@return P(actual + rest >= target); empty if nothing is known of the rest} */
    public OptionalDouble probabilityOfPlan() {
        return probabilityAtLeast(plan.target());
    }

    /**
     * {@return the probability that the period ends with an amount or more; empty if nothing is known of the rest}
     *
     * @param amount another plan, such as a stretch target, in the currency of the target
     */
    public OptionalDouble probabilityAtLeast(Money amount) {
        Objects.requireNonNull(amount, "amount");
        Checks.check(
                amount.isSameCurrency(plan.target()),
                "amount",
                "be in the currency of the target, " + plan.target().getCurrencyUnit(),
                amount);
        return total().map(law -> OptionalDouble.of(law.probabilityAtLeast(amount)))
                .orElse(OptionalDouble.empty());
    }

    /**
     * {@return the smallest total that is not exceeded with at least this probability; empty if nothing is known of the rest}
     *
     * @param level a probability strictly between 0 and 1; a report shows 0.1, 0.5 and 0.9
     */
    public Optional<Money> quantile(double level) {
        Checks.openFraction(level, "level");
        return total().map(law -> law.quantile(level));
    }

    /** {@return with the rests of how many of the past periods the plan would be met; empty if the law does not come from past periods} */
    public Optional<Proportion> metWithPast() {
        if (restLaw.used() == 0) {
            return Optional.empty();
        }
        long met = Math.round(probabilityOfPlan().orElseThrow() * restLaw.used());
        return Optional.of(Proportion.of(met, restLaw.used()));
    }

    /** {@return whether the law of the rest rests on fewer than {@value Proportion#LOW_COUNT} past periods} */
    public boolean isLowCount() {
        return restLaw.used() > 0 && restLaw.used() < Proportion.LOW_COUNT;
    }

    /** {@return the past periods that gave nothing to the profile or to the law of the rest, with the reason, unmodifiable} */
    public List<PastLeftOut> leftOut() {
        List<PastLeftOut> leftOut = new ArrayList<>();
        runRate.profile().ifPresent(profile -> leftOut.addAll(profile.leftOut()));
        restLaw.leftOut().stream().filter(each -> !leftOut.contains(each)).forEach(leftOut::add);
        return List.copyOf(leftOut);
    }

    /**
     * {@return the plan in words: where it stands, where it ends up, what it takes and how sure it is}
     *
     * @param locale Russian or, for any other language, English
     */
    public String explain(Locale locale) {
        return new AttainmentWords(locale).plan(this);
    }

    /** {@return kind, projection and probability in short} */
    @Override
    public String toString() {
        return "PlanAttainment[" + kind + ", projected="
                + projected().map(Money::toString).orElse("none") + ", probabilityOfPlan=" + probabilityOfPlan() + "]";
    }
}
