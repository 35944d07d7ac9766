package org.saleskit.forecasting.activity;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.LongToDoubleFunction;
import org.joda.money.Money;
import org.saleskit.core.internal.Checks;
import org.saleskit.core.internal.Words;
import org.saleskit.core.stats.Proportion;
import org.saleskit.forecasting.distribution.CountDistribution;
import org.saleskit.forecasting.internal.wins.ReachOfWins;

/**
 * How many meetings a day, working days or wins per meeting does it take to reach the plan with a given probability?
 *
 * <p><b>Formula</b>
 *
 * <pre>
 * answer = the smallest value v of a grid 0, step, 2 step, …, most with P(revenue at v &gt;= plan) &gt;= probability
 * P(revenue &gt;= plan) = Σ over w of P(W = w) P(A1 + … + Aw &gt;= plan)
 * </pre>
 *
 * <p><b>Symbols</b> W the wins, whose law depends on v; A the amounts of won deals.
 *
 * <p><b>Input</b> the activity, one of whose factors is searched for: its own value does not matter. Grids: meetings a day in steps
 * of 0.1 to 100, whole days to 366, conversion in steps of 0.001 to 1; {@link #withMeetingsStep} and others change them. A
 * conversion that is searched for is taken as known at each value of the grid.
 *
 * <p><b>Special cases</b> A plan of zero or less is reached by 0. Where even the largest value of the grid does not reach the
 * probability, the answer is {@linkplain Answer#value empty}, with the probability there; so it is where a limit of meetings a day
 * or of wins holds the revenue below the plan, or where little history leaves a bad conversion likely, which no activity makes up.
 *
 * <p><b>Result</b> {@link Answer}. The probability never falls as v rises, so the smallest value is found by halving.
 *
 * <p><b>Method</b> The probability that w amounts reach the plan is computed once for all w. For amounts that differ, on a lattice
 * of 2 048 steps up to the plan, each amount divided between two neighbours so that its mean stays.
 *
 * <p><b>Example</b> 22 days, a known conversion of 1 of 10 and 50 000 a deal: 220 000 are reached with probability 0.8 from 3.0
 * meetings a day, not from the 2 that bring them on average.
 *
 * <p>Immutable and thread-safe.
 */
public final class ActivityGoal {

    private static final double DEFAULT_MEETINGS_STEP = 0.1;
    private static final double DEFAULT_MOST_MEETINGS = 100;
    private static final int DEFAULT_MOST_DAYS = 366;
    private static final int DEFAULT_CONVERSION_STEPS = 1_000;
    private static final int MOST_STEPS = 1_000_000;

    private final ActivityForecaster forecaster;
    private final BigDecimal meetingsStep;
    private final BigDecimal mostMeetings;
    private final int mostDays;
    private final int conversionSteps;

    private ActivityGoal(
            ActivityForecaster forecaster,
            BigDecimal meetingsStep,
            BigDecimal mostMeetings,
            int mostDays,
            int conversionSteps) {
        this.forecaster = forecaster;
        this.meetingsStep = meetingsStep;
        this.mostMeetings = mostMeetings;
        this.mostDays = mostDays;
        this.conversionSteps = conversionSteps;
    }

    /** What is searched for. */
    public enum Factor {
        /** m, the meetings a day. */
        MEETINGS_PER_DAY,

        /** D, the working days. */
        WORKING_DAYS,

        /** p, the wins per meeting, taken as known. */
        CONVERSION
    }

