package org.saleskit.analytics.winloss;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.saleskit.core.deal.Close;
import org.saleskit.core.deal.Deal;
import org.saleskit.core.deal.Visit;
import org.saleskit.core.pipeline.Stage;
import org.saleskit.core.pipeline.StageType;

/**
 * Where a deal was before a close: in which open stage last, and how far it had come.
 *
 * @param last the last open stage
 * @param furthest the latest open stage in the order of the pipeline
 */
record LossStages(Optional<Place> last, Optional<Place> furthest) {

    /**
     * An open stage.
     *
     * @param name its name
     * @param position its place among the open stages of its pipeline, from 0 on
     */
    record Place(String name, int position) {}

    /**
     * The stages before each close of a deal, in the order of {@link Deal#closes()}. Visits of closed stages that follow each
     * other are one close, as a correction of an outcome is.
     *
     * @param deal the deal
     * @param rule with {@link Close.Rule#NEW_DEAL_ON_REOPEN} a deal that was reopened starts anew
     */
    static List<LossStages> of(Deal deal, Close.Rule rule) {
        Map<String, Integer> positions = new HashMap<>();
        for (Stage stage : deal.pipeline().openStages()) {
            positions.put(stage.name(), positions.size());
        }
        List<LossStages> all = new ArrayList<>();
        LossStages now = new LossStages(Optional.empty(), Optional.empty());
        boolean wasClosed = false;
        for (Visit visit : deal.visits()) {
            StageType type = visit.stage().type();
            if (type.isClosed() && !wasClosed) {
                all.add(now);
            } else if (wasClosed && !type.isClosed() && rule == Close.Rule.NEW_DEAL_ON_REOPEN) {
                now = new LossStages(Optional.empty(), Optional.empty());
            }
            if (type == StageType.OPEN) {
                String name = visit.stage().name();
                now = now.enter(new Place(name, positions.getOrDefault(name, -1)));
            }
            wasClosed = type.isClosed();
        }
        return all;
    }

    private LossStages enter(Place place) {
        Optional<Place> most = furthest.filter(before -> before.position() > place.position());
        return new LossStages(Optional.of(place), most.isPresent() ? most : Optional.of(place));
    }
}
