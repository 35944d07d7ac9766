package org.saleskit.examples.review.compute.outlook;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.joda.money.Money;
import org.saleskit.core.deal.DealFold;
import org.saleskit.core.pipeline.DealId;
import org.saleskit.core.stats.Proportion;
import org.saleskit.core.time.CalendarPeriod;
import org.saleskit.core.time.PeriodUnit;
import org.saleskit.examples.review.compute.deals.DealAnalyses;
import org.saleskit.examples.review.facts.DealFacts;
import org.saleskit.examples.review.model.number.Rate;
import org.saleskit.examples.review.model.outlook.TrackRecord;
import org.saleskit.examples.review.model.outlook.TrackRecord.Month;
import org.saleskit.examples.review.model.outlook.TrackRecord.Reliability;
import org.saleskit.forecasting.accuracy.BrierScore;
import org.saleskit.forecasting.accuracy.RevenueAccuracy;
import org.saleskit.forecasting.backtest.BacktestForecast;
import org.saleskit.forecasting.backtest.BacktestLine;
import org.saleskit.forecasting.backtest.BacktestModel;
import org.saleskit.forecasting.backtest.BacktestOrigin;
import org.saleskit.forecasting.backtest.BacktestResult;
import org.saleskit.forecasting.backtest.RollingBacktest;
import org.saleskit.forecasting.distribution.RevenueDistribution;
import org.saleskit.forecasting.pipeline.PipelineForecast;
import org.threeten.extra.LocalDateRange;

/** Forecasts the last months once more, each from the log as it was on the eve, and looks at what came. */
final class TrackRecords {

    /** The range from low to high. */
    private static final double BAND = 0.8;

    private static final double HALF = 0.5;
    private static final double LOW = (1 - BAND) / 2;
    private static final double HIGH = (1 + BAND) / 2;

    /** What the outlook on a month said. The sum of its rounded parts may be a cent beside the mean of the law. */
    private record Said(long deals, Money expected) {}

    /** The forecast of the review, made on the eve of a month, and noted. */
    private static final class EveForecast implements BacktestModel {

        static final String NAME = "review";

        private final Map<LocalDate, Said> said = new ConcurrentHashMap<>();

        @Override
        public String name() {
            return NAME;
        }

        @Override
        public BacktestForecast forecast(BacktestOrigin origin) {
            MonthForecast month = MonthForecast.of(origin.deals(), origin.currency());
            PipelineForecast forecast = month.forecast();
            if (forecast.open().isEmpty()) {
                return BacktestForecast.refused(BacktestForecast.Refusal.NO_OPEN_DEAL);
            }
            said.put(
                    origin.period().dates().getStart(), new Said(forecast.open().size(), forecast.expected()));
            SortedMap<DealId, Double> chances = new TreeMap<>();
            month.chances().forEach(deal -> deal.winInPeriod().ifPresent(chance -> chances.put(deal.deal(), chance)));
            return BacktestForecast.of(forecast.revenue(), chances);
        }
    }

    private TrackRecords() {}

    static TrackRecord of(DealFacts facts, int monthsBack) {
        if (monthsBack == 0) {
            return none(0);
        }
        EveForecast model = new EveForecast();
        LocalDate after = facts.lastDay().plusDays(1);
        LocalDate end = after.withDayOfMonth(1);
        BacktestResult result = RollingBacktest.of(DealFold.of(facts.pipeline()).listingUnread(), facts.currency())
                .withModels(List.of(model))
                .withLogCompleteUntil(after.atStartOfDay().toInstant(ZoneOffset.UTC))
                .run(
                        facts.changes(),
                        PeriodUnit.MONTH,
                        LocalDateRange.of(end.minusMonths(monthsBack), end),
                        ZoneOffset.UTC);
        long refused = (long) result.refused().size() + result.leftOut().size();
        return result.accuracy(EveForecast.NAME)
                .map(accuracy -> record(model, result, accuracy, refused))
                .orElseGet(() -> none(refused));
    }

    private static TrackRecord none(long refused) {
        return new TrackRecord(
                List.of(),
                refused,
                Rate.of(Proportion.of(0, 0)),
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                List.of(),
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                Map.of());
    }

    private static TrackRecord record(
            EveForecast model, BacktestResult result, RevenueAccuracy accuracy, long refused) {
        Optional<BrierScore> brier = result.brier(EveForecast.NAME);
        return new TrackRecord(
                result.lines().stream()
                        .flatMap(line -> line.forecast().revenue().map(law -> month(model, line, law)).stream())
                        .toList(),
                refused,
                Rate.of(accuracy.coverage(BAND)),
                accuracy.bias(),
                accuracy.wape(),
                brier.map(TrackRecords::reliability).orElse(List.of()),
                brier.map(score -> OptionalDouble.of(score.score())).orElseGet(OptionalDouble::empty),
                brier.map(BrierScore::skill).orElseGet(OptionalDouble::empty),
                DealAnalyses.inEachLanguage(locale -> explained(accuracy, brier, locale)));
    }

    private static List<String> explained(RevenueAccuracy accuracy, Optional<BrierScore> brier, Locale locale) {
        return brier.map(score -> List.of(accuracy.explain(locale), score.explain(locale)))
                .orElseGet(() -> List.of(accuracy.explain(locale)));
    }

    private static Month month(EveForecast model, BacktestLine line, RevenueDistribution law) {
        LocalDate first = line.period().dates().getStart();
        Said said = Objects.requireNonNull(model.said.get(first));
        Money low = law.quantile(LOW);
        Money high = law.quantile(HIGH);
        return new Month(
                CalendarPeriod.of(PeriodUnit.MONTH, first),
                said.deals,
                said.expected,
                low,
                law.quantile(HALF),
                high,
                line.actual(),
                !line.actual().isLessThan(low) && !line.actual().isGreaterThan(high));
    }

    private static List<Reliability> reliability(BrierScore score) {
        return score.bins().stream()
                .map(bin -> new Reliability(bin.lowest(), bin.highest(), bin.meanChance(), Rate.of(bin.happened())))
                .toList();
    }
}