    /**
     * What it takes.
     *
     * @param factor what was searched for
     * @param plan the revenue to reach
     * @param wanted the probability to reach it with
     * @param value the smallest value of the grid that does; empty if none does: the plan is unreachable so
     * @param probability that of the plan at the value, or at the largest value of the grid
     * @param largest the largest value of the grid
     */
    public record Answer(
            Factor factor,
            Money plan,
            double wanted,
            Optional<BigDecimal> value,
            double probability,
            BigDecimal largest) {

        /** {@return whether a value of the grid reaches the plan with the probability} */
        public boolean isReachable() {
            return value.isPresent();
        }

        /**
         * {@return the answer in words}
         *
         * @param locale Russian gives Russian, every other language English; numbers follow the locale
         */
        public String explain(Locale locale) {
            Words words = Words.of(locale);
            String name = switch (factor) {
                case MEETINGS_PER_DAY -> words.say("meetings a day", "встречи в день");
                case WORKING_DAYS -> words.say("working days", "рабочие дни");
                case CONVERSION -> words.say("wins per meeting", "конверсия встречи");
            };
            String level = words.percent(BigDecimal.valueOf(wanted));
            String chance = words.percent(BigDecimal.valueOf(probability), List.of(BigDecimal.valueOf(wanted)));
            String target = words.money(plan);
            return value.isPresent()
                    ? words.say(
                            "To reach " + target + " with probability " + level + " it takes " + name + ": "
                                    + words.number(value.orElseThrow()) + " (probability " + chance + ").",
                            "Чтобы с вероятностью " + level + " выполнить план " + target + ", нужны " + name + ": "
                                    + words.number(value.orElseThrow()) + " (вероятность " + chance + ").")
                    : words.say(
                            "Out of reach: even " + name + " " + words.number(largest) + " reach " + target
                                    + " with probability " + chance + " only, not " + level + ".",
                            "Недостижимо: даже при значении " + words.number(largest) + " (" + name + ") план " + target
                                    + " выполняется лишь с вероятностью " + chance + ", а не " + level + ".");
        }
    }

    /** {@return a goal with an uncertain rate and the grids above} */
    public static ActivityGoal withDefaults() {
        return of(ActivityForecaster.withDefaults());
    }

    /**
     * {@return a goal with the options of a forecaster; its draws are not used, as nothing is simulated}
     *
     * @param forecaster whether the conversion is known or uncertain
     */
    public static ActivityGoal of(ActivityForecaster forecaster) {
        return new ActivityGoal(
                Objects.requireNonNull(forecaster, "forecaster"),
                BigDecimal.valueOf(DEFAULT_MEETINGS_STEP),
                BigDecimal.valueOf(DEFAULT_MOST_MEETINGS),
                DEFAULT_MOST_DAYS,
                DEFAULT_CONVERSION_STEPS);
    }

    /**
     * {@return this goal, but with another grid of meetings a day}
     *
     * @param step from one value to the next, finite and above zero
     * @param most the largest value, step or more and at most 1 000 000 steps
     * @throws IllegalArgumentException if one is out of its range
     */
    public ActivityGoal withMeetingsStep(double step, double most) {
        Checks.finitePositive(step, "step");
        Checks.check(
                most >= step && most / step <= MOST_STEPS, "most", "lie between 1 and " + MOST_STEPS + " steps", most);
        return new ActivityGoal(
                forecaster, BigDecimal.valueOf(step), BigDecimal.valueOf(most), mostDays, conversionSteps);
    }

    /**
     * {@return this goal, but with another largest number of days}
     *
     * @param most the largest number, 1 to 1 000 000
     * @throws IllegalArgumentException if it is out of its range
     */
    public ActivityGoal withMostDays(int most) {
        Checks.check(most >= 1 && most <= MOST_STEPS, "mostDays", "lie between 1 and " + MOST_STEPS, most);
        return new ActivityGoal(forecaster, meetingsStep, mostMeetings, most, conversionSteps);
    }

    /**
     * {@return this goal, but with another grid of conversions}
     *
     * @param steps into how many steps 0 to 1 is divided, 1 to 1 000 000
     * @throws IllegalArgumentException if it is out of its range
     */
    public ActivityGoal withConversionSteps(int steps) {
        Checks.check(steps >= 1 && steps <= MOST_STEPS, "conversionSteps", "lie between 1 and " + MOST_STEPS, steps);
        return new ActivityGoal(forecaster, meetingsStep, mostMeetings, mostDays, steps);
    }

