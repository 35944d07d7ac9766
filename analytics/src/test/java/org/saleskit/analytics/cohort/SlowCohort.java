package org.saleskit.analytics.cohort;

import static org.saleskit.analytics.cohort.CohortLogs.PIPELINE;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.saleskit.core.deal.Deal;
import org.saleskit.core.deal.DealFold;
import org.saleskit.core.pipeline.DealId;
import org.saleskit.core.pipeline.StageChange;
import org.saleskit.core.pipeline.StageType;

/** The definitions, read slowly: the log is folded anew as of every instant, and only the fold is asked. */
final class SlowCohort {

    private final List<StageChange> log;
    private final Instant asOf;
    private final Map<DealId, NavigableMap<Instant, Deal>> states = new TreeMap<>();

    SlowCohort(List<StageChange> log, Instant asOf) {
        this.log = log;
        this.asOf = asOf;
    }

    /** The deal as of every instant at which it moved. */
    private NavigableMap<Instant, Deal> states(DealId deal) {
        return states.computeIfAbsent(deal, added -> {
            List<StageChange> own = log.stream()
                    .filter(change ->
                            change.deal().equals(deal) && !change.happenedAt().isAfter(asOf))
                    .toList();
            NavigableMap<Instant, Deal> history = new TreeMap<>();
            for (StageChange change : own) {
                Instant at = change.happenedAt();
                history.put(
                        at, DealFold.of(PIPELINE).asOf(at).fold(own).find(deal).orElseThrow());
            }
            return history;
        });
    }

    /** The first instant from which on the deal has reached the stage whenever one asks. */
    Optional<Instant> reachedAt(DealId deal, String stage, Deal.Reach reach) {
        Deal.Reach rule = reach == Deal.Reach.IMPLIED_REACH_UNLESS_LOST ? unlessLost(deal) : reach;
        return since(deal, now -> now.hasReached(stage, rule));
    }

    /** The close date of a standing win. */
    Optional<Instant> wonAt(DealId deal) {
        return Optional.of(states(deal).lastEntry().getValue())
                .filter(now -> now.type() == StageType.WON)
                .flatMap(Deal::closedAt);
    }

    /** A deal that ended lost and was never won counts by what it entered. */
    private Deal.Reach unlessLost(DealId deal) {
        Deal last = states(deal).lastEntry().getValue();
        boolean lost = last.type() == StageType.LOST || last.type() == StageType.DISQUALIFIED;
        boolean everWon = last.visits().stream().anyMatch(visit -> visit.stage().type() == StageType.WON);
        return lost && !everWon ? Deal.Reach.ACTUAL_ONLY : Deal.Reach.IMPLIED_REACH;
    }

    private Optional<Instant> since(DealId deal, Predicate<Deal> reached) {
        Optional<Instant> since = Optional.empty();
        for (Map.Entry<Instant, Deal> state : states(deal).entrySet()) {
            boolean holds = reached.test(state.getValue());
            since = holds ? Optional.of(since.orElse(state.getKey())) : Optional.empty();
        }
        return since;
    }

    /** By goal from the stage of the entry to the win: the time since the entry; all empty if the deal never entered. */
    List<Optional<Duration>> path(DealId deal, CohortConversion analysis) {
        List<Optional<Duration>> path = new ArrayList<>();
        Optional<Instant> entry = reachedAt(deal, analysis.from(), analysis.reach());
        path.add(entry.map(at -> Duration.ZERO));
        for (String step : analysis.steps()) {
            path.add(entry.flatMap(
                    at -> reachedAt(deal, step, analysis.reach()).map(then -> Duration.between(at, then))));
        }
        boolean whole = path.stream().allMatch(Optional::isPresent);
        path.add(entry.flatMap(at -> wonAt(deal)
                .filter(won -> analysis.reach() != Deal.Reach.ALL_IN_ORDER || whole)
                .map(then -> Duration.between(at, then))));
        return path;
    }

    /** Whether a goal is reached inside all windows, under rules that pass over no goal. */
    static boolean isInside(List<Optional<Duration>> path, int goal, CohortConversion analysis) {
        List<Optional<Duration>> windows = new ArrayList<>();
        windows.add(Optional.empty());
        analysis.steps().forEach(step -> windows.add(analysis.stepWindow(step)));
        windows.add(analysis.winWindow());
        for (int k = 1; k <= goal; k++) {
            if (path.get(k).isEmpty() || path.get(k).get().compareTo(analysis.window()) > 0) {
                return false;
            }
            Duration step = path.get(k).get().minus(path.get(k - 1).orElseThrow());
            if (windows.get(k).filter(window -> step.compareTo(window) > 0).isPresent()) {
                return false;
            }
        }
        return true;
    }
}
