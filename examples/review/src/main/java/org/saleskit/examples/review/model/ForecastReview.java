package org.saleskit.examples.review.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.joda.money.Money;
import org.saleskit.core.time.CalendarPeriod;
import org.saleskit.examples.review.model.number.Rate;

/**
 * The activity forecast for the next month: working days × activities per day × wins per activity × average deal. The
 * number of wins and their amounts, which are those of past won deals, follow their exact law. Conversions are drawn towards that of
 * all reps, the more the fewer activities a rep has.
 *
 * @param month the month forecast
 * @param workingDays working days of the month
 * @param activity what counts as an activity
 * @param firstDay first day of the activities that count, for pace
 * @param lastDay last day of these, included
 * @param firstConversionDay first day of the activities that count for wins, old enough to be decided
 * @param lastConversionDay last day of these, included
 * @param lagDays mean days from the activity that a win is put down to until the win; absent without wins
 * @param planRise the plan is a rep's mean month of the window, raised by this fraction and rounded
 * @param reps one forecast per rep, largest expectation first
 * @param expected the sum of the expectations
 * @param plan the sum of the plans
 * @param team what the reps bring together; absent if nobody has a forecast
 */
public record ForecastReview(
        CalendarPeriod month,
        long workingDays,
        Activity activity,
        LocalDate firstDay,
        LocalDate lastDay,
        LocalDate firstConversionDay,
        LocalDate lastConversionDay,
        OptionalDouble lagDays,
        double planRise,
        List<RepForecast> reps,
        Money expected,
        Money plan,
        Optional<Team> team) {

    /**
     * Copies the list.
     *
     * @param month the month forecast
     * @param workingDays working days of the month
     * @param activity what counts as an activity
     * @param firstDay first day of the activities that count, for pace
     * @param lastDay last day of these, included
     * @param firstConversionDay first day of the activities that count for wins, old enough to be decided
     * @param lastConversionDay last day of these, included
     * @param lagDays mean days from the activity that a win is put down to until the win; absent without wins
     * @param planRise the plan is a rep's mean month of the window, raised by this fraction and rounded
     * @param reps one forecast per rep, largest expectation first
     * @param expected the sum of the expectations
     * @param plan the sum of the plans
     * @param team what the reps bring together; absent if nobody has a forecast
     */
    public ForecastReview {
        reps = List.copyOf(reps);
    }

    /** What counts as an activity. */
    public enum Activity {
        /** A meeting held. */
        MEETING,
        /** A deal engaged, for data without contact events. */
        DEAL_ENGAGED
    }

    /**
     * The forecast of one rep.
     *
     * @param rep name of the rep
     * @param activitiesPerDay activities per working day
     * @param conversion wins of activities
     * @param shrunk the same drawn towards the rate of all reps; absent without a forecast
     * @param teamAmounts whether the rep won nothing in the window, so that the amounts are those of all reps
     * @param average mean amount of a win; absent without a forecast
     * @param expected the expectation; absent without activities old enough or if nobody won
     * @param low revenue that is reached with a chance of 90 %
     * @param median revenue that is reached with a chance of 50 %
     * @param high revenue that is reached with a chance of 10 %
     * @param plan the plan, zero if the rep won nothing in the window
     * @param planChance chance of reaching the plan; absent without a forecast or a plan
     * @param law the law of the month's revenue in columns of equal width, rising from zero, for a chart
     */
    public record RepForecast(
            String rep,
            double activitiesPerDay,
            Rate conversion,
            OptionalDouble shrunk,
            boolean teamAmounts,
            Optional<Money> average,
            Optional<Money> expected,
            Optional<Money> low,
            Optional<Money> median,
            Optional<Money> high,
            Money plan,
            OptionalDouble planChance,
            List<Bin> law) {

        /**
         * Copies the list.
         *
         * @param rep name of the rep
         * @param activitiesPerDay activities per working day
         * @param conversion wins of activities
         * @param shrunk the same drawn towards the rate of all reps; absent without a forecast
         * @param teamAmounts whether the rep won nothing in the window, so that the amounts are those of all reps
         * @param average mean amount of a win; absent without a forecast
         * @param expected the expectation; absent without activities old enough or if nobody won
         * @param low revenue that is reached with a chance of 90 %
         * @param median revenue that is reached with a chance of 50 %
         * @param high revenue that is reached with a chance of 10 %
         * @param plan the plan, zero if the rep won nothing in the window
         * @param planChance chance of reaching the plan; absent without a forecast or a plan
         * @param law the law of the month's revenue in columns of equal width, rising from zero, for a chart
         */
        public RepForecast {
            law = List.copyOf(law);
        }
    }

    /**
     * One column of a law of revenue.
     *
     * @param from the least revenue in it
     * @param below the least revenue above it
     * @param probability chance of a revenue in the column
     * @param atLeast chance of a revenue in the column or above it
     */
    public record Bin(Money from, Money below, double probability, double atLeast) {}

    /**
     * What all reps with a forecast bring together.
     *
     * @param low revenue that is reached with a chance of 90 %
     * @param median revenue that is reached with a chance of 50 %
     * @param high revenue that is reached with a chance of 10 %
     * @param planChance chance of reaching the sum of the plans; absent without a plan
     * @param shared part of the variance that all reps have in common, as their common rate is not known exactly
     */
    public record Team(Money low, Money median, Money high, OptionalDouble planChance, double shared) {}
}