    /**
     * {@return the meetings a day that reach the plan}
     *
     * @param activity its meetings a day do not matter
     * @param plan the revenue to reach
     * @param probability with which to reach it, strictly between 0 and 1
     * @throws IllegalArgumentException if the plan is in another currency, the probability out of its range, or the largest value
     *     makes more than 1 000 000 meetings
     */
    public Answer meetingsPerDay(SalesActivity activity, Money plan, double probability) {
        check(activity, plan, probability);
        long steps = mostMeetings.divideToIntegralValue(meetingsStep).longValueExact();
        return search(Factor.MEETINGS_PER_DAY, activity, plan, probability, steps, meetingsStep, k -> {
            double value = meetingsStep.multiply(BigDecimal.valueOf(k)).doubleValue();
            return forecaster.wins(activity.toBuilder().meetingsPerDay(value).build());
        });
    }

    /**
     * {@return the working days that reach the plan}
     *
     * @param activity its working days do not matter
     * @param plan the revenue to reach
     * @param probability with which to reach it, strictly between 0 and 1
     * @throws IllegalArgumentException as for {@link #meetingsPerDay}
     */
    public Answer workingDays(SalesActivity activity, Money plan, double probability) {
        check(activity, plan, probability);
        return search(
                Factor.WORKING_DAYS,
                activity,
                plan,
                probability,
                mostDays,
                BigDecimal.ONE,
                k -> forecaster.wins(
                        activity.toBuilder().workingDays(WorkingDays.of(k)).build()));
    }

    /**
     * {@return the wins per meeting, taken as known, that reach the plan}
     *
     * @param activity its conversion does not matter
     * @param plan the revenue to reach
     * @param probability with which to reach it, strictly between 0 and 1
     * @throws IllegalArgumentException as for {@link #meetingsPerDay}
     */
    public Answer conversion(SalesActivity activity, Money plan, double probability) {
        check(activity, plan, probability);
        BigDecimal step = BigDecimal.ONE.divide(BigDecimal.valueOf(conversionSteps), MathContext.DECIMAL64);
        ActivityForecaster known = forecaster.withFixedRate();
        return search(
                Factor.CONVERSION,
                activity,
                plan,
                probability,
                conversionSteps,
                step,
                k -> known.wins(activity.toBuilder()
                        .shrunkConversion(Optional.empty())
                        .conversion(Proportion.of(k, conversionSteps))
                        .build()));
    }

    private static void check(SalesActivity activity, Money plan, double probability) {
        Objects.requireNonNull(activity, "activity");
        Objects.requireNonNull(plan, "plan");
        Checks.check(
                plan.getCurrencyUnit().equals(activity.amount().currency()),
                "plan",
                "be in " + activity.amount().currency(),
                plan);
        Checks.openFraction(probability, "probability");
    }

    private interface Wins {
        CountDistribution at(long step);
    }

    private Answer search(
            Factor factor, SalesActivity activity, Money plan, double wanted, long steps, BigDecimal step, Wins wins) {
        ReachOfWins reach = new ReachOfWins(activity.amount().won(), plan);
        LongToDoubleFunction probability = k -> reach.probability(wins.at(k));
        BigDecimal largest = step.multiply(BigDecimal.valueOf(steps));
        double atMost = probability.applyAsDouble(steps);
        if (atMost < wanted) {
            return new Answer(factor, plan, wanted, Optional.empty(), atMost, largest);
        }
        long low = -1;
        long high = steps;
        double atHigh = atMost;
        while (high - low > 1) {
            long middle = (low + high) >>> 1;
            double atMiddle = probability.applyAsDouble(middle);
            if (atMiddle >= wanted) {
                high = middle;
                atHigh = atMiddle;
            } else {
                low = middle;
            }
        }
        return new Answer(factor, plan, wanted, Optional.of(step.multiply(BigDecimal.valueOf(high))), atHigh, largest);
    }
}
