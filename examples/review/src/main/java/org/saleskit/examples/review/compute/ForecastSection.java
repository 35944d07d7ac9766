package org.saleskit.examples.review.compute;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.saleskit.core.stats.Proportion;
import org.saleskit.core.team.RepId;
import org.saleskit.core.time.CalendarPeriod;
import org.saleskit.core.time.PeriodUnit;
import org.saleskit.core.time.WorkCalendar;
import org.saleskit.examples.review.compute.Deals.Win;
import org.saleskit.examples.review.compute.outlook.Bins;
import org.saleskit.examples.review.model.ForecastReview;
import org.saleskit.examples.review.model.ForecastReview.Activity;
import org.saleskit.examples.review.model.ForecastReview.RepForecast;
import org.saleskit.examples.review.model.number.Rate;
import org.saleskit.forecasting.activity.ActivityForecast;
import org.saleskit.forecasting.activity.ActivityForecaster;
import org.saleskit.forecasting.activity.DealAmount;
import org.saleskit.forecasting.activity.SalesActivity;
import org.saleskit.forecasting.activity.WorkingDays;
import org.saleskit.forecasting.distribution.RevenueDistribution;

/**
 * The activity forecast of every rep for the next month.
 *
 * <p>The wins follow their exact law; what each brings is drawn from the amounts the rep won in the last twelve months,
 * or, if there are none, from those of all reps. Nobody stated a plan: it is taken as the rep's mean month of the last
 * twelve, or of as many as the data cover, plus a tenth, rounded to thousands, or to two digits where that is finer.
 */
final class ForecastSection {

    /** Where the random numbers of the first rep start; each further rep, in the order of identifiers, is one ahead. */
    private static final long SEED = 1;

    private static final double PLAN_RISE = 0.10;
    private static final int PLAN_STEP_DIGITS = 3;
    private static final int PLAN_DIGITS = 2;
    private static final BigDecimal MONTHS_OF_YEAR = BigDecimal.valueOf(12);
    private static final BigDecimal DAYS_OF_YEAR = BigDecimal.valueOf(365);

    private final Deals deals;
    private final WorkCalendar calendar;
    private final Activities activities;
    private final CurrencyUnit currency;
    private final CalendarPeriod month;
    private final ActivityForecaster forecaster = ActivityForecaster.withDefaults();

    ForecastSection(Deals deals, WorkCalendar calendar, Activities activities) {
        this.deals = deals;
        this.calendar = calendar;
        this.activities = activities;
        this.currency = deals.facts().currency();
        this.month =
                CalendarPeriod.of(PeriodUnit.MONTH, deals.facts().lastDay()).next();
    }

    ForecastReview review() {
        Map<RepId, List<Money>> won = wonInWindow();
        List<Money> wonByAll = won.values().stream().flatMap(List::stream).toList();
        Map<RepId, ActivityForecast> forecasts = new TreeMap<>();
        long seed = SEED;
        for (RepId rep : new TreeMap<>(deals.facts().repNames()).keySet()) {
            ActivityForecaster seeded = forecaster.withSeed(seed++);
            activity(rep, won.getOrDefault(rep, List.of()), wonByAll)
                    .ifPresent(activity -> forecasts.put(rep, seeded.forecast(activity)));
        }
        List<RevenueDistribution> laws =
                forecasts.values().stream().map(ActivityForecast::revenue).toList();
        Bins bins = Bins.upTo(laws, currency);
        List<RepForecast> reps = new ArrayList<>();
        new TreeMap<>(deals.facts().repNames())
                .forEach((rep, name) -> reps.add(forecast(
                        rep, name, won.getOrDefault(rep, List.of()), Optional.ofNullable(forecasts.get(rep)), bins)));
        reps.sort(Comparator.comparing((RepForecast rep) -> rep.expected().orElse(zero()))
                .reversed()
                .thenComparing(RepForecast::rep));
        Money plan = reps.stream().map(RepForecast::plan).reduce(zero(), Money::plus);
        return new ForecastReview(
                month,
                calendar.workingDays(month.dates()),
                deals.facts().contacts().isEmpty() ? Activity.DEAL_ENGAGED : Activity.MEETING,
                activities.paceDays().getStart(),
                activities.paceDays().getEndInclusive(),
                activities.conversionDays().getStart(),
                activities.conversionDays().getEndInclusive(),
                activities.lagDays(),
                PLAN_RISE,
                forecaster.draws(),
                SEED,
                reps,
                reps.stream().flatMap(rep -> rep.expected().stream()).reduce(zero(), Money::plus),
                plan,
                TeamLaw.of(laws, forecaster.draws(), SEED).map(team -> team.against(plan)));
    }

