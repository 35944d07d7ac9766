package org.saleskit.analytics.funnel;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import org.saleskit.analytics.stats.Proportion;
import org.saleskit.core.pipeline.Pipeline;
import org.saleskit.core.pipeline.Stage;
import org.saleskit.core.pipeline.StageType;

/**
 * The funnel of a pipeline as of an instant.
 *
 * <p>Every deal opened by then has exactly one state: {@code deals = open + onHold + won + lost + disqualified}. Lists
 * are unmodifiable.
 *
 * <p>Immutable and thread-safe.
 *
 * @param <D> the host's type of a deal's key
 */
public final class FunnelResult<D> {

    private final Pipeline pipeline;
    private final Instant asOf;
    private final List<DealState<D>> states;
    private final Map<StageType, Long> dealsByType;
    private final List<FunnelStep> steps;
    private final List<LeftOut> leftOut;
    private final SortedMap<String, Long> unknownStages;

    FunnelResult(StageLog<?> log, Instant asOf, List<DealState<D>> states) {
        this.pipeline = log.pipeline();
        this.asOf = asOf;
        this.states = states;
        this.dealsByType = countByType(states);
        this.steps = steps(pipeline.openStages(), states);
        this.leftOut = log.leftOutAsOf(asOf);
        this.unknownStages = log.unknownStages();
    }

    /** {@return the stages that the funnel was computed with} */
    public Pipeline pipeline() {
        return pipeline;
    }

    /** {@return the instant of the report} */
    public Instant asOf() {
        return asOf;
    }

    /** {@return how many deals were opened by the instant} */
    public long deals() {
        return states.size();
    }

    /** {@return how many deals are won} */
    public long won() {
        return count(StageType.WON);
    }

    /** {@return how many deals are lost; disqualified ones are not among them} */
    public long lost() {
        return count(StageType.LOST);
    }

    /** {@return how many deals are in an open stage; resting ones are not among them} */
    public long open() {
        return count(StageType.OPEN);
    }

    /** {@return how many deals rest: neither closed nor being worked on} */
    public long onHold() {
        return count(StageType.ON_HOLD);
    }

    /** {@return how many deals were closed as never real ones} */
    public long disqualified() {
        return count(StageType.DISQUALIFIED);
    }

    /** {@return won deals of those decided, that is won or lost; disqualified, resting and open deals do not count} */
    public Proportion winRate() {
        return Proportion.of(won(), won() + lost());
    }

    /** {@return the open stages in the order of the funnel} */
    public List<FunnelStep> steps() {
        return steps;
    }

    /** {@return won deals of those that reached the last open stage: the last step of the funnel} */
    public Proportion wonFromLastStage() {
        return Proportion.of(won(), steps.get(steps.size() - 1).reached());
    }

    /** {@return won deals of those that reached the first open stage: the whole funnel} */
    public Proportion wonFromFirstStage() {
        return Proportion.of(won(), steps.get(0).reached());
    }

    /** {@return the deals behind the counts, in the order of their keys} */
    public List<DealState<D>> states() {
        return states;
    }

    /** {@return the rows that are not counted, by reason; reasons without rows are not listed} */
    public List<LeftOut> leftOut() {
        return leftOut;
    }

    /** {@return the names of stages that the pipeline does not have, with the number of their rows} */
    public SortedMap<String, Long> unknownStages() {
        return unknownStages;
    }

    private long count(StageType type) {
        return dealsByType.getOrDefault(type, 0L);
    }

    private static <D> Map<StageType, Long> countByType(List<DealState<D>> states) {
        Map<StageType, Long> counts = new EnumMap<>(StageType.class);
        states.forEach(state -> counts.merge(state.type(), 1L, Long::sum));
        return counts;
    }

    private static <D> List<FunnelStep> steps(List<Stage> open, List<DealState<D>> states) {
        long[] reached = reached(open.size(), states);
        List<FunnelStep> steps = new ArrayList<>(open.size());
        for (int k = 0; k < open.size(); k++) {
            int position = k;
            long entered =
                    states.stream().filter(deal -> deal.entered(position)).count();
            long openNow = states.stream()
                    .filter(deal -> deal.funnelPosition() == position)
                    .count();
            Optional<Proportion> conversion =
                    k == 0 ? Optional.empty() : Optional.of(Proportion.of(reached[k], reached[k - 1]));
            Proportion overall = Proportion.of(reached[k], reached[0]);
            steps.add(new FunnelStep(open.get(k).name(), reached[k], entered, openNow, conversion, overall));
        }
        return List.copyOf(steps);
    }

    /** Counts deals by how deep they came, then sums from the end: a deal reached every stage above its depth. */
    private static <D> long[] reached(int openStages, List<DealState<D>> states) {
        long[] reached = new long[openStages + 1];
        for (DealState<D> deal : states) {
            int depth = deal.depth(openStages);
            if (depth > 0) {
                reached[depth - 1]++;
            }
        }
        for (int k = openStages - 1; k >= 0; k--) {
            reached[k] += reached[k + 1];
        }
        return reached;
    }
}
