package org.saleskit.analytics.cohort;

import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.saleskit.core.deal.Deal;
import org.saleskit.core.deal.Visit;
import org.saleskit.core.pipeline.Pipeline;
import org.saleskit.core.pipeline.Stage;
import org.saleskit.core.pipeline.StageType;

/**
 * Since when a deal has reached each open stage, and since when it is won. What counts is what {@link Deal#hasReached}
 * counts; an implied reach is of the first entry to a later stage, or of the win. Goals are numbered as the open stages are,
 * and the win stands after them.
 */
final class StageTimes {

    private final List<Optional<Instant>> at;
    private final BitSet entered;

    private StageTimes(List<Optional<Instant>> at, BitSet entered) {
        this.at = at;
        this.entered = entered;
    }

    /** The places of the open stages of a pipeline by name. */
    static Map<String, Integer> positions(Pipeline pipeline) {
        Map<String, Integer> positions = new HashMap<>();
        for (Stage stage : pipeline.openStages()) {
            positions.put(stage.name(), positions.size());
        }
        return positions;
    }

    static StageTimes of(Deal deal, Deal.Reach reach, Map<String, Integer> positions) {
        int stages = positions.size();
        StageTimes times =
                new StageTimes(new ArrayList<>(Collections.nCopies(stages + 1, Optional.empty())), new BitSet(stages));
        boolean isLost = (deal.type() == StageType.LOST || deal.type() == StageType.DISQUALIFIED)
                && deal.visits().stream().noneMatch(visit -> visit.stage().type() == StageType.WON);
        int inOrder = 0;
        int lastOpen = -1;
        for (Visit visit : deal.visits()) {
            if (visit.stage().type() == StageType.WON
                    && reach != Deal.Reach.ACTUAL_ONLY
                    && reach != Deal.Reach.ALL_IN_ORDER) {
                times.reach(0, stages, visit.entered());
            }
            if (visit.stage().type() != StageType.OPEN) {
                continue;
            }
            int position = positions.getOrDefault(visit.stage().name(), -1);
            times.entered.set(position);
            switch (reach) {
                case IMPLIED_REACH -> times.reach(0, position + 1, visit.entered());
                case IMPLIED_REACH_UNLESS_LOST -> times.reach(isLost ? position : 0, position + 1, visit.entered());
                case IMPLIED_REACH_WON_ONLY, ACTUAL_ONLY -> times.reach(position, position + 1, visit.entered());
                case ALL_IN_ORDER -> {
                    if (position == inOrder) {
                        times.reach(position, position + 1, visit.entered());
                        inOrder++;
                    }
                }
                case RESET_ON_REGRESS -> {
                    if (position < lastOpen) {
                        times.forget(position + 1, stages);
                    }
                    times.reach(0, position + 1, visit.entered());
                }
            }
            lastOpen = position;
        }
        boolean wins = deal.type() == StageType.WON && (reach != Deal.Reach.ALL_IN_ORDER || inOrder == stages);
        if (wins) {
            times.at.set(stages, deal.closedAt());
        }
        return times;
    }

    /** What was reached before keeps its time. */
    private void reach(int from, int to, Instant when) {
        for (int i = from; i < to; i++) {
            if (at.get(i).isEmpty()) {
                at.set(i, Optional.of(when));
            }
        }
    }

    private void forget(int from, int to) {
        Collections.fill(at.subList(from, to), Optional.empty());
    }

    /** Since when the goal is reached; absent if it is not. */
    Optional<Instant> at(int goal) {
        return at.get(goal);
    }

    /** Whether an open stage was really entered. */
    boolean isEntered(int stage) {
        return entered.get(stage);
    }
}
