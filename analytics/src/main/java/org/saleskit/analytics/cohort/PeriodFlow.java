package org.saleskit.analytics.cohort;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.saleskit.core.deal.Deal;
import org.saleskit.core.deal.Deals;
import org.saleskit.core.pipeline.DealId;
import org.saleskit.core.pipeline.Pipeline;
import org.saleskit.core.pipeline.Stage;
import org.saleskit.core.time.ReportPeriod;

/**
 * How much came into each stage in a period, for each deal that came into the stage before: a picture of the period, known as
 * soon as it is over, and no conversion rate.
 *
 * <pre>
 * flow ratio of stage k+1 = deals that first reached k+1 in the period / deals that first reached k in the period
 * </pre>
 *
 * <p>Numerator and denominator need not be the same deals, so the ratio may be above one: after a month of many demos a month of many
 * offers follows. Only in a business that changes little is it near the {@link CohortConversion conversion}.
 *
 * <p><b>Special cases</b> A deal counts at most once for a stage, at its first entry; an implied reach is of the first entry to
 * a later stage, or of the win. A win counts at its close date, if it was not undone. Nobody in the stage before: no ratio.
 *
 * <p><b>Example</b> In March 4 deals come into Demo and 6 others, from February, into Offer: the flow ratio is 1.5.
 *
 * <p>Immutable and thread-safe.
 */
public final class PeriodFlow {

    private final Pipeline pipeline;
    private final Deal.Reach reach;

    private PeriodFlow(Pipeline pipeline, Deal.Reach reach) {
        this.pipeline = pipeline;
        this.reach = reach;
    }

    /**
     * {@return the flow through a pipeline}
     *
     * @param pipeline the pipeline version; deals of others are left out and listed
     */
    public static PeriodFlow in(Pipeline pipeline) {
        return new PeriodFlow(Objects.requireNonNull(pipeline, "pipeline"), Deal.Reach.IMPLIED_REACH);
    }

    /**
     * {@return this flow, but with another rule of what a deal has reached}
     *
     * @param newReach the rule; by default {@link Deal.Reach#IMPLIED_REACH}
     */
    public PeriodFlow withReach(Deal.Reach newReach) {
        return new PeriodFlow(pipeline, Objects.requireNonNull(newReach, "newReach"));
    }

    /** {@return the pipeline version} */
    public Pipeline pipeline() {
        return pipeline;
    }

    /** {@return what counts as reached} */
    public Deal.Reach reach() {
        return reach;
    }

    /**
     * {@return the flow of a period}
     *
     * @param deals the deals; what happened after their instant is not in the flow, so a period that lasts longer is not over
     * @param period the period
     */
    public FlowResult of(Deals deals, ReportPeriod period) {
        Objects.requireNonNull(deals, "deals");
        Objects.requireNonNull(period, "period");
        List<Stage> stages = pipeline.openStages();
        Map<String, Integer> positions = StageTimes.positions(pipeline);
        List<List<DealId>> into = new ArrayList<>();
        for (int goal = 0; goal <= stages.size(); goal++) {
            into.add(new ArrayList<>());
        }
        List<DealId> others = new ArrayList<>();
        Instant start = period.start();
        Instant end = period.end();
        for (Deal deal : deals.list()) {
            if (!deal.pipeline().equals(pipeline)) {
                others.add(deal.id());
                continue;
            }
            StageTimes times = StageTimes.of(deal, reach, positions);
            for (int goal = 0; goal <= stages.size(); goal++) {
                Optional<Instant> at = times.at(goal).filter(when -> !when.isBefore(start) && when.isBefore(end));
                if (at.isPresent()) {
                    into.get(goal).add(deal.id());
                }
            }
        }
        List<FlowRatio> ratios = new ArrayList<>();
        for (int goal = 1; goal <= stages.size(); goal++) {
            Optional<String> to =
                    goal < stages.size() ? Optional.of(stages.get(goal).name()) : Optional.empty();
            ratios.add(new FlowRatio(stages.get(goal - 1).name(), to, into.get(goal - 1), into.get(goal)));
        }
        return new FlowResult(this, deals.asOf(), period, ratios, others);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PeriodFlow that && pipeline.equals(that.pipeline) && reach == that.reach;
    }

    @Override
    public int hashCode() {
        return Objects.hash(pipeline, reach);
    }

    /** {@return the options} */
    @Override
    public String toString() {
        return "PeriodFlow[" + pipeline.ref() + ", " + reach + "]";
    }
}
