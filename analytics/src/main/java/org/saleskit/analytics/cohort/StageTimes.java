package org.saleskit.analytics.cohort;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.saleskit.core.deal.Deal;
import org.saleskit.core.deal.Progress;
import org.saleskit.core.pipeline.Pipeline;
import org.saleskit.core.pipeline.Stage;
import org.saleskit.core.pipeline.StageType;

/**
 * Since when a deal has reached each open stage, and since when it is won. What counts is what {@link Deal#hasReached}
 * counts; an implied reach is of the first entry to a later stage, or of the win. Goals are numbered as the open stages are,
 * and the win stands after them.
 */
final class StageTimes {

    private final Progress progress;
    private final List<Optional<Instant>> at = new ArrayList<>();

    private StageTimes(Deal deal, Deal.Reach reach, int stages) {
        this.progress = deal.progress();
        for (int stage = 0; stage < stages; stage++) {
            at.add(progress.reachedAt(stage, reach));
        }
        boolean wins = deal.type() == StageType.WON
                && (reach != Deal.Reach.ALL_IN_ORDER || progress.hasReached(stages - 1, reach));
        at.add(wins ? progress.closedAt() : Optional.empty());
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
        return new StageTimes(deal, reach, positions.size());
    }

    /** Since when the goal is reached; absent if it is not. */
    Optional<Instant> at(int goal) {
        return at.get(goal);
    }

    /** Whether an open stage was really entered. */
    boolean isEntered(int stage) {
        return progress.hasReached(stage, Deal.Reach.ACTUAL_ONLY);
    }
}
