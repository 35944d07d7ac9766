package org.saleskit.forecasting.backtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.saleskit.forecasting.backtest.SmallLog.usd;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.saleskit.core.pipeline.DealEvent;
import org.saleskit.core.pipeline.DealId;
import org.saleskit.core.pipeline.StageChange;
import org.saleskit.forecasting.chance.WinModel;
import org.saleskit.forecasting.distribution.DealSum;
import org.saleskit.forecasting.distribution.RevenueDistribution;

/** What happens or is written down after an origin has no effect on its forecasts, not in the last bit. */
class NoLookAheadProperties {

    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
    private static final Instant ORIGIN = Instant.parse("2026-04-01T00:00:00Z");
    private static final RollingBacktest BACKTEST = SmallLog.untilMay(RollingBacktest.of(SmallLog.FOLD, SmallLog.USD))
            .withLogCompleteFrom(START)
            .withModels(List.of(
                    PipelineModel.withDefaults()
                            .withChances(WinModel.withDefaults().withLeastData(1, 1))
                            .withSum(DealSum.withDefaults().withBins(64).withNodes(4)),
                    StageWeightedModel.withDefaults(),
                    NaiveModel.lastPeriod(),
                    NaiveModel.pastPeriods()));

    private static Arbitrary<DealEvent> events(long fromSecond, long toSecond) {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 9),
                        Arbitraries.of("Open", "Open", "Won", "Lost"),
                        Arbitraries.longs().between(fromSecond, toSecond),
                        Arbitraries.integers().between(1, 20))
                .as((deal, stage, second, amount) -> StageChange.builder()
                        .deal(DealId.of("d" + deal))
                        .stage(stage)
                        .happenedAt(START.plusSeconds(second))
                        .sequence(second)
                        .amount(usd(amount * 50))
                        .build());
    }

    private static long origin() {
        return ORIGIN.getEpochSecond() - START.getEpochSecond();
    }

    @Provide
    Arbitrary<List<DealEvent>> past() {
        return events(0, origin() - 1).list().ofMinSize(0).ofMaxSize(25);
    }

    /** Later events, and earlier ones that nobody had written down by the origin. */
    @Provide
    Arbitrary<List<DealEvent>> future() {
        Arbitrary<DealEvent> late = events(0, origin() + 86_400)
                .map(event -> ((StageChange) event)
                        .toBuilder().recordedAt(ORIGIN.plusSeconds(60)).build());
        return Arbitraries.oneOf(events(origin(), origin() + 90 * 86_400L), late)
                .list()
                .ofMaxSize(12);
    }

    @Property(tries = 150)
    void forecasts_ignoreWhateverComesLater(
            @ForAll("past") List<DealEvent> past, @ForAll("future") List<DealEvent> future, @ForAll Random random) {
        List<DealEvent> whole = new ArrayList<>(past);
        whole.addAll(future);
        Collections.shuffle(whole, random);
        List<BacktestLine> known = SmallLog.run(BACKTEST, past, 4, 5).lines();
        List<BacktestLine> all = SmallLog.run(BACKTEST, whole, 4, 5).lines();
        for (int i = 0; i < known.size(); i++) {
            assertSame(all.get(i).forecast(), known.get(i).forecast());
        }
    }

    private static void assertSame(BacktestForecast one, BacktestForecast other) {
        assertThat(one.chances()).isEqualTo(other.chances());
        assertThat(one.refusal()).isEqualTo(other.refusal());
        if (one.revenue().isPresent()) {
            RevenueDistribution law = one.revenue().get();
            RevenueDistribution same = other.revenue().orElseThrow();
            assertThat(law.mean()).isEqualTo(same.mean());
            assertThat(law.variance()).isEqualTo(same.variance());
            assertThat(law.size()).isEqualTo(same.size());
            for (int i = 0; i < law.size(); i++) {
                assertThat(law.amountAt(i)).isEqualTo(same.amountAt(i));
                assertThat(law.probabilityAt(i)).isEqualTo(same.probabilityAt(i));
            }
        }
    }
}
