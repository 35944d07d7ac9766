package org.saleskit.analytics.funnel;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiFunction;
import org.saleskit.analytics.funnel.FunnelBreakdown.Attribution;
import org.saleskit.core.deal.Deal;
import org.saleskit.core.deal.Progress;
import org.saleskit.core.internal.Checks;
import org.saleskit.core.pipeline.DealId;

/** Puts every deal, or every step of it, into the group of its value. */
final class FunnelSplit {

    private final String key;
    private final Attribution attribution;
    private final BiFunction<? super Deal, ? super Instant, Optional<String>> value;
    private final FunnelOptions options;
    private final FunnelResult total;
    private final FunnelReader reader;
    private final Map<String, FunnelSets> named = new TreeMap<>();
    private final FunnelSets nameless;
    private final Set<DealId> inSeveralGroups = new HashSet<>();

    FunnelSplit(
            String key,
            Attribution attribution,
            BiFunction<? super Deal, ? super Instant, Optional<String>> value,
            FunnelOptions options,
            FunnelResult total) {
        this.key = Checks.notBlank(key, "key");
        this.attribution = Objects.requireNonNull(attribution, "attribution");
        this.value = Objects.requireNonNull(value, "value");
        this.options = options;
        this.total = total;
        this.reader = new FunnelReader(total.source().list(), total.pipeline(), options);
        this.nameless = reader.empty();
    }

    FunnelBreakdown breakdown() {
        reader.forEach(attribution == Attribution.EACH_STEP ? this::readSteps : this::readWhole);
        List<FunnelGroup> groups = new ArrayList<>();
        named.forEach((name, sets) -> groups.add(group(Optional.of(name), sets)));
        if (nameless.units() > 0) {
            groups.add(group(Optional.empty(), nameless));
        }
        return new FunnelBreakdown(
                key,
                attribution,
                total,
                groups,
                inSeveralGroups.stream().sorted().toList());
    }

    private FunnelGroup group(Optional<String> name, FunnelSets sets) {
        return new FunnelGroup(name, new FunnelCounts(sets.end(), options, total.pipeline()));
    }

    private FunnelSets setsOf(Deal deal, Instant at) {
        Optional<String> stated = Objects.requireNonNull(value.apply(deal, at), () -> "value of deal " + deal.id());
        return stated.filter(text -> !Checks.isBlank(text))
                .map(text -> named.computeIfAbsent(text, added -> reader.empty()))
                .orElse(nameless);
    }

    private void readWhole(int place, Deal deal, Progress progress, int life) {
        Instant at = attribution == Attribution.LAST ? lastOf(progress) : progress.openedAt();
        reader.read(setsOf(deal, at), place, deal, progress, life);
    }

    private Instant lastOf(Progress progress) {
        return progress.closedAt().orElse(total.asOf());
    }

    private void readSteps(int place, Deal deal, Progress progress, int life) {
        Steps steps = new Steps(place, deal, progress);
        for (int step = 0; step < reader.openStages(); step++) {
            steps.read(step);
        }
        FunnelSets last = steps.at(lastOf(progress));
        reader.readState(last, last.lastUnit(), progress);
        reader.readBreaches(last, last.lastUnit(), deal, progress, life);
        reader.forEachClose(deal, (close, at) -> {
            FunnelSets sets = steps.at(at);
            sets.occur(close, sets.lastUnit(), 0);
        });
        steps.end();
    }

    /** The groups that one unit stands in. */
    private final class Steps {

        private final int place;
        private final Deal deal;
        private final Progress progress;
        private final List<FunnelSets> groups = new ArrayList<>(1);

        Steps(int place, Deal deal, Progress progress) {
            this.place = place;
            this.deal = deal;
            this.progress = progress;
        }

        /** The group of the value at an instant, with the unit as its last one. */
        FunnelSets at(Instant at) {
            FunnelSets sets = setsOf(deal, at);
            if (!groups.contains(sets)) {
                groups.add(sets);
                sets.addUnit(place);
            }
            return sets;
        }

        void read(int step) {
            Optional<Instant> reached = progress.reachedAt(step, reader.reach());
            Optional<Instant> entered = progress.reachedAt(step, Deal.Reach.ACTUAL_ONLY);
            reached.map(this::at).ifPresent(sets -> sets.reach(step, sets.lastUnit()));
            if (entered.isPresent()) {
                // Together with the reach, so that what is implied is the same in the groups and in the total.
                FunnelSets sets = at(reached.or(() -> entered).get());
                sets.enter(step, sets.lastUnit());
            } else {
                progress.reachedAt(step, Deal.Reach.IMPLIED_REACH)
                        .map(this::at)
                        .ifPresent(sets -> sets.occur(FunnelCounts.Count.SKIPS, sets.lastUnit(), step));
            }
        }

        void end() {
            groups.forEach(sets -> reader.readOutcome(sets, sets.lastUnit(), progress));
            if (groups.size() > 1) {
                inSeveralGroups.add(deal.id());
            }
        }
    }
}
