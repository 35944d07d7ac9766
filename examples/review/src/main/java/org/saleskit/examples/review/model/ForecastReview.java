package org.saleskit.examples.review.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.joda.money.Money;
import org.saleskit.core.time.CalendarPeriod;

/**
 * The activity forecast for the next month: working days × activities per day × wins per activity × average deal.
 *
 * @param month the month forecast
 * @param workingDays working days of the month
 * @param activity what counts as an activity
 * @param firstDay first day of the activities that count, for pace
 * @param lastDay last day of these, included
 * @param firstConversionDay first day of the activities that count for wins, old enough to be decided
 * @param lastConversionDay last day of these, included
 * @param planRise the plan is a rep's mean month of the window, raised by this fraction and rounded
 * @param reps one forecast per rep, largest expectation first
 * @param expected the sum of the expectations
 * @param plan the sum of the plans
 */
public record ForecastReview(
        CalendarPeriod month,
        long workingDays,
        Activity activity,
        LocalDate firstDay,
        LocalDate lastDay,
        LocalDate firstConversionDay,
        LocalDate lastConversionDay,
        double planRise,
        List<RepForecast> reps,
        Money expected,
        Money plan) {

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
     * @param planRise the plan is a rep's mean month of the window, raised by this fraction and rounded
     * @param reps one forecast per rep, largest expectation first
     * @param expected the sum of the expectations
     * @param plan the sum of the plans
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
     * @param average mean amount of a win; absent without wins
     * @param expected the expectation; absent without wins
     * @param low revenue that is reached with a chance of 90 %
     * @param median revenue that is reached with a chance of 50 %
     * @param high revenue that is reached with a chance of 10 %
     * @param plan the plan
     * @param planChance chance of reaching the plan
     * @param law the law of the month's revenue, rising, for a chart
     */
    public record RepForecast(
            String rep,
            double activitiesPerDay,
            Rate conversion,
            Optional<Money> average,
            Optional<Money> expected,
            Optional<Money> low,
            Optional<Money> median,
            Optional<Money> high,
            Money plan,
            OptionalDouble planChance,
            List<Point> law) {

        /**
         * Copies the list.
         *
         * @param rep name of the rep
         * @param activitiesPerDay activities per working day
         * @param conversion wins of activities
         * @param average mean amount of a win; absent without wins
         * @param expected the expectation; absent without wins
         * @param low revenue that is reached with a chance of 90 %
         * @param median revenue that is reached with a chance of 50 %
         * @param high revenue that is reached with a chance of 10 %
         * @param plan the plan
         * @param planChance chance of reaching the plan
         * @param law the law of the month's revenue, rising, for a chart
         */
        public RepForecast {
            law = List.copyOf(law);
        }
    }

    /**
     * One point of a law of revenue: so many wins at the average amount.
     *
     * @param wins number of wins
     * @param revenue that many wins at the rep's average amount
     * @param probability chance of exactly that many wins
     * @param atLeast chance of that many wins or more
     */
    public record Point(int wins, Money revenue, double probability, double atLeast) {}
}
