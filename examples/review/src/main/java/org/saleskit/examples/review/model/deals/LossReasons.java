package org.saleskit.examples.review.model.deals;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.saleskit.examples.review.model.number.Rate;

/**
 * Why deals are lost.
 *
 * @param coverage of the deals lost, those with a reason: to be read first
 * @param reasons the reasons, the most frequent first, and last the losses without one; empty if no loss has a reason
 * @param reps the reps, in order, with the losses of each reason in the order of the reasons
 * @param explained what the library says of the whole table, by language
 * @param findings what departs from the other reps beyond chance, and what to do about it
 * @param falseDiscoveryRate share of wrong findings that is accepted
 */
public record LossReasons(
        Rate coverage,
        List<Reason> reasons,
        List<Row> reps,
        Map<String, String> explained,
        List<Finding> findings,
        double falseDiscoveryRate) {

    /**
     * A reason.
     *
     * @param type what it means, as the library's name of it; absent for losses without a reason
     * @param losses how many deals were lost for it, of all deals lost
     */
    public record Reason(Optional<String> type, Rate losses) {}

    /**
     * The losses of a rep.
     *
     * @param name the rep
     * @param lost all deals lost
     * @param cells a cell for each reason
     */
    public record Row(String name, long lost, List<Cell> cells) {}

    /**
     * The losses of a rep for a reason.
     *
     * @param count how many
     * @param expected how many the margins let expect
     * @param residual how far the count departs from that, in standard deviations
     * @param mark what that says
     */
    public record Cell(long count, OptionalDouble expected, OptionalDouble residual, Mark mark) {}

    /** What a count says. */
    public enum Mark {
        /** More often than with the other reps. */
        MORE,
        /** Less often than with the other reps. */
        LESS,
        /** No difference is shown. */
        NONE,
        /** Too few losses to tell. */
        TOO_FEW
    }

    /**
     * A difference beyond chance.
     *
     * @param sentence what it is, by language
     * @param action what to do about it, by language; empty if the library suggests nothing
     */
    public record Finding(Map<String, String> sentence, Map<String, String> action) {}
}
