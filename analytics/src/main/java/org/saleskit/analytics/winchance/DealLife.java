package org.saleskit.analytics.winchance;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.saleskit.analytics.cohort.CohortLeftOut;
import org.saleskit.analytics.cohort.CohortStepBuilder;
import org.saleskit.core.deal.Deal;
import org.saleskit.core.deal.Deals;
import org.saleskit.core.pipeline.DealId;
import org.saleskit.core.pipeline.Pipeline;
import org.saleskit.core.pipeline.Stage;
import org.saleskit.core.pipeline.StageType;
import org.saleskit.core.time.ReportPeriod;

/** The life of one deal as the three numbers see it: won, lost or open, and at what age. */
record DealLife(Deal deal, Optional<StageType> outcome, Duration age, Duration elapsed, boolean takenAsLost) {

    private static final int TENTHS = 10;

    static WinChancesResult read(WinChances analysis, Deals deals, Optional<ReportPeriod> openedIn) {
        List<DealLife> lives = new ArrayList<>();
        Map<CohortLeftOut.Reason, List<DealId>> leftOut = new EnumMap<>(CohortLeftOut.Reason.class);
        for (Deal deal : deals.list()) {
            Optional<CohortLeftOut.Reason> reason = reason(analysis, deal, openedIn);
            if (reason.isPresent()) {
                leftOut.computeIfAbsent(reason.get(), added -> new ArrayList<>())
                        .add(deal.id());
            } else {
                lives.add(of(analysis, deal));
            }
        }
        List<CohortLeftOut> left = leftOut.entrySet().stream()
                .map(entry -> new CohortLeftOut(entry.getKey(), entry.getValue()))
                .toList();
        return new WinChancesResult(
                new WinChancesResult.Frame(
                        analysis, deals.asOf(), openedIn, analysis.horizon().or(() -> usual(lives))),
                lives,
                left);
    }

    private static Optional<CohortLeftOut.Reason> reason(
            WinChances analysis, Deal deal, Optional<ReportPeriod> openedIn) {
        if (openedIn.filter(period -> !period.contains(deal.openedAt())).isPresent()) {
            return Optional.of(CohortLeftOut.Reason.OUTSIDE_PERIOD);
        }
        boolean early = deal.type() == StageType.DISQUALIFIED && !deal.hasReached(firstSalesStage(deal.pipeline()));
        return early && !analysis.isIncludingDisqualified()
                ? Optional.of(CohortLeftOut.Reason.DISQUALIFIED_EARLY)
                : Optional.empty();
    }

    private static String firstSalesStage(Pipeline pipeline) {
        return pipeline.firstSalesStage()
                .orElseGet(() -> pipeline.openStages().stream()
                        .map(Stage::name)
                        .findFirst()
                        .orElseThrow());
    }

    private static DealLife of(WinChances analysis, Deal deal) {
        if (deal.type().isClosed()) {
            StageType outcome = deal.type() == StageType.WON ? StageType.WON : StageType.LOST;
            Duration elapsed = Duration.between(deal.openedAt(), deal.closedAt().orElseThrow());
            return new DealLife(deal, Optional.of(outcome), deal.cycleTime().orElseThrow(), elapsed, false);
        }
        Duration elapsed = Duration.between(deal.openedAt(), deal.asOf());
        Duration age = deal.openTime();
        Optional<Duration> lostAt = analysis.isTreatingAsLostNow()
                ? Optional.of(age)
                : analysis.lostAfter().filter(limit -> age.compareTo(limit) > 0);
        return lostAt.map(at -> new DealLife(deal, Optional.of(StageType.LOST), at, elapsed, true))
                .orElseGet(() -> new DealLife(deal, Optional.empty(), age, elapsed, false));
    }

    /** The smallest cycle time of closed deals that at least 90 % of them do not exceed. */
    private static Optional<Duration> usual(List<DealLife> lives) {
        List<Duration> times = lives.stream()
                .filter(life -> life.outcome.isPresent() && !life.takenAsLost)
                .map(DealLife::age)
                .sorted()
                .toList();
        if (times.isEmpty()) {
            return Optional.empty();
        }
        long rank = ((long) times.size() * WinChances.COVERED_TENTHS + TENTHS - 1) / TENTHS;
        return Optional.of(times.get((int) rank - 1));
    }

    boolean is(StageType type) {
        return outcome.filter(own -> own == type).isPresent();
    }

    /** What became of the deal within the window from its opening. */
    void addTo(CohortStepBuilder step, Duration window) {
        DealId id = deal.id();
        boolean mature = Duration.between(deal.openedAt(), deal.asOf()).compareTo(window) >= 0;
        boolean won = is(StageType.WON) && elapsed.compareTo(window) <= 0;
        if (mature && won) {
            step.addConverted(id);
        } else if (mature) {
            step.addDropped(id);
        } else {
            step.addImmature(id);
            if (won) {
                step.addConvertedEarly(id);
            } else if (outcome.isPresent()) {
                step.addDroppedEarly(id);
            }
        }
    }
}
