package org.saleskit.examples.review.compute.outlook;

import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.saleskit.core.deal.Deal;
import org.saleskit.core.deal.Deals;
import org.saleskit.core.pipeline.DealId;
import org.saleskit.core.pipeline.StageType;
import org.saleskit.core.stats.Proportion;
import org.saleskit.core.time.CalendarPeriod;
import org.saleskit.core.time.PeriodUnit;
import org.saleskit.core.time.ReportPeriod;
import org.saleskit.forecasting.chance.ChanceSource;
import org.saleskit.forecasting.chance.DealChance;
import org.saleskit.forecasting.chance.LearnedChances;
import org.saleskit.forecasting.chance.WinModel;
import org.saleskit.forecasting.distribution.AmountDistribution;
import org.saleskit.forecasting.distribution.CountDistribution;
import org.saleskit.forecasting.distribution.DealSum;
import org.saleskit.forecasting.pipeline.PipelineDeal;
import org.saleskit.forecasting.pipeline.PipelineDeals;
import org.saleskit.forecasting.pipeline.PipelineForecast;
import org.saleskit.forecasting.pipeline.PipelineForecaster;
import org.threeten.extra.LocalDateRange;

/**
 * The forecast of a month from what was known on its eve.
 *
 * <p>The chance of an open deal is learned from the log up to then; months within the quarter may differ, as quarters have ends. A
 * deal whose amount nobody stated takes that of the wins of the twelve months before. Deals that will be created and won within the
 * month are foreseen from how many were so in those twelve months.
 */
final class MonthForecast {

    private static final int MONTHS_BACK = 12;

    /** Amounts of past wins are taken as the means of so many groups of equal size. */
    private static final int AMOUNTS = 5;

    /** Values of what moves all deals, and points of the lattice of money: enough for whole percents. */
    private static final DealSum SUM = DealSum.withDefaults().withBins(4096);

    /** The reps have few deals each. */
    private static final DealSum SUM_OF_REP = SUM.withBins(1024);

    private static final WinModel MODEL = WinModel.withDefaults()
            .withSeasons(ZoneOffset.UTC, day -> "month " + ((day.getMonthValue() - 1) % 3 + 1) + " of a quarter");

    private final ReportPeriod period;
    private final CurrencyUnit currency;
    private final List<DealChance> chances;
    private final List<PipelineDeal> open;
    private final Proportion wonAtOnce;
    private final Optional<AmountDistribution> usual;
    private final Optional<CountDistribution> newWins;
    private final Set<DealId> withoutAmount;

    /** A forecast of the month after the instant of the deals. */
    static MonthForecast of(Deals deals, CurrencyUnit currency) {
        return new MonthForecast(deals, currency, Map.of());
    }

    /** The same, with the shares won of each stage for comparison: what a CRM multiplies amounts by. */
    static MonthForecast withStageRates(Deals deals, CurrencyUnit currency) {
        Map<String, OptionalDouble> rates = new TreeMap<>();
        WinModel.withDefaults()
                .withSources(List.of(ChanceSource.LEARNED_STAGE_RATE))
                .learn(deals)
                .of(month(deals))
                .forEach(chance -> rates.put(chance.stage(), chance.winEventually()));
        return new MonthForecast(deals, currency, rates);
    }

    private static ReportPeriod month(Deals deals) {
        LocalDate first = day(deals.asOf().plusNanos(1));
        return ReportPeriod.of(CalendarPeriod.of(PeriodUnit.MONTH, first).dates(), ZoneOffset.UTC);
    }

    private MonthForecast(Deals deals, CurrencyUnit currency, Map<String, OptionalDouble> stageRates) {
        this.currency = currency;
        this.period = month(deals);
        LocalDate first = period.dates().getStart();
        LearnedChances learned = MODEL.learn(deals);
        this.chances = learned.of(period);
        LocalDateRange before = LocalDateRange.of(first.minusMonths(MONTHS_BACK), first);
        this.usual = amounts(wonIn(deals, before));
        this.withoutAmount = deals.list().stream()
                .filter(deal -> !deal.type().isClosed() && deal.amount().isEmpty())
                .map(Deal::id)
                .collect(Collectors.toSet());
        this.open = PipelineDeals.during(period)
                .withDetails((deal, builder) -> {
                    builder.stageProbability(
                            stageRates.getOrDefault(deal.stage().name(), OptionalDouble.empty()));
                    if (deal.amount().isEmpty()) {
                        builder.amount(usual);
                    }
                })
                .of(deals, learned);
        this.wonAtOnce = wonAtOnce(deals, before);
        this.newWins = newWins(deals, before);
    }

