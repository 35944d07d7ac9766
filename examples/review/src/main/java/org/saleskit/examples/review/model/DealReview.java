package org.saleskit.examples.review.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.joda.money.Money;
import org.saleskit.examples.review.model.number.Rate;

/**
 * The funnel and the four metrics.
 *
 * @param simulated whether the deals are simulated, which is to be said wherever they are shown
 * @param firstDay day of the first stage change
 * @param asOf the last day that counts, included; the state is that at its end
 * @param deals all deals known by then
 * @param won deals won
 * @param lost deals lost
 * @param open deals still open
 * @param wonAmount amount of the deals won
 * @param winRate won of won and lost, over all time
 * @param steps the stages of the funnel in order, the last one being "won"
 * @param metrics the four metrics and velocity
 * @param truths true parameters beside the estimates; empty unless simulated
 */
public record DealReview(
        boolean simulated,
        LocalDate firstDay,
        LocalDate asOf,
        long deals,
        long won,
        long lost,
        long open,
        Money wonAmount,
        Rate winRate,
        List<Step> steps,
        Metrics metrics,
        List<Truth> truths) {

    /**
     * Copies the lists.
     *
     * @param simulated whether the deals are simulated, which is to be said wherever they are shown
     * @param firstDay day of the first stage change
     * @param asOf the last day that counts, included; the state is that at its end
     * @param deals all deals known by then
     * @param won deals won
     * @param lost deals lost
     * @param open deals still open
     * @param wonAmount amount of the deals won
     * @param winRate won of won and lost, over all time
     * @param steps the stages of the funnel in order, the last one being "won"
     * @param metrics the four metrics and velocity
     * @param truths true parameters beside the estimates; empty unless simulated
     */
    public DealReview {
        steps = List.copyOf(steps);
        truths = List.copyOf(truths);
    }

    /**
     * One stage of the funnel.
     *
     * @param stage name of the stage
     * @param won whether this is the end of the funnel, the deals won, and not an open stage
     * @param reached deals that reached it
     * @param implied of these, deals that skipped it and reached a later one
     * @param openNow deals that stand in it
     * @param undecided deals that reached the step before and not this one, and are not closed; 0 for the first
     * @param conversion share of the previous stage that reached it; absent for the first
     * @param decidedConversion the same without the undecided deals; absent for the first
     * @param overall share of the first stage that reached it
     */
    public record Step(
            String stage,
            boolean won,
            long reached,
            long implied,
            long openNow,
            long undecided,
            Optional<Rate> conversion,
            Optional<Rate> decidedConversion,
            Rate overall) {}

    /**
     * The four metrics of a trailing window, and velocity.
     *
     * @param firstDay first day of the window
     * @param lastDay last day of the window, included
     * @param inWork deals in work at the end of the window
     * @param winRate won of won and lost, closed in the window
     * @param averageWon mean amount of the deals won in the window
     * @param medianWon median of the same amounts
     * @param trimmedWon mean of the same amounts without the lowest and the highest tenth
     * @param cycleDays mean days from opening to winning
     * @param velocityPerDay in work × win rate × average ÷ cycle, per calendar day
     * @param weak whether a part rests on fewer than 10 cases
     */
    public record Metrics(
            LocalDate firstDay,
            LocalDate lastDay,
            long inWork,
            Rate winRate,
            Optional<Money> averageWon,
            Optional<Money> medianWon,
            Optional<Money> trimmedWon,
            OptionalDouble cycleDays,
            Optional<Money> velocityPerDay,
            boolean weak) {}

    /**
     * A true parameter of the simulation beside its estimate.
     *
     * @param parameter which parameter
     * @param subject the stage that it is about, if it is about one
     * @param truth the value used by the simulation
     * @param estimate the value found in the data; absent if the data do not define it
     * @param low lower end of the estimate's interval, if it has one
     * @param high upper end of the estimate's interval, if it has one
     */
    public record Truth(
            Parameter parameter,
            Optional<String> subject,
            double truth,
            OptionalDouble estimate,
            OptionalDouble low,
            OptionalDouble high) {}

    /** What a true parameter is about. */
    public enum Parameter {
        /** Share of the deals of the previous stage that reach the stage, once decided. */
        CONVERSION,
        /** Share of all decided deals that are won. */
        WIN_RATE,
        /** Meetings held per working day by the whole team. */
        MEETINGS_PER_DAY,
        /** Share of meetings that end in a win. */
        WINS_PER_MEETING,
        /** Mean amount of a deal won, in units of the currency. */
        AVERAGE_WON,
        /** Mean calendar days from opening to winning. */
        CYCLE_DAYS
    }
}