    private Map<RepId, List<Money>> wonInWindow() {
        Map<RepId, List<Money>> won = new TreeMap<>();
        for (Win win : deals.wins().values()) {
            if (deals.window().contains(win.day())) {
                win.amount()
                        .ifPresent(amount -> won.computeIfAbsent(win.rep(), rep -> new ArrayList<>())
                                .add(amount));
            }
        }
        return won;
    }

    /** Empty without activities old enough to tell their success, or without any amount. */
    private Optional<SalesActivity> activity(RepId rep, List<Money> won, List<Money> wonByAll) {
        List<Money> amounts = hasAmount(won) ? won : wonByAll;
        Proportion conversion = activities.conversion(rep);
        if (conversion.trials() == 0 || !hasAmount(amounts)) {
            return Optional.empty();
        }
        return Optional.of(SalesActivity.builder()
                .workingDays(WorkingDays.of(calendar.workingDays(month.dates())))
                .meetingsPerDay(activities.perWorkingDay(rep))
                .conversion(conversion)
                .amount(DealAmount.resampled(amounts))
                .build());
    }

    private static boolean hasAmount(List<Money> won) {
        return won.stream().anyMatch(Money::isPositive);
    }

    private RepForecast forecast(
            RepId rep, String name, List<Money> won, Optional<ActivityForecast> forecast, Bins bins) {
        Money plan = plan(won.stream().reduce(zero(), Money::plus));
        Optional<RevenueDistribution> revenue = forecast.map(ActivityForecast::revenue);
        return new RepForecast(
                name,
                activities.perWorkingDay(rep),
                Rate.of(activities.conversion(rep)),
                forecast.isPresent() && !hasAmount(won),
                forecast.map(made -> made.activity().amount().mean()),
                forecast.flatMap(ActivityForecast::expected),
                revenue.map(law -> law.quantile(0.1)),
                revenue.map(law -> law.quantile(0.5)),
                revenue.map(law -> law.quantile(0.9)),
                plan,
                revenue.filter(law -> plan.isPositive())
                        .map(law -> OptionalDouble.of(law.probabilityAtLeast(plan)))
                        .orElseGet(OptionalDouble::empty),
                revenue.map(bins::of).orElse(List.of()));
    }

    private Money plan(Money won) {
        BigDecimal year = BigDecimal.valueOf(activities.paceDays().lengthInDays())
                .min(DAYS_OF_YEAR)
                .max(BigDecimal.ONE);
        BigDecimal month = won.getAmount()
                .multiply(BigDecimal.ONE.add(BigDecimal.valueOf(PLAN_RISE)))
                .multiply(DAYS_OF_YEAR)
                .divide(year.multiply(MONTHS_OF_YEAR), MathContext.DECIMAL64);
        int digits = Math.min(PLAN_STEP_DIGITS, month.precision() - month.scale() - PLAN_DIGITS);
        return Money.of(currency, month.setScale(-digits, RoundingMode.HALF_UP), RoundingMode.HALF_UP);
    }

    private Money zero() {
        return Money.zero(currency);
    }
}
