package org.saleskit.forecasting.backtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.saleskit.forecasting.backtest.SmallLog.FOLD;
import static org.saleskit.forecasting.backtest.SmallLog.USD;
import static org.saleskit.forecasting.backtest.SmallLog.backtest;
import static org.saleskit.forecasting.backtest.SmallLog.log;
import static org.saleskit.forecasting.backtest.SmallLog.move;
import static org.saleskit.forecasting.backtest.SmallLog.run;
import static org.saleskit.forecasting.backtest.SmallLog.usd;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.saleskit.core.pipeline.DealEvent;
import org.saleskit.core.pipeline.DealId;
import org.saleskit.forecasting.chance.ChanceSource;
import org.saleskit.forecasting.chance.TimingRule;
import org.saleskit.forecasting.chance.WinModel;
import org.saleskit.forecasting.distribution.CorrelationEstimate;
import org.saleskit.forecasting.distribution.DealLaw;
import org.saleskit.forecasting.distribution.DealSum;
import org.saleskit.forecasting.distribution.RevenueDistribution;

/** What a model may learn from its own earlier forecasts. */
class LearnedCorrelationTest {

    /** Gives every open deal an even chance, and keeps what it was told of its earlier forecasts. */
    private record Even(List<List<CorrelationEstimate.ResolvedDeals>> told) implements BacktestModel {
        @Override
        public String name() {
            return "even";
        }

        @Override
        public BacktestForecast forecast(BacktestOrigin origin) {
            told.add(origin.earlier());
            TreeMap<DealId, Double> chances = new TreeMap<>();
            origin.deals().list().stream()
                    .filter(deal -> !deal.type().isClosed())
                    .forEach(deal -> chances.put(deal.id(), 0.5));
            return BacktestForecast.of(RevenueDistribution.certain(usd(0)), chances);
        }
    }

    private static List<List<CorrelationEstimate.ResolvedDeals>> told(List<DealEvent> log) {
        Even model = new Even(new ArrayList<>());
        run(backtest().withModels(List.of(model)), log, 2, 5);
        return model.told();
    }

    /** Open when February began: 200, won as 250, and 400, lost. When March began: 300, won, and one without an amount. */
    @Test
    void earlier_areItsOwnForecastsAndWhatBecameOfThem_byHand() {
        List<List<CorrelationEstimate.ResolvedDeals>> told = told(log());
        assertThat(told.get(0)).isEmpty();
        assertThat(told.get(1)).hasSize(1);
        assertThat(told.get(2)).hasSize(2);
        assertThat(told.get(1).get(0).deals())
                .extracting(DealLaw::toString)
                .containsExactly(
                        DealLaw.of(0.5, usd(200)).toString(),
                        DealLaw.of(0.5, usd(400)).toString());
        assertThat(told.get(2))
                .extracting(CorrelationEstimate.ResolvedDeals::actual)
                .containsExactly(usd(250), usd(300));
        assertThat(told.get(2).get(1).deals()).hasSize(1);
    }

    /** The win of February is written down on 10 March: the origin of March must not know it, that of April does. */
    @Test
    void earlier_knowNothingThatWasWrittenDownLater() {
        List<DealEvent> log = log();
        log.removeIf(
                event -> event.deal().equals(DealId.of("d2")) && event.amount().equals(Optional.of(usd(250))));
        log.add(move("d2", "Won", "2026-02-03")
                .amount(usd(250))
                .recordedAt(Instant.parse("2026-03-10T00:00:00Z"))
                .build());
        List<List<CorrelationEstimate.ResolvedDeals>> told = told(log);
        assertThat(told.get(1).get(0).actual()).isEqualTo(usd(0));
        assertThat(told.get(2).get(0).actual()).isEqualTo(usd(250));
    }

    /** Ten deals of 100 a month: all won in one month, none in the next. Even chances were wrong together. */
    private static List<DealEvent> together() {
        List<DealEvent> log = new ArrayList<>();
        for (int month = 1; month <= 8; month++) {
            for (int i = 0; i < 10; i++) {
                String deal = "m" + month + "-" + i;
                log.add(move(deal, "Open", "2026-0" + month + "-20")
                        .amount(usd(100))
                        .build());
                log.add(move(deal, month % 2 == 0 ? "Won" : "Lost", "2026-0" + (month + 1) + "-10")
                        .build());
            }
        }
        return log;
    }

    private static RevenueDistribution forecast(PipelineModel model, int month) {
        BacktestResult result = run(RollingBacktest.of(FOLD, USD).withModels(List.of(model)), together(), 2, month + 1);
        return result.lines().get(month - 2).forecast().revenue().orElseThrow();
    }

    @Test
    void learnedCorrelation_isThatOfTheEarlierForecasts() {
        WinModel even = WinModel.withDefaults()
                .withSources(List.of(ChanceSource.HOST))
                .withTiming(List.of(TimingRule.WHOLE))
                .withHost(deal -> OptionalDouble.of(0.5));
        PipelineModel model = PipelineModel.withDefaults().withChances(even).withNewBusinessOf(0);
        PipelineModel learning = model.withLearnedCorrelation(4);
        assertThat(learning.correlationFrom()).hasValue(4);
        assertThat(model.correlationFrom()).isEmpty();
        assertThat(learning.toString()).contains(", correlation learned from 4 periods on,");
        assertSame(forecast(learning, 5), forecast(model, 5));

        List<CorrelationEstimate.ResolvedDeals> four = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            List<DealLaw> deals = Collections.nCopies(10, DealLaw.of(0.5, usd(100)));
            four.add(new CorrelationEstimate.ResolvedDeals(deals, usd(i % 2 == 0 ? 0 : 1_000)));
        }
        double rho = CorrelationEstimate.of(four).correlation().orElseThrow();
        assertThat(rho).isGreaterThan(0.9);
        DealSum sum = model.sum().withCorrelation(rho);
        assertSame(forecast(learning, 6), forecast(model.withSum(sum), 6));
        assertThat(forecast(learning, 6).variance())
                .isGreaterThan(3 * forecast(model, 6).variance());
    }

    private static void assertSame(RevenueDistribution one, RevenueDistribution other) {
        assertThat(one.variance()).isEqualTo(other.variance());
        for (double level : new double[] {0.05, 0.1, 0.5, 0.9, 0.95}) {
            assertThat(one.quantile(level)).isEqualTo(other.quantile(level));
        }
    }
}
