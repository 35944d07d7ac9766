package org.saleskit.analytics.cohort;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.saleskit.core.deal.Deal;

/** One deal on its way from the entry of a cohort, as far as it is known. */
final class Entrant {

    /** What is known of an entrant and a goal. */
    private enum Known {
        REACHED,
        MISSED,
        OPEN
    }

    private final Deal deal;
    private final Instant at;
    private final boolean mature;
    private final Known[] known;
    private final boolean[] implied;

    private Entrant(Deal deal, Instant at, boolean mature, int goals) {
        this.deal = deal;
        this.at = at;
        this.mature = mature;
        this.known = new Known[goals];
        this.implied = new boolean[goals];
    }

    /** The entrant of a deal; absent if it never entered. */
    static Optional<Entrant> of(Deal deal, CohortConversion analysis) {
        StageTimes times = StageTimes.of(deal, analysis.reach(), analysis.positions());
        return times.at(analysis.entry()).map(at -> follow(deal, at, times, analysis));
    }

    private static Entrant follow(Deal deal, Instant at, StageTimes times, CohortConversion analysis) {
        Duration age = Duration.between(at, deal.asOf());
        boolean mature = age.compareTo(analysis.horizon()) >= 0;
        Entrant entrant = new Entrant(deal, at, mature, analysis.goals());
        boolean closed = deal.type().isClosed();
        // Times since the entry: of the step reached last, and the latest that the step before may still happen.
        Duration before = Duration.ZERO;
        Duration latest = Duration.ZERO;
        boolean ended = false;
        for (int goal = analysis.entry() + 1; goal < analysis.goals(); goal++) {
            Optional<Duration> taken = times.at(goal).map(reached -> sinceEntry(at, reached));
            Optional<Duration> own = analysis.windowOf(goal);
            if (taken.isPresent()) {
                Duration time = taken.get();
                Duration last = before;
                ended |= own.filter(window -> time.compareTo(last.plus(window)) > 0)
                        .isPresent();
                boolean inside = !ended && time.compareTo(analysis.window()) <= 0;
                entrant.known[goal] = inside ? Known.REACHED : Known.MISSED;
                before = max(before, time);
                latest = before;
            } else {
                Duration from = latest;
                Duration end = own.map(from::plus)
                        .filter(late -> late.compareTo(analysis.window()) < 0)
                        .orElse(analysis.window());
                boolean over = ended || end.compareTo(age) <= 0;
                entrant.known[goal] = over || closed ? Known.MISSED : Known.OPEN;
                // Where a goal may be passed over, the next one is still timed from the one reached last.
                ended |= over && analysis.isEachGoalNeeded();
                latest = over ? before : end;
            }
            entrant.implied[goal] = goal < analysis.goals() - 1 && !times.isEntered(goal);
        }
        return entrant;
    }

    /** A goal reached before the entry, as a later stage may be under rules without implication, counts as reached at it. */
    private static Duration sinceEntry(Instant entry, Instant reached) {
        return max(Duration.ZERO, Duration.between(entry, reached));
    }

    private static Duration max(Duration a, Duration b) {
        return a.compareTo(b) >= 0 ? a : b;
    }

    Deal deal() {
        return deal;
    }

    /** When it entered. */
    Instant at() {
        return at;
    }

    /** Whether the window is over. */
    boolean isMature() {
        return mature;
    }

    /** Whether it reached the goal inside the windows, so far as is known; the entry is reached. */
    boolean hasReached(int goal, int entry) {
        return goal == entry || known[goal] == Known.REACHED;
    }

    /** Whether it reached the goal without entering it. */
    boolean hasReachedByImplication(int goal) {
        return known[goal] == Known.REACHED && implied[goal];
    }

    void addTo(CohortStepBuilder step, int goal) {
        switch (known[goal]) {
            case REACHED -> {
                if (mature) {
                    step.addConverted(deal.id());
                } else {
                    step.addImmature(deal.id()).addConvertedEarly(deal.id());
                }
            }
            case MISSED -> {
                if (mature) {
                    step.addDropped(deal.id());
                } else {
                    step.addImmature(deal.id()).addDroppedEarly(deal.id());
                }
            }
            case OPEN -> step.addImmature(deal.id());
        }
    }
}
