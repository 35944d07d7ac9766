package org.saleskit.examples.review.model.deals;

import java.util.List;
import java.util.Map;
import org.saleskit.examples.review.model.number.Estimate;
import org.saleskit.examples.review.model.number.Rate;

/**
 * How the win rates of the reps compare.
 *
 * @param all the rate of all deals decided
 * @param reps the reps with decided deals, in the order of their shrunk rates, the highest first
 * @param limits between which rates chance keeps a rep with so many decided deals, rising; empty without decided deals
 * @param withoutDecided names of the reps none of whose deals is decided
 * @param explained what the library says of it, sentences by language
 */
public record RepComparison(
        Rate all,
        List<Rep> reps,
        List<Limits> limits,
        List<String> withoutDecided,
        Map<String, List<String>> explained) {

    /**
     * A rep.
     *
     * @param name the name
     * @param open deals still open, which are in no rate
     * @param rate won of decided
     * @param shrunk the rate drawn towards that of all, the more the fewer deals
     * @param best best place that the rep may have
     * @param worst worst place
     * @param limits between which rates chance keeps a rep with so many decided deals
     * @param place where the rate lies
     */
    public record Rep(
            String name, long open, Rate rate, Estimate shrunk, int best, int worst, Limits limits, Place place) {}

    /**
     * Between which rates chance keeps a rep.
     *
     * @param decided with so many decided deals
     * @param low lower limit of 95 %
     * @param high upper limit of 95 %
     * @param outerLow lower limit of 99.8 %
     * @param outerHigh upper limit of 99.8 %
     */
    public record Limits(long decided, double low, double high, double outerLow, double outerHigh) {}

    /** Where a rep lies. */
    public enum Place {
        /** Below the outer limits. */
        FAR_BELOW,
        /** Between the lower limits. */
        BELOW,
        /** Between the inner limits, as chance would have it. */
        AS_EXPECTED,
        /** Between the upper limits. */
        ABOVE,
        /** Above the outer limits. */
        FAR_ABOVE
    }
}
