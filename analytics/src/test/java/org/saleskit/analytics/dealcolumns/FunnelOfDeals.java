package org.saleskit.analytics.dealcolumns;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.saleskit.core.deal.Deal;
import org.saleskit.core.deal.Deals;
import org.saleskit.core.deal.Visit;
import org.saleskit.core.pipeline.Stage;
import org.saleskit.core.pipeline.StageType;

/** The numbers of a funnel as a text, from columns, and slowly, deal by deal, from the fold of core. */
final class FunnelOfDeals {

    private FunnelOfDeals() {}

    static String text(ColumnFunnelResult result) {
        List<String> lines = new ArrayList<>();
        for (StageType type : StageType.values()) {
            lines.add(type + " " + result.deals(type));
        }
        lines.add("in sales " + result.disqualifiedInSales());
        for (ColumnFunnelStep step : result.steps()) {
            lines.add(step.stage().name() + " reached " + step.reached() + " entered " + step.entered() + " now "
                    + step.openNow() + " undecided " + step.undecided());
        }
        for (StageTimes times : result.times()) {
            lines.add(times.stage().name() + " stays " + sorted(times.completedTimes()) + " go on "
                    + sorted(times.runningTimes()) + " median "
                    + times.median().map(Duration::toMillis));
        }
        return String.join("\n", lines) + "\n" + result.leftOut();
    }

    private static List<Long> sorted(TimeBuffer times) {
        List<Long> all = new ArrayList<>();
        times.forEachPiece((piece, count) -> Arrays.stream(piece, 0, count).forEach(all::add));
        all.sort(null);
        return all;
    }

    static String text(Deals deals, StageTimes.Rule rule) {
        List<String> lines = new ArrayList<>();
        for (StageType type : StageType.values()) {
            lines.add(type + " " + deals.count(type));
        }
        lines.add("in sales "
                + deals.list().stream()
                        .filter(deal -> deal.type() == StageType.DISQUALIFIED && deal.hasReached("talk"))
                        .count());
        List<Stage> open = LogRow.PIPELINE.openStages();
        for (int k = 0; k < open.size(); k++) {
            String stage = open.get(k).name();
            int place = k;
            lines.add(stage + " reached " + count(deals, deal -> deal.hasReached(stage)) + " entered "
                    + count(deals, deal -> deal.hasReached(stage, Deal.Reach.ACTUAL_ONLY)) + " now "
                    + count(deals, deal -> deal.stage().name().equals(stage)) + " undecided "
                    + count(
                            deals,
                            deal -> !deal.hasReached(stage)
                                    && !deal.type().isClosed()
                                    && (place == 0
                                            || deal.hasReached(
                                                    open.get(place - 1).name()))));
        }
        for (String stage : List.of("lead", "talk", "offer", "rest")) {
            Map<Boolean, List<Long>> stays = deals.list().stream()
                    .flatMap(deal -> stays(deal, stage, rule).stream())
                    .collect(Collectors.partitioningBy(
                            Stay::over, Collectors.mapping(stay -> stay.time.toSeconds(), Collectors.toList())));
            stays.values().forEach(times -> times.sort(null));
            List<Long> over = stays.getOrDefault(true, List.of());
            lines.add(stage + " stays " + over + " go on " + stays.getOrDefault(false, List.of()) + " median "
                    + Optional.of(over).filter(all -> !all.isEmpty()).map(FunnelOfDeals::medianMillis));
        }
        return String.join("\n", lines) + "\n" + deals.leftOut();
    }

    private static long medianMillis(List<Long> sorted) {
        return 500 * (sorted.get((sorted.size() - 1) / 2) + sorted.get(sorted.size() / 2));
    }

    private record Stay(Duration time, boolean over) {}

    private static List<Stay> stays(Deal deal, String stage, StageTimes.Rule rule) {
        List<Visit> visits = deal.visits().stream()
                .filter(visit -> visit.stage().name().equals(stage))
                .toList();
        if (visits.isEmpty()) {
            return List.of();
        }
        boolean leftFirst = visits.get(0).left().isPresent();
        boolean leftLast = visits.get(visits.size() - 1).left().isPresent();
        return switch (rule) {
            case ALL_VISITS -> List.of(new Stay(deal.timeIn(stage, Visit.Rule.ALL_VISITS), leftLast));
            case FIRST_VISIT -> List.of(new Stay(deal.timeIn(stage, Visit.Rule.FIRST_VISIT), leftFirst));
            case LAST_VISIT -> List.of(new Stay(deal.timeIn(stage, Visit.Rule.LAST_VISIT), leftLast));
            case EACH_VISIT ->
                visits.stream()
                        .map(visit -> new Stay(
                                Duration.between(visit.entered(), visit.left().orElse(deal.asOf())),
                                visit.left().isPresent()))
                        .toList();
        };
    }

    private interface Condition {
        boolean holds(Deal deal);
    }

    private static long count(Deals deals, Condition condition) {
        return deals.list().stream().filter(condition::holds).count();
    }
}
