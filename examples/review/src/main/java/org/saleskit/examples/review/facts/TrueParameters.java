package org.saleskit.examples.review.facts;

import java.util.List;

/**
 * What a simulation was drawn from, so that every estimate can be held against the truth.
 *
 * @param conversions for each stage of the funnel after the first, and for winning at the end: the share of the deals
 *     of the stage before that get there
 * @param meetingStage the index among the open stages of the stage that a deal enters by its meeting
 * @param meetingsPerDay mean meetings held per working day by the whole team, once the funnel is filled
 * @param averageWon mean amount of a deal won, in units of the currency
 * @param cycleDays mean calendar days from opening to winning
 */
public record TrueParameters(
        List<Double> conversions, int meetingStage, double meetingsPerDay, double averageWon, double cycleDays) {

    /**
     * Copies the list.
     *
     * @param conversions the share of the deals of the stage before that get to each later stage and to winning
     * @param meetingStage the index of the stage that a deal enters by its meeting
     * @param meetingsPerDay mean meetings held per working day by the whole team
     * @param averageWon mean amount of a deal won
     * @param cycleDays mean calendar days from opening to winning
     */
    public TrueParameters {
        conversions = List.copyOf(conversions);
    }

    /** {@return the share of all deals that are won} */
    public double winRate() {
        return product(0);
    }

    /** {@return the share of meetings that end in a win} */
    public double winsPerMeeting() {
        return product(meetingStage);
    }

    private double product(int from) {
        double product = 1;
        for (double conversion : conversions.subList(from, conversions.size())) {
            product *= conversion;
        }
        return product;
    }
}
