package org.saleskit.analytics.funnel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.saleskit.analytics.funnel.Rows.PIPELINE;
import static org.saleskit.analytics.funnel.Rows.day;

import java.time.Instant;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.saleskit.core.deal.Deal;
import org.saleskit.core.deal.Deals;
import org.saleskit.core.deal.LeftOutEvents;
import org.saleskit.core.pipeline.DealId;
import org.saleskit.core.pipeline.Stage;
import org.saleskit.core.pipeline.StageChange;
import org.saleskit.core.pipeline.StageType;

/** The fold of core and the funnel of analytics read one log alike, though each has its own code. */
class DealFoldAgreementProperties {

    private static final int LAST_DAY = 12;

    @Provide
    Arbitrary<List<StageChange>> logs() {
        return Combinators.combine(
                        Arbitraries.of("d1", "d2", "d3", "d4", "d5"),
                        Arbitraries.integers().between(1, LAST_DAY),
                        Arbitraries.of("A", "B", "C", "A", "B", "C", "H", "W", "V", "L", "D", "?"),
                        Arbitraries.longs().between(0, 2),
                        Arbitraries.integers().between(0, 4))
                .as((deal, day, stage, sequence, late) -> StageChange.builder()
                        .deal(DealId.of(deal))
                        .stage(stage)
                        .happenedAt(day(day))
                        .sequence(sequence)
                        .recordedAt(day(day + late))
                        .build())
                .list()
                .ofMaxSize(40)
                .withoutEdgeCases();
    }

    private static Deals fold(List<StageChange> log, int asOf, int knownAt) {
        return org.saleskit.core.deal.DealFold.of(PIPELINE)
                .listingUnread()
                .asOf(day(asOf))
                .knownAt(day(knownAt))
                .fold(log);
    }

    private static FunnelResult<DealId> funnel(List<StageChange> log, int asOf, int knownAt) {
        return FunnelAnalysis.of(PIPELINE).asOf(day(asOf)).analyze(StageLog.ofChanges(PIPELINE, log, day(knownAt)));
    }

    @Property
    void fold_anyLog_countsWhatTheFunnelCounts(
            @ForAll("logs") List<StageChange> log,
            @ForAll @IntRange(min = 1, max = LAST_DAY) int asOf,
            @ForAll @IntRange(min = 1, max = LAST_DAY + 4) int knownAt) {
        if (StageLog.ofChanges(PIPELINE, log, day(knownAt))
                .firstAt()
                .orElse(Instant.MAX)
                .isAfter(day(asOf))) {
            return; // The funnel refuses an instant before its log.
        }
        Deals deals = fold(log, asOf, knownAt);
        FunnelResult<DealId> funnel = funnel(log, asOf, knownAt);
        assertThat((long) deals.size()).isEqualTo(funnel.deals());
        assertThat(deals.count(StageType.OPEN)).isEqualTo(funnel.open());
        assertThat(deals.count(StageType.ON_HOLD)).isEqualTo(funnel.onHold());
        assertThat(deals.count(StageType.WON)).isEqualTo(funnel.won());
        assertThat(deals.count(StageType.LOST)).isEqualTo(funnel.lost());
        assertThat(deals.count(StageType.DISQUALIFIED)).isEqualTo(funnel.disqualified());
        for (FunnelStep step : funnel.steps()) {
            assertThat(count(deals, step.stage(), Deal.Reach.IMPLIED_REACH)).isEqualTo(step.reached());
            assertThat(count(deals, step.stage(), Deal.Reach.ACTUAL_ONLY)).isEqualTo(step.entered());
            assertThat(deals.list().stream()
                            .filter(deal -> deal.skippedStages().stream()
                                    .map(Stage::name)
                                    .anyMatch(step.stage()::equals))
                            .count())
                    .isEqualTo(step.implied());
        }
        assertThat(deals.unreadStages()).isEqualTo(funnel.unknownStages());
        assertThat(deals.leftOut().stream().mapToLong(LeftOutEvents::events).sum())
                .isEqualTo(
                        funnel.leftOut().stream().mapToLong(LeftOutRows::rows).sum());
    }

    private static long count(Deals deals, String stage, Deal.Reach reach) {
        return deals.list().stream()
                .filter(deal -> deal.hasReached(stage, reach))
                .count();
    }

    @Property
    void fold_anyLog_placesEachDealWhereTheFunnelDoes(
            @ForAll("logs") List<StageChange> log, @ForAll @IntRange(min = 1, max = LAST_DAY) int asOf) {
        if (StageLog.ofChanges(PIPELINE, log).firstAt().orElse(Instant.MAX).isAfter(day(asOf))) {
            return; // The funnel refuses an instant before its log.
        }
        Deals deals = fold(log, asOf, LAST_DAY + 4);
        List<DealState<DealId>> states = funnel(log, asOf, LAST_DAY + 4).states();
        assertThat(deals.list())
                .extracting(Deal::id)
                .isEqualTo(states.stream().map(DealState::deal).toList());
        for (DealState<DealId> state : states) {
            Deal deal = deals.find(state.deal()).orElseThrow();
            assertThat(deal.stage().name()).isEqualTo(state.stage());
            assertThat(deal.openedAt()).isEqualTo(state.openedAt());
            assertThat(deal.closedAt()).isEqualTo(state.closedAt());
            assertThat(deal.cycleTime()).isEqualTo(state.cycleTime());
            assertThat(deal.reopenings()).isEqualTo(state.reopenings());
            assertThat(deal.regressions()).hasSize(state.regressions());
            assertThat(deal.regressions().stream()
                            .mapToInt(Integer::intValue)
                            .max()
                            .orElse(0))
                    .isEqualTo(state.deepestRegression());
        }
    }
}
