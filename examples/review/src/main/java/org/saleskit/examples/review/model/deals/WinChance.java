package org.saleskit.examples.review.model.deals;

import java.util.OptionalDouble;
import org.saleskit.examples.review.model.number.Estimate;
import org.saleskit.examples.review.model.number.Rate;

/**
 * The share of deals won, three ways.
 *
 * @param deals all deals that count
 * @param open those of them that are open
 * @param horizonDays by what age a deal is to be won: nine tenths of the wins come by then; without any win, the age that nine of
 *     ten closed deals did not exceed; absent if none is closed
 * @param decided won of the deals closed
 * @param ifOpenWereLost won of all deals
 * @param realised won within the horizon, of the deals opened at least so long ago
 * @param immature deals opened later, which are in no realised rate
 * @param incidence probability to be won by the horizon, each open deal counted up to its age
 */
public record WinChance(
        long deals,
        long open,
        OptionalDouble horizonDays,
        Rate decided,
        Rate ifOpenWereLost,
        Rate realised,
        long immature,
        Estimate incidence) {

    /** Share of all wins that come within the horizon. */
    public static final double PART_OF_WINS = 0.9;
}
