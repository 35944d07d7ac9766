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
import org.saleskit.analytics.stats.Proportion;
import org.saleskit.core.team.RepId;
import org.saleskit.core.time.CalendarPeriod;
import org.saleskit.core.time.PeriodUnit;
import org.saleskit.core.time.WorkCalendar;
import org.saleskit.examples.review.compute.Deals.Win;
import org.saleskit.examples.review.model.ForecastReview;
import org.saleskit.examples.review.model.ForecastReview.Activity;
import org.saleskit.examples.review.model.ForecastReview.Point;
import org.saleskit.examples.review.model.ForecastReview.RepForecast;
import org.saleskit.forecasting.activity.ActivityForecast;
import org.saleskit.forecasting.activity.ActivityForecaster;
import org.saleskit.forecasting.activity.SalesActivity;
import org.saleskit.forecasting.distribution.CountDistribution;

/**
 * The activity forecast of every rep for the next month.
 *
 * <p>Every win counts at the rep's average amount, so that the law of the revenue is that of the wins and exact. Nobody
 * stated a plan: it is taken as the rep's mean month of the last twelve, or of as many as the data cover, plus a tenth,
 * rounded to thousands, or to two digits where that is finer.
 */
final class ForecastSection {

    private static final double PLAN_RISE = 0.10;
    private static final int PLAN_STEP_DIGITS = 3;
    private static final int PLAN_DIGITS = 2;
    private static final BigDecimal MONTHS_OF_YEAR = BigDecimal.valueOf(12);
    private static final BigDecimal DAYS_OF_YEAR = BigDecimal.valueOf(365);

    /** The chart shows the law up to the count of wins that is exceeded with this probability. */
    private static final double TAIL = 0.001;

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
        List<RepForecast> reps = new ArrayList<>();
        new TreeMap<>(deals.facts().repNames())
                .forEach((rep, name) -> reps.add(forecast(rep, name, won.getOrDefault(rep, List.of()))));
        reps.sort(Comparator.comparing((RepForecast rep) -> rep.expected().orElse(zero()))
                .reversed()
                .thenComparing(RepForecast::rep));
        return new ForecastReview(
                month,
                calendar.workingDays(month.dates()),
                deals.facts().contacts().isEmpty() ? Activity.DEAL_ENGAGED : Activity.MEETING,
                activities.paceDays().getStart(),
                activities.paceDays().getEndInclusive(),
                activities.conversionDays().getStart(),
                activities.conversionDays().getEndInclusive(),
                PLAN_RISE,
                reps,
                reps.stream().flatMap(rep -> rep.expected().stream()).reduce(zero(), Money::plus),
                reps.stream().map(RepForecast::plan).reduce(zero(), Money::plus));
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

    private RepForecast forecast(RepId rep, String name, List<Money> won) {
        Money sum = won.stream().reduce(zero(), Money::plus);
        Money plan = plan(sum);
        double pace = activities.perWorkingDay(rep);
        Proportion conversion = activities.conversion(rep);
        if (!sum.isPositive()) {
            return new RepForecast(
                    name,
                    pace,
                    Rates.of(conversion),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    plan,
                    OptionalDouble.empty(),
                    List.of());
        }
        Money average = sum.dividedBy(won.size(), RoundingMode.HALF_EVEN);
        ActivityForecast forecast = ActivityForecaster.withDefaults()
                .forecast(SalesActivity.of(calendar.workingDays(month.dates()), pace, conversion, average));
        return new RepForecast(
                name,
                pace,
                Rates.of(conversion),
                Optional.of(average),
                forecast.expected(),
                Optional.of(forecast.revenue().quantile(0.1)),
                Optional.of(forecast.revenue().quantile(0.5)),
                Optional.of(forecast.revenue().quantile(0.9)),
                plan,
                OptionalDouble.of(forecast.revenue().probabilityAtLeast(plan)),
                law(forecast.wins(), average));
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

    private static List<Point> law(CountDistribution wins, Money average) {
        List<Point> points = new ArrayList<>();
        long last = wins.quantile(1 - TAIL);
        for (int count = 0; count <= last; count++) {
            points.add(new Point(
                    count, average.multipliedBy(count), wins.probability(count), wins.probabilityAtLeast(count)));
        }
        return points;
    }

    private Money zero() {
        return Money.zero(currency);
    }
}