    private static LocalDate day(Instant instant) {
        return LocalDate.ofInstant(instant, ZoneOffset.UTC);
    }

    private static List<Money> wonIn(Deals deals, LocalDateRange days) {
        List<Money> amounts = new ArrayList<>();
        for (Deal deal : deals.list()) {
            if (deal.type() == StageType.WON
                    && days.contains(day(deal.closedAt().orElseThrow()))) {
                deal.amountAtClose().filter(Money::isPositive).ifPresent(amounts::add);
            }
        }
        return amounts;
    }

    /** The means of groups of equal size, so that the mean of the whole stays. */
    private static Optional<AmountDistribution> amounts(List<Money> won) {
        if (won.isEmpty()) {
            return Optional.empty();
        }
        List<Money> sorted = won.stream().sorted().toList();
        List<Money> means = new ArrayList<>();
        for (int group = 0; group < AMOUNTS; group++) {
            int from = group * sorted.size() / AMOUNTS;
            int to = (group + 1) * sorted.size() / AMOUNTS;
            if (from < to) {
                means.add(Money.total(sorted.subList(from, to)).dividedBy(to - from, RoundingMode.HALF_EVEN));
            }
        }
        return Optional.of(AmountDistribution.sample(means));
    }

    private static Proportion wonAtOnce(Deals deals, LocalDateRange days) {
        long opened = 0;
        long won = 0;
        for (Deal deal : deals.list()) {
            LocalDate day = day(deal.openedAt());
            if (days.contains(day)) {
                opened++;
                boolean atOnce = deal.type() == StageType.WON
                        && day(deal.closedAt().orElseThrow()).withDayOfMonth(1).equals(day.withDayOfMonth(1));
                won += atOnce ? 1 : 0;
            }
        }
        return Proportion.of(won, opened);
    }

    /** As many deals as in a mean month; the share won at once is uncertain by its counts. */
    private Optional<CountDistribution> newWins(Deals deals, LocalDateRange days) {
        long months = deals.list().stream()
                .map(deal -> day(deal.openedAt()).withDayOfMonth(1))
                .filter(days::contains)
                .distinct()
                .count();
        if (months == 0) {
            return Optional.empty();
        }
        long created = Math.round((double) wonAtOnce.trials() / months);
        double won = wonAtOnce.successes() + 0.5;
        double not = wonAtOnce.trials() - wonAtOnce.successes() + 0.5;
        return Optional.of(CountDistribution.betaBinomial(created, won, not));
    }

    ReportPeriod period() {
        return period;
    }

    CalendarPeriod month() {
        return CalendarPeriod.of(PeriodUnit.MONTH, period.dates().getStart());
    }

    /** {@return the chances of all open deals, those that nobody knows included} */
    List<DealChance> chances() {
        return chances;
    }

    /** {@return whether nobody stated the amount of an open deal} */
    boolean isWithoutAmount(DealId deal) {
        return withoutAmount.contains(deal);
    }

    /** {@return of the deals created in the twelve months before, those won in the month of their creation} */
    Proportion wonAtOnce() {
        return wonAtOnce;
    }

    private PipelineForecaster forecaster(DealSum sum) {
        PipelineForecaster forecaster =
                PipelineForecaster.during(period, currency).withSum(sum);
        return newWins.flatMap(wins -> usual.map(amount -> forecaster.withNewBusiness(wins, amount)))
                .orElse(forecaster);
    }

    /** {@return what open deals and deals not created yet bring} */
    PipelineForecast forecast() {
        return forecaster(SUM).forecast(open);
    }

    /** {@return what the open deals of each group bring} */
    <K extends Comparable<? super K>> Map<K, PipelineForecast> by(Function<DealId, K> group) {
        return new TreeMap<>(forecaster(SUM_OF_REP)
                .withoutNewBusiness()
                .forecast(open)
                .by(deal -> Optional.of(group.apply(deal.deal())))
                .groups());
    }
}
