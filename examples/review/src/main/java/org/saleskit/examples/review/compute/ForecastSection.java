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
import org.saleskit.examples.review.model.ForecastReview.Team;
import org.saleskit.examples.review.model.number.Rate;
import org.saleskit.forecasting.activity.DealAmount;
import org.saleskit.forecasting.activity.SalesActivity;
import org.saleskit.forecasting.activity.TeamForecast;
import org.saleskit.forecasting.activity.TeamForecaster;
import org.saleskit.forecasting.activity.WorkingDays;
import org.saleskit.forecasting.distribution.RevenueDistribution;

/**
 * The activity forecast of every rep for the next month.
 *
 * <p>Nothing is simulated: the wins and what each brings follow their laws. Amounts are those the rep won in the last twelve months,
 * or, if there are none, those of all reps; conversions are drawn towards that of all reps. Nobody stated a plan: it is taken as the rep's mean month of the last
 * twelve, or of as many as the data cover, plus a tenth, rounded to thousands, or to two digits where that is finer.
 */
final class ForecastSection {

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
        Map<RepId, SalesActivity> work = new TreeMap<>();
        for (RepId rep : deals.facts().repNames().keySet()) {
            activity(rep, won.getOrDefault(rep, List.of()), wonByAll).ifPresent(activity -> work.put(rep, activity));
        }
        Optional<TeamForecast> team = work.isEmpty()
                ? Optional.empty()
                : Optional.of(TeamForecaster.withDefaults().forecast(work));
        Map<RepId, RevenueDistribution> laws = new TreeMap<>();
        team.ifPresent(all -> work.keySet().forEach(rep -> laws.put(rep, all.revenueOf(rep))));
        Bins bins = Bins.upTo(List.copyOf(laws.values()), currency);
        List<RepForecast> reps = new ArrayList<>();
        new TreeMap<>(deals.facts().repNames())
                .forEach((rep, name) -> reps.add(forecast(
                        rep,
                        name,
                        won.getOrDefault(rep, List.of()),
                        team.map(all -> all.reps().get(rep)),
                        Optional.ofNullable(laws.get(rep)),
                        bins)));
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
                reps,
                team.map(all -> all.revenue().mean()).orElse(zero()),
                plan,
                team.map(all -> against(all, plan)));
    }

    private static Team against(TeamForecast team, Money plan) {
        RevenueDistribution law = team.revenue();
        return new Team(
                law.quantile(0.1), law.quantile(0.5), law.quantile(0.9), chance(law, plan), team.sharedVariance());
    }

    private static OptionalDouble chance(RevenueDistribution law, Money plan) {
        return plan.isPositive() ? OptionalDouble.of(law.probabilityAtLeast(plan)) : OptionalDouble.empty();
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
            RepId rep,
            String name,
            List<Money> won,
            Optional<TeamForecast.Share> share,
            Optional<RevenueDistribution> revenue,
            Bins bins) {
        Money plan = plan(won.stream().reduce(zero(), Money::plus));
        return new RepForecast(
                name,
                activities.perWorkingDay(rep),
                Rate.of(activities.conversion(rep)),
                share.flatMap(made -> made.activity().shrunkConversion())
                        .map(rate -> OptionalDouble.of(rate.rate()))
                        .orElseGet(OptionalDouble::empty),
                share.isPresent() && !hasAmount(won),
                share.map(made -> made.activity().amount().mean()),
                share.map(TeamForecast.Share::mean),
                revenue.map(law -> law.quantile(0.1)),
                revenue.map(law -> law.quantile(0.5)),
                revenue.map(law -> law.quantile(0.9)),
                plan,
                revenue.map(law -> chance(law, plan)).orElseGet(OptionalDouble::empty),
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
