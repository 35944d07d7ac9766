package org.saleskit.analytics.cycle;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.saleskit.analytics.survival.SurvivalAccumulator;
import org.saleskit.analytics.survival.SurvivalData;
import org.saleskit.core.deal.Close;
import org.saleskit.core.deal.Deal;
import org.saleskit.core.internal.Checks;
import org.saleskit.core.pipeline.DealId;
import org.saleskit.core.pipeline.StageType;

/** Reads deals one by one into observations; joins those of other deals. */
final class CycleRun {

    static final List<StageType> OUTCOMES = List.of(StageType.WON, StageType.LOST, StageType.DISQUALIFIED);

    private static final Comparator<CycleObservation> ORDER =
            Comparator.comparing(CycleObservation::deal).thenComparing(CycleObservation::run);

    private final CycleTimeAnalysis options;
    private final Instant asOf;
    private final List<CycleObservation> observations = new ArrayList<>();
    private final Map<CycleLeftOut.Reason, SortedSet<DealId>> leftOut = new EnumMap<>(CycleLeftOut.Reason.class);

    CycleRun(CycleTimeAnalysis options, Instant asOf) {
        this.options = options;
        this.asOf = asOf;
    }

    /** The end of a time: a close, or where the deal stands. */
    private record End(int run, Optional<Instant> reopened, Instant at, StageType state) {}

    void add(Deal deal) {
        Checks.check(deal.asOf().equals(asOf), "deal.asOf", "be " + asOf + " for all deals", deal.asOf());
        Optional<Instant> start = options.start().at(deal);
        if (start.isEmpty()) {
            leaveOut(CycleLeftOut.Reason.NO_START, deal);
            return;
        }
        List<Close> closes = deal.closes();
        for (End end : ends(deal, closes)) {
            observe(deal, closes, end, start.get());
        }
    }

    private List<End> ends(Deal deal, List<Close> closes) {
        int all = closes.size();
        boolean closed = deal.type().isClosed();
        int first = options.closes() == Close.Rule.LAST_CLOSE ? closed ? all - 1 : all : 0;
        int last = options.closes() == Close.Rule.FIRST_CLOSE ? Math.min(all, 1) : all;
        List<End> ends = new ArrayList<>();
        for (int place = first; place < last; place++) {
            Close close = closes.get(place);
            ends.add(new End(ends.size(), reopenedBefore(closes, place), close.since(), close.type()));
        }
        if (ends.isEmpty() || (!closed && options.closes() != Close.Rule.FIRST_CLOSE)) {
            ends.add(new End(ends.size(), reopenedBefore(closes, all), asOf, deal.type()));
        }
        return ends;
    }

    private Optional<Instant> reopenedBefore(List<Close> closes, int place) {
        return place == 0 || options.cycle() != Close.Cycle.SINCE_REOPENING
                ? Optional.empty()
                : closes.get(place - 1).reopenedAt();
    }

    private void observe(Deal deal, List<Close> closes, End end, Instant dealStart) {
        Instant start = end.reopened.orElse(dealStart);
        if (start.isAfter(end.at)) {
            leaveOut(
                    end.state.isClosed()
                            ? CycleLeftOut.Reason.START_AFTER_CLOSE
                            : CycleLeftOut.Reason.START_AFTER_AS_OF,
                    deal);
            return;
        }
        Instant seen = options.firstSeen(deal).orElse(start);
        long age = ticks(start, end.at, closes);
        long firstSeen = seen.isAfter(end.at) ? age : ticks(start, seen, closes);
        if (seen.isAfter(end.at) || (firstSeen > 0 && firstSeen == age)) {
            leaveOut(CycleLeftOut.Reason.FIRST_SEEN_AT_END, deal);
        } else {
            observations.add(new CycleObservation(deal.id(), end.run, firstSeen, age, end.state));
        }
    }

    private long ticks(Instant from, Instant to, List<Close> closes) {
        Duration time = options.meter().between(from, to);
        if (options.cycle() == Close.Cycle.WITHOUT_CLOSED_GAP) {
            for (Close close : closes) {
                Instant again = close.reopenedAt().orElse(to);
                time = time.minus(options.meter().between(later(from, close.since()), again.isBefore(to) ? again : to));
            }
        }
        return time.toSeconds();
    }

    private static Instant later(Instant a, Instant b) {
        return a.isAfter(b) ? a : b;
    }

    private void leaveOut(CycleLeftOut.Reason reason, Deal deal) {
        leftOut.computeIfAbsent(reason, added -> new TreeSet<>()).add(deal.id());
    }

    CycleRun merge(CycleRun other) {
        observations.addAll(other.observations);
        other.leftOut.forEach((reason, deals) ->
                leftOut.computeIfAbsent(reason, added -> new TreeSet<>()).addAll(deals));
        return this;
    }

    boolean isEmpty() {
        return observations.isEmpty();
    }

    SurvivalData<StageType> survival() {
        SurvivalAccumulator<StageType> accumulator = SurvivalAccumulator.of(options.scale(), OUTCOMES);
        for (CycleObservation each : observations) {
            accumulator.add(
                    each.firstSeen(), each.age(), each.isClosed() ? Optional.of(each.state()) : Optional.empty());
        }
        return accumulator.result();
    }

    CycleTimeResult result() {
        List<CycleObservation> sorted = new ArrayList<>(observations);
        sorted.sort(ORDER);
        for (int i = 1; i < sorted.size(); i++) {
            DealId deal = sorted.get(i).deal();
            boolean once = ORDER.compare(sorted.get(i - 1), sorted.get(i)) != 0;
            Checks.check(once, "deals", "each be given once", deal + " twice");
        }
        List<CycleLeftOut> out = leftOut.entrySet().stream()
                .map(each -> new CycleLeftOut(each.getKey(), List.copyOf(each.getValue())))
                .toList();
        return new CycleTimeResult(options, asOf, List.copyOf(sorted), out, survival());
    }
}
