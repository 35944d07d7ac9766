package org.saleskit.examples.review.compute.deals;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import org.saleskit.analytics.stay.AgeingAnalysis;
import org.saleskit.analytics.stay.AgeingDeal;
import org.saleskit.analytics.stay.AgeingLimit;
import org.saleskit.analytics.stay.AgeingReport;
import org.saleskit.analytics.stay.StageStay;
import org.saleskit.analytics.stay.StageStayResult;
import org.saleskit.analytics.stay.StageStays;
import org.saleskit.analytics.survival.KaplanMeier;
import org.saleskit.analytics.survival.SurvivalPoint;
import org.saleskit.core.deal.Deals;
import org.saleskit.core.pipeline.DealId;
import org.saleskit.core.pipeline.Pipeline;
import org.saleskit.examples.review.model.deals.CycleTime;
import org.saleskit.examples.review.model.deals.StageTime;
import org.saleskit.examples.review.model.deals.StageTime.Overdue;
import org.saleskit.examples.review.model.deals.StageTime.Point;
import org.saleskit.examples.review.model.number.Estimate;

/** How long deals stay in each stage, and which have been there for too long. */
final class StageTimes {

    private StageTimes() {}

    static List<StageTime> of(Deals deals, Pipeline pipeline, Function<DealId, Optional<String>> rep) {
        StageStayResult stays = StageStays.in(pipeline).analyze(deals);
        AgeingReport ageing = AgeingAnalysis.withDefaults()
                .withQuantile(StageTime.LIMIT_PERCENT / 100.0)
                .report(stays);
        List<StageTime> stages = new ArrayList<>();
        for (StageStay stage : stays.stages()) {
            if (pipeline.openStages().contains(stage.stage())) {
                stages.add(stage(stage, ageing, rep));
            }
        }
        return stages;
    }

    private static StageTime stage(StageStay stage, AgeingReport ageing, Function<DealId, Optional<String>> rep) {
        AgeingLimit limit = ageing.limits().stream()
                .filter(each -> each.stage().equals(stage.name()))
                .findFirst()
                .orElseThrow();
        List<AgeingDeal> standing = ageing.deals().stream()
                .filter(deal -> deal.stay().stage().equals(stage.name()))
                .filter(deal -> deal.state() != AgeingDeal.State.ON_HOLD)
                .toList();
        return new StageTime(
                stage.name(),
                stage.stays().size(),
                stage.completed().size(),
                CycleAnalysis.estimate(stage.curve().median()),
                limit.limit()
                        .map(days -> OptionalDouble.of(DealAnalyses.days(days)))
                        .orElseGet(OptionalDouble::empty),
                limit.limit().isPresent() ? Map.of() : DealAnalyses.inEachLanguage(limit.source()::label),
                standing.size(),
                standing.stream()
                        .filter(deal -> deal.state() == AgeingDeal.State.OVERDUE)
                        .map(deal -> new Overdue(
                                deal.deal().toString(),
                                rep.apply(deal.deal()).orElse(""),
                                DealAnalyses.days(deal.age())))
                        .toList(),
                curve(stage.curve()));
    }

    private static List<Point> curve(KaplanMeier curve) {
        List<SurvivalPoint> steps = curve.points();
        double last = steps.stream()
                .filter(step -> step.atRisk() >= CycleTime.LEAST_AT_RISK)
                .mapToDouble(SurvivalPoint::time)
                .max()
                .orElse(-1);
        List<Point> points = new ArrayList<>();
        if (last < 0) {
            return points;
        }
        int next = 0;
        for (double age : DealAnalyses.ages(last)) {
            while (steps.get(next).time() < age) {
                next++;
            }
            points.add(new Point(
                    age, steps.get(next).atRisk(), Estimate.of(curve.survivalAt(age), curve.intervalAt(age))));
        }
        return points;
    }
}
