package org.saleskit.examples.review.json;

import java.io.IOException;
import org.saleskit.core.pipeline.StageType;
import org.saleskit.examples.review.model.DealReview;
import org.saleskit.examples.review.model.DealReview.Metrics;
import org.saleskit.examples.review.model.DealReview.Step;
import org.saleskit.examples.review.model.DealReview.Truth;

/** The funnel, the four metrics with velocity, and the true parameters behind simulated deals. */
final class FunnelJson {

    private FunnelJson() {}

    static void write(Fields out, DealReview deals) throws IOException {
        out.object(
                "funnel",
                fields -> fields.flag("simulated", deals.simulated())
                        .text("firstDay", deals.firstDay())
                        .text("asOf", deals.asOf())
                        .count("deals", deals.deals())
                        .count("won", deals.won())
                        .count("lost", deals.lost())
                        .count("open", deals.open())
                        .amount("wonAmount", deals.wonAmount())
                        .rate("winRate", deals.winRate())
                        .list("stages", deals.steps(), FunnelJson::step));
        out.object("metrics", fields -> metrics(fields.flag("simulated", deals.simulated()), deals.metrics()));
        out.list("truths", deals.truths(), FunnelJson::truth);
    }

    private static void step(Fields out, Step step) throws IOException {
        out.text("stage", step.stage())
                .text("type", step.won() ? StageType.WON : StageType.OPEN)
                .count("reached", step.reached())
                .count("implied", step.implied())
                .count("open", step.openNow())
                .count("undecided", step.undecided())
                .rate("conversion", step.conversion())
                .rate("decidedConversion", step.decidedConversion())
                .rate("overall", step.overall());
    }

    private static void metrics(Fields out, Metrics metrics) throws IOException {
        out.text("firstDay", metrics.firstDay())
                .text("lastDay", metrics.lastDay())
                .count("inWork", metrics.inWork())
                .rate("winRate", metrics.winRate())
                .amount("averageWon", metrics.averageWon())
                .amount("medianWon", metrics.medianWon())
                .amount("trimmedWon", metrics.trimmedWon())
                .number("cycleDays", metrics.cycleDays())
                .amount("velocityPerDay", metrics.velocityPerDay())
                .flag("weak", metrics.weak());
    }

    private static void truth(Fields out, Truth truth) throws IOException {
        out.text("parameter", truth.parameter())
                .text("stage", truth.subject())
                .number("truth", truth.truth())
                .number("estimate", truth.estimate())
                .number("low", truth.low())
                .number("high", truth.high());
    }
}
