package org.saleskit.forecasting.chance;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.saleskit.core.deal.Deal;
import org.saleskit.core.deal.Visit;
import org.saleskit.core.pipeline.StageType;

/**
 * One deal's way through open stages and rests, in the order of time. Closed visits that follow each other are one close, with the
 * time of the first and the outcome of the last.
 *
 * @param deal the deal
 * @param stays its stays
 * @param closedAt when it was closed, if it is
 */
record DealWay(Deal deal, List<Stay> stays, Optional<Instant> closedAt) {

    /**
     * One stay.
     *
     * @param state where
     * @param entered when it began
     * @param left when it ended, if it has
     * @param next the state that followed, if one did
     * @param outcome how the deal was closed out of it, if it was
     */
    record Stay(
            StageKey state,
            Instant entered,
            Optional<Instant> left,
            Optional<StageKey> next,
            Optional<StageType> outcome) {}

    static DealWay of(Deal deal) {
        List<Visit> visits = deal.visits();
        List<Stay> stays = new ArrayList<>(visits.size());
        Optional<StageKey> following = Optional.empty();
        List<StageKey> states = states(visits);
        Optional<StageType> outcome = Optional.empty();
        for (int i = visits.size() - 1; i >= 0; i--) {
            Visit visit = visits.get(i);
            StageType type = visit.stage().type();
            if (type.isClosed()) {
                outcome = outcome.or(() -> Optional.of(type));
            } else {
                stays.add(new Stay(
                        states.get(i),
                        visit.entered(),
                        visit.left(),
                        outcome.isPresent() ? Optional.empty() : following,
                        outcome));
                following = Optional.of(states.get(i));
                outcome = Optional.empty();
            }
        }
        Collections.reverse(stays);
        Visit last = visits.get(visits.size() - 1);
        return new DealWay(
                deal, stays, last.stage().type().isClosed() ? Optional.of(last.entered()) : Optional.empty());
    }

    /** The state of each visit; that of a closed one is not used. */
    private static List<StageKey> states(List<Visit> visits) {
        List<StageKey> states = new ArrayList<>(visits.size());
        String lastOpen = "";
        for (Visit visit : visits) {
            lastOpen = visit.stage().type() == StageType.OPEN ? visit.stage().name() : lastOpen;
            states.add(StageKey.of(visit, lastOpen));
        }
        return states;
    }

    /** The state in which an open deal is. */
    static StageKey stateOf(Deal deal) {
        List<StageKey> states = states(deal.visits());
        return states.get(states.size() - 1);
    }
}
