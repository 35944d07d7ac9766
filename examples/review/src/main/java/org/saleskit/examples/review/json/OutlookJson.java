package org.saleskit.examples.review.json;

import java.io.IOException;
import java.util.Optional;
import org.saleskit.examples.review.model.outlook.PipelineOutlook;
import org.saleskit.examples.review.model.outlook.PipelineOutlook.Range;
import org.saleskit.examples.review.model.outlook.PipelineOutlook.Share;

/** What the open deals bring. */
final class OutlookJson {

    private OutlookJson() {}

    static void write(Fields out, Optional<PipelineOutlook> outlook, boolean simulated) throws IOException {
        out.object("pipelineForecast", outlook, (fields, some) -> write(fields.flag("simulated", simulated), some));
    }

    private static void write(Fields out, PipelineOutlook outlook) throws IOException {
        out.text("period", outlook.month())
                .count("deals", outlook.deals())
                .count("leftOut", outlook.leftOut())
                .count("withoutAmount", outlook.withoutAmount())
                .number("correlation", outlook.correlation());
        range(out, outlook.total());
        LawJson.columns(out, outlook.law());
        out.amount("ofNewDeals", outlook.ofNewDeals())
                .rate("newDeals", outlook.newDeals())
                .list(
                        "reps",
                        outlook.reps(),
                        (fields, rep) -> range(fields.text("rep", rep.name()).count("deals", rep.deals()), rep.range()))
                .list("contributions", outlook.shares(), OutlookJson::share)
                .amount("otherContributions", outlook.otherShares())
                .sentence("explanation", outlook.explained());
    }

    private static void range(Fields out, Range range) throws IOException {
        out.amount("expected", range.expected());
        LawJson.quantiles(out, Optional.of(range.low()), Optional.of(range.median()), Optional.of(range.high()));
        LawJson.plan(out, range.plan(), range.planChance());
    }

    private static void share(Fields out, Share share) throws IOException {
        out.text("deal", share.deal())
                .text("rep", share.rep())
                .text("stage", share.stage())
                .number("days", share.days())
                .amount("amount", share.amount())
                .flag("amountStated", share.stated())
                .number("probability", share.chance())
                .text("source", share.source())
                .amount("mean", share.mean())
                .number("probabilityOfPlan", share.planChance());
    }
}
