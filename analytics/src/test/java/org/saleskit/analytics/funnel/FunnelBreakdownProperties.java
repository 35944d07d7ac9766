package org.saleskit.analytics.funnel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.saleskit.analytics.funnel.Rows.day;
import static org.saleskit.analytics.funnel.Rows.texts;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.saleskit.analytics.funnel.FunnelBreakdown.Attribution;
import org.saleskit.analytics.funnel.FunnelCounts.Count;
import org.saleskit.analytics.funnel.Rows.Row;
import org.saleskit.analytics.funnel.SlowFunnel.Unit;
import org.saleskit.core.deal.Close;
import org.saleskit.core.deal.Deal.Reach;
import org.saleskit.core.pipeline.DealId;

class FunnelBreakdownProperties {

    private static final int LAST_DAY = 12;

    @Provide
    Arbitrary<List<Row>> logs() {
        return RandomRows.logs(LAST_DAY);
    }

    /** An owner that changes every few days, at other times for each deal; some have none at times. */
    private static Optional<String> owner(String deal, Instant at) {
        long part = (ChronoUnit.DAYS.between(day(0), at) + deal.charAt(1)) / 3 % 4;
        return part == 3 ? Optional.empty() : Optional.of("owner " + part);
    }

    private static FunnelBreakdown breakdown(
            List<Row> rows, int asOf, Reach reach, Close.Rule closes, Attribution attribution) {
        return FunnelAnalysis.withDefaults()
                .withReach(reach)
                .withCloses(closes)
                .analyze(Rows.deals(rows, asOf))
                .by("owner", attribution, (deal, at) -> owner(deal.id().value(), at));
    }

    /** No deal is lost or counted twice: sums are checked when a breakdown is made, here once more with the lists. */
    @Property
    void by_anyAttribution_addsUpToTheTotal(
            @ForAll("logs") List<Row> rows,
            @ForAll Reach reach,
            @ForAll Close.Rule closes,
            @ForAll Attribution attribution) {
        FunnelBreakdown byOwner = breakdown(rows, LAST_DAY, reach, closes, attribution);
        for (Count count : Count.values()) {
            if (count != Count.DEALS || byOwner.isPartition()) {
                check(byOwner, counts -> counts.deals(count));
            }
        }
        for (int k = 0; k < 3; k++) {
            int step = k;
            for (FunnelStep.Count count : FunnelStep.Count.values()) {
                check(byOwner, counts -> counts.steps().get(step).deals(count));
            }
        }
        assertThat(attribution == Attribution.EACH_STEP || byOwner.isPartition())
                .isTrue();
    }

    private static void check(FunnelBreakdown byOwner, Function<FunnelCounts, List<DealId>> deals) {
        List<DealId> all = new ArrayList<>();
        byOwner.groups().forEach(group -> all.addAll(deals.apply(group.counts())));
        Collections.sort(all);
        assertThat(all.equals(deals.apply(byOwner.total()))).isTrue();
    }

    @Property
    void byEachStep_anyLog_hasTheDealsOfTheNaiveReplay(
            @ForAll("logs") List<Row> rows,
            @ForAll @IntRange(min = 1, max = LAST_DAY) int asOf,
            @ForAll Reach reach,
            @ForAll Close.Rule closes) {
        FunnelBreakdown byOwner = breakdown(rows, asOf, reach, closes, Attribution.EACH_STEP);
        SlowFunnel slow = new SlowFunnel(rows, day(asOf), reach, closes);
        for (FunnelGroup group : byOwner.groups()) {
            for (int k = 0; k < 3; k++) {
                int here = k;
                FunnelStep step = group.counts().steps().get(k);
                assertThat(texts(step.deals(FunnelStep.Count.REACHED)))
                        .isEqualTo(slow.where(u -> isReachedUnder(slow, u, here, group.name())));
                assertThat(texts(step.deals(FunnelStep.Count.CONVERTED)))
                        .isEqualTo(slow.where(u ->
                                here > 0 && isReachedUnder(slow, u, here - 1, group.name()) && slow.reached(u, here)));
                assertThat(texts(step.deals(FunnelStep.Count.OPEN_NOW)))
                        .isEqualTo(slow.where(u -> u.last() == SlowFunnel.OPEN.charAt(here)
                                && owner(u.deal(), day(asOf)).equals(group.name())));
            }
            assertThat(texts(group.counts().deals(Count.WON)))
                    .isEqualTo(slow.where(u -> "WV".indexOf(u.last()) >= 0
                            && owner(u.deal(), last(u)).equals(group.name())));
        }
        assertThat(texts(byOwner.inSeveralGroups()))
                .isEqualTo(List.copyOf(new TreeSet<>(slow.where(u -> owners(slow, u, asOf) > 1))));
    }

    private static boolean isReachedUnder(SlowFunnel slow, Unit unit, int step, Optional<String> owner) {
        return slow.reached(unit, step)
                && owner(unit.deal(), slow.reachedAt(unit, step)).equals(owner);
    }

    private static Instant last(Unit unit) {
        return unit.days().get(unit.days().size() - 1);
    }

    /** How many owners had the unit at a step, at a close or at last. */
    private static long owners(SlowFunnel slow, Unit unit, int asOf) {
        TreeSet<String> owners = new TreeSet<>();
        owners.add(owner(unit.deal(), unit.isClosed() ? last(unit) : day(asOf)).orElse(""));
        for (int k = 0; k < 3; k++) {
            if (slow.reached(unit, k)) {
                owners.add(owner(unit.deal(), slow.reachedAt(unit, k)).orElse(""));
            } else if (slow.entered(unit, k)) {
                owners.add(owner(unit.deal(), slow.reachedAt(unit, k, Reach.ACTUAL_ONLY))
                        .orElse(""));
            }
            if (!slow.entered(unit, k) && slow.reaches(unit, k, Reach.IMPLIED_REACH)) {
                owners.add(owner(unit.deal(), slow.reachedAt(unit, k, Reach.IMPLIED_REACH))
                        .orElse(""));
            }
        }
        slow.closeDays(unit).forEach(at -> owners.add(owner(unit.deal(), at).orElse("")));
        return owners.size();
    }

    @Property
    void byFirstOrLast_anyLog_hasTheDealsOfTheirValue(
            @ForAll("logs") List<Row> rows,
            @ForAll @IntRange(min = 1, max = LAST_DAY) int asOf,
            @ForAll Close.Rule closes) {
        SlowFunnel slow = new SlowFunnel(rows, day(asOf), Reach.IMPLIED_REACH, closes);
        for (FunnelGroup group : breakdown(rows, asOf, Reach.IMPLIED_REACH, closes, Attribution.FIRST)
                .groups()) {
            assertThat(texts(group.counts().deals(Count.DEALS)))
                    .isEqualTo(slow.where(u -> owner(u.deal(), u.days().get(0)).equals(group.name())));
        }
        for (FunnelGroup group : breakdown(rows, asOf, Reach.IMPLIED_REACH, closes, Attribution.LAST)
                .groups()) {
            assertThat(texts(group.counts().deals(Count.DEALS)))
                    .isEqualTo(slow.where(u ->
                            owner(u.deal(), u.isClosed() ? last(u) : day(asOf)).equals(group.name())));
        }
    }
}
