package org.saleskit.examples.benchmarks.forecast;

import org.saleskit.examples.benchmarks.rounds.ThreadRounds;
import org.saleskit.examples.benchmarks.rounds.Contestant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.saleskit.core.stats.Proportion;
import org.saleskit.core.team.RepId;
import org.saleskit.forecasting.activity.DealAmount;
import org.saleskit.forecasting.activity.SalesActivity;
import org.saleskit.forecasting.activity.TeamForecast;
import org.saleskit.forecasting.activity.TeamForecaster;
import org.saleskit.forecasting.activity.TeamForecaster.Conversions;

/**
 * How long the forecast of a team of 1 000 reps takes, from their activities in memory to the law of the sum and the contribution of
 * each, the estimate of the team's rate included; with one average amount for all, an average of each, and the amounts of 200 past
 * deals. By processor time of the thread, as other work on the machine disturbs the clock.
 */
public final class TeamForecastBenchmark {

    private static final int REPS = 1_000;
    private static final int WARM_UP = 8;
    private static final CurrencyUnit RUB = CurrencyUnit.of("RUB");

    private TeamForecastBenchmark() {}

    /** What a rep's deals bring. */
    private interface Amounts {
        DealAmount of(SplittableRandom random);
    }

    private static Map<RepId, SalesActivity> team(Amounts amounts) {
        SplittableRandom random = new SplittableRandom(20261122);
        Map<RepId, SalesActivity> team = new TreeMap<>();
        for (int i = 0; i < REPS; i++) {
            int meetings = 20 + random.nextInt(180);
            double rate = 0.05 + 0.1 * random.nextDouble();
            int wins = 0;
            for (int j = 0; j < meetings; j++) {
                wins += random.nextDouble() < rate ? 1 : 0;
            }
            SalesActivity base = SalesActivity.of(
                    18 + random.nextInt(5),
                    1 + random.nextInt(20) / 10.0,
                    Proportion.of(wins, meetings),
                    Money.of(RUB, 50_000));
            team.put(
                    RepId.of("rep-" + i),
                    base.toBuilder().amount(amounts.of(random)).build());
        }
        return team;
    }

    /**
     * Runs the contestants in turn and prints medians.
     *
     * @param args the number of rounds, 9 if absent
     * @throws Exception never
     */
    public static void main(String[] args) throws Exception {
        int rounds = args.length > 0 ? Integer.parseInt(args[0]) : 9;
        SplittableRandom random = new SplittableRandom(7);
        DealAmount past = DealAmount.resampled(random.longs(200, 1_000, 200_000)
                .mapToObj(each -> Money.of(RUB, each))
                .toList());
        DealAmount average = DealAmount.fixed(Money.of(RUB, 50_000));
        List<Contestant> contestants = new ArrayList<>();
        for (Conversions conversions : Conversions.values()) {
            add(contestants, conversions, "one average", team(each -> average));
            add(
                    contestants,
                    conversions,
                    "an average each",
                    team(each -> DealAmount.fixed(Money.ofMinor(RUB, 2_000_000 + each.nextInt(6_000_000)))));
            add(contestants, conversions, "200 past amounts", team(each -> past));
        }
        ThreadRounds.print(WARM_UP, rounds, contestants);
    }

    private static void add(
            List<Contestant> contestants, Conversions conversions, String amounts, Map<RepId, SalesActivity> team) {
        TeamForecaster forecaster = TeamForecaster.withDefaults().withConversions(conversions);
        contestants.add(new Contestant(conversions + ", " + amounts, () -> {
            TeamForecast forecast = forecaster.forecast(team);
            return forecast.revenue().mean() + ", 10 % " + forecast.revenue().quantile(0.1) + ", 90 % "
                    + forecast.revenue().quantile(0.9);
        }));
    }
}
