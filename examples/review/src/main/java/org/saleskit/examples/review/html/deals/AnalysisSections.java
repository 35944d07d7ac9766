package org.saleskit.examples.review.html.deals;

import java.util.OptionalDouble;
import org.saleskit.examples.review.html.parts.Canvas;
import org.saleskit.examples.review.html.parts.Json;
import org.saleskit.examples.review.html.parts.Words;
import org.saleskit.examples.review.model.deals.DealAnalysis;
import org.saleskit.examples.review.model.number.Estimate;

/** What a log of deals says beyond its funnel, as sections of the page. */
public final class AnalysisSections {

    private AnalysisSections() {}

    /**
     * Writes the sections.
     *
     * @param page the page
     * @param analysis the numbers
     * @param simulated whether the deals are simulated
     */
    public static void write(Canvas page, DealAnalysis analysis, boolean simulated) {
        if (analysis.cycle().deals() == 0) {
            return;
        }
        CycleSection.write(page, analysis, simulated);
        StageSection.write(page, analysis.stages(), simulated);
        RepSection.write(page, analysis.reps(), simulated);
        ReasonSection.write(page, analysis.reasons(), simulated);
        ChangeSection.write(page, analysis.change(), simulated);
    }

    /** A probability and the ends of its interval; where it has none, as at 0 and 1, the ends are the probability. */
    static Json estimate(Json json, String name, Estimate estimate) {
        double value = estimate.value().orElse(0);
        return json.put(name, value)
                .put(name + "Low", estimate.low().orElse(value))
                .put(name + "High", estimate.high().orElse(value));
    }

    static String interval(Words words, Estimate estimate) {
        return estimate.low().isPresent() && estimate.high().isPresent()
                ? words.interval(estimate.low().getAsDouble(), estimate.high().getAsDouble())
                : Words.NONE;
    }

    static String percent(Words words, Estimate estimate) {
        String value = words.percent(estimate.value());
        return estimate.low().isPresent() ? value + " (" + interval(words, estimate) + ")" : value;
    }

    /** Days, whole ones without a digit after the point. */
    static String days(Words words, OptionalDouble days) {
        return days.isPresent() ? days(words, days.getAsDouble()) : Words.NONE;
    }

    static String days(Words words, double days) {
        return words.decimal(days, days == Math.rint(days) ? 0 : 1);
    }
}
