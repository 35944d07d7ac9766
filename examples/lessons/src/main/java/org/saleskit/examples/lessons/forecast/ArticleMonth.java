package org.saleskit.examples.lessons.forecast;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.saleskit.core.stats.Proportion;
import org.saleskit.core.team.RepId;
import org.saleskit.forecasting.activity.ActivityForecast;
import org.saleskit.forecasting.activity.ActivityForecaster;
import org.saleskit.forecasting.activity.ActivityGoal;
import org.saleskit.forecasting.activity.CloseLag;
import org.saleskit.forecasting.activity.ClosingForecast;
import org.saleskit.forecasting.activity.DealAmount;
import org.saleskit.forecasting.activity.SalesActivity;
import org.saleskit.forecasting.activity.TeamForecast;
import org.saleskit.forecasting.activity.TeamForecaster;
import org.saleskit.forecasting.activity.WorkingDays;
import org.saleskit.forecasting.distribution.RevenueDistribution;

/** The month of the article and what the library makes of it: the numbers of the lesson, without its words. */
final class ArticleMonth {

    private static final CurrencyUnit RUB = CurrencyUnit.of("RUB");

    /** What the article says a month brings. */
    static final Money PRINTED = rub(440_000);

    /** What a contract brings on average. */
    static final Money AVERAGE = rub(50_000);

    /** The conversion as a plan takes it. */
    static final Proportion EVERY_TENTH = Proportion.of(1, 10);

    // Change the counts and see which numbers move.
    /** The conversion as it was seen, with a long history. */
    static final Proportion MANY = Proportion.of(10, 100);

    /** The same with a short one. */
    static final Proportion FEW = Proportion.of(1, 10);

    /** What its ten last contracts brought a department, 50 000 on average. */
    static final List<Money> PAST = Stream.of(10, 15, 20, 25, 30, 30, 40, 50, 80, 200)
            .map(thousands -> rub(1_000L * thousands))
            .toList();

    /** Of the deals that are won, half close in the month of the meeting, the others in the two months after. */
    static final CloseLag LAG = CloseLag.of(0.5, 0.3, 0.2);

    /** With what probability a plan shall be met. */
    static final double WANTED = 0.8;

    private ArticleMonth() {}

    /** One of the four factors. */
    enum Factor {
        DAYS,
        MEETINGS,
        CONVERSION,
        AMOUNT
    }

    private static Money rub(long amount) {
        return Money.ofMajor(RUB, amount);
    }

    /** 22 days with two meetings each. */
    static SalesActivity month(Proportion conversion) {
        return SalesActivity.of(22, 2, conversion, AVERAGE);
    }

    /** What the factors come to. */
    static Money product() {
        return known().expected().orElseThrow();
    }

    /** The month with one of its factors so much larger that the product is the printed one. */
    static Map<Factor, SalesActivity> needs() {
        long times =
                PRINTED.getAmount().divideToIntegralValue(product().getAmount()).longValueExact();
        SalesActivity month = month(EVERY_TENTH);
        Map<Factor, SalesActivity> needs = new EnumMap<>(Factor.class);
        needs.put(
                Factor.DAYS,
                month.toBuilder()
                        .workingDays(WorkingDays.of(month.workingDays().days() * times))
                        .build());
        needs.put(
                Factor.MEETINGS,
                month.toBuilder().meetingsPerDay(month.meetingsPerDay() * times).build());
        needs.put(Factor.CONVERSION, month(Proportion.of(EVERY_TENTH.successes() * times, EVERY_TENTH.trials())));
        needs.put(
                Factor.AMOUNT,
                month.toBuilder()
                        .amount(DealAmount.fixed(AVERAGE.multipliedBy(times)))
                        .build());
        return needs;
    }

    /** The month if the rate were known, as a plan takes it. */
    static ActivityForecast known() {
        return known(month(EVERY_TENTH));
    }

    static ActivityForecast known(SalesActivity month) {
        return ActivityForecaster.withDefaults().withFixedRate().forecast(month);
    }

    /** The month if the rate was seen in so many meetings. */
    static ActivityForecast seen(Proportion conversion) {
        return ActivityForecaster.withDefaults().forecast(month(conversion));
    }

    private static SalesActivity sampledMonth() {
        return month(EVERY_TENTH).toBuilder().amount(DealAmount.resampled(PAST)).build();
    }

    /** The month if contracts are like those of the past, simulated. */
    static ActivityForecast sampled() {
        return known(sampledMonth());
    }

    /** The same computed: a team forecast, of a team of one. */
    static RevenueDistribution sampledExactly() {
        return TeamForecaster.withDefaults()
                .withConversions(TeamForecaster.Conversions.KNOWN)
                .forecast(Map.of(RepId.of("one"), sampledMonth()))
                .revenue();
    }

    /** Which month's money the meetings bring, of this one and of as many before. */
    static ClosingForecast closing(int monthsBefore) {
        SalesActivity month = month(EVERY_TENTH);
        List<BigDecimal> before = IntStream.range(0, monthsBefore)
                .mapToObj(each -> month.meetings())
                .toList();
        return ActivityForecaster.withDefaults().withFixedRate().forecast(month, LAG, before);
    }

    /** Three reps, together every tenth, by their counts. */
    static Map<Rep, Proportion> counts() {
        Map<Rep, Proportion> counts = new EnumMap<>(Rep.class);
        counts.put(Rep.ANNA, Proportion.of(8, 50));
        counts.put(Rep.BORIS, Proportion.of(4, 50));
        counts.put(Rep.VERA, Proportion.of(0, 20));
        return Collections.unmodifiableMap(counts);
    }

    /** The month of the three. */
    static TeamForecast team() {
        Map<RepId, SalesActivity> team = new TreeMap<>();
        counts().forEach((rep, seen) -> team.put(rep.id(), month(seen)));
        return TeamForecaster.withDefaults().forecast(team);
    }

    /** How many meetings a day reach the printed number with the wanted probability, the rate known. */
    static ActivityGoal.Answer goalKnown() {
        return ActivityGoal.of(ActivityForecaster.withDefaults().withFixedRate())
                .meetingsPerDay(month(EVERY_TENTH), PRINTED, WANTED);
    }

    /** The same if the rate was seen in so many meetings. */
    static ActivityGoal.Answer goalSeen(Proportion conversion) {
        return ActivityGoal.withDefaults().meetingsPerDay(month(conversion), PRINTED, WANTED);
    }
}
