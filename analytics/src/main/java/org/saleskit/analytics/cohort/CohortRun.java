package org.saleskit.analytics.cohort;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.saleskit.core.deal.Deal;
import org.saleskit.core.deal.Deals;
import org.saleskit.core.pipeline.DealId;
import org.saleskit.core.time.CalendarPeriod;
import org.saleskit.core.time.PeriodUnit;
import org.saleskit.core.time.ReportPeriod;

/** One pass of a {@link CohortConversion} over deals. */
final class CohortRun {

    private final CohortConversion analysis;
    private final List<Entrant> entrants = new ArrayList<>();
    private final Map<CohortLeftOut.Reason, List<DealId>> leftOut = new EnumMap<>(CohortLeftOut.Reason.class);

    private CohortRun(CohortConversion analysis, Deals deals, Optional<ReportPeriod> period) {
        this.analysis = analysis;
        for (Deal deal : deals.list()) {
            if (deal.pipeline().equals(analysis.pipeline())) {
                add(deal, period);
            } else {
                leaveOut(CohortLeftOut.Reason.OTHER_PIPELINE, deal);
            }
        }
    }

    private void add(Deal deal, Optional<ReportPeriod> period) {
        Optional<Entrant> entrant = Entrant.of(deal, analysis);
        if (entrant.isEmpty()) {
            leaveOut(CohortLeftOut.Reason.NOT_ENTERED, deal);
        } else if (period.filter(within -> !within.contains(entrant.get().at())).isPresent()) {
            leaveOut(CohortLeftOut.Reason.OUTSIDE_PERIOD, deal);
        } else {
            entrants.add(entrant.get());
        }
    }

    private void leaveOut(CohortLeftOut.Reason reason, Deal deal) {
        leftOut.computeIfAbsent(reason, added -> new ArrayList<>()).add(deal.id());
    }

    private List<CohortLeftOut> leftOut() {
        return leftOut.entrySet().stream()
                .map(entry -> new CohortLeftOut(entry.getKey(), entry.getValue()))
                .toList();
    }

    static CohortResult result(CohortConversion analysis, Deals deals, Optional<ReportPeriod> period) {
        CohortRun run = new CohortRun(analysis, deals, period);
        return new CohortResult(analysis, deals.asOf(), period, run.entrants, run.leftOut());
    }

    static CohortTrend trend(CohortConversion analysis, Deals deals, PeriodUnit unit, ZoneId zone) {
        CohortRun run = new CohortRun(analysis, deals, Optional.empty());
        Instant asOf = deals.asOf();
        ReportPeriod clock =
                CalendarPeriod.of(unit, asOf.atZone(zone).toLocalDate()).in(zone);
        TreeMap<CalendarPeriod, List<Entrant>> byPeriod = new TreeMap<>();
        for (Entrant entrant : run.entrants) {
            CalendarPeriod own = CalendarPeriod.of(unit, clock.dateOf(entrant.at()));
            byPeriod.computeIfAbsent(own, added -> new ArrayList<>()).add(entrant);
        }
        List<TrendPoint> points = new ArrayList<>();
        if (!byPeriod.isEmpty()) {
            CalendarPeriod last = CalendarPeriod.of(unit, clock.dateOf(asOf));
            for (CalendarPeriod next = byPeriod.firstKey(); next.compareTo(last) <= 0; next = next.next()) {
                List<Entrant> own = byPeriod.getOrDefault(next, List.of());
                points.add(new TrendPoint(
                        next,
                        next.in(zone),
                        new CohortResult(analysis, asOf, Optional.of(next.in(zone)), own, List.of())));
            }
        }
        return new CohortTrend(analysis, unit, zone, asOf, points, run.leftOut());
    }
}
