package org.saleskit.examples.review.compute.outlook;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.saleskit.core.deal.Deal;
import org.saleskit.core.deal.DealFold;
import org.saleskit.core.deal.Deals;
import org.saleskit.core.pipeline.StageType;
import org.saleskit.core.stats.Proportion;
import org.saleskit.core.time.ReportPeriod;
import org.saleskit.examples.review.compute.deals.DealAnalyses;
import org.saleskit.examples.review.facts.DealFacts;
import org.saleskit.examples.review.model.number.Rate;
import org.saleskit.examples.review.model.outlook.TrackRecord;
import org.saleskit.examples.review.model.outlook.TrackRecord.Month;
import org.saleskit.examples.review.model.outlook.TrackRecord.Reliability;
import org.saleskit.forecasting.accuracy.BrierScore;
import org.saleskit.forecasting.accuracy.ChanceOutcome;
import org.saleskit.forecasting.accuracy.RevenueAccuracy;
import org.saleskit.forecasting.accuracy.RevenueOutcome;
import org.saleskit.forecasting.chance.DealChance;
import org.saleskit.forecasting.pipeline.PipelineForecast;

/** Forecasts the last months once more, each from the log as it was on the eve, and looks at what came. */
final class TrackRecords {

    /** The range from low to high. */
    private static final double BAND = 0.8;

    private final CurrencyUnit currency;
    private final List<Month> months = new ArrayList<>();
    private final List<RevenueOutcome> amounts = new ArrayList<>();
    private final List<ChanceOutcome> chances = new ArrayList<>();
    private long withoutForecast;

    private TrackRecords(CurrencyUnit currency) {
        this.currency = currency;
    }

    static TrackRecord of(Deals now, DealFacts facts, int monthsBack) {
        TrackRecords records = new TrackRecords(facts.currency());
        LocalDate firstAfter = facts.lastDay().plusDays(1).withDayOfMonth(1);
        DealFold fold = DealFold.of(facts.pipeline()).listingUnread();
        Deals before = monthsBack == 0 ? now : eve(fold, facts, firstAfter.minusMonths(monthsBack));
        for (int back = monthsBack; back > 0; back--) {
            Deals after = eve(fold, facts, firstAfter.minusMonths(back - 1L));
            records.add(before, after);
            before = after;
        }
        return records.record();
    }

    /** The deals as the log knew them when a month began. */
    private static Deals eve(DealFold fold, DealFacts facts, LocalDate month) {
        Instant start = month.atStartOfDay().toInstant(ZoneOffset.UTC);
        return fold.asOf(start.minusNanos(1))
                .fold(facts.changes().stream()
                        .filter(change -> change.happenedAt().isBefore(start))
                        .toList());
    }

    private void add(Deals before, Deals after) {
        MonthForecast month = MonthForecast.of(before, currency);
        PipelineForecast forecast = month.forecast();
        if (forecast.open().isEmpty()) {
            withoutForecast++;
            return;
        }
        for (DealChance chance : month.chances()) {
            if (chance.winInPeriod().isPresent()) {
                boolean won = after.find(chance.deal())
                        .filter(deal -> isWonIn(deal, month.period()))
                        .isPresent();
                chances.add(new ChanceOutcome(
                        month.month() + " " + chance.deal(),
                        chance.winInPeriod().getAsDouble(),
                        won));
            }
        }
        Money actual = after.list().stream()
                .filter(deal -> isWonIn(deal, month.period()))
                .flatMap(deal -> deal.amountAtClose().stream())
                .reduce(Money.zero(currency), Money::plus);
        Money low = forecast.quantile((1 - BAND) / 2);
        Money high = forecast.quantile((1 + BAND) / 2);
        amounts.add(new RevenueOutcome(month.month().toString(), forecast.revenue(), actual));
        months.add(new Month(
                month.month(),
                forecast.open().size(),
                forecast.expected(),
                low,
                forecast.quantile(0.5),
                high,
                actual,
                !actual.isLessThan(low) && !actual.isGreaterThan(high)));
    }

    private static boolean isWonIn(Deal deal, ReportPeriod period) {
        return deal.type() == StageType.WON
                && deal.closedAt().filter(period::contains).isPresent();
    }

    private TrackRecord record() {
        if (months.isEmpty()) {
            return new TrackRecord(
                    List.of(),
                    withoutForecast,
                    Rate.of(Proportion.of(0, 0)),
                    OptionalDouble.empty(),
                    OptionalDouble.empty(),
                    List.of(),
                    OptionalDouble.empty(),
                    OptionalDouble.empty(),
                    Map.of());
        }
        RevenueAccuracy accuracy = RevenueAccuracy.of(amounts);
        Optional<BrierScore> brier = chances.isEmpty() ? Optional.empty() : Optional.of(BrierScore.of(chances));
        return new TrackRecord(
                months,
                withoutForecast,
                Rate.of(accuracy.coverage(BAND)),
                accuracy.bias(),
                accuracy.wape(),
                brier.map(TrackRecords::reliability).orElse(List.of()),
                brier.map(score -> OptionalDouble.of(score.score())).orElseGet(OptionalDouble::empty),
                brier.map(BrierScore::skill).orElseGet(OptionalDouble::empty),
                DealAnalyses.inEachLanguage(
                        locale -> brier.map(score -> List.of(accuracy.explain(locale), score.explain(locale)))
                                .orElseGet(() -> List.of(accuracy.explain(locale)))));
    }

    private static List<Reliability> reliability(BrierScore score) {
        return score.bins().stream()
                .map(bin -> new Reliability(bin.lowest(), bin.highest(), bin.meanChance(), Rate.of(bin.happened())))
                .toList();
    }
}
