package org.saleskit.examples.review.json;

import java.io.IOException;
import org.saleskit.examples.review.model.deals.CycleTime;
import org.saleskit.examples.review.model.deals.DealAnalysis;
import org.saleskit.examples.review.model.deals.StageTime;
import org.saleskit.examples.review.model.deals.WinChance;

/** The share won three ways, what becomes of deals by their age, and how long they stay in each stage. */
final class CycleJson {

    private static final double PERCENT = 100;

    private CycleJson() {}

    static void write(Fields out, DealAnalysis analysis, boolean simulated) throws IOException {
        out.object("winChance", fields -> chances(fields.flag("simulated", simulated), analysis.chances()));
        out.object("cycle", fields -> cycle(fields.flag("simulated", simulated), analysis.cycle()));
        out.object(
                "stageTimes",
                fields -> fields.flag("simulated", simulated)
                        .number("limitShare", StageTime.LIMIT_PERCENT / PERCENT)
                        .list("stages", analysis.stages(), CycleJson::stage));
    }

    private static void chances(Fields out, WinChance chances) throws IOException {
        out.count("deals", chances.deals())
                .count("open", chances.open())
                .number("horizonDays", chances.horizonDays())
                .rate("decided", chances.decided())
                .rate("realised", chances.realised())
                .count("immature", chances.immature())
                .estimate("incidence", "probability", chances.incidence())
                .rate("ifOpenWereLost", chances.ifOpenWereLost());
    }

    private static void cycle(Fields out, CycleTime cycle) throws IOException {
        out.count("deals", cycle.deals())
                .count("closed", cycle.closed())
                .count("leftOut", cycle.leftOut())
                .estimate("median", "days", cycle.median())
                .number("biasedMedian", cycle.closedMedian())
                .number("biasedMean", cycle.closedMean())
                .count("leastAtRisk", CycleTime.LEAST_AT_RISK)
                .list(
                        "curve",
                        cycle.curve(),
                        (fields, point) -> fields.number("days", point.days())
                                .count("atRisk", point.atRisk())
                                .estimate("open", "probability", point.open())
                                .estimate("won", "probability", point.won())
                                .estimate("lost", "probability", point.lost()));
    }

    private static void stage(Fields out, StageTime stage) throws IOException {
        out.text("stage", stage.stage())
                .count("stays", stage.stays())
                .count("ended", stage.ended())
                .estimate("median", "days", stage.median())
                .number("limitDays", stage.limitDays())
                .sentence("noLimit", stage.noLimit())
                .count("open", stage.standing())
                .list(
                        "overdue",
                        stage.overdue(),
                        (fields, deal) -> fields.text("deal", deal.deal())
                                .text("rep", deal.rep())
                                .number("days", deal.days()))
                .list(
                        "curve",
                        stage.curve(),
                        (fields, point) -> fields.number("days", point.days())
                                .count("atRisk", point.atRisk())
                                .estimate("probability", point.there()));
    }
}
